"""The row of infusions: a tick is signed, a ring with its centre runs, bars are a gap."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.course import Dot as Infusion
from kitlog.domain.shapes import Dot, Line, Polyline, Shape
from kitlog.ui.kit.paint import paint, painting


class Dots(QWidget):
    def __init__(self, size: int = 15, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._gap = size, gap
        self._dots: tuple[Infusion, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def draw(self, dots: tuple[Infusion, ...], spoken: str) -> None:
        """Show the dots; `spoken` is "Infusion 3 of 5, 2 signed"."""
        self.setAccessibleName(spoken)
        if dots != self._dots:
            self._dots = dots
            self.setFixedSize(self.sizeHint())
            self.update()

    def sizeHint(self) -> QSize:
        circles = sum(d is not Infusion.GAP for d in self._dots)
        bars = len(self._dots) - circles
        return QSize(circles * (self._size + self._gap) + bars * 12 + 2, self._size + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        shapes: list[Shape] = []
        x, r = 1.0, self._size / 2
        for dot in self._dots:
            if dot is Infusion.GAP:
                for bar in (x + 1, x + 6):
                    shapes.append(Line((bar, 2), (bar, self._size), "medText", 2))
                x += 12
                continue
            shapes += _circle(dot, x + r, r + 1, r)
            x += self._size + self._gap
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


def _circle(dot: Infusion, x: float, y: float, r: float) -> list[Shape]:
    match dot:
        case Infusion.DONE:
            tick = ((x - r * 0.42, y), (x - r * 0.12, y + r * 0.34), (x + r * 0.42, y - r * 0.3))
            return [Dot((x, y), r - 0.5, "accent"), Polyline(tick, "accentInk", 1.8)]
        case Infusion.NOW:
            return [Dot((x, y), r - 1, "surface", "accent", 2), Dot((x, y), r * 0.45, "accent")]
        case Infusion.TODAY:
            return [Dot((x, y), r - 1, "surface", "accent", 2)]
        case Infusion.PART:
            half = Polyline(_half(x, y, r - 1), "", 0, "accent", closed=True)
            return [Dot((x, y), r - 0.75, "", "accent", 1.5), half]
        case Infusion.MISSED:
            a = r * 0.38
            return [
                *_dashed(x, y, r - 0.75),
                Line((x - a, y - a), (x + a, y + a), "medText", 1.6),
                Line((x + a, y - a), (x - a, y + a), "medText", 1.6),
            ]
    return [Dot((x, y), r - 0.75, "", "lineStrong", 1.5)]


def _dashed(x: float, y: float, r: float) -> list[Shape]:
    """A ring of nine dashes: a missed day is told by its edge and its cross, not by colour."""
    starts = (2 * pi * k / 9 for k in range(9))
    return [Polyline(_arc(x, y, r, start, 2 * pi / 16), "medText", 1.5) for start in starts]


def _half(x: float, y: float, r: float) -> tuple[tuple[float, float], ...]:
    return _arc(x, y, r, pi / 2, pi)


def _arc(
    x: float, y: float, r: float, start: float, length: float
) -> tuple[tuple[float, float], ...]:
    """Points along a circle, clockwise from `start`, angles in rad, 0 at three o'clock."""
    turns = (start + length * k / 12 for k in range(13))
    return tuple((x + r * cos(turn), y + r * sin(turn)) for turn in turns)
