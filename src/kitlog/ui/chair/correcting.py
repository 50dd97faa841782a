"""Correcting what is charted: new values or a stroke, each with its reason; later an addendum.

Both values are kept. Chart, flags and log follow by themselves, because all of them are
replayed from the entries (ARCHITECTURE "The journal").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from kitlog.domain.charted import Charted
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair import asking
from kitlog.ui.chair.bodies import Body, RecoveryBody, RunningBody
from kitlog.ui.chair.correctable import PARTS
from kitlog.ui.chair.half_answered import Chosen, HalfAnswered
from kitlog.ui.chair.live import Act
from kitlog.ui.chair.log_lines import line_words
from kitlog.ui.chair.parts.corrected_fact import CorrectedFact
from kitlog.ui.chair.parts.corrected_scores import CorrectedScores
from kitlog.ui.chair.parts.corrected_vitals import CorrectedVitals
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.typing_place import TypingPlace
from kitlog.words import tr, unsaid
from kitlog.workflow import charting, discharging

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

CORRECTED = (
    unsaid("Typed wrongly"), unsaid("Misread"), unsaid("Cuff or probe fault"),
    unsaid("Wrong time"), unsaid("Other…"),
)  # fmt: skip
STRUCK = (
    unsaid("Did not happen"), unsaid("Charted twice"), unsaid("Wrong patient"),
    unsaid("Typed wrongly"), unsaid("Other…"),
)  # fmt: skip


class Form(Protocol):
    """An entry laid open: what stands in it now, and where a refusal belongs."""

    @property
    def first(self) -> QWidget: ...
    def corrected(self) -> object: ...
    def moment(self) -> Moment: ...
    def refuse(self, error: Refused) -> None: ...


class Correcting:
    """The acts of one chair's page on what was charted before, and the way to its log."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page
        self._before: TypingPlace | None = None

    def attach(self, body: Body) -> None:
        body.log.chosen.connect(self.choose)
        if isinstance(body, RunningBody):
            body.chart.slot_chosen.connect(self.choose_slot)
            return
        body.log.button.clicked.connect(self.close_log)
        if isinstance(body, RecoveryBody):
            body.chart.slot_chosen.connect(self.choose_slot)
            body.sign.addendum.clicked.connect(self.addendum)

    def open_log(self) -> None:
        """Bring the log into view with the keys at its newest entry; open already, close it."""
        body, before = self._page.centre, TypingPlace()
        if body is None or self.close_log():
            return
        self._before = before
        body.right.open_log()
        body.log.begin()

    def close_log(self) -> bool:
        """The cards again, and the focus where it was; whether the log stood in their place."""
        body, before = self._page.centre, self._before
        if body is None or not body.right.log_open:
            return False
        body.right.close_keypad()
        if before is None or not before.go_back():
            self._page.begin()
        return True

    def choose(self, entry_id: str) -> None:
        """Ask what shall stand instead of this entry; on a signed day, for an addendum."""
        session = self._page.live.session
        said = next((one for one in session.happenings if one.id == entry_id), None)
        if said is None or said.struck:
            return
        if session.signed:
            self.addendum()
        elif (form := self._form(said)) is not None:
            self._correct(said, form)
        else:
            self._strike(said)

    def choose_slot(self, key: str) -> None:
        """A column of the chart that is charted: its latest set."""
        slot = next((one for one in self._page.live.view().slots if one.key == key), None)
        if slot is not None and slot.answers and not slot.open:
            self.choose(slot.answers[-1].id)

    def addendum(self) -> None:
        """Add to a signed day in one's own words."""
        page, id = self._page, self._page.live.id
        if not page.live.session.signed:
            return

        def said(texts: tuple[str, ...]) -> None:
            self._do(dialog, lambda desk: discharging.add(desk, id, texts[0]))

        dialog, _ = asking.text_answer(
            page.window(), tr("Addendum"),
            tr("The day is signed and stays as it was. The addendum is dated, named and printed."),
            (tr("In your words"),), tr("Add to the record"), said,
        )  # fmt: skip

    def _form(self, said: Charted) -> Form | None:
        """What this entry is typed over in, None for what can only be struck."""
        session, now = self._page.live.session, self._page.station.now
        if isinstance(said.fact, Vitals):
            return CorrectedVitals(said.fact, said.measured, session.protocol, now)
        if isinstance(said.fact, EffectsAsked):
            names = {effect.id: effect.label for effect in self._page.happenings.effects}
            return CorrectedScores(said.fact, said.measured, names, now)
        parts = PARTS.get(type(said.fact))
        return None if parts is None else CorrectedFact(said.fact, parts, said.measured, now)

    def _correct(self, said: Charted, form: Form) -> None:
        page, id = self._page, self._page.live.id

        def confirm() -> None:
            try:
                fact, moment = form.corrected(), form.moment()
            except Refused as error:
                form.refuse(error)
                dialog.refuse(error.sentence)
                return
            why = asking.reason_of(choice, other)
            self._do(
                dialog,
                lambda desk: charting.correct(desk, id, said.id, fact, why, moment),
                form.refuse,
            )

        def strike_instead() -> None:
            dialog.close_it()
            self._strike(said)

        title = tr("Correct vitals") if isinstance(said.fact, Vitals) else tr("Correct this entry")
        dialog = Dialog(page.window(), title, self._about(said), tr("Keep correction"), confirm)
        assert isinstance(form, QWidget)
        dialog.body.addWidget(form)
        choice, other = asking.with_other(dialog, CORRECTED, tr("Why is it corrected?"), 5)
        strike = KitButton(tr("Strike it instead…"), kind="danger", parent=dialog)
        strike.clicked.connect(strike_instead)
        strike.setFixedHeight(LARGE)
        dialog.foot.insertWidget(0, strike)
        dialog.open_it(form.first)
        # Over what stands there now: corrected otherwise meanwhile, it would mean something else.
        choices: dict[str, Chosen] = {"why": choice}
        if isinstance(form, CorrectedScores):
            choices |= form.choices
        place = f"correction:{said.last.id}"
        HalfAnswered(page.station, dialog, place, choices, (other.line,))

    def _strike(self, said: Charted) -> None:
        id = self._page.live.id

        def kept(why: str) -> None:
            self._do(dialog, lambda desk: charting.strike(desk, id, said.id, why))

        dialog = asking.why(
            self._page.window(), tr("Strike this entry?"), self._about(said), STRUCK, tr("Strike"),
            kept,
        )  # fmt: skip

    def _about(self, said: Charted) -> str:
        name_of = self._page.station.clinic.name_of
        line = line_words(said, self._page.live.session, name_of)
        return tr("{line}. Charted by {name}; it stays readable, with your reason.",
                  line=line, name=name_of(said.author))  # fmt: skip

    def _do(
        self, dialog: Dialog, act: Act, refused: Callable[[Refused], None] | None = None
    ) -> None:
        """Close the dialog once the act is kept; a refusal stands in it, all typed stays."""

        def failed(error: KitLogError) -> None:
            dialog.refuse(error.sentence)
            if refused is not None and isinstance(error, Refused):
                refused(error)

        self._page.live.answer(dialog, act, failed=failed)
