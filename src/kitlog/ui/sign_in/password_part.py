"""A password in place of the dots and the pad: the first sign-in of a day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kitlog.ui.kit.buttons import LARGE, START, KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.letters_button import LettersButton
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

FIRST = unsaid("First sign-in today, here: the password.")


class PasswordPart(QWidget):
    """`entered` by Return or the button, `sheet_asked` by the other one."""

    entered = Signal()
    sheet_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        # On a tall screen it stays together: the key beside the field would drift below it.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.field = TextField(tr("Password"), password=True)
        self.field.hint(tr(FIRST))
        self.enter = KitButton(tr("Sign in"), kind="primary", height=START, parent=self)
        self.sheet = KitButton(tr("Recovery sheet…"), height=LARGE, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(Label(" ", "label"))  # level with the field, whose title stands above it
        beside.addWidget(LettersButton())
        beside.addStretch(1)
        line.addLayout(beside)
        column.addLayout(line)
        column.addWidget(self.enter)
        column.addWidget(self.sheet)
        self.enter.setFixedHeight(START)
        self.sheet.setFixedHeight(LARGE)
        self.field.entered.connect(self.entered)
        self.enter.clicked.connect(self.entered)
        self.sheet.clicked.connect(self.sheet_asked)
        self.setFocusProxy(self.field)

    @property
    def text(self) -> str:
        return self.field.text

    def clear(self) -> None:
        """No letter of it stays in the window."""
        self.field.set_text("")

    def wait(self, on: bool) -> None:
        """While it is looked at, nothing is typed over it."""
        self.field.line.setReadOnly(on)
