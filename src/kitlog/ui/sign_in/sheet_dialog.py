"""Opening the record with the words of its recovery sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

TITLE = unsaid("Open with the recovery sheet")
WORDS = unsaid("Type its 24 words in order, or scan the code. The use of the sheet goes on record.")


class SheetDialog(Dialog):
    """One line for all of them: a scanner types them so, and the first four letters are enough."""

    def __init__(self, window: QWidget, enter: Callable[[], None]) -> None:
        super().__init__(window, tr(TITLE), tr(WORDS), tr("Open the record"), enter)
        self.field = TextField(tr("The 24 words"))
        self.count = Label("", "label", "ink2")
        self.body.addWidget(self.field)
        self.body.addWidget(self.count)
        self.field.edited.connect(lambda text: self.count.say(_counted(text)))
        self.count.say(_counted(""))

    @property
    def words(self) -> str:
        return self.field.text


def _counted(text: str) -> str:
    return tr("{typed} of 24 words", typed=len(text.split()))
