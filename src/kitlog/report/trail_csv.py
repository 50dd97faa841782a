"""The trail as a table for a spreadsheet: RFC 4180, UTF-8 with a byte order mark.

With the mark, because without it Excel takes the file for the machine's old code page and spoils
names, SpO₂ and arrows; every other reader passes over it. A cell that a spreadsheet would take
for a formula begins with an apostrophe instead (CWE-1236): a note may be typed to be one.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from kitlog.domain.moment import Moment
from kitlog.report.trail_line import TrailLine

MARK = "\ufeff"
HEAD = (
    "Entered", "Happened", "Entered UTC", "Happened UTC", "Who", "What", "Said", "Whose record",
    "Old value", "New value", "Reason", "Workstation", "Entry",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def head() -> str:
    """The file's beginning."""
    return MARK + table([HEAD])


def rows(lines: Iterable[TrailLine]) -> str:
    """The lines, each a record of its own."""
    return table(_cells(line) for line in lines)


def _cells(line: TrailLine) -> tuple[str, ...]:
    return (
        here(line.entered), here(line.happened), utc(line.entered), utc(line.happened),
        *map(guarded, (line.who, line.what, line.words, line.whose, line.old, line.new,
                       line.reason, line.where, line.id)),
    )  # fmt: skip


def guarded(text: str) -> str:
    """The text as no spreadsheet reckons with it; spaces before a sign do not help it either."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def table(cells: Iterable[tuple[str, ...]]) -> str:
    """Rows of cells, with commas between them and quotes where they are needed."""
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(cells)
    return out.getvalue()


def here(moment: Moment) -> str:
    """By the clock on the wall, as a spreadsheet knows times."""
    return moment.local.strftime("%Y-%m-%d %H:%M:%S")


def utc(moment: Moment) -> str:
    """2026-01-14T09:48:48Z"""
    return moment.utc.strftime("%Y-%m-%dT%H:%M:%SZ")
