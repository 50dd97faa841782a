"""One of the people who work here, and what a charge nurse can do about them."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.people import PersonEnrolled, Role
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.icons import Icon
from kitlog.ui.kit.labels import Label
from kitlog.words import tr, unsaid

NO_PASSWORD = unsaid("no password yet")


class PersonRow(QWidget):
    """A name with its role below; the buttons are a charge nurse's."""

    change_asked = Signal(object)
    pin_asked = Signal(object)
    password_asked = Signal(object)
    left_asked = Signal(object)

    def __init__(self, person: PersonEnrolled, *, missing: bool) -> None:
        super().__init__()
        self.person = person
        self.setMinimumHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(4)
        row.addWidget(Icon("user", tone="ink2"))
        row.addSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(person.name, "body", wraps=True, weight=650))
        role = person.role.words.capitalize()
        account = person.role is not Role.EMERGENCY
        about = f"{role}, {NO_PASSWORD}" if missing and account else role
        words.addWidget(Label(about, "label", "ink2"))
        words.addStretch(1)
        row.addLayout(words, 1)
        name = person.name
        self.change = self._button(
            tr("Change…"), tr("Change name or role of {name}…", name=name), self.change_asked
        )
        self.pin = self._button(
            tr("New PIN…"), tr("New PIN for {name}…", name=name), self.pin_asked
        )
        self.password = self._button(
            tr("Forgotten password…"),
            tr("{name} has forgotten the password…", name=name),
            self.password_asked,
        )
        self.left = self._button(tr("Left…"), tr("{name} has left…", name=name), self.left_asked)
        for button in (self.change, self.pin, self.password, self.left):
            row.addWidget(button)
        self._missing = missing

    def offer(self, *, charge: bool, own: bool, by_passwords: bool) -> None:
        """Show what whoever is signed in can do; never what would be a way round for oneself."""
        for button in (self.pin, self.password, self.left):
            kept = button.sizePolicy()  # so that each act has its column
            kept.setRetainSizeWhenHidden(charge and (by_passwords or button is not self.password))
            button.setSizePolicy(kept)
        account = self.person.role is not Role.EMERGENCY
        self.change.setVisible(charge and account)
        self.pin.setVisible(charge and account and not own)
        locked = by_passwords and account and not self._missing
        self.password.setVisible(charge and not own and locked)
        self.left.setVisible(charge and not own)

    def _button(self, words: str, told: str, asked: SignalInstance) -> KitButton:
        button = KitButton(words, kind="quiet", parent=self)
        button.setAccessibleName(told)
        button.hide()
        button.clicked.connect(lambda: asked.emit(self.person))
        return button
