"""A lane of the chart: one value's scale on its height."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane from `top`, `height` px high, showing `low` to `high` in the value's unit."""

    top: float
    height: float
    low: float
    high: float

    def y(self, value: float) -> float:
        return self.top + self.height * (1 - (value - self.low) / (self.high - self.low))

    @property
    def foot(self) -> float:
        return self.top + self.height


def widened(scale: tuple[float, float], values: Iterable[int | None]) -> tuple[float, float]:
    """The fixed scale, opened only where a value with its mark would lie outside it."""
    read = [value for value in values if value is not None]
    low, high = scale
    return min([low, *(v - 12 for v in read)]), max([high, *(v + 12 for v in read)])
