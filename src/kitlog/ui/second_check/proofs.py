"""The dialogs that end the check: the second nurse's signature, or the charge nurse's word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.domain.people import PIN_DIGITS, PersonEnrolled
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField


class SignDialog(Dialog):
    """`done` gets the PIN; the caller closes the dialog once the check is kept."""

    def __init__(self, window: QWidget, name: str, words: str, done: Callable[[str], None]) -> None:
        super().__init__(window, f"{name} signs", words, "Sign the second check", self._sign)
        self._done = done
        self.pin = _pin()
        self.body.addWidget(self.pin)
        self.pin.entered.connect(self.ask)
        self.open_it(self.pin.line)

    def _sign(self) -> None:
        if len(self.pin.text) < PIN_DIGITS:
            self.pin.refuse(f"A PIN has {PIN_DIGITS} digits.")
            return
        pin = self.pin.text
        self.pin.set_text("")
        self._done(pin)


class OverrideDialog(Dialog):
    """No second nurse: a charge nurse's PIN and the reason; `done` gets person, PIN, why."""

    def __init__(
        self,
        window: QWidget,
        words: str,
        charge: tuple[PersonEnrolled, ...],
        done: Callable[[PersonEnrolled, str, str], None],
    ) -> None:
        act = "Go on without a second nurse"
        super().__init__(window, "No second nurse", words, act, self._go_on, kind="stop")
        self._done, self._charge = done, charge
        self.who = Choice(tuple(p.name for p in charge), 2, label="Charge nurse who decides")
        self.why = TextField("Why is there no second nurse?")
        self.pin = _pin()
        for part in (self.who, self.why, self.pin):
            self.body.addWidget(part)
        if not charge:
            self.act.refuse("No charge nurse is enrolled.")
        self.who.chosen.connect(lambda _: self.why.setFocus())
        self.why.entered.connect(self.pin.setFocus)
        self.pin.entered.connect(self.ask)
        self.open_it(self.who.options[0] if charge else None)

    def _go_on(self) -> None:
        self.who.refuse("" if self.who.index >= 0 else "Choose the charge nurse.")
        self.why.refuse("" if self.why.text.strip() else "Say why there is no second nurse.")
        short = len(self.pin.text) < PIN_DIGITS
        self.pin.refuse(f"A PIN has {PIN_DIGITS} digits." if short else "")
        if self.who.index < 0 or not self.why.text.strip() or short:
            return
        pin = self.pin.text
        self.pin.set_text("")
        self._done(self._charge[self.who.index], pin, self.why.text.strip())


def _pin() -> TextField:
    pin = TextField(f"PIN, {PIN_DIGITS} digits", secret=True, height=56, role="entry")
    pin.line.setMaxLength(PIN_DIGITS)
    return pin
