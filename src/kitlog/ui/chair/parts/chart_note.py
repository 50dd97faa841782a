"""The two lines at the foot of the chart: what the cursor reads, else earlier peaks and keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kitlog.domain.flowsheet import Said, Sheet, peak_sentence, readout
from kitlog.domain.shapes import Text
from kitlog.ui.kit.keymap import shown
from kitlog.ui.kit.paint import text_width
from kitlog.words import plural, tr

LEADING, LINES = 13.0, 2
_SIZE, _GAP = 12.0, 12.0


def in_the_table() -> tuple[Said, ...]:
    """What stands there while the table does."""
    words = tr("arrows move, Esc goes back to the chart")
    if key := shown("T"):
        words = tr("arrows move, {key} or Esc goes back to the chart", key=key)
    return (Said(words, "ink3"),)


def note(sheet: Sheet, cursor: str) -> tuple[Said, ...]:
    """The exact values of the chosen column; without one, the peaks of earlier infusions."""
    if cursor and (found := readout(sheet, cursor)):
        return found
    peaks = [Said(words, "ink2") for e in sheet.earlier if (words := peak_sentence(e))]
    folded = [] if not sheet.folded else [Said(_folded(sheet.folded), "ink2", 650)]
    tap = tr("tap a column for its values")
    if key := shown("T"):
        tap = tr("tap a column for its values, {key} for all", key=key)
    return (*folded, *peaks, Said(tap, "ink3"))


def _folded(count: int) -> str:
    return plural("{n} column folded after the first", "{n} columns folded after the first", count)


def _more() -> Said:
    return Said(
        tr("more: {key}", key=key) if (key := shown("T")) else tr("more in the table"), "ink3"
    )


def laid_out(
    said: Sequence[Said], left: float, right: float, foot: float, most: int = LINES
) -> list[Text]:
    """The words in at most `most` lines above `foot`, broken between them; what is too much
    gives way from the end, and the table has it. One line stands in the middle of two."""
    kept = len(said)
    lines = _lines(said, right - left)
    while len(lines) > most and kept > 1:
        kept -= 1
        lines = _lines((*said[:kept], _more()), right - left)
    top = foot - LEADING * (LINES - 1) + LEADING * (LINES - len(lines)) / 2
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
