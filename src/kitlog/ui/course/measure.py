"""Tops and heights of the parts of the table of infusions, for the height there is."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.ui.course.day_facts import LABELS
from kitlog.ui.course.head import HEIGHT as HEAD

TOP, FOOT = 8, 26
"""Where the heads begin; height of the rows below the side effects, px."""
PANELS = TOP + HEAD + 6
_LOWEST_ROW, _DRAWN_ROW = 21, 24
_LOWEST_PANEL, _GOOD_PANEL = 80, 140
"""A panel is at least the first, px; rows are made lower until it has the second."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Heights of a row of values, of a row of side effects and of the panels, px."""

    row: int
    tile: int
    panel: int
    effects: int

    @property
    def values(self) -> int:
        return PANELS + self.panel + 4

    @property
    def heading(self) -> int:
        return self.values + len(LABELS) * self.row + 5

    @property
    def tiles(self) -> int:
        return self.heading + 20

    @property
    def foot(self) -> int:
        return self.tiles + self.effects * self.tile + 4

    @property
    def height(self) -> int:
        return self.foot + 2 * FOOT + 6


def lowest(effects: int) -> int:
    """Height below which the table scrolls."""
    return _built(_LOWEST_ROW, effects).height


def measure(height: int, effects: int) -> Measure:
    """Rows as drawn where there is room, else lower; the panels take what is left."""
    row = _DRAWN_ROW
    while row > _LOWEST_ROW and _built(row, effects, _GOOD_PANEL).height > height:
        row -= 1
    spare = height - _built(row, effects, 0).height
    return _built(row, effects, max(_LOWEST_PANEL, spare))


def _built(row: int, effects: int, panel: int = _LOWEST_PANEL) -> Measure:
    return Measure(row, row - 1, panel, effects)
