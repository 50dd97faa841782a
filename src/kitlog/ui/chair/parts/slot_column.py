"""A column of the chart as a touch target: chosen by finger, Tab, arrows or screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.return_button import ReturnButton
from kitlog.ui.kit.typing_place import RETURNED


class SlotColumn(ReturnButton):
    """A whole column, chip to last row. A tap leaves the focus where the nurse is typing.

    `reached` when focus comes by key, `left` when it goes to another widget of the window.
    """

    reached = Signal()
    left = Signal()

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in RETURNED:
            self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in RETURNED:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            with painting(self) as (painter, theme):
                frame = Box(1.5, 1.5, self.width() - 3, self.height() - 3, "", "focus", 3, 8)
                paint(painter, [frame], theme)
