"""Draws the shipped line icons in any colour, sharp at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from kitlog import resources
from kitlog.ui.kit.paint import painting


@cache
def _drawing(name: str) -> str:
    return resources.text("icons", f"{name}.svg")


@cache
def _drawn_in(name: str, colour: str) -> QSvgRenderer:
    """Read once: a page has fifteen icons, all of a few names and colours."""
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw the icon `name` into `box`; OSError when no such icon is shipped."""
    _drawn_in(name, colour.name()).render(painter, box)


class Icon(QWidget):
    """An icon that stands on its own and follows the theme; it says nothing by itself."""

    def __init__(
        self, name: str, size: int = 20, tone: str = "ink", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone = name, tone
        self.setFixedSize(size, size)

    def draw(self, name: str, tone: str) -> None:
        """Another icon or colour token at the same place."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            draw_icon(painter, self._name, QRectF(self.rect()), theme.colour(self._tone))
