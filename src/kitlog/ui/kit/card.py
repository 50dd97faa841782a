"""A card: a flat panel with a hairline edge, holding whatever is laid out in it."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.ui.kit.paint import ground, paint, painting


class Card(QWidget):
    """`box` is its column; `fill` and `edge` are tokens."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: tuple[int, int, int, int] = (14, 12, 14, 12),
        spacing: int = 8,
        fill: str = "surface",
        edge: str = "line",
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge = fill, edge
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*margins)
        self.box.setSpacing(spacing)

    def set_look(self, fill: str, edge: str) -> None:
        self._fill, self._edge = fill, edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self, self._fill, self._edge)], theme)
