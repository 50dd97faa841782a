"""The rows of numbers below the lanes: flagged values on a tile, with their arrow."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.flowsheet.axis import TimeAxis
from kitlog.domain.flowsheet.lanes import change_sign
from kitlog.domain.flowsheet.values import Sheet
from kitlog.domain.limits import URGENT, Flag, number
from kitlog.domain.shapes import Box, Line, Polyline, Shape, Text
from kitlog.domain.vitals import SHORT, Vitals
from kitlog.words import tr, unsaid

_BP = unsaid("BP")
_DIGIT = 0.63
"""Width of a digit of the chart's face, em."""


def text_row(sheet: Sheet, axis: TimeAxis, name: str, top: float, height: float) -> Iterator[Shape]:
    """One value of every set; "bp" is the pair."""
    base = top + height / 2 + 4
    yield Text((0, base), tr(SHORT.get(name, _BP)), 12, "ink", 650)
    yield Line((0, top + height), (axis.width, top + height), "grid")
    places = {column.key: axis.centre(i) for i, column in enumerate(axis.columns)}
    for mark in sheet.marks:
        text, flag = _cell(sheet, name, mark.vitals)
        if not text:
            continue
        x = places.get(mark.column, axis.x(mark.minute))
        if flag:
            yield from _flagged(axis, name, text, flag, (x, base))
            continue
        size, field = (12.0, "sys") if name == "bp" else (13.0, name)
        yield from _plain(sheet, field, mark.vitals.value(field), Text((x, base), text, size, ""))


def _plain(sheet: Sheet, field: str, value: int | None, text: Text) -> Iterator[Shape]:
    """A number within its limits, with the sign of a change behind it."""
    if value is None or not sheet.marked(field, value):
        yield text._replace(colour="ink", weight=550, align="centre")
        return
    (x, y), half = text.at, len(text.text) * _DIGIT * text.size / 2
    yield text._replace(colour="medText", weight=550, align="centre")
    yield change_sign((x + half + 5, y - 4), sheet.rises(field, value))


def _flagged(
    axis: TimeAxis, name: str, text: str, flag: Flag, at: tuple[float, float]
) -> Iterator[Shape]:
    x, base = at
    half = min(30.0 if name == "bp" else 24.0, axis.step / 2 - 1)
    urgent = flag.level == URGENT
    tile, ink = ("high", "highInk") if urgent else ("medSoft", "medText")
    yield Box(x - half, base - 11, 2 * half, 14, tile, radius=4)
    if name == "bp":
        yield _arrow(x + half - 4, base - 4, flag, ink)
        yield Text((x - half + 1, base), text, 12, ink, 700)
    else:
        yield Text((x, base), f"{text} {flag.arrow}", 13, ink, 700, "centre")


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
