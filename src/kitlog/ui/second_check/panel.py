"""The second check over the whole page: first nurse, hand over, second nurse, comparison."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from kitlog.domain import numbers
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.errors import KitLogError
from kitlog.domain.events import NoteWritten
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.session import Session
from kitlog.domain.shapes import Box
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.second_check.drawn_form import DrawnForm
from kitlog.ui.second_check.entering import Turn
from kitlog.ui.second_check.figures import FIGURES, drawn_off, expected, off_the_sum, sum_of
from kitlog.ui.second_check.figures_form import FiguresForm
from kitlog.ui.second_check.given_card import GivenCard
from kitlog.ui.second_check.hand_over import HandOverForm
from kitlog.ui.second_check.proofs import OverrideDialog, SignDialog
from kitlog.ui.second_check.verdict_card import VerdictCard
from kitlog.ui.station import Station
from kitlog.workflow import charting, people, preparing
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import ChairFile

T = TypeVar("T")

SEEN = "The pump’s rate and volume are read from its display, the syringe from the syringe."
HIDDEN = "The first nurse’s numbers and the order’s sum are hidden until all five are entered."
OPEN = "Both sets of numbers stay in the record."


class SecondCheckPanel(QWidget):
    """`on_done` is called when the check is signed or overridden, and when it is left.

    Whoever is signed in is the first nurse. Two sets that differ are kept at once; two that
    agree are kept with the second nurse's signature, which is what opens the start.
    """

    def __init__(self, station: Station, file: ChairFile, on_done: Callable[[], None]) -> None:
        super().__init__()
        self._station, self._file, self._on_done = station, file, on_done
        self._place = f"check:{file.session.id}"
        self._second: PersonEnrolled | None = None
        self._check: DoseChecked | None = None
        self._busy = False
        self.setAccessibleName("Second check")
        self.given = GivenCard(file)
        self.numbers, self.others = FiguresForm(), FiguresForm()
        self.drawn = DrawnForm(file.course.opened.strength, file.session.prepared)
        first = station.person
        self._first_name = first.name if first else ""
        self.who = HandOverForm(
            tuple(p for p in station.clinic.at_work if p.charts and p != first)
        )
        words = "Your own numbers. " + SEEN
        self.first = Turn(
            f"First nurse, {self._first_name}", words, (self.drawn, self.numbers), "Hand over"
        )
        self.alone = KitButton("No second nurse…")
        self.alone.setFixedHeight(self.first.act.height())
        self.first.foot.insertWidget(1, self.alone)
        self.handing = Turn(
            "Hand over", "The second nurse takes the screen.", (self.who,), "Begin second check"
        )
        self.second = Turn("", SEEN, (self.others,), "Compare")
        self.verdict = VerdictCard(self._first_name)
        self._stack = QStackedWidget()
        for stage in (self.first, self.handing, self.second, self.verdict):
            self._stack.addWidget(stage)
        self._lay_out()
        self._connect()
        self._put_back()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 12)
        row.setSpacing(10)
        card = Card(margins=(0, 16, 0, 16), spacing=0)
        card.box.addWidget(self._stack)
        row.addWidget(self.given)
        row.addWidget(card, 1)

    def _connect(self) -> None:
        self.drawn.entered.connect(self.numbers.setFocus)
        self.numbers.entered.connect(self.first.act.click)
        self.others.entered.connect(self.second.act.click)
        self.first.act.clicked.connect(self._first_done)
        self.first.aside.clicked.connect(self.leave)
        self.alone.clicked.connect(self._override)
        self.handing.act.clicked.connect(self.who.give)
        self.handing.aside.clicked.connect(lambda: self._show(self.first))
        self.who.given.connect(self._prove)
        self.second.act.clicked.connect(self._compare)
        self.second.aside.setText("Back to first nurse")
        self.second.aside.clicked.connect(lambda: self._show(self.first))
        self.verdict.first_again.connect(self._first_again)
        self.verdict.second_again.connect(self._second_again)
        self.verdict.sign_asked.connect(self._sign)
        for form in (self.numbers, self.others, self.drawn):
            form.edited.connect(self._typed)

    # -- stages -----------------------------------------------------------------------

    def begin(self) -> None:
        """The first nurse's turn, focus in her first empty field."""
        self.place()
        self._show(self.first)

    def place(self) -> None:
        """Over the page's body, whatever the window's size."""
        page = self.parentWidget()
        body = getattr(page, "body", None)
        if isinstance(body, QWidget):
            self.setGeometry(body.geometry())

    def leave(self) -> None:
        """Back to the chair; what the first nurse typed waits there."""
        self._on_done()
        self._close()

    def _show(self, stage: QWidget) -> None:
        self._stack.setCurrentWidget(stage)
        blind = stage in (self.handing, self.second)
        self.given.draw(sums=not blind, note=HIDDEN if blind else OPEN)
        self._look()
        if stage is self.first:
            self.first.act.setText("Compare" if self._both else "Hand over")
            empty = self.drawn.drawn if self._drug is None and self.drawn.lacking else None
            (empty or _first_empty(self.numbers)).setFocus()
        elif stage is self.handing:
            self.who.begin()
        elif stage is self.second:
            _first_empty(self.others).setFocus()
        else:
            self.verdict.begin()

    def _typed(self) -> None:
        self._look()
        # The second nurse's numbers are not kept: the first must never find them.
        self._station.keep_typed(self._place, {**self.numbers.texts, **self.drawn.texts})

    def _look(self) -> None:
        """Each button says what it still waits for."""
        lacking = (self.drawn.lacking if self._drug is None else "") or self.numbers.lacking
        self.first.act.refuse(f"{lacking} is empty." if lacking else "")
        self.alone.refuse(f"{lacking} is empty." if lacking else "")
        lacking = self.others.lacking
        self.second.act.refuse(f"{lacking} is empty." if lacking else "")
        for turn in (self.first, self.second):
            turn.say("")

    def _put_back(self) -> None:
        kept = self._station.typed.get(self._place)
        if kept and kept.author == (self._station.person.person_id if self._station.person else ""):
            self.numbers.set_texts(kept.texts)
            self.drawn.set_texts(kept.texts)

    # -- the first nurse --------------------------------------------------------------

    @property
    def _drug(self) -> object:
        return self._file.session.prepared

    @property
    def _both(self) -> bool:
        """The second nurse has entered all five already: only the comparison is left."""
        return self._second is not None and not self.others.lacking

    def _first_done(self) -> None:
        self._with_drug(lambda: self._compare() if self._both else self._show(self.handing))

    def _with_drug(self, then: Callable[[], None]) -> None:
        """Go on once the numbers can be read and the drug drawn up is recorded."""
        if self.numbers.read() is None:
            return
        if self._drug is not None:
            then()
            return
        drug = self.drawn.read()
        if drug is None:
            return
        id = self._file.session.id

        def kept(session: Session) -> None:
            self._file = self._file.with_session(session)
            self.drawn.draw(session.prepared)
            then()

        self._do(lambda desk: preparing.prepare_drug(desk, id, drug), kept, self.first.say)

    def _first_again(self, fields: tuple[str, ...]) -> None:
        self.numbers.again(fields)
        self._show(self.first)

    def _override(self) -> None:
        self._with_drug(self._ask_charge)

    def _ask_charge(self) -> None:
        figures = self.numbers.read()
        if figures is None:
            return
        charge = tuple(p for p in self._station.clinic.at_work if p.role is Role.CHARGE)
        words = _alone(self._file, figures)
        id = self._file.session.id

        def done(person: PersonEnrolled, pin: str, why: str) -> None:
            def act(desk: Desk) -> Session:
                people.confirm(desk, person.person_id, pin)
                return preparing.override_check(desk, id, person.person_id, figures, why)

            self._do(act, lambda _: self._finished(dialog), dialog.refuse)

        dialog = OverrideDialog(self.window(), words, charge, done)

    # -- the second nurse -------------------------------------------------------------

    def _prove(self, person: PersonEnrolled, pin: str) -> None:
        def proved(who: PersonEnrolled) -> None:
            if self._second is not None and who.person_id != self._second.person_id:
                self.others.set_texts({})
            self._second = who
            self.second.title.say(f"Second nurse, {who.name}")
            self._show(self.second)

        self._do(
            lambda desk: people.confirm(desk, person.person_id, pin), proved, self.who.refuse
        )

    def _second_again(self, fields: tuple[str, ...]) -> None:
        self.others.again(fields)
        self._show(self.second)

    def _compare(self) -> None:
        first, second = self.numbers.read(), self.others.read()
        person = self._station.person
        if first is None or second is None or person is None or self._second is None:
            return
        check = DoseChecked(person.person_id, self._second.person_id, first, second)
        self._check = check
        if check.agrees:
            self._show_verdict(check)
            return
        id = self._file.session.id
        turn = self.second if self._stack.currentWidget() is self.second else self.first
        self._do(
            lambda desk: preparing.check_dose(desk, id, check),
            lambda _: self._show_verdict(check),
            turn.say,
        )

    def _show_verdict(self, check: DoseChecked) -> None:
        assert self._second is not None
        drug = self._file.session.prepared
        self.verdict.draw(check, self._second.name, self._file.course, drug)
        self._show(self.verdict)

    def _sign(self, why: str) -> None:
        check, second = self._check, self._second
        if check is None or second is None:
            return
        id, reason = self._file.session.id, _off_words(self._file, check.first_figures)

        def done(pin: str) -> None:
            def act(desk: Desk) -> Session:
                people.confirm(desk, second.person_id, pin)
                if why:
                    note = NoteWritten(f"Second check: {reason} Both nurses go on: {why}")
                    charting.log_event(desk, id, note)
                return preparing.check_dose(desk, id, check)

            self._do(act, lambda _: self._finished(dialog), dialog.refuse)

        words = "Weight, dose, volume and the pump’s display were read independently."
        dialog = SignDialog(self.window(), second.name, words, done)

    # -- ending -----------------------------------------------------------------------

    def _finished(self, dialog: SignDialog | OverrideDialog) -> None:
        dialog.close_it()
        self._station.keep_typed(self._place, {})
        self._on_done()
        self._close()

    def _close(self) -> None:
        self.hide()
        self.deleteLater()

    def _do(
        self, act: Callable[[Desk], T], then: Callable[[T], None], say: Callable[[str], None]
    ) -> None:
        """One act at a time; an answer that comes after the panel was left is dropped."""
        if self._busy:
            return
        self._busy = True

        def kept(answer: T) -> None:
            if isValid(self):
                self._busy = False
                then(answer)

        def not_kept(error: KitLogError) -> None:
            if isValid(self):
                self._busy = False
                say(error.sentence)

        self._station.do(act, kept, not_kept)

    # -- keys -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back. The page below hears only keys that mean the same everywhere."""
        stage = self._stack.currentWidget()
        if event.key() == Qt.Key.Key_Escape:
            if stage is self.first:
                self.leave()
            elif stage is self.verdict:
                self._show(self.second)
            else:
                self._show(self.first)
        elif event.key() in (Qt.Key.Key_F8, Qt.Key.Key_F11):
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside the panel: the page below is out of sight."""
        stops = [
            one for one in self.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
        ]  # fmt: skip
        focus = self.focusWidget()
        if not stops:
            return super().focusNextPrevChild(next)
        ordered = sorted(stops, key=lambda one: _order(one, self))
        here = ordered.index(focus) if focus in ordered else -1
        there = ordered[(here + (1 if next else -1)) % len(ordered)]
        there.setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "bg")], theme)


def _order(one: QWidget, panel: QWidget) -> tuple[int, int]:
    """Reading order, by rows."""
    at = one.mapTo(panel, one.rect().topLeft())
    return at.y() // 24, at.x()


def _first_empty(form: FiguresForm) -> QWidget:
    fields = list(form.fields.values())
    return next((field for field in fields if field.blank), fields[0])


def _off_words(file: ChairFile, figures: Figures) -> str:
    """Where agreed numbers or the syringe miss the order, as the record will say it."""
    found = []
    for field in off_the_sum(figures, expected(file.course)):
        figure = next(f for f in FIGURES if f.field == field)
        formula, result = sum_of(file.course, field)
        said = numbers.dose(getattr(figures, field))
        found.append(f"{figure.label} {said} {figure.unit}, the order gives {formula} = {result}.")
    missed = drawn_off(file.course, file.session.prepared)
    return " ".join([*found, missed]).strip()


def _alone(file: ChairFile, figures: Figures) -> str:
    """What the charge nurse decides on: whether one nurse's numbers fit the order."""
    off = _off_words(file, figures)
    if off:
        return f"One nurse’s numbers only, and they do not fit. {off}"
    return "One nurse’s numbers only; they fit the order. The reason is printed."
