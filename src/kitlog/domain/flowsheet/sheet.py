"""Puts the chart together: chips, lanes, text rows and events on one time axis."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.flowsheet.axis import GUTTER, TimeAxis
from kitlog.domain.flowsheet.chips import head
from kitlog.domain.flowsheet.fitting import Mode
from kitlog.domain.flowsheet.lanes import heart_lane, pressure_lane
from kitlog.domain.flowsheet.rows import text_row
from kitlog.domain.flowsheet.values import Sheet
from kitlog.domain.protocol import Protocol
from kitlog.domain.shapes import Box, Line, Polyline, Shape, Text
from kitlog.domain.vitals import BY_ID, OPTIONAL
from kitlog.words import tr

HEAD = 42.0
"""Height of the chips with the room below them, px."""
_GAP = 4.0
_STRIP_GAP = 1.0
_LANE_GAP = 4.0
_LOWEST_FULL = 88.0
"""Lanes lower than this in sum cannot be told apart: heart rate becomes a text row."""
_LOWEST_LANE = 56.0
"""Pressures lower than this by themselves say little: rows give way to them."""
_LOWEST_ROW, _TALLEST_ROW = 17.0, 24.0


def sheet_rows(height: float, protocol: Protocol, mode: Mode = "lanes") -> tuple[str, ...]:
    """Which text rows a chart of this height has; "hr" among them means no heart-rate lane.

    What only some protocols ask for has its row in the lowest chart too.
    """
    if mode == "strip":
        return ("bp", "spo2")
    full = tuple(vital for vital in protocol.vitals if BY_ID[vital].row)
    for rows in (full, ("hr", *full)):
        if _room(height, rows, _LOWEST_ROW) >= _needed(rows):
            return rows
    return ("hr", "spo2", *(vital for vital in full if vital in OPTIONAL))


def _needed(rows: tuple[str, ...]) -> float:
    return _LOWEST_LANE if "hr" in rows else _LOWEST_FULL


def _room(height: float, rows: tuple[str, ...], row: float) -> float:
    """What the lanes have above these rows and the events."""
    return height - HEAD - _GAP - 2 * _LANE_GAP - row * (len(rows) + 1)


def flowsheet(
    sheet: Sheet, width: float, height: float, mode: Mode = "lanes", *, before: bool = False
) -> list[Shape]:
    """Shapes of the chart in a `width` × `height` px box; "strip" is text only, for recovery.

    `before` draws the earlier infusions of the course small and grey behind today's marks.
    """
    if mode == "strip":
        return list(_strip(sheet, TimeAxis(sheet.columns, width)))
    return list(_whole(sheet, TimeAxis(sheet.columns, width), height, before=before))


def _strip(sheet: Sheet, axis: TimeAxis) -> Iterator[Shape]:
    rows, top = sheet_rows(0, sheet.protocol, "strip"), HEAD + _STRIP_GAP
    yield from _waiting(sheet, axis, top + _LOWEST_ROW * len(rows))
    yield from head(axis)
    yield from _folded(sheet, axis)
    for index, name in enumerate(rows):
        yield from text_row(sheet, axis, name, top + _LOWEST_ROW * index, _LOWEST_ROW)


def _whole(sheet: Sheet, axis: TimeAxis, height: float, *, before: bool) -> Iterator[Shape]:
    rows, foot = sheet_rows(height, sheet.protocol), height - 1
    row = _row_height(height, rows)
    first_row = foot - row * (len(rows) + 1)
    yield from _waiting(sheet, axis, foot)
    yield from head(axis)
    yield from _folded(sheet, axis)
    for x in map(axis.left, range(1, len(axis.columns))):
        yield Line((x, first_row), (x, foot), "grid")
    top, lanes = HEAD + _GAP, first_row - _LANE_GAP - HEAD - _GAP
    if "hr" in rows:
        yield from pressure_lane(sheet, axis, top, lanes, before=before)
    else:
        pressure = float(int((lanes - _LANE_GAP) * 0.65))
        yield from pressure_lane(sheet, axis, top, pressure, before=before)
        below = top + pressure + _LANE_GAP
        yield from heart_lane(sheet, axis, below, top + lanes - below, before=before)
    for index, name in enumerate(rows):
        yield from text_row(sheet, axis, name, first_row + row * index, row)
    yield from _now(sheet, axis, foot)
    yield from _events(sheet, axis, foot - row, row)


def _row_height(height: float, rows: tuple[str, ...]) -> float:
    """A part of the chart's height, less where the lanes need the room."""
    over = (_room(height, rows, 0) - _needed(rows)) / (len(rows) + 1)
    return max(_LOWEST_ROW, min(_TALLEST_ROW, float(int(height * 0.08)), float(int(over))))


def _waiting(sheet: Sheet, axis: TimeAxis, foot: float) -> Iterator[Shape]:
    """The tint of the column that waits, down to the entry row."""
    index = sheet.waiting
    if index is not None:
        overdue = sheet.columns[index].state == "overdue"
        fill = "medSoft" if overdue else "accentSoft"
        yield Box(axis.left(index) + 1, 0, axis.step - 2, foot, fill, radius=6)


def _folded(sheet: Sheet, axis: TimeAxis) -> Iterator[Shape]:
    """Two strokes where charted columns are folded away: the axis is not whole there."""
    if sheet.folded:
        for x in (axis.left(1) - 2, axis.left(1) + 2):
            yield Line((x - 2.5, 28), (x + 2.5, 12), "ink2", 1.6)


def _events(sheet: Sheet, axis: TimeAxis, top: float, height: float) -> Iterator[Shape]:
    """Letter tiles; one that would cover its neighbour moves right."""
    middle = top + height / 2
    yield Text((0, middle + 4), tr("Events"), 12, "ink", 650)
    free = GUTTER
    for event in sorted(sheet.events, key=lambda e: e.minute):
        x = max(axis.x(event.minute), free + 9)
        free = x + 10
        yield Box(x - 9, middle - 8, 18, 16, "ink2", radius=4)
        yield Text((x, middle + 4.3), event.letter, 12, "surface", 650, "centre")


def _now(sheet: Sheet, axis: TimeAxis, foot: float) -> Iterator[Shape]:
    if sheet.now is not None:
        x = axis.x(sheet.now)
        yield Line((x, HEAD + 2), (x, foot), "accent", 2)
        tip = ((x - 5, HEAD + 1), (x + 5, HEAD + 1), (x, HEAD + 8))
        yield Polyline(tip, "", 0, "accent", True)
