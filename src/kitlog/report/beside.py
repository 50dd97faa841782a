"""Two tables side by side; what finds no room in the right one goes on below, full width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from kitlog.report.page import Flow, heading
from kitlog.report.setting import SMALL, Piece, lines, set_lines
from kitlog.report.table import Table
from kitlog.words import tr

BETWEEN = 28.0
HEADING = 23.0
"""px a heading takes with the room below it."""


@dataclass(frozen=True, slots=True)
class Side:
    """A heading with `small` words after it, and its table for a room in px."""

    title: str
    built: Callable[[float], Table]
    small: str = ""
    note: str = ""


def beside(flow: Flow, left: Side, right: Side, own: float, section: float) -> None:
    """`left` is `own` px wide and stays whole; `section` px stand between stacked ones."""
    first = left.built(own)
    if HEADING + first.height + _deep(left.note, own) > flow.left:
        _stacked(flow, left, first, right, section)
        return
    flow.draw(heading(left.title, left.small))
    deep = HEADING
    for block in (first.head, *first.rows):
        flow.draw(block.shapes, y=deep)
        deep += block.height
    deep += _note(flow, left.note, 0.0, own, deep)
    x, room = own + BETWEEN, flow.room - own - BETWEEN
    flow.draw(heading(right.title, right.small), x)
    second = right.built(room)
    flow.draw(second.head.shapes, x, HEADING)
    y = HEADING + second.head.height
    rows = [list(parts) for _, parts in groupby(second.rows, lambda block: block.row)]
    while rows and y + sum(part.height for part in rows[0]) <= flow.left:
        for part in rows.pop(0):
            flow.draw(part.shapes, x, y)
            y += part.height
    if not rows and y + _deep(right.note, room) <= flow.left:
        flow.gap(max(deep, y + _note(flow, right.note, x, room, y)))
        return
    flow.gap(max(deep, y) + 14)
    if rows:
        _go_on(flow, right, rows[0][0].row)
    flow.words(_small(right.note), 14)


def deepest(left: Side, right: Side, own: float, room: float) -> float:
    """px the two take side by side."""
    return HEADING + max(
        side.built(wide).height + _deep(side.note, wide)
        for side, wide in ((left, own), (right, room - own - BETWEEN))
    )


def _stacked(flow: Flow, left: Side, first: Table, right: Side, section: float) -> None:
    for side, built in ((left, first), (right, right.built(flow.room))):
        flow.heading(side.title, small=side.small)
        flow.table(built)
        if side.note:
            flow.gap(6)
            flow.words(_small(side.note), 14)
        if side is left:
            flow.gap(section)


def _go_on(flow: Flow, right: Side, row: int) -> None:
    """The rows from `row` on, over the whole width."""
    flow.heading(tr("{title}, continued", title=right.title))
    whole = right.built(flow.room)
    flow.table(Table(whole.head, tuple(block for block in whole.rows if block.row >= row)))
    flow.gap(6)


def _note(flow: Flow, note: str, x: float, room: float, y: float) -> float:
    """Set the note below a table; the px it takes."""
    if note:
        flow.draw(set_lines(_small(note), x, y + 6, room, 14))
    return _deep(note, room)


def _deep(note: str, room: float) -> float:
    return 6 + 14.0 * len(lines(_small(note), room)) if note else 0.0


def _small(note: str) -> tuple[Piece, ...]:
    return (Piece(note, 400, "ink2", SMALL),)
