"""The first run: the clinic, two people, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.ui.first_run.clinic_form import ClinicForm
from kitlog.ui.kit.buttons import START, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.people.person_form import PersonForm
from kitlog.ui.sign_in.bar import SignedOutBar
from kitlog.ui.station import Station

if TYPE_CHECKING:
    from kitlog.workflow.desk import Desk

SAME_NAME = "Two people have the same name."


class FirstRunPage(Page):
    """Three cards side by side; Return leads through all fields to the last, and on."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = SignedOutBar("The record stays on this computer.", typing=True)
        self.bar.theme_asked.connect(lambda: self.go.emit("dim", ""))
        self.bar.workstation_asked.connect(lambda: self.go.emit("workstation", ""))
        self.lay_out(self.bar)
        self.clinic = ClinicForm()
        self.charge = PersonForm((Role.CHARGE,))
        self.second = PersonForm((Role.NURSE, Role.CHARGE), chosen=True)
        self.done = KitButton("Set up and sign in", kind="primary", height=START)
        self.done.setFixedHeight(START)
        self.done.setMinimumWidth(300)
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        self._busy = False
        self._place()
        self.clinic.entered.connect(self.charge.setFocus)
        self.charge.entered.connect(self.second.setFocus)
        self.second.entered.connect(self._set_up)
        self.done.clicked.connect(self._set_up)

    def _place(self) -> None:
        column = QVBoxLayout(self.body)
        column.setContentsMargins(12, 12, 12, 12)
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
        self.status.draw(StatusView("calm", words, "", (("Tab", "Next"), ("↵", "Next, then done"))))

    def tick(self, now: Moment) -> None:
        self.bar.draw(self.clock_text(now))

    def _set_up(self) -> None:
        """Read all three cards, so that every wrong field says so at once."""
        if self._busy:
            return
        second, charge, clinic = self.second.read(), self.charge.read(), self.clinic.read()
        if clinic is None or charge is None or second is None:
            self.said.say("Some fields need another look.", "highText")
            return
        if charge[0].casefold() == second[0].casefold():
            self.second.refuse(Refused(SAME_NAME, "name"))
            return

        from kitlog.workflow import people, reading

        def act(desk: Desk) -> tuple[PersonEnrolled, Clinic]:
            first = people.set_up(desk, clinic, (charge, second))
            return people.sign_in(desk, first, charge[2]), reading.clinic(desk)

        self._busy = True
        self.said.say("Setting up", "ink2")
        self.do(act, self._ready, self._refused)

    def _ready(self, answer: tuple[PersonEnrolled, Clinic]) -> None:
        person, clinic = answer
        self.station.clinic = clinic
        self.station.sign_in(person)
        self.go.emit("today", "")

    def _refused(self, error: KitLogError) -> None:
        self._busy = False
        self.said.say(error.sentence, "highText")


def _card(title: str, words: str, form: QWidget) -> Card:
    card = Card(margins=(18, 14, 18, 14), spacing=10)
    card.box.addWidget(Label(title, "h1"))
    card.box.addWidget(Label(words, "label", "ink2"))
    card.box.addWidget(form)
    card.box.addStretch(1)
    return card
