"""The two lines at the foot of the chart: what the cursor reads, else earlier peaks and keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kitlog.domain.flowsheet import Said, Sheet, peak_sentence, readout
from kitlog.domain.shapes import Text
from kitlog.ui.kit.paint import text_width

LEADING, LINES = 13.0, 2
_SIZE, _GAP = 12.0, 12.0
_MORE = Said("more: T", "ink3")


TABLE = (Said("arrows move, T or Esc goes back to the chart", "ink3"),)
"""What stands there while the table does."""


def note(sheet: Sheet, cursor: str) -> tuple[Said, ...]:
    """The exact values of the chosen column; without one, the peaks of earlier infusions."""
    if cursor and (found := readout(sheet, cursor)):
        return found
    peaks = [Said(words, "ink2") for e in sheet.earlier if (words := peak_sentence(e))]
    folded = [] if not sheet.folded else [Said(_folded(sheet.folded), "ink2", 650)]
    return (*folded, *peaks, Said("tap a column for its values, T for all", "ink3"))


def _folded(count: int) -> str:
    return f"{count} column{'s' if count > 1 else ''} folded after the first"


def laid_out(said: Sequence[Said], left: float, right: float, foot: float) -> list[Text]:
    """The words in two lines above `foot`, broken between them; what is too much for two
    gives way from the end, and the table has it."""
    shown = len(said)
    lines = _lines(said, right - left)
    while len(lines) > LINES and shown > 1:
        shown -= 1
        lines = _lines((*said[:shown], _MORE), right - left)
    top = foot - LEADING * (LINES - 1)
    return [
        Text((left + x, top + LEADING * row), one.text, _SIZE, one.ink, one.weight)
        for row, line in enumerate(lines)
        for x, one in line
    ]


def _lines(said: Iterable[Said], room: float) -> list[list[tuple[float, Said]]]:
    lines: list[list[tuple[float, Said]]] = [[]]
    x = 0.0
    for one in said:
        width = text_width(one.text, _SIZE, one.weight)
        if lines[-1] and x + width > room:
            lines.append([])
            x = 0.0
        lines[-1].append((x, one))
        x += width + _GAP
    return lines
