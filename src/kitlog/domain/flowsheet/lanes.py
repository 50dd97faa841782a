"""Blood pressure and heart rate as marks against their limits, each lane on a fixed scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kitlog.domain.flowsheet.axis import TimeAxis
from kitlog.domain.flowsheet.before import hearts_before, pressures_before
from kitlog.domain.flowsheet.ground import ground
from kitlog.domain.flowsheet.lane import Lane, widened
from kitlog.domain.flowsheet.values import Mark, Sheet, ink
from kitlog.domain.protocol import Bounds
from kitlog.domain.shapes import Dot, Line, Point, Polyline, Shape, Text
from kitlog.domain.vitals import SHORT
from kitlog.words import tr

BP_SCALE = (45.0, 185.0)
HR_SCALE = (40.0, 135.0)


def pressure_lane(
    sheet: Sheet, axis: TimeAxis, top: float, height: float, *, before: bool = False
) -> Iterator[Shape]:
    """˅ and ˄ for each set; with `before` those of earlier infusions small and grey behind."""
    shown = [*sheet.marks, *(m for e in sheet.earlier if before for m in e.marks)]
    readings = [value for m in shown for value in (m.vitals.sys, m.vitals.dia)]
    lane = Lane(top, height, *widened(BP_SCALE, readings))
    limit = Bounds(sheet.caution("dia").low, sheet.caution("sys").high)
    yield from ground(sheet, axis, lane, limit, (80, 120))
    yield Text((0, top + 13), tr("BP"), 12, "ink", 650)
    yield Text((0, lane.foot - 5), "mmHg", 12, "ink3", 400)
    if before:
        yield from pressures_before(sheet, axis, lane)
    for mark in _once(sheet.marks, axis, ("sys", "dia")):
        yield from _pressure(sheet, axis, lane, mark)


def heart_lane(
    sheet: Sheet, axis: TimeAxis, top: float, height: float, *, before: bool = False
) -> Iterator[Shape]:
    """● for each heart rate, joined by a thin line; `before` as in the lane above."""
    shown = [*sheet.marks, *(m for e in sheet.earlier if before for m in e.marks)]
    lane = Lane(top, height, *widened(HR_SCALE, [m.vitals.hr for m in shown]))
    yield from ground(sheet, axis, lane, sheet.caution("hr"), (80,))
    yield Text((0, top + 13), tr(SHORT["hr"]), 12, "ink", 650)
    yield Text((0, lane.foot - 4), "/min", 12, "ink3", 400)
    if before:
        yield from hearts_before(sheet, axis, lane)
    marks = _once(sheet.marks, axis, ("hr",))
    read = [(axis.place(m), m.vitals.hr) for m in marks if m.vitals.hr is not None]
    if len(read) > 1:
        points = tuple((x, lane.y(rate)) for x, rate in read)
        yield Polyline(points, "hrMark", 1.5, opacity=0.55)
    for x, rate in read:
        y = lane.y(rate)
        yield Dot((x, y), 4.5, value_ink(sheet, "hr", rate, "hrMark"))
        yield from _number(sheet, axis, "hr", rate, (x + 7, max(top + 11, y - 6)))


def _once(marks: Iterable[Mark], axis: TimeAxis, names: tuple[str, ...]) -> Iterator[Mark]:
    """One measurement charted for two slots, a late recheck and the set due meanwhile, stands
    at one moment: drawn twice it would only be bolder."""
    drawn = set()
    for mark in marks:
        here = (round(axis.place(mark)), *map(mark.vitals.value, names))
        if here not in drawn:
            drawn.add(here)
            yield mark


def _pressure(sheet: Sheet, axis: TimeAxis, lane: Lane, mark: Mark) -> Iterator[Shape]:
    """˅ with its tip on the systolic value, ˄ on the diastolic, a faint stem between."""
    x, high, low = axis.place(mark), mark.vitals.sys, mark.vitals.dia
    if high is not None and low is not None:
        yield Line((x, lane.y(high)), (x, lane.y(low)), "mark", 1, (), 0.3)
    for name, value, side in (("sys", high, -7.0), ("dia", low, 7.0)):
        if value is None:
            continue
        y, colour = lane.y(value), value_ink(sheet, name, value, "mark")
        yield Polyline(((x - 6, y + side), (x, y), (x + 6, y + side)), colour, 2.2)
        yield from _number(sheet, axis, name, value, (x + 10, y + (1 if side < 0 else 8)))


def value_ink(sheet: Sheet, name: str, value: int, otherwise: str) -> str:
    """Red or amber by the limits; amber too far from the baseline, as in the entry row."""
    flag = sheet.flag(name, value)
    return "medText" if flag is None and sheet.marked(name, value) else ink(flag, otherwise)


def _number(sheet: Sheet, axis: TimeAxis, name: str, value: int, at: Point) -> Iterator[Shape]:
    """The number beside its mark, with its signs; in a narrow column they stand below it,
    above it for the diastolic, which has no room below."""
    flag = sheet.flag(name, value)
    colour = value_ink(sheet, name, value, "hrMark" if name == "hr" else "mark")
    below = 4.0
    if flag is None:
        yield Text(at, str(value), 12, colour, 600)
    elif axis.narrow:
        yield Text(at, str(value), 12, colour, 700)
        stack = -11 if name == "dia" else 11
        yield Text((at[0] + 5, at[1] + stack), flag.arrow, 12, colour, 700)
        below = 22.0
    else:
        yield Text(at, f"{value} {flag.arrow}", 12, colour, 700)
    if sheet.marked(name, value):
        yield change_sign((at[0] + below, at[1] + 6), sheet.rises(name, value))


def change_sign(at: Point, up: bool) -> Shape:
    """△ or ▽ around `at`: far from the baseline; open where the sign of a limit is filled."""
    (x, y), tip = at, -3.0 if up else 3.0
    points = ((x - 3.5, y - tip), (x + 3.5, y - tip), (x, y + tip))
    return Polyline(points, "medText", 1.2, "", True)
