"""The prescriber signs a version of a protocol: what differs, the PIN, and below every value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import KitLogError
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled
from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_versions import all_values
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.pin_field import not_signed, pin_field, typed_pin
from kitlog.words import tr, unsaid

NOBODY = unsaid("No prescriber works here yet. Add one under People.")


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
        name = tr("{name}, version {version}", name=protocol.name, version=protocol.version)
        super().__init__(
            window, tr("Sign {name}", name=name),
            tr("For new courses. Running courses keep theirs."),
            tr("Sign version {version}", version=protocol.version), self._sign, icon="sign",
        )  # fmt: skip
        self._people, self._said = prescribers, said
        shown = "\n".join(lines) or tr("As shipped: {title}.", title=protocol.title)
        self.body.addWidget(Label(shown, "body", wraps=True, weight=600))
        names = tuple(person.name for person in prescribers)
        self.who = Choice(names, 3, label=tr("Prescriber"))
        self.pin = pin_field(tr("PIN, {digits} digits", digits=PIN_DIGITS))
        self.body.addWidget(self.who)
        self.body.addWidget(self.pin)
        digest = f"{protocol.sha256[:32]} {protocol.sha256[32:]}"
        seal = tr("SHA-256 of the whole text: {digest}", digest=digest)
        self.body.addWidget(Label(seal, "micro", "ink2", wraps=True))
        for part, words in all_values(protocol.text):
            self.body.addWidget(Label(part, "label", weight=600))
            self.body.addWidget(Label(words, "label", "ink2", wraps=True))
        if len(prescribers) == 1:
            self.who.set_index(0)
        if not prescribers:
            self.act.refuse(tr(NOBODY))
            self.refuse(tr(NOBODY))
        several = len(prescribers) > 1
        self.open_it(self.who.options[0] if several else self.pin.line if names else None)

    def not_signed(self, error: KitLogError) -> None:
        """It was not accepted: nothing but the PIN is typed again."""
        not_signed(self, self.pin, error)

    def _sign(self) -> None:
        if self.who.index < 0:
            self.who.refuse(tr("Choose the prescriber."))
            self.who.options[0].setFocus()
        elif pin := typed_pin(self.pin):
            self._said(self._people[self.who.index].person_id, pin)
