"""The list of people, with the ways to one's own password, the trail and another person."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kitlog.domain.people import PersonEnrolled
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.people.person_row import PersonRow
from kitlog.words import tr


class PeopleCard(Card):
    """Each signal gives the person whose button was pressed."""

    change_asked = Signal(object)
    pin_asked = Signal(object)
    password_asked = Signal(object)
    left_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(margins=(18, 14, 18, 14))
        self.switch = KitButton(tr("Sign in as…"), icon="user")
        self.password = KitButton(tr("My password…"))
        self.password.hide()
        self.trail = KitButton(tr("Trail"), icon="search", key="T")
        head = QHBoxLayout()
        head.addWidget(Label(tr("People"), "h1"))
        head.addStretch(1)
        for button in (self.password, self.trail, self.switch):
            head.addWidget(button)
        self.box.addLayout(head)
        area, holder = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        area.setWidget(holder)
        self.box.addWidget(area, 1)
        self.shown: list[PersonRow] = []

    def draw(self, people: Iterable[PersonEnrolled], missing: frozenset[str]) -> None:
        """`missing` are the ids of those who have no password yet."""
        for row in self.shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.shown = [PersonRow(one, missing=one.person_id in missing) for one in people]
        for place, row in enumerate(self.shown):
            self._rows.insertWidget(place, row)
            row.change_asked.connect(self.change_asked)
            row.pin_asked.connect(self.pin_asked)
            row.password_asked.connect(self.password_asked)
            row.left_asked.connect(self.left_asked)

    def offer(self, here: PersonEnrolled | None, *, charge: bool, by_passwords: bool) -> None:
        """What `here`, who is signed in, can do about each of them."""
        for row in self.shown:
            own = here is not None and row.person.person_id == here.person_id
            row.offer(charge=charge, own=own, by_passwords=by_passwords)
