"""What stands at the end of the entry row: Save, or the question to answer before it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Shape, Text
from kitlog.ui.kit.paint import paint, painting

Asks = Literal["save", "swap", "keep"]
_TOP, _HEIGHT = 18, 48


class RowAnswer(QWidget):
    """Save, "Swap?" for a diastolic above the systolic, Keep or Clear for another's typing."""

    save_asked = Signal()
    swap_asked = Signal()
    keep_asked = Signal()
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = ""
        self.save = self._button("Save", "↵", self.save_asked)
        self.swap = self._button("Swap?", "X", self.swap_asked)
        self.keep = self._button("Keep", "", self.keep_asked)
        self.clear = self._button("Clear", "", self.clear_asked)
