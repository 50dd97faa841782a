"""Choosing one's own password, the first or another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.people import PIN_DIGITS
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.pin_field import pin_field, type_anew, typed_pin
from kitlog.ui.people.password_fields import PasswordFields
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.ui.page import Page
    from kitlog.workflow.desk import Desk

TITLE = unsaid("Your password")
WHY = unsaid(
    "It opens the record at your first sign-in of a day; later that day your PIN is enough."
)
CHOSEN = unsaid("Your password is chosen.")


class MyPassword(Dialog):
    """New password twice and the PIN, all three looked at before anything is asked for."""

    def __init__(self, page: Page) -> None:
        window: QWidget = page.window()
        super().__init__(
            window, tr(TITLE), tr(WHY), tr("Choose password"), self._choose, safe=tr("Not now")
        )
        self._page = page
        self.fields = PasswordFields(tr("New password"))
        self.pin = pin_field(tr("Your PIN, {digits} digits", digits=PIN_DIGITS))
        self.body.addWidget(self.fields)
        self.body.addWidget(self.pin)
        self.fields.entered.connect(self.pin.setFocus)
        page.destroyed.connect(self.deleteLater)

    def open(self) -> None:
        self.open_it(self.fields.first.line)

    def _choose(self) -> None:
        password = self.fields.read()
        if not password:
            return
        pin = typed_pin(self.pin)
        if not pin:
            return

        def choose(desk: Desk) -> None:
            from kitlog.workflow import keyholding

            keyholding.choose_password(desk, pin, password)

        page = self._page
        page.answer(self, choose, lambda _: page.toast.offer(tr(CHOSEN), None), self._refused)

    def _refused(self, error: KitLogError) -> None:
        if isinstance(error, Refused) and error.field == "pin":
            type_anew(self.pin, error.sentence)
        else:
            self.refuse(error.sentence)
