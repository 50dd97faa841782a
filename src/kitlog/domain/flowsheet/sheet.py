"""Puts the chart together: chips, lanes, text rows and events on one time axis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from kitlog.domain.flowsheet.axis import GUTTER, TimeAxis
from kitlog.domain.flowsheet.chips import head
from kitlog.domain.flowsheet.lanes import heart_lane, pressure_lane
from kitlog.domain.flowsheet.values import Sheet
from kitlog.domain.limits import URGENT, Flag, number
from kitlog.domain.shapes import Box, Line, Polyline, Shape, Text
from kitlog.domain.vitals import Vitals

HEAD = 42.0
"""Height of the chips with the room below them, px."""
_GAP = 6.0
_LANE_GAP = 4.0
_LOWEST_FULL = 88.0
"""Lanes lower than this in sum cannot be told apart: heart rate becomes a text row."""
_NAMES = {"bp": "BP", "hr": "HR", "spo2": "SpO₂", "rr": "Resp", "sedation": "Sedation"}

Mode = Literal["lanes", "strip"]


def sheet_rows(height: float, mode: Mode = "lanes") -> tuple[str, ...]:
    """Which text rows a chart of this height has; "hr" among them means no heart-rate lane."""
    if mode == "strip":
        return ("bp", "spo2")
    full = ("spo2", "rr", "sedation")
    room = height - HEAD - _GAP - 2 * _LANE_GAP - _row_height(height) * (len(full) + 1)
    return full if room >= _LOWEST_FULL else ("hr", "spo2")


def flowsheet(sheet: Sheet, width: float, height: float, mode: Mode = "lanes") -> list[Shape]:
    """Shapes of the chart in a `width` × `height` px box; "strip" is text only, for recovery."""
    axis = TimeAxis(sheet.columns, width)
    rows = sheet_rows(height, mode)
    row = 20.0 if mode == "strip" else _row_height(height)
    top = HEAD + _GAP
    shapes: list[Shape] = []
    if mode == "strip":
        first_row, foot = top, top + row * len(rows)
        shapes += _waiting(sheet, axis, foot)
        shapes += head(axis)
    else:
        foot = height - 1
        first_row = foot - row * (len(rows) + 1)
        shapes += _waiting(sheet, axis, foot)
        shapes += head(axis)
        for x in map(axis.left, range(1, len(axis.columns))):
            shapes.append(Line((x, first_row), (x, foot), "grid"))
        shapes += _lanes(sheet, axis, top, first_row - _LANE_GAP, alone="hr" in rows)
    for index, name in enumerate(rows):
        shapes += _text_row(sheet, axis, name, first_row + row * index, row)
    if mode == "lanes":
        shapes += _events(sheet, axis, foot - row, row)
        shapes += _now(sheet, axis, foot)
    return shapes


def _row_height(height: float) -> float:
    return min(24.0, max(19.0, float(int(height * 0.08))))


def _lanes(sheet: Sheet, axis: TimeAxis, top: float, foot: float, alone: bool) -> Iterator[Shape]:
    if alone:
        yield from pressure_lane(sheet, axis, top, foot - top)
        return
    rest = foot - top - _LANE_GAP
    pressure = float(int(rest * 0.65))
    yield from pressure_lane(sheet, axis, top, pressure)
    yield from heart_lane(sheet, axis, top + pressure + _LANE_GAP, rest - pressure)


def _waiting(sheet: Sheet, axis: TimeAxis, foot: float) -> Iterator[Shape]:
    """The tint of the column that waits, down to the entry row."""
    index = sheet.waiting
    if index is not None:
        overdue = sheet.columns[index].state == "overdue"
        fill = "medSoft" if overdue else "accentSoft"
        yield Box(axis.left(index) + 1, 0, axis.step - 2, foot, fill, radius=6)


def _text_row(
    sheet: Sheet, axis: TimeAxis, name: str, top: float, height: float
) -> Iterator[Shape]:
    base = top + height - 6
    yield Text((0, base), _NAMES[name], 12, "ink", 650)
    yield Line((0, top + height), (axis.width, top + height), "grid")
    places = {column.key: axis.centre(i) for i, column in enumerate(axis.columns)}
    for mark in sheet.marks:
        text, flag = _cell(sheet, name, mark.vitals)
        if not text:
            continue
        x = places.get(mark.column, axis.x(mark.minute))
        if flag:
            half = min(30.0 if name == "bp" else 24.0, axis.step / 2 - 1)
            urgent = flag.level == URGENT
            tile, ink = ("high", "highInk") if urgent else ("medSoft", "medText")
            yield Box(x - half, top + 2, 2 * half, height - 4, tile, radius=4)
            if name == "bp":
                yield _arrow(x + half - 5, top + height / 2, flag, ink)
                yield Text((x - 4, base), text, 13, ink, 700, "centre")
            else:
                yield Text((x, base), f"{text} {flag.arrow}", 13, ink, 700, "centre")
        else:
            yield Text((x, base), text, 13, "ink", 550, "centre")


def _cell(sheet: Sheet, name: str, vitals: Vitals) -> tuple[str, Flag | None]:
    if name != "bp":
        value = vitals.value(name)
        return ("", None) if value is None else (number(value), sheet.flag(name, value))
    pair = (("sys", vitals.sys), ("dia", vitals.dia))
    read = [(key, value) for key, value in pair if value is not None]
    flags = [flag for key, value in read if (flag := sheet.flag(key, value))]
    worst = min(flags, key=lambda flag: flag.level != URGENT, default=None)
    text = "/".join("–" if value is None else str(value) for _, value in pair)
    return (text if read else ""), worst


def _arrow(x: float, y: float, flag: Flag, ink: str) -> Shape:
    tip = -3.0 if flag.above else 3.0
    return Polyline(((x - 3.5, y - tip), (x + 3.5, y - tip), (x, y + tip)), "", 0, ink, True)


def _events(sheet: Sheet, axis: TimeAxis, top: float, height: float) -> Iterator[Shape]:
    """Letter tiles; one that would cover its neighbour moves right."""
    middle = top + height / 2
    yield Text((0, top + height - 6), "Events", 12, "ink", 650)
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
