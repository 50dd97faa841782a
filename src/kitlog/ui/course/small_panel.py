"""The small chart of one infusion on the course page, the same shapes as in the summary."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.flowsheet.lane import Lane
from kitlog.domain.panel import Frame, Scales, Trace, panel
from kitlog.domain.shapes import Box, Text
from kitlog.ui.kit.fit import Fitted, fit
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
    """Empty and quiet where nothing was infused; `why` a day was held stands in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self._scales = Scales()
        self._why = ""

    def draw(self, trace: Trace | None, scales: Scales, why: str = "") -> None:
        if (trace, scales, why) != (self._trace, self._scales, self._why):
            self._trace, self._scales, self._why = trace, scales, why
            self.setToolTip(why)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = self.width(), self.height()
        with painting(self) as (painter, theme):
            edge = Box(0.5, 0.5, width - 1, height - 1, "", "line", 1, 6)
            if self._trace is None:
                quiet = Box(0.5, 0.5, width - 1, height - 1, "sunken", "", 0, 6)
                paint(painter, [quiet, edge, *self._words()], theme)
                return
            painter.save()
            painter.scale(SCALE, SCALE)
            paint(painter, panel(self._trace, frame(width, height), self._scales), theme)
            painter.restore()
            paint(painter, [edge], theme)

    def cut(self) -> list[str]:
        return [self._why] if self._trace is None and self._fitted().cut else []

    def _fitted(self) -> Fitted:
        return fit(self._why, self.width() - 16, (13, 12), 500, max(1, (self.height() - 8) // 16))

    def _words(self) -> list[Text]:
        words = self._fitted()
        top = self.height() / 2 + 4 - words.leading * (len(words.lines) - 1) / 2
        return [
            Text(
                (self.width() / 2, top + row * words.leading),
                line,
                words.size,
                "ink2",
                500,
                "centre",
            )
            for row, line in enumerate(words.lines)
        ]
