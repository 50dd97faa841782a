"""Somebody forgot their PIN: they type another one twice, and the charge nurse proves herself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kitlog.domain.errors import Refused
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled, checked_pin
from kitlog.ui.kit.pin_field import pin_field, type_anew, typed_pin
from kitlog.ui.people.person_dialog import PersonDialog
from kitlog.words import tr
from kitlog.workflow import accounts

if TYPE_CHECKING:
    from kitlog.ui.page import Page
    from kitlog.workflow.accounts import Seen
    from kitlog.workflow.desk import Desk


class NewPin(PersonDialog):
    """Return leads from field to field and confirms at the last. Nothing is sent half right."""

    def __init__(
        self,
        page: Page,
        person: PersonEnrolled,
        charge: PersonEnrolled,
        kept: Callable[[Seen], None],
    ) -> None:
        about = tr("{name} types it here, twice. Everybody else looks away.", name=person.name)
        super().__init__(page, tr("New PIN for {name}", name=person.name), about, tr("Set PIN"))
        self._person, self._kept = person, kept
        self.pin = pin_field(
            tr("New PIN of {name}, {digits} digits", name=person.name, digits=PIN_DIGITS)
        )
        self.again = pin_field(tr("New PIN again"))
        self.own = pin_field(tr("PIN of {name}, charge nurse", name=charge.name))
        self.fields = {"pin": self.own}
        for field in (self.pin, self.again, self.own):
            self.body.addWidget(field)
        self.open_it(self.pin.line)

    def answer(self) -> None:
        for field in (self.pin, self.again, self.own):
            if not field.text and not field.line.hasFocus():
                field.setFocus()  # Return came from the field before it
                return
        try:
            pin = checked_pin(self.pin.text)
        except Refused as error:
            type_anew(self.pin, error.sentence)
            return
        if self.again.text != pin:
            type_anew(self.again, tr("The two PINs differ."))
            return
        own, who = typed_pin(self.own), self._person.person_id
        if not own:
            return

        def set_it(desk: Desk) -> Seen:
            accounts.new_pin(desk, who, pin, own)
            return accounts.seen(desk)

        self.send(set_it, self._kept)
