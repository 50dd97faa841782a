"""Which columns a chart of this width shows, so that each stays wide enough for a finger.

What is planned for recovery gives way first, for it holds no value yet; then columns become
narrower, down to a finger's width; then the oldest readings after the first column are folded.
The table of values always has all of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from kitlog.domain.flowsheet.axis import GUTTER
from kitlog.domain.flowsheet.values import Column, Sheet

Mode = Literal["lanes", "strip"]
DRAWN = 58.0
"""Width of a column as drawn (DESIGN 6, Slot), px."""
_LEAST = {"lanes": 48.0, "strip": DRAWN}
"""Marks stay readable in narrower columns than pairs of numbers do; a finger needs 44."""


def fitted(sheet: Sheet, width: float, mode: Mode = "lanes") -> Sheet:
    """The sheet with the columns that fit into `width` px; the first one and the one that
    waits for its set are always among them."""
    room = width - GUTTER
    most = max(2, int(room // _LEAST[mode]))
    columns = _shortened(sheet, max(2, int(room // DRAWN)), recovery=True)
    columns = _shortened(replace(sheet, columns=columns), most, recovery=False)
    over = max(0, len(columns) - most)
    columns = (columns[0], *columns[1 + over :])
    if len(columns) == len(sheet.columns):
        return sheet
    kept = {column.key for column in columns}
    marks = tuple(mark for mark in sheet.marks if mark.column in kept)
    return replace(sheet, columns=columns, marks=marks, folded=over)


def _shortened(sheet: Sheet, most: int, *, recovery: bool) -> tuple[Column, ...]:
    """The columns without planned ones at the end, down to `most` or to the one that waits;
    with `recovery` only those after the infusion go."""
    columns = sheet.columns
    keep = 1 if sheet.waiting is None else sheet.waiting + 1
    while len(columns) > max(most, keep) and columns[-1].state == "planned":
        if recovery and not columns[-1].label.startswith("+"):
            break
        columns = columns[:-1]
    return columns
