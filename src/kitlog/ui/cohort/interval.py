"""A share as drawn: a dot on its axis, and the line of its 95 % interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.shapes import Dot, Line, Shape
from kitlog.domain.share import Share
from kitlog.words import tr

_CAP = 6.0
"""Half the height of the ends of an interval, px."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Per cent `low` to `high` between the px `left` and `right`, a tick every ten."""

    left: float
    right: float
    low: int
    high: int

    def x(self, pct: float) -> float:
        return self.left + (self.right - self.left) * (pct - self.low) / (self.high - self.low)

    @property
    def ticks(self) -> range:
        return range(self.low, self.high + 1, 10)

    def grid(self, top: float, foot: float) -> Iterator[Shape]:
        for pct in self.ticks:
            yield Line((self.x(pct), top), (self.x(pct), foot), "grid")


def interval(axis: Axis, y: float, share: Share, colour: str, radius: float = 6.0) -> list[Shape]:
    """The dot at the share and the line of its interval; only where there are not too few."""
    low, high = map(axis.x, share.interval)
    return [
        Line((low, y), (high, y), colour, 2.5),
        Line((low, y - _CAP), (low, y + _CAP), colour, 2),
        Line((high, y - _CAP), (high, y + _CAP), colour, 2),
        Dot((axis.x(share.pct), y), radius, colour),
    ]


def spoken(share: Share) -> str:
    """22 of 55, 40.0 percent, 95 percent interval 28.1 to 53.2"""
    if share.few:
        return tr("{share}, too few to compare", share=share.words)
    low, high = share.bounds()
    return tr(
        "{share}, {pct} percent, 95 percent interval {low} to {high}",
        share=share.words, pct=share.pct_words(), low=low, high=high,
    )  # fmt: skip
