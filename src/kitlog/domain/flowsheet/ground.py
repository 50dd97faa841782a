"""What lies behind the marks of a lane: limit bands, pauses, grid, and the scale's numbers."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.flowsheet.axis import GUTTER, TimeAxis
from kitlog.domain.flowsheet.lane import Lane
from kitlog.domain.flowsheet.values import Sheet, Span
from kitlog.domain.protocol import Bounds
from kitlog.domain.shapes import Box, Line, Shape, Text

_DASH = (4.0, 3.0)
_PAUSE, _HATCH = 10.0, 6.0
"""Least width of a pause, and the distance of its hatching lines, px."""
_APART = 13.0
"""Numbers of the scale closer than this, px, would touch."""


def ground(
    sheet: Sheet, axis: TimeAxis, lane: Lane, limit: Bounds, grid: tuple[int, ...]
) -> Iterator[Shape]:
    """Bands outside `limit`, pauses, grid, limit lines with their numbers, the frame."""
    width = axis.width - GUTTER
    if limit.high is not None:
        yield Box(GUTTER, lane.top, width, lane.y(limit.high) - lane.top, "band")
    if limit.low is not None:
        yield Box(GUTTER, lane.y(limit.low), width, lane.foot - lane.y(limit.low), "band")
    for pause in sheet.pauses:
        yield from _pause(axis, lane, pause)
    for index in range(1, len(axis.columns)):
        yield Line((axis.left(index), lane.top), (axis.left(index), lane.foot), "grid")
    yield from _scale(axis, lane, limit, grid)
    yield Box(GUTTER, lane.top, width, lane.height, "", "line")


def _pause(axis: TimeAxis, lane: Lane, pause: Span) -> Iterator[Shape]:
    """A hatched gap: no pump time passes in it, so it is only as wide as what was read in it."""
    keys = [column.key for column in axis.columns]
    checks = [axis.left(keys.index(key)) for key in pause.checks if key in keys]
    left = axis.x(pause.minute) - _PAUSE / 2
    right = left + _PAUSE
    if checks:
        left, right = min(left, *checks), max(right, max(checks) + axis.step)
    right = min(right, axis.width)
    yield Box(left, lane.top, right - left, lane.height, "medSoft")
    foot = left - lane.height + _HATCH
    while foot < right:
        # From the foot upwards to the right, cut off at the edges of the gap.
        low, high = max(foot, left), min(foot + lane.height, right)
        yield Line((low, lane.foot - (low - foot)), (high, lane.foot - (high - foot)), "medLine",
                   1, (), 0.4)  # fmt: skip
        foot += _HATCH
    for x in (left, right):
        yield Line((x, lane.top), (x, lane.foot), "medLine", 1, (2, 2))


def _scale(axis: TimeAxis, lane: Lane, limit: Bounds, grid: tuple[int, ...]) -> Iterator[Shape]:
    """A number is left out where it would touch another; a limit's number stays longest."""
    taken = [lane.y(bound) for bound in (limit.high, limit.low) if bound is not None]
    for value in grid:
        y = lane.y(value)
        yield Line((GUTTER, y), (axis.width, y), "grid")
        if all(abs(y - other) >= _APART for other in taken):
            yield Text((GUTTER - 6, y + 4), str(value), 12, "ink3", 400, "right")
            taken.append(y)
    for bound in (limit.high, limit.low):
        if bound is None:
            continue
        y = lane.y(bound)
        yield Line((GUTTER, y), (axis.width, y), "bandLine", 1, _DASH)
        if bound == limit.high or limit.high is None or y - lane.y(limit.high) >= _APART:
            yield Text((GUTTER - 6, y + 4), f"{bound:g}", 12, "bandLine", 600, "right")
