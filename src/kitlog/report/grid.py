"""Boxes on paper: a ruled table to write in, labelled boxes, and lines to tick."""

from __future__ import annotations

from collections.abc import Sequence

from kitlog.domain.shapes import Box
from kitlog.report.failsafe_lines import Tick
from kitlog.report.parts import Drawn, Part, item
from kitlog.report.record import Pair
from kitlog.report.setting import SMALL, Piece, Words, lines, plain, set_lines
from kitlog.report.table import Block, Table, cell
from kitlog.words import tr

_LINE, _NARROW, _TICK = 13.0, 70.0, 9.8
_PAD, _CLOSE = 4.0, 2.0
"""px beside words; less in narrow columns."""


def grid(
    heads: Sequence[str], rows: Sequence[Sequence[Words]], widths: Sequence[float], least: float,
    whole: Part | None = None,
) -> Table:  # fmt: skip
    """A ruled table; every row is at least `least` px high, so that a pen finds room.

    Narrow columns are centred. The first column heads the rows. A table made of two has one
    `whole` for both.
    """
    whole = whole or Part("Table")
    head = _ruled(
        [plain(head, weight=500, colour="ink2", size=SMALL) for head in heads], widths, 15,
        ["Column"] * len(heads), whole,
    )  # fmt: skip
    scopes = ["Row", *[""] * (len(widths) - 1)]
    below = [_ruled(row, widths, least, scopes, whole, n) for n, row in enumerate(rows)]
    return Table(head, tuple(below))


def _ruled(
    cells: Sequence[Words], widths: Sequence[float], least: float, scopes: Sequence[str],
    whole: Part, row: int = 0,
) -> Block:  # fmt: skip
    pads = [_CLOSE if wide < _NARROW else _PAD for wide in widths]
    rooms = [wide - 2 * pad for wide, pad in zip(widths, pads, strict=True)]
    deep = [len(lines(words, room)) for words, room in zip(cells, rooms, strict=True)]
    height = max(least, _LINE * max(deep) + 2.5)
    drawn: list[Drawn] = []
    x, own = 0.0, Part("TR", whole)
    for words, wide, pad, many, scope in zip(cells, widths, pads, deep, scopes, strict=True):
        drawn += [cell(own, scope if words else ""), Box(x, 0, wide, height, "", "lineStrong", 0.7)]
        top = (height - _LINE * many) / 2
        align = "centre" if wide < _NARROW else "left"
        drawn += set_lines(words, x + pad, top, wide - 2 * pad, _LINE, align)
        x += wide
    return Block(height, tuple(drawn), row)


def boxes(pairs: Sequence[Pair], widths: Sequence[float], least: float) -> Block:
    """Labelled boxes side by side, each with what is on record or empty for the pen."""
    labels = [plain(p.label, colour="ink2", size=9.6) for p in pairs]
    words = [plain(p.words, weight=600) for p in pairs]
    rooms = [wide - 2 * _PAD for wide in widths]
    above = 12.0 * max(len(lines(w, room)) for w, room in zip(labels, rooms, strict=True))
    below = max(_LINE * len(lines(w, r)) if w else 0 for w, r in zip(words, rooms, strict=True))
    height = max(least, above + below + 5)
    drawn: list[Drawn] = []
    x, whole = 0.0, Part("L")
    for label, said, wide, room in zip(labels, words, widths, rooms, strict=True):
        named, filled = item(whole)
        drawn += [Box(x, 0, wide, height, "", "lineStrong", 0.7)]
        drawn += [named, *set_lines(label, x + _PAD, 1.5, room, 12)]
        drawn += [filled, *set_lines(said, x + _PAD, above + 2, room, _LINE)]
        x += wide
    return Block(height, tuple(drawn))


def ticks(of: Sequence[Tick], across: int, room: float) -> tuple[Block, ...]:
    """Lines to tick, `across` in a row; those on record are ticked and say on what."""
    own, whole = room / across, Part("L")
    return tuple(_ticks(of[i : i + across], own, whole) for i in range(0, len(of), across))


def _ticks(of: Sequence[Tick], own: float, whole: Part) -> Block:
    drawn: list[Drawn] = []
    height = 0.0
    for place, one in enumerate(of):
        x = place * own
        label, body = item(whole)
        drawn.append(Part("Figure", label, tr("ticked") if one.met else tr("to be ticked")))
        drawn.append(Box(x + 0.5, 2.5, 10, 10, "", "lineStrong", 0.8))
        if one.met:
            drawn += set_lines((Piece("", 700, "ink", mark="tick"),), x, 0.5, 14, 15)
        shown = (Piece(f"  {one.shown}", 600, "ink", _TICK),) if one.shown else ()
        words = (Piece(one.words, size=_TICK), *shown)
        drawn += [body, *set_lines(words, x + 15, 0, own - 20, 14)]
        height = max(height, 14.0 * len(lines(words, own - 20)))
    return Block(height + 1, tuple(drawn))
