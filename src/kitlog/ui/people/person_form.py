"""Who a new person is: name as printed, role, and the PIN twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled, Role, checked_pin
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.people.password_fields import PasswordFields
from kitlog.words import tr

Newcomer = tuple[str, Role, str]
"""Name, role, PIN."""


class PersonForm(QWidget):
    """Return goes to the next field; `entered` after the last. Each refusal stands at its field."""

    entered = Signal()

    def __init__(
        self, roles: tuple[Role, ...], *, chosen: bool = False, password: bool = False
    ) -> None:
        """`chosen`: the first role is chosen already; with a single role nothing is asked.

        `password`: one is asked for, too; it is read from `passwords`.
        """
        super().__init__()
        self._roles = roles
        self.name = TextField(tr("Name as it is printed"))
        self.name.hint(tr("For example R. Mock RN"))
        words = tuple(role.words.capitalize() for role in roles)
        # With its parent from the start: shown without one it would open a window of its own.
        self.role = Choice(words, min(2, len(words)), label=tr("Role"), parent=self)
        if chosen or len(roles) == 1:
            self.role.set_index(0)
        self.role.setVisible(len(roles) > 1)
        self.pin = TextField(tr("PIN, {digits} digits", digits=PIN_DIGITS), secret=True)
        self.again = TextField(tr("PIN again"), secret=True)
        for field in (self.pin, self.again):
            field.line.setMaxLength(PIN_DIGITS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.name)
        column.addWidget(self.role)
        pins = QHBoxLayout()
        pins.setSpacing(10)
        for field in (self.pin, self.again):
            holder = QVBoxLayout()
            holder.addWidget(field)
            holder.addStretch(1)
            pins.addLayout(holder, 1)
        column.addLayout(pins)
        self.passwords = PasswordFields() if password else None
        if self.passwords is not None:
            column.addWidget(self.passwords)
            self.again.entered.connect(self.passwords.setFocus)
            self.passwords.entered.connect(self.entered)
        else:
            self.again.entered.connect(self.entered)
        self.name.entered.connect(self._after_name)
        self.pin.entered.connect(self.again.setFocus)
        self.name.edited.connect(lambda _: self.name.hint(""))
        self.pin.left.connect(self._look_at_pin)
        self.again.left.connect(self._look_at_again)
        self.setFocusProxy(self.name)

    def read(self) -> Newcomer | None:
        """What was typed, or None with a sentence at every field that is wrong."""
        name = self.name.text.strip()
        role = self._roles[self.role.index] if self.role.index >= 0 else None
        wrong = [
            _refused(self.name, lambda: PersonEnrolled("", name, Role.NURSE, "")),
            _refused(self.pin, lambda: checked_pin(self.pin.text)),
        ]
        self.role.refuse("" if role else tr("Choose a role."))
        if not wrong[-1]:
            wrong.append(self._differs())
        bad = [f for f, is_wrong in zip((self.name, self.pin, self.again), wrong, strict=False)
               if is_wrong]  # fmt: skip
        if bad:
            bad[0].setFocus()
        elif role is None:
            self.role.options[0].setFocus()
        return None if bad or role is None else (name, role, self.pin.text)

    def clear(self) -> None:
        for field in (self.name, self.pin, self.again):
            field.set_text("")
            field.refuse("")
        if len(self._roles) > 1:
            self.role.set_index(-1)

    def refuse(self, error: Refused) -> bool:
        """Put a sentence of the record at its field; False when it belongs to none of them."""
        if error.field == "password" and self.passwords is not None:
            self.passwords.refuse(error.sentence)
            return True
        field = {"name": self.name, "pin": self.pin}.get(error.field)
        if field is None:
            return False
        field.refuse(error.sentence)
        field.setFocus()
        return True

    def _after_name(self) -> None:
        if self.role.isVisible() and self.role.index < 0:
            self.role.options[0].setFocus()
        else:
            self.pin.setFocus()

    def _look_at_pin(self) -> None:
        if self.pin.text:
            _refused(self.pin, lambda: checked_pin(self.pin.text))

    def _look_at_again(self) -> None:
        if self.again.text:
            self._differs()

    def _differs(self) -> bool:
        wrong = self.again.text != self.pin.text
        self.again.refuse(tr("The two PINs differ.") if wrong else "")
        return wrong


def _refused(field: TextField, check: Callable[[], object]) -> bool:
    """Whether `check` refuses what is typed in `field`; its sentence then stands there."""
    try:
        check()
    except Refused as error:
        field.refuse(error.sentence)
        return True
    field.refuse("")
    return False
