"""Digits and a decimal point for a gloved finger; they type into the field that has focus."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kitlog.ui.chair.parts.keypad import Key
from kitlog.words import tr, unsaid

KEY, GAP, WIDTH = 68, 8, 268
_FACES = ("1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "")
_SPOKEN = {"": unsaid("Erase"), ".": unsaid("Decimal point")}


class NumberPad(QWidget):
    """A tap never takes focus; `next_asked` is the key that goes on as Return does."""

    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Number pad"))
        self.setFixedSize(WIDTH, 5 * KEY + 4 * GAP)
        each = (WIDTH - 2 * GAP) // 3
        self.keys: dict[str, Key] = {}
        for place, face in enumerate(_FACES):
            row, column = divmod(place, 3)
            key = Key(face, tr(_SPOKEN[face]) if face in _SPOKEN else face, self)
            key.setGeometry(column * (each + GAP), row * (KEY + GAP), each, KEY)
            key.clicked.connect(lambda _=False, face=face: self._type(face))
            self.keys[face] = key
        self.next = Key(tr("Next"), tr("Next field"), self, primary=True)
        self.next.setGeometry(0, 4 * (KEY + GAP), WIDTH, KEY)
        self.next.clicked.connect(self.next_asked)

    def _type(self, face: str) -> None:
        line = QApplication.focusWidget()
        if not isinstance(line, QLineEdit):
            return
        if face:
            line.insert(face)
        else:
            line.backspace()
        # A change by hand, not by the program: what follows typing must follow this too.
        line.textEdited.emit(line.text())

    def mousePressEvent(self, event: object) -> None:
        """Between two keys: nothing, and focus stays."""
