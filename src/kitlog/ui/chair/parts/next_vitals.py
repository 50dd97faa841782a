"""The next-vitals card: minutes and seconds to the next set, then the time it is overdue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.paint import ground, paint, painting, text_width

HEIGHT = 130

State = Literal["calm", "soon", "due", "overdue", "amber", "red"]


@dataclass(frozen=True, slots=True)
class NextVitalsView:
    """What the card shows.

    state   "calm", "soon" from 2 min before, "due" at 00:00, "overdue" while the grace runs;
            then "amber" and "red", as RULINGS "Quiet" sets them
    title   "Next vitals", "Vitals due now", "Recheck overdue"; about: "20 min set", "due 09:57"
    digits  "01:12"; below: one or two lines on the right, the slot after this one
    passed  share of the interval gone, 0 to 1, for the bar; None hides it
    """

    title: str
    about: str
    digits: str
    below: str = ""
    state: State = "calm"
    passed: float | None = None

    @property
    def spoken(self) -> str:
        return f"{self.title}, {self.about}, {self.below}".replace("\n", " ").strip(", ")


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str
    edge: str
    line: float
    digits: str
    small: str


_LOOKS = {
    "calm": _Look("surface", "line", 1, "ink", "ink2"),
    "soon": _Look("surface", "accent", 2, "ink", "ink2"),
    "amber": _Look("med", "med", 1, "medInk", "medInk"),
    "red": _Look("high", "high", 1, "highInk", "highInk"),
}
_DIM = {
    "amber": _Look("medSoft", "med", 3, "med", "med"),
    "red": _Look("highSoft", "highLine", 3, "highText", "highText"),
}
"""In the dim room a large bright area would glare: frame and digits carry it (DESIGN 4)."""


class NextVitals(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = NextVitalsView("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def draw(self, view: NextVitalsView) -> None:
        if view != self._view:
            self._view = view
            if view.spoken != self.accessibleName():
                self.setAccessibleName(view.spoken)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(theme.dim), theme)

    def _look(self, dim: bool) -> _Look:
        state = self._view.state
        if dim and state in _DIM:
            return _DIM[state]
        return _LOOKS.get(state, _LOOKS["soon"])

    def _shapes(self, dim: bool) -> list[Shape]:
        view, look = self._view, self._look(dim)
        left, right = 17.0, self.width() - 17.0
        title = look.small if view.state in _DIM else "ink"
        shapes: list[Shape] = [
            ground(self, look.fill, look.edge, look.line),
            Text((left, 25), view.title, 15, title, 650),
            Text((right, 25), view.about, 13, look.small, 500, "right"),
        ]
        lines = view.below.split("\n")
        room = right - left - 8 - max(text_width(line, 13) for line in lines)
        size = min(72.0, 72.0 * room / max(1.0, text_width(view.digits, 72, 600)))
        shapes.append(Text((left, 93), view.digits, max(60.0, size), look.digits, 600))
        for index, line in enumerate(reversed(lines)):
            shapes.append(Text((right, 92 - 18 * index), line, 13, look.small, 500, "right"))
        if view.passed is not None:
            wide = right - left
            done = wide * min(1.0, max(0.0, view.passed))
            shapes.append(Box(left, 111, wide, 6, "track", radius=3))
            shapes.append(Box(left, 111, done, 6, "progress", radius=3))
        return shapes
