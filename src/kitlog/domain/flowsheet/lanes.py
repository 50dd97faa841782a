"""Blood pressure and heart rate as marks against their limits, each lane on a fixed scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.flowsheet.axis import GUTTER, TimeAxis
from kitlog.domain.flowsheet.values import Mark, Sheet, ink
from kitlog.domain.limits import Flag
from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text

BP_SCALE = (45.0, 185.0)
HR_SCALE = (40.0, 135.0)
_DASH = (4.0, 3.0)


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


def widened(scale: tuple[float, float], values: list[int]) -> tuple[float, float]:
    """The fixed scale, opened only where a value with its mark would lie outside it."""
    low, high = scale
    return min([low, *(v - 12 for v in values)]), max([high, *(v + 12 for v in values)])


def pressure_lane(sheet: Sheet, axis: TimeAxis, top: float, height: float) -> Iterator[Shape]:
    readings = [v for m in sheet.marks for v in (m.vitals.sys, m.vitals.dia) if v is not None]
    lane = Lane(top, height, *widened(BP_SCALE, readings))
    ceiling, floor = sheet.caution("sys").high, sheet.caution("dia").low
    yield from _ground(sheet, axis, lane, ceiling, floor, (80, 120))
    yield Text((0, top + 13), "BP", 12, "ink", 650)
    yield Text((0, lane.foot - 5), "mmHg", 12, "ink3", 400)
    for mark in sheet.marks:
        yield from _pressure(sheet, axis, lane, mark)


def heart_lane(sheet: Sheet, axis: TimeAxis, top: float, height: float) -> Iterator[Shape]:
    read = [(m.minute, m.vitals.hr) for m in sheet.marks if m.vitals.hr is not None]
    lane = Lane(top, height, *widened(HR_SCALE, [rate for _, rate in read]))
    limit = sheet.caution("hr")
    yield from _ground(sheet, axis, lane, limit.high, limit.low, (80,))
    yield Text((0, top + 13), "HR", 12, "ink", 650)
    yield Text((0, lane.foot - 4), "/min", 12, "ink3", 400)
    points = [(axis.x(minute), lane.y(rate), rate) for minute, rate in read]
    if len(points) > 1:
        yield Polyline(tuple((x, y) for x, y, _ in points), "hrMark", 1.5, opacity=0.55)
    for x, y, value in points:
        flag = sheet.flag("hr", value)
        colour = ink(flag, "hrMark")
        yield Dot((x, y), 4.5, colour)
        above = max(top + 11, y - 6)
        yield from _number(axis, (x + 7, above), value, flag, colour, 11)


def _ground(
    sheet: Sheet,
    axis: TimeAxis,
    lane: Lane,
    ceiling: float | None,
    floor: float | None,
    grid: tuple[int, ...],
) -> Iterator[Shape]:
    """Bands outside the limits, pauses, grid, limit lines with their numbers, the frame."""
    width = axis.width - GUTTER
    if ceiling is not None:
        yield Box(GUTTER, lane.top, width, lane.y(ceiling) - lane.top, "band")
    if floor is not None:
        yield Box(GUTTER, lane.y(floor), width, lane.foot - lane.y(floor), "band")
    for pause in sheet.pauses:
        start, end = axis.x(pause.start), axis.x(pause.end)
        yield Box(start, lane.top, max(2.0, end - start), lane.height, "medSoft")
        for x in (start, end):
            yield Line((x, lane.top), (x, lane.foot), "medLine", 1, (2, 2))
    for index in range(1, len(axis.columns)):
        yield Line((axis.left(index), lane.top), (axis.left(index), lane.foot), "grid")
    # A number is left out where it would touch another or the unit below it.
    taken = [lane.y(ceiling)] if ceiling is not None else []
    for value in grid:
        y = lane.y(value)
        yield Line((GUTTER, y), (axis.width, y), "grid")
        if all(abs(y - other) >= 11 for other in taken):
            yield Text((GUTTER - 6, y + 4), str(value), 12, "ink3", 400, "right")
            taken.append(y)
    for limit in (ceiling, floor):
        if limit is None:
            continue
        y = lane.y(limit)
        yield Line((GUTTER, y), (axis.width, y), "bandLine", 1, _DASH)
        if limit == ceiling or all(abs(y - other) >= 11 for other in taken):
            yield Text((GUTTER - 6, y + 4), f"{limit:g}", 12, "bandLine", 600, "right")
    yield Box(GUTTER, lane.top, width, lane.height, "", "line")


def _pressure(sheet: Sheet, axis: TimeAxis, lane: Lane, mark: Mark) -> Iterator[Shape]:
    """˅ with its tip on the systolic value, ˄ on the diastolic, a faint stem between."""
    x, high, low = axis.x(mark.minute), mark.vitals.sys, mark.vitals.dia
    if high is not None and low is not None:
        yield Line((x, lane.y(high)), (x, lane.y(low)), "mark", 1, (), 0.3)
    for name, value, side in (("sys", high, -7.0), ("dia", low, 7.0)):
        if value is None:
            continue
        y, flag = lane.y(value), sheet.flag(name, value)
        colour = ink(flag, "mark")
        yield Polyline(((x - 6, y + side), (x, y), (x + 6, y + side)), colour, 2.2)
        below = 1.0 if side < 0 else 8.0
        yield from _number(axis, (x + 10, y + below), value, flag, colour, 11 if side < 0 else -11)


def _number(
    axis: TimeAxis, at: tuple[float, float], value: int, flag: Flag | None, colour: str, stack: int
) -> Iterator[Shape]:
    """The number beside its mark; in a narrow column the arrow stands `stack` px below it."""
    if flag is None:
        yield Text(at, str(value), 12, colour, 600)
    elif axis.narrow:
        yield Text(at, str(value), 12, colour, 700)
        yield Text((at[0] + 5, at[1] + stack), flag.arrow, 12, colour, 700)
    else:
        yield Text(at, f"{value} {flag.arrow}", 12, colour, 700)
