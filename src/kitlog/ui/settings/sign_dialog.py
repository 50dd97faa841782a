"""The prescriber signs a version of a protocol: what differs, the PIN, and below every value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled
from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_versions import all_values
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField

NOBODY = "No prescriber works here yet. Add one under People."


class SignDialog(Dialog):
    """`said` gets the prescriber's id and PIN. A PIN that was refused is typed again."""

    def __init__(
        self,
        window: QWidget,
        protocol: Protocol,
        lines: tuple[str, ...],
        prescribers: tuple[PersonEnrolled, ...],
        said: Callable[[str, str], None],
    ) -> None:
        name = f"{protocol.name}, version {protocol.version}"
        super().__init__(
            window, f"Sign {name}", "For new courses. Running courses keep theirs.",
            f"Sign version {protocol.version}", self._sign, icon="sign",
        )  # fmt: skip
        self._people, self._said = prescribers, said
        shown = "\n".join(lines) or f"As shipped: {protocol.title}."
        self.body.addWidget(Label(shown, "body", wraps=True, weight=600))
        names = tuple(person.name for person in prescribers)
        self.who = Choice(names, 3, label="Prescriber")
        self.pin = TextField(f"PIN, {PIN_DIGITS} digits", secret=True)
        self.pin.line.setMaxLength(PIN_DIGITS)
        self.body.addWidget(self.who)
        self.body.addWidget(self.pin)
        seal = f"SHA-256 of the whole text: {protocol.sha256[:32]} {protocol.sha256[32:]}"
        self.body.addWidget(Label(seal, "micro", "ink2", wraps=True))
        for part, words in all_values(protocol.text):
            self.body.addWidget(Label(part, "label", weight=600))
            self.body.addWidget(Label(words, "label", "ink2", wraps=True))
        if len(prescribers) == 1:
            self.who.set_index(0)
        if not prescribers:
            self.act.refuse(NOBODY)
            self.refuse(NOBODY)
        several = len(prescribers) > 1
        self.open_it(self.who.options[0] if several else self.pin.line if names else None)

    def not_signed(self, error: KitLogError) -> None:
        """It was not accepted: nothing but the PIN is typed again."""
        self.wait(on=False)
        self.pin.set_text("")
        if isinstance(error, Refused) and error.field == "pin":
            self.pin.refuse(error.sentence)
        else:
            self.refuse(error.sentence)
        self.pin.setFocus()

    def _sign(self) -> None:
        if self.who.index < 0:
            self.who.refuse("Choose the prescriber.")
            self.who.options[0].setFocus()
        elif len(self.pin.text) != PIN_DIGITS:
            self.pin.refuse(f"A PIN has {PIN_DIGITS} digits.")
            self.pin.setFocus()
        else:
            self.wait(on=True)
            self._said(self._people[self.who.index].person_id, self.pin.text)
