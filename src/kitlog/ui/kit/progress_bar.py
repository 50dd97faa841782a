"""How much of something long is done."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import tr


class ProgressBar(QWidget):
    """A track that fills from the left."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(8)
        self._share = 0.0

    def draw(self, done: int, of: int) -> None:
        self._share = min(1.0, done / of) if of else 1.0
        self.setAccessibleName(tr("{share} percent", share=f"{self._share * 100:.0f}"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width = float(self.width())
        with painting(self) as (painter, theme):
            shapes = [Box(0, 0, width, 8, "track", "", 0, 4)]
            if self._share:
                shapes.append(Box(0, 0, max(8.0, width * self._share), 8, "progress", "", 0, 4))
            paint(painter, shapes, theme)
