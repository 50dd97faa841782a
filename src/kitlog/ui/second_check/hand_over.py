"""Hand over: the second nurse says who she is, with her own PIN."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.people import PIN_DIGITS, PersonEnrolled
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.text_field import TextField

NOBODY = "No other nurse is enrolled. Go back and choose “No second nurse…”."


class HandOverForm(QWidget):
    """`given` with the chosen person and the PIN typed; the PIN never stays in the field."""

    given = Signal(object, str)

    def __init__(self, people: tuple[PersonEnrolled, ...]) -> None:
        super().__init__()
        self.people = people
        self.who = Choice(tuple(p.name for p in people), 3, label="Who checks?", height=56)
        self.pin = TextField(f"Your PIN, {PIN_DIGITS} digits", secret=True, height=56, role="entry")
        self.pin.line.setMaxLength(PIN_DIGITS)
        self.pin.setFixedWidth(280)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(self.who)
        box.addWidget(self.pin)
        box.addStretch(1)
        if not people:
            self.who.refuse(NOBODY)
        self.who.chosen.connect(lambda _: self.pin.setFocus())
        self.pin.entered.connect(self.give)

    @property
    def person(self) -> PersonEnrolled | None:
        return self.people[self.who.index] if self.who.index >= 0 else None

    def begin(self) -> None:
        self.pin.set_text("")
        if self.person is None and self.who.options:
            self.who.options[0].setFocus()
        else:
            self.pin.setFocus()

    def give(self) -> None:
        """Ask for what lacks, or hand the two over."""
        person, pin = self.person, self.pin.text
        if person is None:
            self.who.refuse("Choose your name." if self.people else NOBODY)
            return
        if len(pin) < PIN_DIGITS:
            self.pin.refuse(f"A PIN has {PIN_DIGITS} digits.")
            self.pin.setFocus()
            return
        self.pin.set_text("")
        self.given.emit(person, pin)

    def refuse(self, sentence: str) -> None:
        self.pin.refuse(sentence)
        self.pin.setFocus()
