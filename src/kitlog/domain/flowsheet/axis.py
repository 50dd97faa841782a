"""The time axis of the chart: one column a slot, minutes interpolated between slots."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.flowsheet.values import Column, Mark

GUTTER = 62.0
"""Width left of the columns that holds the row names, px."""
_SAME_MIN = 0.05
"""Closer than this, min, two moments are drawn as one."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Columns of equal width from GUTTER to `width`; x in px, minutes from the start."""

    columns: tuple[Column, ...]
    width: float

    @property
    def step(self) -> float:
        """Width of one column."""
        return (self.width - GUTTER) / max(1, len(self.columns))

    @property
    def narrow(self) -> bool:
        """True when a column is too narrow for the full wording of a chip."""
        return self.step < 52

    def left(self, index: int) -> float:
        return GUTTER + self.step * index

    def centre(self, index: int) -> float:
        return GUTTER + self.step * (index + 0.5)

    def at(self, x: float) -> int | None:
        """Index of the column under `x`, or None in the gutter."""
        index = int((x - GUTTER) // self.step)
        return index if x >= GUTTER and index < len(self.columns) else None

    def x(self, minute: float) -> float:
        """Where `minute` lies: between the centres of its neighbours, kept inside the chart."""
        minutes = [column.minute for column in self.columns]
        if len(minutes) < 2:
            return self.centre(0)
        after = next((i for i, m in enumerate(minutes) if minute <= m), len(minutes) - 1)
        before = max(after, 1) - 1
        gap = minutes[before + 1] - minutes[before] or 1.0
        x = self.centre(before) + (minute - minutes[before]) / gap * self.step
        return min(max(x, GUTTER + 8), self.width - 2)

    def place(self, mark: Mark) -> float:
        """Where a set stands: in the centre of its column, or at its own minute if it was
        measured at another. Checks of one pause share a minute, but not a column."""
        for index, column in enumerate(self.columns):
            if column.key == mark.column and abs(column.minute - mark.minute) < _SAME_MIN:
                return self.centre(index)
        return self.x(mark.minute)
