"""Boxes on paper: a ruled table to write in, labelled boxes, and lines to tick."""

from __future__ import annotations

from collections.abc import Sequence

from kitlog.domain.shapes import Box, Shape
from kitlog.report.failsafe_lines import Tick
from kitlog.report.record import Pair
from kitlog.report.setting import SMALL, Piece, Words, lines, plain, set_lines
from kitlog.report.table import Block, Table

_LINE, _NARROW, _TICK = 13.0, 70.0, 9.8
_PAD, _CLOSE = 4.0, 2.0
"""px beside words; less in narrow columns."""


def grid(
    heads: Sequence[str], rows: Sequence[Sequence[Words]], widths: Sequence[float], least: float
) -> Table:
    """A ruled table; every row is at least `least` px high, so that a pen finds room.

    Narrow columns are centred.
    """
    head = _ruled(
        [plain(head, weight=500, colour="ink2", size=SMALL) for head in heads], widths, 15
    )
    return Table(head, tuple(_ruled(row, widths, least, n) for n, row in enumerate(rows)))


def _ruled(cells: Sequence[Words], widths: Sequence[float], least: float, row: int = 0) -> Block:
    pads = [_CLOSE if wide < _NARROW else _PAD for wide in widths]
    rooms = [wide - 2 * pad for wide, pad in zip(widths, pads, strict=True)]
    deep = [len(lines(words, room)) for words, room in zip(cells, rooms, strict=True)]
    height = max(least, _LINE * max(deep) + 2.5)
    shapes: list[Shape] = []
    x = 0.0
    for words, wide, pad, many in zip(cells, widths, pads, deep, strict=True):
        shapes.append(Box(x, 0, wide, height, "", "lineStrong", 0.7))
        top = (height - _LINE * many) / 2
        align = "centre" if wide < _NARROW else "left"
        shapes += set_lines(words, x + pad, top, wide - 2 * pad, _LINE, align)
        x += wide
    return Block(height, tuple(shapes), row)


def boxes(pairs: Sequence[Pair], widths: Sequence[float], least: float) -> Block:
    """Labelled boxes side by side, each with what is on record or empty for the pen."""
    labels = [plain(p.label, colour="ink2", size=9.6) for p in pairs]
    words = [plain(p.words, weight=600) for p in pairs]
    rooms = [wide - 2 * _PAD for wide in widths]
    above = 12.0 * max(len(lines(w, room)) for w, room in zip(labels, rooms, strict=True))
    below = max(_LINE * len(lines(w, r)) if w else 0 for w, r in zip(words, rooms, strict=True))
    height = max(least, above + below + 5)
    shapes: list[Shape] = []
    x = 0.0
    for label, said, wide, room in zip(labels, words, widths, rooms, strict=True):
        shapes.append(Box(x, 0, wide, height, "", "lineStrong", 0.7))
        shapes += set_lines(label, x + _PAD, 1.5, room, 12)
        shapes += set_lines(said, x + _PAD, above + 2, room, _LINE)
        x += wide
    return Block(height, tuple(shapes))


def ticks(of: Sequence[Tick], across: int, room: float) -> tuple[Block, ...]:
    """Lines to tick, `across` in a row; those on record are ticked and say on what."""
    own = room / across
    return tuple(_ticks(of[i : i + across], own) for i in range(0, len(of), across))


def _ticks(of: Sequence[Tick], own: float) -> Block:
    shapes: list[Shape] = []
    height = 0.0
    for place, one in enumerate(of):
        x = place * own
        shapes.append(Box(x + 0.5, 2.5, 10, 10, "", "lineStrong", 0.8))
        if one.met:
            shapes += set_lines((Piece("", 700, "ink", mark="tick"),), x, 0.5, 14, 15)
        shown = (Piece(f"  {one.shown}", 600, "ink", _TICK),) if one.shown else ()
        words = (Piece(one.words, size=_TICK), *shown)
        shapes += set_lines(words, x + 15, 0, own - 20, 14)
        height = max(height, 14.0 * len(lines(words, own - 20)))
    return Block(height + 1, tuple(shapes))
