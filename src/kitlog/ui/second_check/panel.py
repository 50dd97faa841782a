"""The blind second check over a page: drug drawn up, first nurse, second nurse, comparison."""

from __future__ import annotations

from collections.abc import Callable

from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.dates import seconds
from kitlog.domain.expected import Expected, against_order, from_order, syringe_off
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.session import Session
from kitlog.ui.chair.before import worksheet
from kitlog.ui.chair.half_typed import HalfTyped
from kitlog.ui.page import Page
from kitlog.ui.second_check.drawn_step import BAG, VIAL, DrawnStep
from kitlog.ui.second_check.figures_step import FiguresStep
from kitlog.ui.second_check.overlay import Overlay
from kitlog.ui.second_check.verdict_step import VerdictStep
from kitlog.ui.second_check.who_step import WhoStep
from kitlog.ui.station import Station
from kitlog.words import ENGLISH, in_language, tr, unsaid
from kitlog.workflow import people, preparing, second_check
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import ChairFile

HIDDEN = unsaid("The first nurse's numbers stay hidden until all five are entered.")
KEPT = unsaid("Both sets of numbers stay in the record.")
NOBODY = unsaid("No other nurse is enrolled. Go back and choose “No second nurse…”.")
PUMP = unsaid("Work it out from the order. Read the rate and the volume from the pump.")
LABEL = unsaid("Read dose and volume from the bag's label, rate and volume from the pump.")


class SecondCheckPanel(Overlay):
    """Whoever is signed in is the first nurse. What she typed is kept as a draft; what the second
    nurse typed stays here until both sets are in and go to the record together.
    """

    def __init__(self, station: Station, file: ChairFile, on_done: Callable[[], None]) -> None:
        super().__init__(station, file)
        self._file, self._on_done = file, on_done
        self._half = HalfTyped(station, f"check:{file.session.id}", self)
        self._sheet = worksheet(file.course)
        self._nurse = station.person
        self._typed = self._kept_texts()
        self._first: Figures | None = None
        self._other: PersonEnrolled | None = None
        self._other_typed: dict[str, str] = {}
        self._second: Figures | None = None
        self._compared = ""
        self.setAccessibleName(tr("Second check"))

    # -- coming and going -------------------------------------------------------------

    def begin(self) -> None:
        """Cover the page and start where the record stands."""
        page = self.parentWidget()
        if isinstance(page, Page):
            self._cover(page.body)
        if self._file.session.prepared is None:
            self._ask_drawn()
        else:
            self._ask_first()

    def leave(self) -> None:
        """Back to the page; what the first nurse typed waits."""
        self._close()

    def _finished(self) -> None:
        self._half.keep({})
        self._half.write()
        self._close()

    # -- the drug ---------------------------------------------------------------------

    def _ask_drawn(self) -> None:
        limit = self._file.course.protocol.dose.rounding_limit_pct
        drug = self._file.session.prepared
        known = {"pump_serial": self._file.pump} | _drawn_texts(drug) | self._typed
        step = DrawnStep(self._sheet, limit, known)
        step.edited.connect(lambda: self._remember(step.texts))
        step.prepared.connect(self._keep_drawn)
        self._close_unless_nurse(step)
        back = self._ask_first if drug else self.leave
        self._show(step, back, (tr("What both nurses are given"), tr(KEPT)))

    def _keep_drawn(self, drug: DrugPrepared) -> None:
        id = self._file.session.id
        if (drug.label_mg is not None) != self._from_bag:  # the same two fields ask other things
            self._typed = _without(self._typed, ("dose_mg", "draw_ml"))

        def kept(session: Session) -> None:
            self._changed(session)
            self._ask_first()

        self._do(lambda desk: preparing.prepare_drug(desk, id, drug), kept)

    # -- the first nurse --------------------------------------------------------------

    def _ask_first(self) -> None:
        name = self._nurse.name if self._nurse else ""
        both = self._second is not None
        step = FiguresStep(
            tr("First check, {name}", name=name), self._about,
            tr("Compare") if both else tr("Hand over"), self._typed,
            may_be_alone=not both, bag=self._from_bag,
        )  # fmt: skip
        step.edited.connect(lambda: self._remember(step.texts))
        step.entered.connect(self._first_entered)
        step.alone.connect(self._ask_charge)
        step.drawn_again.clicked.connect(self._ask_drawn)
        self._close_unless_nurse(step)
        self._show(step, self.leave, (tr("What both nurses are given"), tr(KEPT)))

    def _first_entered(self, figures: Figures) -> None:
        self._first = figures
        if self._second is not None:
            self._compare()
        else:
            self._hand_over()

    # -- the second nurse -------------------------------------------------------------

    def _hand_over(self) -> None:
        nurses = tuple(p for p in self._station.clinic.at_work if p.checks and p != self._nurse)
        step = WhoStep(
            tr("Hand over to the second nurse"),
            tr("Your name, then your own PIN."),
            nurses,
            tr(NOBODY),
            self._station.now,
        )
        step.given.connect(self._prove)
        self._show(step, self._ask_first, (tr("What the second nurse is given"), tr(HIDDEN)))

    def _prove(self, person: PersonEnrolled, pin: str, _why: str) -> None:
        def proved(other: PersonEnrolled) -> None:
            if other != self._other:
                self._other, self._other_typed = other, {}
            self._ask_second()

        self._do(lambda desk: people.confirm(desk, person.person_id, pin), proved)

    def _ask_second(self) -> None:
        assert self._other is not None
        step = FiguresStep(
            tr("Second check, {name}", name=self._other.name), self._about,
            tr("Compare"), self._other_typed, bag=self._from_bag,
        )  # fmt: skip
        step.edited.connect(lambda: self._remember_second(step.texts))
        step.entered.connect(self._second_entered)
        back = self._ask_first
        self._show(step, back, (tr("What the second nurse is given"), tr(HIDDEN)))

    def _remember_second(self, texts: dict[str, str]) -> None:
        self._other_typed = texts

    def _second_entered(self, figures: Figures) -> None:
        self._second = figures
        self._compare()

    # -- the comparison ---------------------------------------------------------------

    def _compare(self) -> None:
        check, against = self._check(), self._against()
        id = self._file.session.id

        def kept(session: Session) -> None:
            self._compared = seconds(self._station.now().local)
            self._changed(session)
            self._show_verdict(check, against)

        stored = self._against_as_stored()
        self._do(lambda desk: second_check.keep_check(desk, id, check, stored), kept)

    def _show_verdict(self, check: DoseChecked, against: str) -> None:
        assert self._nurse is not None
        assert self._other is not None
        step = VerdictStep(check, (self._nurse.name, self._other.name), self._ordered, against)
        step.first_again.connect(self._first_again)
        step.second_again.connect(self._second_again)
        step.done.connect(lambda why: self._end(check, against, why))
        hidden = tr(
            "The answers were hidden until all five were entered at {compared}.",
            compared=self._compared,
        )
        leave = self._finished if check.agrees and not against else self.leave
        self._show(
            step, leave, (tr("What the second nurse was given"), " ".join((hidden, tr(KEPT))))
        )

    def _first_again(self, fields: tuple[str, ...]) -> None:
        self._remember(_without(self._typed, fields))
        if self._syringe_off():
            self._ask_drawn()
        else:
            self._ask_first()

    def _second_again(self, fields: tuple[str, ...]) -> None:
        self._other_typed, self._second = _without(self._other_typed, fields), None
        self._ask_second()

    def _end(self, check: DoseChecked, against: str, why: str) -> None:
        if not against:
            self._finished()
            return
        id = self._file.session.id

        def kept(session: Session) -> None:
            self._changed(session)
            self._finished()

        stored = self._against_as_stored()
        self._do(lambda desk: second_check.go_on(desk, id, check, stored, why), kept)

    def _check(self) -> DoseChecked:
        assert self._nurse is not None
        assert self._other is not None
        assert self._first is not None
        assert self._second is not None
        return DoseChecked(self._nurse.person_id, self._other.person_id, self._first, self._second)

    def _against(self) -> str:
        """What the order says against the first nurse's numbers, or against the syringe."""
        assert self._first is not None
        found = (against_order(self._first, self._ordered), self._syringe_off())
        return "; ".join(words for words in found if words)

    def _against_as_stored(self) -> str:
        """The same in the record's own words, whatever language is shown."""
        with in_language(ENGLISH):
            return self._against()

    @property
    def _from_bag(self) -> bool:
        drug = self._file.session.prepared
        return drug is not None and drug.label_mg is not None

    @property
    def _about(self) -> str:
        return tr(LABEL if self._from_bag else PUMP)

    @property
    def _ordered(self) -> dict[str, Expected]:
        opened, drug = self._file.course.opened, self._file.session.prepared
        return from_order(self._sheet, opened.weight_reading, opened.weight_unit, drug)

    def _syringe_off(self) -> str:
        rules, drug = self._file.course.protocol.dose, self._file.session.prepared
        return syringe_off(drug, self._sheet, rules.rounding_limit_pct) if drug else ""

    # -- without a second nurse -------------------------------------------------------

    def _ask_charge(self, figures: Figures) -> None:
        self._first = figures
        charge = tuple(p for p in self._station.clinic.at_work if p.role is Role.CHARGE)
        against = self._against()
        about = tr("The charge nurse decides with her own PIN. The reason is kept and printed.")
        if against:
            differ = tr("One nurse's numbers differ from the order: {against}.", against=against)
            about = f"{about} {differ}"
        step = WhoStep(
            tr("No second nurse"), about, charge, tr("No charge nurse is enrolled."),
            self._station.now, tr("Why is there no second nurse?"),
        )  # fmt: skip
        step.given.connect(self._override)
        self._show(step, self._ask_first, (tr("What both nurses are given"), tr(KEPT)))

    def _override(self, person: PersonEnrolled, pin: str, why: str) -> None:
        id, figures = self._file.session.id, self._first
        assert figures is not None

        def act(desk: Desk) -> Session:
            people.confirm(desk, person.person_id, pin)
            return preparing.override_check(desk, id, person.person_id, figures, why)

        def kept(session: Session) -> None:
            self._changed(session)
            self._finished()

        self._do(act, kept)

    # -- record and drafts ------------------------------------------------------------

    def _changed(self, session: Session) -> None:
        self._file = self._file.with_session(session)
        self.given.draw(self._file)
        self._on_done()

    def _kept_texts(self) -> dict[str, str]:
        """Only the nurse who typed them finds them again: another one must not see them."""
        kept = dict(self._half.found())
        if not self._half.another:
            return kept
        self._half.forget()
        return {}

    def _remember(self, texts: dict[str, str]) -> None:
        self._typed = self._typed | texts
        self._half.keep(self._typed)

    def _close_unless_nurse(self, step: DrawnStep | FiguresStep) -> None:
        if self._nurse is None or not self._nurse.checks:
            step.act.refuse(tr("A nurse with an account prepares and checks."))


def _drawn_texts(drug: DrugPrepared | None) -> dict[str, str]:
    """As they were typed when they were kept."""
    if drug is None:
        return {}
    printed = {"lot": drug.lot, "expiry": drug.expiry, "pump_serial": drug.pump_serial}
    if drug.label_mg is None:
        return printed | {"source": VIAL, "drawn_ml": f"{drug.drawn_ml:f}"}
    label = {"label_mg": f"{drug.label_mg:f}", "label_ml": f"{drug.drawn_ml:f}"}
    return printed | label | {"source": BAG}


def _without(texts: dict[str, str], fields: tuple[str, ...]) -> dict[str, str]:
    return {name: "" if name in fields else text for name, text in texts.items()}
