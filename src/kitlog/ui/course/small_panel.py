"""The small chart of one infusion on the course page, the same shapes as in the summary."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.flowsheet.lanes import Lane
from kitlog.domain.panel import Frame, Scales, Trace, panel
from kitlog.domain.shapes import Box, Text
from kitlog.ui.kit.paint import paint, painting

SCALE = 1.25
"""The shapes are sized for paper, 9.6 px; on screen nothing is under 12 px (DESIGN 5)."""
_LANES, _BETWEEN = (0.66, 0.34), 4.0


def frame(width: float, height: float) -> Frame:
    """Room for a panel of `width` × `height` px on screen, in the panel's own units."""
    lanes = height / SCALE - _BETWEEN
    return Frame(width / SCALE, lanes * _LANES[0], lanes * _LANES[1], 0.0, words=False)


def pressure_y(value: float, height: float, scales: Scales) -> float:
    """Where a pressure of `value` mmHg stands in a panel of `height` px."""
    return Lane(0, frame(1, height).pressure, *scales.pressure).y(value) * SCALE


class SmallPanel(QWidget):
    """Empty and quiet where nothing was infused; `why` says it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self._scales = Scales()
        self._why = ""

    def draw(self, trace: Trace | None, scales: Scales, why: str = "") -> None:
        if (trace, scales, why) != (self._trace, self._scales, self._why):
            self._trace, self._scales, self._why = trace, scales, why
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = self.width(), self.height()
        with painting(self) as (painter, theme):
            edge = Box(0.5, 0.5, width - 1, height - 1, "", "line", 1, 6)
            if self._trace is None:
                words = Text((width / 2, height / 2 + 4), self._why, 13, "ink3", 400, "centre")
                quiet = Box(0.5, 0.5, width - 1, height - 1, "sunken", "", 0, 6)
                paint(painter, [quiet, edge, words], theme)
                return
            painter.save()
            painter.scale(SCALE, SCALE)
            paint(painter, panel(self._trace, frame(width, height), self._scales), theme)
            painter.restore()
            paint(painter, [edge], theme)
