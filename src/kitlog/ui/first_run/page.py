"""The first run: the clinic, two people, the recovery sheet, done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from kitlog.domain.clinic import Clinic, ClinicSet
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.ui.first_run.clinic_form import ClinicForm
from kitlog.ui.kit.buttons import START, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.people.person_form import Newcomer, PersonForm
from kitlog.ui.sign_in.bar import SignedOutBar
from kitlog.ui.station import Station

if TYPE_CHECKING:
    from kitlog.ui.first_run.sheet_step import SheetStep
    from kitlog.workflow.desk import Desk
    from kitlog.workflow.sheets import Sheet

SAME_NAME = "Two people have the same name."
DONE = "Set up and sign in"


@dataclass(frozen=True, slots=True)
class Typed:
    """What the cards hold. `password` is "" where none is asked for."""

    clinic: ClinicSet
    people: tuple[Newcomer, Newcomer]
    password: str = field(repr=False)


class FirstRunPage(Page):
    """Three cards side by side; Return leads through all fields to the last, and on.

    Where the record is to be kept by passwords, the recovery sheet follows. Nothing is on the
    disk before it was printed and one of its words typed.
    """

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = SignedOutBar("The record stays on this computer.", typing=True)
        self.bar.theme_asked.connect(lambda: self.go.emit("dim", ""))
        self.bar.workstation_asked.connect(lambda: self.go.emit("workstation", ""))
        self.lay_out(self.bar)
        by_password = station.closed is not None
        self.clinic = ClinicForm()
        self.charge = PersonForm((Role.CHARGE,), password=by_password)
        self.second = PersonForm((Role.NURSE, Role.CHARGE), chosen=True)
        self.done = KitButton("Next" if by_password else DONE, kind="primary", height=START)
        self.done.setFixedHeight(START)
        self.done.setMinimumWidth(300)
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        self.step: SheetStep | None = None
        self._sheet: Sheet | None = None
        self._busy = False
        self._stack = QStackedWidget()
        self._place()
        self.clinic.entered.connect(self.charge.setFocus)
        self.charge.entered.connect(self.second.setFocus)
        self.second.entered.connect(self._set_up)
        self.done.clicked.connect(self._set_up)

    def _place(self) -> None:
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addWidget(self._stack)
        holder = QWidget()
        self._stack.addWidget(holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for title, words, form in (
            ("The clinic", "Printed on every summary.", self.clinic),
            ("First charge nurse", "Adds people and decides overrides.", self.charge),
            ("Second person", "The second check of every dose needs two.", self.second),
        ):
            cards.addWidget(_card(title, words, form), 1)
        column.addLayout(cards, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.done)
        column.addLayout(foot)

    def opened(self) -> None:
        self.clinic.setFocus()
        words = "Set up KitLog: the clinic, two people, done."
        if self.station.closed is not None:
            words = "Set up KitLog: the clinic, two people, the recovery sheet, done."
        self.status.draw(StatusView("calm", words, "", (("Tab", "Next"), ("↵", "Next, then done"))))

    def tick(self, now: Moment) -> None:
        self.bar.draw(self.clock_text(now))

    def _read(self) -> Typed | None:
        """All three cards at once, so that every wrong field says so; None while one is wrong."""
        second, charge, clinic = self.second.read(), self.charge.read(), self.clinic.read()
        fields = self.charge.passwords
        password = fields.read() if fields is not None and charge is not None else ""
        if clinic is None or charge is None or second is None or (fields and not password):
            self.said.say("Some fields need another look.", "highText")
            return None
        if charge[0].casefold() == second[0].casefold():
            self.second.refuse(Refused(SAME_NAME, "name"))
            return None
        return Typed(clinic, (charge, second), password)

    def _set_up(self) -> None:
        if self._busy:
            return
        typed = self._read()
        if typed is None:
            return
        self._busy = True
        if self.station.closed is None:
            self._fill(typed)
            return
        from kitlog.workflow import sheets

        # The same sheet after "Back": one that was printed already stays the right one.
        sheet = self._sheet
        make = (lambda: sheet) if sheet is not None else sheets.new_sheet
        self.station.clerk.do(make, lambda made: self._show_sheet(made, typed), self._refused)

    # -- a record that is open already ----------------------------------------------------

    def _fill(self, typed: Typed) -> None:
        from kitlog.workflow import people, reading

        def act(desk: Desk) -> tuple[PersonEnrolled, Clinic]:
            first = people.set_up(desk, typed.clinic, typed.people)
            return people.sign_in(desk, first, typed.people[0][2]), reading.clinic(desk)

        self.said.say("Setting up", "ink2")
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
        self.said.say("")
        self.step = step = SheetStep(sheet, prints=can_print(), done=DONE)
        SheetPaper(self.station, step, sheet, typed.clinic.name)
        step.left.connect(self._go_back)
        step.proven.connect(lambda: self._found(sheet, typed))
        self._stack.addWidget(step)
        self._stack.setCurrentWidget(step)
        (step.print if can_print() else step.save).setFocus()

    def _go_back(self) -> None:
        """To the cards, as they were typed."""
        step, self.step = self.step, None
        self._stack.setCurrentIndex(0)
        self.clinic.setFocus()
        if step is not None:
            step.deleteLater()

    def _found(self, sheet: Sheet, typed: Typed) -> None:
        from kitlog.workflow.keyholding import Founding

        if self._busy or self.step is None or self.station.closed is None:
            return
        self._busy = True
        self.step.said.say("Setting up", "ink2")
        founding = Founding(typed.clinic, typed.people, typed.password, sheet)
        self.station.closed.found(founding, self._in, self._refused)

    # ------------------------------------------------------------------------------------

    def _in(self, person: PersonEnrolled) -> None:
        if isValid(self):
            self.station.sign_in(person)
            self.go.emit("today", "")

    def _refused(self, error: KitLogError) -> None:
        if isValid(self):
            self._busy = False
            said = self.said if self.step is None else self.step.said
            said.say(error.sentence, "highText")


def _card(title: str, words: str, form: QWidget) -> Card:
    card = Card(margins=(18, 14, 18, 14), spacing=10)
    card.box.addWidget(Label(title, "h1"))
    card.box.addWidget(Label(words, "label", "ink2"))
    card.box.addWidget(form)
    card.box.addStretch(1)
    return card
