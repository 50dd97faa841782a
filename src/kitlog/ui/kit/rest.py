"""Where a question stood: the second tap of a double tap must reach nothing that lay below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QTimer
from PySide6.QtWidgets import QWidget

DOUBLE_TAP_MS = 400
"""Real time in which a second tap is the same tap: Qt's double-click interval."""

_TAPS = (
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
)  # fmt: skip


class Rest(QWidget):
    """A clear pane over `place` of `window` that takes taps, and goes by itself."""

    def __init__(self, window: QWidget, place: QRect) -> None:
        super().__init__(window)
        self.setGeometry(place)
        self.show()
        self.raise_()
        QTimer.singleShot(DOUBLE_TAP_MS, self, self.deleteLater)

    def event(self, event: QEvent) -> bool:
        return event.type() in _TAPS or super().event(event)
