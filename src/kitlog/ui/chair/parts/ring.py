"""The timer ring: what is left, readable at two metres, drawn from the wall clock's share."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Dot, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.theme import Theme
from kitlog.words import tr

STROKE = 15.0
STANDARD, WIDE, COMPACT = 264, 316, 228
_DIGITS = {STANDARD: 76.0, WIDE: 91.0, COMPACT: 68.0}
_WORDS = (17, 16, 15, 14, 13)
"""Sizes of the words above and below the digits, px; the largest that stays in the ring."""
_LOCKED = 286
_LOCKED_DIGITS, _LOCKED_STROKE = 84.0, 17.0
"""The ring of picture 09; a larger one grows in its proportions, px."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A slot on the ring; `share` of the planned time, 0 to 1."""

    share: float
    state: Literal["done", "next", "planned"] = "planned"


@dataclass(frozen=True, slots=True)
class RingView:
    """What the ring shows. `share` is 0 to 1; beyond 1 the ring is full and counts over.

    above   "18:48 elapsed"; large: "21:12" or "+01:10"; below: "remaining", "over"
    colour  "progress" running, "lineStrong" paused, "okRing" recovery
    spoken  "Infusion, 21 minutes remaining, ends 10:10": changes once a minute, not a second
    """

    share: float
    above: str
    large: str
    below: str
    spoken: str
    colour: str = "progress"
    ticks: tuple[Tick, ...] = ()


class Ring(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = RingView(0.0, "", "", "", tr("Timer"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_size(STANDARD)

    def set_size(self, side: int) -> None:
        """STANDARD at 1366×768, WIDE from width 1500, COMPACT below height 740.

        Any other size grows as the ring of the locked screen does.
        """
        self.setFixedSize(side, side)

    @property
    def stroke(self) -> float:
        """Width of the ring's line, px."""
        return STROKE if self.width() in _DIGITS else _LOCKED_STROKE * self._share_of_locked

    @property
    def _share_of_locked(self) -> float:
        """How much larger than drawn; the chair's own sizes are drawn one by one."""
        return 1.0 if self.width() in _DIGITS else self.width() / _LOCKED

    def draw(self, view: RingView) -> None:
        if view.spoken != self.accessibleName():
            self.setAccessibleName(view.spoken)
        if view != self._view:
            self._view = view
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            self._arc(painter, theme)
            paint(painter, self._shapes(), theme)

    @property
    def _radius(self) -> float:
        return (self.width() - self.stroke) / 2 - 5

    def _arc(self, painter: QPainter, theme: Theme) -> None:
        middle, radius = self.width() / 2, self._radius
        box = QRectF(middle - radius, middle - radius, 2 * radius, 2 * radius)
        pen = QPen(theme.colour("track"), self.stroke)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawEllipse(box)
        pen.setColor(theme.colour(self._view.colour))
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, round(-360 * 16 * self._share))

    @property
    def _share(self) -> float:
        return min(1.0, max(0.0, self._view.share))

    def _at(self, share: float) -> tuple[float, float]:
        middle, angle = self.width() / 2, 2 * pi * share
        return middle + self._radius * sin(angle), middle - self._radius * cos(angle)

    def _chord(self, y: float) -> float:
        """Room for words at this height, clear of the thumb wherever it stands, px."""
        inside = self._radius - self.stroke / 2 - 5
        return 2 * sqrt(max(0.0, inside**2 - (y - self.width() / 2) ** 2))

    def _shapes(self) -> list[Shape]:
        view, middle, grow = self._view, self.width() / 2, self._share_of_locked
        marks = {"done": (3.0, "surface"), "next": (5.0, "ink"), "planned": (2.6, "lineStrong")}
        shapes: list[Shape] = []
        for tick in view.ticks:
            if tick.share < 1:
                radius, fill = marks[tick.state]
                shapes.append(Dot(self._at(tick.share), radius * grow, fill))
        if 0 < self._share < 1:
            thumb = self.stroke / 2 + 3
            shapes.append(Dot(self._at(self._share), thumb, "surface", view.colour, 4))
        full = _DIGITS.get(self.width(), _LOCKED_DIGITS * grow)
        room = 2 * self._radius - self.stroke - 16
        size = min(full, full * room / max(1.0, text_width(view.large, full, 600)))
        foot = middle + full * 0.365
        head = middle - full * 0.56 - 2
        words = tuple(size * grow for size in _WORDS)
        above = fit(view.above, self._chord(head - 12 * grow), words).size
        below = fit(view.below, self._chord(foot + 30 * grow), words).size
        shapes += [
            Text((middle, head), view.above, above, "ink2", 500, "centre"),
            Text((middle - 1.5, foot), view.large, size, "ink", 600, "centre"),
            Text((middle, foot + 30 * grow), view.below, below, "ink2", 500, "centre"),
        ]
        if self.hasFocus():
            shapes.append(Dot((middle, middle), middle - 1.5, "", "focus", 3))
        return shapes
