"""Choosing one's own password, the first or another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.domain.people import PIN_DIGITS
from kitlog.ui.kit.pin_field import pin_field, typed_pin
from kitlog.ui.people.password_fields import PasswordFields
from kitlog.ui.people.person_dialog import PersonDialog
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.ui.page import Page
    from kitlog.workflow.desk import Desk

TITLE = unsaid("Your password")
WHY = unsaid(
    "It opens the record at your first sign-in of a day; later that day your PIN is enough."
)
CHOSEN = unsaid("Your password is chosen.")


class MyPassword(PersonDialog):
    """New password twice and the PIN, all three looked at before anything is asked for."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, tr(TITLE), tr(WHY), tr("Choose password"), safe=tr("Not now"))
        self.passwords = PasswordFields(tr("New password"))
        self.pin = pin_field(tr("Your PIN, {digits} digits", digits=PIN_DIGITS))
        self.fields = {"pin": self.pin}
        self.body.addWidget(self.passwords)
        self.body.addWidget(self.pin)
        self.passwords.entered.connect(self.pin.setFocus)
        self.open_it(self.passwords.first.line)

    def answer(self) -> None:
        password = self.passwords.read()
        if not password:
            return
        pin = typed_pin(self.pin)
        if not pin:
            return

        def choose(desk: Desk) -> None:
            from kitlog.workflow import keyholding

            keyholding.choose_password(desk, pin, password)

        self.send(choose, lambda _: self._page.toast.offer(tr(CHOSEN), None))
