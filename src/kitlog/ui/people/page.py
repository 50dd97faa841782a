"""Who works here: the list, and adding a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.people.my_password import MyPassword
from kitlog.ui.people.person_form import PersonForm
from kitlog.ui.people.person_row import PersonRow
from kitlog.ui.station import Station
from kitlog.workflow import keyholding, people, reading, trail
from kitlog.workflow.desk import Desk

NOT_CHARGE = "Only a charge nurse can add people."
LEFT = (
    "Neither PIN nor password counts any more; what was charted keeps the name. Change the key "
    "afterwards (`kitlog rekey`): copies of the files still open with the old password."
)
KEYS = (("T", "Trail"), ("Esc", "Today"), ("L", "Lock"))


class PeoplePage(Page):
    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = AppBar("")
        self.lay_out(self.bar)
        self.form = PersonForm((Role.NURSE, Role.CHARGE, Role.PRESCRIBER, Role.AUDITOR))
        self.add = KitButton("Add person", icon="plus", kind="primary", height=56)
        self.add.setFixedHeight(56)
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        self.switch = KitButton("Sign in as…", icon="user")
        self.password = KitButton("My password…")
        self.password.hide()
        self.trail = KitButton("Trail", icon="search", key="T")
        self._busy = False
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 10, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._list_card(), 1)
        row.addWidget(self._form_card())
        self.form.entered.connect(self._add)
        self.add.clicked.connect(self._add)
        self.add.refused.connect(lambda reason: self.toast.offer(reason, None))
        self.password.clicked.connect(lambda: MyPassword(self).open())
        self.switch.clicked.connect(lambda: self.go.emit("sign in", ""))
        self.trail.clicked.connect(lambda: self.go.emit("trail", ""))
        self.trail.refused.connect(lambda reason: self.toast.offer(reason, None))
        station.person_changed.connect(self._allow)
        self._allow()
        self._show(station.clinic)

    def _list_card(self) -> Card:
        card = Card(margins=(18, 14, 18, 14))
        head = QHBoxLayout()
        head.addWidget(Label("People", "h1"))
        head.addStretch(1)
        head.addWidget(self.password)
        head.addWidget(self.trail)
        head.addWidget(self.switch)
        card.box.addLayout(head)
        area, holder = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        area.setWidget(holder)
        card.box.addWidget(area, 1)
        self.shown: list[PersonRow] = []
        return card

    def _form_card(self) -> Card:
        card = Card(margins=(18, 14, 18, 14))
        card.setFixedWidth(480)
        card.box.addWidget(Label("Add a person", "h1"))
        card.box.addWidget(self.form)
        card.box.addWidget(self.said)
        card.box.addWidget(self.add)
        card.box.addStretch(1)
        return card

    def opened(self) -> None:
        self.status.draw(StatusView("calm", "People", "Names stay in the record for ever.", KEYS))
        (self.form if not self.add.reason else self.switch).setFocus()
        self.do(reading.clinic, self._show)
        self.do(keyholding.by_passwords, self.password.setVisible)

    def tick(self, now: Moment) -> None:
        self.bar.draw(self.clock_text(now), self.person_text())

    def _allow(self) -> None:
        person = self.station.person
        charge = person is not None and person.role is Role.CHARGE
        self.add.refuse("" if charge else NOT_CHARGE)
        self.trail.refuse("" if trail.allowed(person) else trail.ONLY)
        self.form.setVisible(charge)
        for row in self.shown:
            row.left.setVisible(charge and row.person != person)

    def _show(self, clinic: Clinic) -> None:
        self.station.clinic = clinic
        for row in self.shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        own = self.station.person
        self.shown = [PersonRow(person) for person in clinic.at_work]
        for place, row in enumerate(self.shown):
            self._rows.insertWidget(place, row)
            row.left.setVisible(not self.add.reason and row.person != own)
            row.left.clicked.connect(lambda _=False, person=row.person: self._ask_left(person))

    def _add(self) -> None:
        typed = None if self.add.reason or self._busy else self.form.read()
        if typed is None:
            return

        def act(desk: Desk) -> tuple[PersonEnrolled, Clinic]:
            return people.enrol(desk, *typed), reading.clinic(desk)

        self._busy = True
        self.said.say("Saving", "ink2")
        self.do(act, self._added, self._refused)

    def _added(self, answer: tuple[PersonEnrolled, Clinic]) -> None:
        person, clinic = answer
        self._busy = False
        self.form.clear()
        self.form.setFocus()
        self.said.say(f"{person.name} is added.", "ok")
        self._show(clinic)

    def _ask_left(self, person: PersonEnrolled) -> None:
        def leave(desk: Desk) -> Clinic:
            return keyholding.leave(desk, person.person_id)

        def done(clinic: Clinic) -> None:
            dialog.close_it()
            self._show(clinic)
            self.said.say(f"The account of {person.name} is closed.", "ok")

        dialog = Dialog(
            self.window(),
            f"Close the account of {person.name}?",
            LEFT,
            "Close account",
            lambda: self.do(leave, done, lambda error: dialog.refuse(error.sentence)),
            kind="danger",
        )
        self.destroyed.connect(dialog.deleteLater)
        dialog.open_it()

    def _refused(self, error: KitLogError) -> None:
        self._busy = False
        beside = isinstance(error, Refused) and self.form.refuse(error)
        self.said.say("" if beside else error.sentence, "highText")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go.emit("today", "")
        elif event.key() == Qt.Key.Key_L and not event.modifiers():
            self.go.emit("lock", "")
        elif event.key() == Qt.Key.Key_T and not event.modifiers():
            self.trail.click()
        else:
            super().keyPressEvent(event)
