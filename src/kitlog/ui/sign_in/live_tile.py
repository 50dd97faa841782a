"""The tile of a running infusion: ring or digits, and the next vitals, readable at two metres."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.chair.parts.ring import COMPACT, STANDARD, WIDE, Ring
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.pill import Pill
from kitlog.ui.kit.theme import Theme
from kitlog.ui.sign_in.tile_view import TileView, VitalsDue

FLAT = 172
"""Height of a tile without a ring, for a room with more than two running infusions."""
WITH_RING = 398
_VITALS = 104
_LOOKS = {
    ("amber", False): ("med", "medInk", "med"),
    ("amber", True): ("medSoft", "med", "med"),
    ("red", False): ("high", "highInk", "high"),
    ("red", True): ("highSoft", "highText", "highLine"),
}


class LiveTile(QWidget):
    def __init__(self, view: TileView, *, ring: bool) -> None:
        super().__init__()
        self._view, self._pill = view, Pill(self)
        self.ring: Ring | None = Ring(self) if ring else None
        if ring:
            self.setMinimumHeight(WITH_RING)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(FLAT)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.draw(view)

    def draw(self, view: TileView) -> None:
        self._view = view
        self.setAccessibleName(view.spoken)
        self._pill.draw(view.pill, view.look)
        if self.ring is not None and view.ring is not None:
            self.ring.draw(view.ring)
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        self._pill.move(self.width() - 20 - self._pill.width(), 20)
        if self.ring is None:
            return
        room = self.height() - 56 - 34 - _VITALS
        wide = self.width() >= 480 and room >= WIDE
        self.ring.set_size(WIDE if wide else STANDARD if room >= STANDARD else COMPACT)
        side = self.ring.width()
        self.ring.move((self.width() - side) // 2, 54 + max(0, (room - side) // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            shapes = self._ringed(theme) if self.ring is not None else self._flat(theme)
            paint(painter, shapes, theme)

    def _ground(self, edge: str, width: float) -> Box:
        inset = width / 2
        wide, high = self.width() - width, self.height() - width
        return Box(inset, inset, wide, high, "surface", edge, width, 10)

    def _ringed(self, theme: Theme) -> list[Shape]:
        assert self.ring is not None
        foot = self.ring.y() + self.ring.height() + 21
        top = self.height() - _VITALS
        shapes = self._vitals(theme, 0, top, self.width(), self.height(), 60)
        shapes += [
            Text((20, 44), f"Chair {self._view.chair}", 30, "ink", 600),
            Text((self.width() / 2, foot), self._view.ends, 15, "ink2", 500, "centre"),
        ]
        return shapes

    def _flat(self, theme: Theme) -> list[Shape]:
        half, ring = self.width() / 2, self._view.ring
        shapes = self._vitals(theme, half, 56, self.width(), FLAT, 52)
        shapes.append(Text((20, 44), f"Chair {self._view.chair}", 30, "ink", 600))
        if ring is not None:
            shapes += [
                Text((20, 78), ring.below.capitalize(), 15, "ink", 600),
                Text((20, 130), ring.large, 52, "ink", 600),
                Text((20, 156), self._view.ends, 13, "ink2", 500),
            ]
        return shapes

    def _vitals(
        self, theme: Theme, left: float, top: float, right: float, foot: float, size: float
    ) -> list[Shape]:
        """The foot with the next reading, filled when it is overdue beyond the grace."""
        due = self._view.vitals
        if due is None:
            return [self._ground("line", 1)]
        fill, ink, edge = _LOOKS.get((due.urgency, theme.dim), ("", "ink", "line"))
        shapes: list[Shape] = [self._ground(edge, 3 if fill else 1)]
        if fill:
            start, wide = (left, right - left - 3) if left else (3.0, right - 6)
            shapes += [
                Box(start, top, wide, foot - top - 3, fill, "", 0, 7),
                Box(start, top, wide, 12, fill, "", 0),
            ]
        elif left == 0:
            shapes.append(Line((20, top + 0.5), (right - 20, top + 0.5), "line"))
        below = (left + 20, top + 100, "left") if left else (right - 20, foot - 22, "right")
        return shapes + _digits(due, left + 20, top + 26, size, ink, below)


def _digits(
    due: VitalsDue, left: float, top: float, size: float, ink: str, below: tuple[float, float, str]
) -> list[Shape]:
    """Title, digits, and the clock time at `below` (x, y, how it is aligned)."""
    x, y, align = below
    quiet = ink if ink != "ink" else "ink2"
    return [
        Text((left, top), due.title, 15, ink, 600),
        Text((left - 2, top + size * 0.96), due.digits, size, ink, 600),
        Text((x, y), due.due, 13, quiet, 500, align),
    ]
