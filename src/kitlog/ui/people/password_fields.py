"""A new password, typed twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.passwords import LEAST, checked_password
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr


class PasswordFields(QWidget):
    """Return goes to the second field; `entered` after it."""

    entered = Signal()

    def __init__(self, label: str = "") -> None:
        super().__init__()
        self.first = TextField(
            label or tr("Password for the first sign-in of a day"), password=True
        )
        self.first.hint(tr("At least {least} characters, three words for instance.", least=LEAST))
        self.again = TextField(tr("Password again"), password=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.first)
        column.addWidget(self.again)
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.entered)
        self.first.left.connect(self._look)
        self.setFocusProxy(self.first)

    def read(self) -> str:
        """What was typed, or "" with a sentence at the field that is wrong."""
        if not self._look(typed=False):
            self.first.setFocus()
            return ""
        if self.again.text != self.first.text:
            self.again.refuse(tr("The two passwords differ."))
            self.again.setFocus()
            return ""
        return self.first.text

    def refuse(self, sentence: str) -> None:
        self.first.refuse(sentence)
        self.first.setFocus()

    def _look(self, *, typed: bool = True) -> bool:
        """Whether the first one will do; an empty one is not judged before it is `typed`."""
        if typed and not self.first.text:
            return False
        try:
            checked_password(self.first.text)
        except Refused as error:
            self.first.refuse(error.sentence)
            return False
        self.first.refuse("")
        return True
