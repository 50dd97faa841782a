"""The schedule slots at the head of the chart: a chip a column, its state in colour and sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.flowsheet.axis import TimeAxis
from kitlog.domain.flowsheet.values import Column
from kitlog.domain.shapes import Box, Polyline, Shape, Text


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str = ""
    edge: str = "line"
    line: float = 1.0
    ink: str = "ink2"
    below: str = "ink3"
    weight: int = 500
    dash: tuple[float, ...] = ()


_AWAITED = _Look("surface", "accent", 2.0, "ink", "onAccentSoft", 650)
_CHARTED = _Look("sunken", ink="ink")
_LOOKS = {
    "planned": _Look(),
    "recheck": _Look(edge="accentLine"),
    "next": _AWAITED,
    "due": _AWAITED,
    "overdue": _Look("med", "medLine", 1.0, "medInk", "medInk", 650),
    "done": _CHARTED,
    "late": _CHARTED,
    "part": _CHARTED,
    "missed": _Look(edge="medText", ink="medText", below="medText", dash=(3, 3)),
}
_LABEL_HALF = {1: 12.0, 2: 12.0, 3: 16.0}


def head(axis: TimeAxis) -> Iterator[Shape]:
    """Names of the two lines, then one chip a column."""
    yield Text((0, 18), "Minute", 12, "ink2", 600)
    yield Text((0, 34), "Clock", 12, "ink3")
    for index, column in enumerate(axis.columns):
        yield from _chip(axis, index, column)


def _chip(axis: TimeAxis, index: int, column: Column) -> Iterator[Shape]:
    look = _LOOKS[column.state]
    centre, inset = axis.centre(index), 1.0 if axis.narrow else 2.0
    yield Box(
        axis.left(index) + inset + 0.5, 1, axis.step - 2 * inset - 1, 39,
        look.fill, look.edge, look.line, 7, look.dash,
    )  # fmt: skip
    shift = 6.0 if column.charted else 0.0
    size = 12.0 if axis.narrow and len(column.label) > 2 else 15.0
    yield Text((centre - shift, 18), column.label, size, look.ink, 650, "centre")
    yield Text((centre, 34), _below(column, axis.narrow), 12, look.below, look.weight, "centre")
    beside = _LABEL_HALF.get(len(column.label), 20.0) * size / 15 - (3 if axis.narrow else 0)
    yield from _sign(column, centre + beside)


def _below(column: Column, narrow: bool) -> str:
    match column.state:
        case "overdue":
            return column.note.removeprefix("+").removeprefix("0") if narrow else column.note
        case "missed":
            return "×" if narrow else "missed"
        case "due":
            return "now" if narrow else "due now"
        case "recheck":
            return "again" if narrow else "recheck"
        case _:
            return column.clock


def _sign(column: Column, x: float) -> Iterator[Shape]:
    """✓ for charted, "+3" for late, ½ for part: drawn, as not every font holds a tick."""
    if column.state == "done":
        yield Polyline(((x - 4, 13), (x - 1, 16.2), (x + 4.5, 9.7)), "ok", 2)
    elif column.state == "late":
        yield Text((x - 5, 17), column.note, 12, "medText", 650)
    elif column.state == "part":
        yield Text((x - 4, 18), "½", 14, "medText", 650)
