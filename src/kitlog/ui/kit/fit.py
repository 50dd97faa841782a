"""Makes words fit: smaller first, then on more lines, and only then cut, which is said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QTextBoundaryFinder

from kitlog.ui.kit.paint import text_width, wrapped
from kitlog.ui.kit.theme import grown, text_size

_STEP = 5
"""Per cent by which letters larger than drawn give way."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words as they will stand; `cut` when "…" replaced the rest, so a tooltip must say all."""

    size: float
    lines: tuple[str, ...]
    cut: bool = False

    @property
    def leading(self) -> float:
        """Distance between two baselines, px."""
        return round(grown(self.size) * 1.22)

    def width(self, weight: int) -> float:
        return max((text_width(line, self.size, weight) for line in self.lines), default=0.0)


def fit(
    text: str, room: float, sizes: Sequence[float], weight: int = 500, lines: int = 1
) -> Fitted:
    """`text` in the first of `sizes` (largest first) that holds it in `room` px.

    Fewer lines are tried before smaller letters are given more of them. Letters larger than
    drawn give way before anything is cut.
    """
    sizes = (*sizes, *giving_way(sizes[-1]))
    for allowed in range(1, lines + 1):
        for size in sizes:
            found = _lines(text, size, weight, room, allowed)
            if found is not None:
                return Fitted(size, found)
    size = sizes[-1]
    kept = _broken(text, size, weight, room)[:lines]
    kept[-1] = _shortened(kept[-1], size, weight, room)
    return Fitted(size, tuple(kept), cut=True)


def giving_way(size: float) -> tuple[float, ...]:
    """The sizes by which letters of `size`, larger than drawn, come down to it as drawn."""
    percents = range(text_size() - _STEP, 100 - _STEP, -_STEP)
    return tuple(size * percent / text_size() for percent in percents)


def least_width(text: str, size: float, weight: int = 500) -> float:
    """Px that `text` takes in the smallest letters `fit` gives it, `size` the last of its sizes."""
    return text_width(text, size * 100 / text_size(), weight)


def _lines(
    text: str, size: float, weight: int, room: float, allowed: int
) -> tuple[str, ...] | None:
    if allowed == 1:
        return (text,) if text_width(text, size, weight) <= room else None
    found = _broken(text, size, weight, room)
    whole = all(text_width(line, size, weight) <= room for line in found)
    return tuple(found) if whole and len(found) <= allowed else None


def _broken(text: str, size: float, weight: int, room: float) -> list[str]:
    return wrapped(text, size, weight, room) or [""]


def _shortened(line: str, size: float, weight: int, room: float) -> str:
    def runs_out(end: int) -> bool:
        return text_width(line[:end] + "…", size, weight) > room

    # By halves: ten thousand pasted digits must not hold the window up.
    too_long = bisect_left(range(len(line) + 1), True, key=runs_out)
    kept = line[: _whole_letters(line, max(0, too_long - 1))].rstrip()
    return kept + "…" + _way(kept)


def _whole_letters(line: str, end: int) -> int:
    """The last place up to `end` that parts no letter from its marks."""
    letters = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, line)
    letters.setPosition(_units(line[:end]))
    if not letters.isAtBoundary():
        letters.toPreviousBoundary()
    units = max(0, letters.position())
    return len(line.encode("utf-16-le")[: 2 * units].decode("utf-16-le"))


def _units(text: str) -> int:
    """Qt counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _way(kept: str) -> str:
    """What holds the "…" at the end of words that run from right to left: there it is left."""
    ways = [way for way in map(bidirectional, kept) if way in ("L", "R", "AL")]
    return "\N{RIGHT-TO-LEFT MARK}" if ways and ways[-1] != "L" else ""
