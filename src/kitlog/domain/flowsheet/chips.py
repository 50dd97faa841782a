"""The schedule slots at the head of the chart: a chip a column, its state in colour and sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.flowsheet.axis import TimeAxis
from kitlog.domain.flowsheet.values import Column
from kitlog.domain.shapes import Box, Polyline, Shape, Text
from kitlog.words import tr


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
_SHIFT = 6.0
"""How far a charted label stands left of the middle, to leave room for its sign."""
_LETTER = 0.65
"""Width of a digit or letter of a label, em."""


def head(axis: TimeAxis) -> Iterator[Shape]:
    """Names of the two lines, then one chip a column."""
    yield Text((0, 18), tr("Minute"), 12, "ink2", 600)
    yield Text((0, 34), tr("Clock"), 12, "ink3")
    for index, column in enumerate(axis.columns):
        yield from _chip(axis, index, column)


def _chip(axis: TimeAxis, index: int, column: Column) -> Iterator[Shape]:
    look = _LOOKS[column.state]
    centre, inset = axis.centre(index), 1.0 if axis.narrow else 2.0
    yield Box(
        axis.left(index) + inset + 0.5, 1, axis.step - 2 * inset - 1, 39,
        look.fill, look.edge, look.line, 7, look.dash,
    )  # fmt: skip
    label = tr(column.label)  # "Base", or a minute
    shift = _SHIFT if column.charted else 0.0
    size = 12.0 if axis.narrow and len(label) > 2 else 15.0
    yield Text((centre - shift, 18), label, size, look.ink, 650, "centre")
    sign = centre + max(8.0, _LETTER * size * len(label) / 2 - 4.0)
    room = axis.left(index) + axis.step - inset - 1 - sign
    crowded = column.state == "late" and _LETTER * 12 * len(column.note) > room
    below = _below(column, axis.narrow), look.below, look.weight
    words, ink, weight = (column.note, "medText", 650) if crowded else below
    yield Text((centre, 34), words, 12, ink, weight, "centre")
    if column.charted:
        yield _sign(column, sign, crowded=crowded, narrow=axis.narrow)


def _sign(column: Column, x: float, *, crowded: bool, narrow: bool) -> Shape:
    """✓ for charted, "+3" for late, ½ for part: drawn, as not every font holds a tick.

    Where "+3" would touch the label it takes the place of the clock, and ✓ its own.
    """
    if column.state == "part":
        return Text((x, 18), "½", 12 if narrow else 14, "medText", 650)
    if column.state == "late" and not crowded:
        return Text((x, 17), column.note, 12, "medText", 650)
    return Polyline(((x, 13), (x + 3, 16.2), (x + 8.5, 9.7)), "ok", 2)


def _below(column: Column, narrow: bool) -> str:
    match column.state:
        case "overdue":
            return column.note.removeprefix("+").removeprefix("0") if narrow else column.note
        case "missed":
            return "×" if narrow else tr("missed")
        case "due":
            return tr("now") if narrow else tr("due now")
        case "recheck":
            return tr("again") if narrow else tr("recheck")
        case _:
            return column.clock
