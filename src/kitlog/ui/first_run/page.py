"""The first run: the clinic, two people, the protocols signed, the recovery sheet, done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.first_run.cards import Cards, Typed
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.lettering import once_printable, tell_unprintable
from kitlog.ui.page import Page
from kitlog.ui.sign_in.bar import STAYS, SignedOutBar
from kitlog.ui.station import Station
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.ui.first_run.protocol_step import ProtocolStep
    from kitlog.ui.first_run.sheet_step import SheetStep
    from kitlog.workflow.desk import Desk
    from kitlog.workflow.first_run import SignOff
    from kitlog.workflow.sheets import Sheet

DONE = unsaid("Set up and sign in")


class FirstRunPage(Page):
    """Three cards, then the protocols and their signature; Return leads from field to field.

    Where the record is to be kept by passwords, the recovery sheet follows. Nothing is on the
    disk before the last step: then all of it is, or nothing.
    """

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = SignedOutBar(tr(STAYS), typing=True)
        self.bar.emergency.hide()  # there is no record to be let into yet
        self.bar.theme_asked.connect(lambda: self.go.emit("dim", ""))
        self.bar.workstation_asked.connect(lambda: self.go.emit("workstation", ""))
        self.lay_out(self.bar)
        self.cards = Cards(by_password=station.closed is not None)
        self.protocol: ProtocolStep | None = None
        self.step: SheetStep | None = None
        self._sheet: Sheet | None = None
        self._typed: Typed | None = None
        self._sign_off: SignOff | None = None
        self._busy = False
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(12, 12, 12, 12)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.cards)
        outer.addWidget(self._stack)
        self.cards.entered.connect(self._ask_for_signature)
        tell_unprintable(station.clerk, *self.cards.printed)

    @property
    def holds_typed(self) -> bool:
        """At first another language, or larger text, can still be chosen."""
        return self._typed is not None or any(one.text for one in self.cards.printed)

    def opened(self) -> None:
        self._show(self.cards)
        self.cards.setFocus()

    def tick(self, now: Moment) -> None:
        self.bar.draw(self.clock_text(now))

    def _show(self, step: QWidget) -> None:
        if self._stack.indexOf(step) < 0:
            self._stack.addWidget(step)
        self._stack.setCurrentWidget(step)
        if self.station.closed is None:
            words = tr("Set up KitLog: the clinic, two people, the protocol, done.")
        else:
            words = tr(
                "Set up KitLog: the clinic, two people, the protocol, the recovery sheet, done."
            )
        keys: tuple[tuple[str, str], ...] = (("Tab", tr("Next field")), ("↵", tr("Next, then on")))
        if step is self.protocol:
            keys = ((tr("PgDn", "a key"), tr("Read on")), *keys)
        self.status.draw(StatusView("calm", words, "", keys))

    # -- the protocols ----------------------------------------------------------------------

    def _ask_for_signature(self) -> None:
        if self._busy:
            return
        typed = self.cards.read()
        if typed is not None:
            self._busy = True
            self._once_printable(self.cards.printed, lambda: self._show_protocol(typed))

    def _once_printable(self, fields: Sequence[TextField], go_on: Callable[[], None]) -> None:
        def looked(then: Callable[[], None]) -> Callable[[], None]:
            def act() -> None:
                if isValid(self):
                    self._busy = False
                    then()

            return act

        wrong = looked(lambda: self._said().say(tr("Some fields need another look."), "highText"))
        once_printable(self.station.clerk, fields, looked(go_on), wrong)

    def _show_protocol(self, typed: Typed) -> None:
        self._typed = typed
        if self.protocol is None:
            from kitlog.ui.first_run.protocol_step import ProtocolStep

            self.protocol = ProtocolStep()
            tell_unprintable(self.station.clerk, self.protocol.who.name)
            self.protocol.left.connect(self._back_to_cards)
            self.protocol.decided.connect(self._decided)
        self._show(self.protocol)
        self.protocol.begin(typed.names)

    def _back_to_cards(self) -> None:
        """As they were typed."""
        self._show(self.cards)
        self.cards.setFocus()

    def _decided(self, sign_off: SignOff | None) -> None:
        """Signed, or not: go on with the sheet, or at once where there is none."""
        typed, protocol = self._typed, self.protocol
        if self._busy or typed is None or protocol is None:
            return
        self._busy, self._sign_off = True, sign_off
        signer = [protocol.who.name] if sign_off is not None else []
        self._once_printable(signer, lambda: self._go_on(typed))

    def _go_on(self, typed: Typed) -> None:
        self._busy = True
        if self.station.closed is None:
            self._fill(typed)
            return
        from kitlog.workflow import sheets

        # The same sheet after "Back": one that was printed already stays the right one.
        sheet = self._sheet
        make = (lambda: sheet) if sheet is not None else sheets.new_sheet
        self.station.clerk.do(make, lambda made: self._show_sheet(made, typed), self._refused)

    # -- a record that is open already ------------------------------------------------------

    def _fill(self, typed: Typed) -> None:
        from kitlog.workflow import first_run, people, reading

        sign_off = self._sign_off

        def act(desk: Desk) -> tuple[PersonEnrolled, Clinic]:
            first = first_run.set_up(desk, typed.clinic, typed.people, sign_off)
            return people.sign_in(desk, first, typed.people[0][2]), reading.clinic(desk)

        self._said().say(tr("Setting up"), "ink2")
        self.do(act, self._ready, self._refused)

    def _ready(self, answer: tuple[PersonEnrolled, Clinic]) -> None:
        person, clinic = answer
        self.station.clinic = clinic
        self._in(person)

    # -- a record that is founded with its sheet --------------------------------------------

    def _show_sheet(self, sheet: Sheet, typed: Typed) -> None:
        if not isValid(self):
            return
        from kitlog.ui.first_run.sheet_paper import SheetPaper, can_print
        from kitlog.ui.first_run.sheet_step import SheetStep

        self._busy, self._sheet = False, sheet
        self.step = step = SheetStep(sheet, prints=can_print(), done=tr(DONE))
        SheetPaper(self.station, step, sheet, typed.clinic)
        step.left.connect(lambda: self._back_to_protocol(typed))
        step.proven.connect(lambda: self._found(sheet, typed))
        self._show(step)
        (step.print if can_print() else step.save).setFocus()

    def _back_to_protocol(self, typed: Typed) -> None:
        step, self.step = self.step, None
        assert self.protocol is not None
        self._show(self.protocol)
        self.protocol.begin(typed.names)
        if step is not None:
            step.deleteLater()

    def _found(self, sheet: Sheet, typed: Typed) -> None:
        from kitlog.workflow.keyholding import Founding

        if self._busy or self.step is None or self.station.closed is None:
            return
        self._busy = True
        self.step.said.say(tr("Setting up"), "ink2")
        founding = Founding(typed.clinic, typed.people, typed.password, sheet, self._sign_off)
        self.station.closed.found(founding, self._in, self._refused)

    # ------------------------------------------------------------------------------------

    def _in(self, person: PersonEnrolled) -> None:
        if isValid(self):
            self.station.sign_in(person)
            self.go.emit("today", "")

    def _refused(self, error: KitLogError) -> None:
        if isValid(self):
            self._busy = False
            self._said().say(error.sentence, "highText")

    def _said(self) -> Label:
        """Where the step in view says what came of it."""
        return (self.step or self.protocol or self.cards).said
