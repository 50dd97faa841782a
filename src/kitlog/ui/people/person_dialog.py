"""A question about a person whose answer goes to the record; a refusal stands at its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.pin_field import type_anew
from kitlog.ui.kit.text_field import TextField

if TYPE_CHECKING:
    from kitlog.ui.page import Page
    from kitlog.workflow.desk import Desk

T = TypeVar("T")


class PersonDialog(Dialog):
    """`fields` are those a refusal can stand at, by their name in the record."""

    def __init__(
        self, page: Page, title: str, about: str, act: str, kind: str = "primary", safe: str = ""
    ) -> None:
        window: QWidget = page.window()
        super().__init__(window, title, about, act, self.answer, kind=kind, safe=safe)
        self._page = page
        self.fields: dict[str, TextField] = {}
        page.destroyed.connect(self.deleteLater)

    def answer(self) -> None:
        """The act was chosen."""

    def send(self, act: Callable[[Desk], T], kept: Callable[[T], None]) -> None:
        """Do it; `kept` gets what the record then says."""
        self._page.answer(self, act, kept, self._refused)

    def _refused(self, error: KitLogError) -> None:
        field = self.fields.get(error.field) if isinstance(error, Refused) else None
        if field is None:
            self.refuse(error.sentence)
            return
        if field.line.echoMode() is field.line.EchoMode.Normal:
            field.refuse(error.sentence)
            field.setFocus()
        else:
            type_anew(field, error.sentence)
