"""The table of outcomes with a drawing of each change: ring for baseline, dot for the last."""

from __future__ import annotations

from decimal import Decimal

from kitlog.domain.shapes import Dot, Line, Shape, Text
from kitlog.report.in_words import change_in_words
from kitlog.report.outcome_table import YES
from kitlog.report.page import moved
from kitlog.report.parts import Drawn, Part
from kitlog.report.setting import SMALL, Piece, Words, plain
from kitlog.report.summary import Later, Outcome, Summary
from kitlog.report.table import Block, Column, Table, table
from kitlog.words import tr, unsaid

_DUMBBELL = 122.0
_DRAWN = unsaid("Ring: baseline\nDot: last infusion")
_DRAWN_AT = 4
"""Number of that column from 0."""


def outcomes(summary: Summary, room: float, pad: float) -> Table:
    """Every measure with the change that counts beside it."""
    base, last, third, sixth = (f"{h.label}\n{h.words}" for h in summary.outcome_heads)
    columns = (
        Column(tr("Measure, and change that counts"), "left", True),
        Column(base),
        Column(last),
        Column(tr("Change", "of a value")),
        Column(tr(_DRAWN), "left", least=_DUMBBELL + 8),
        Column(tr("Responder"), "left"),
        Column(third),
        Column(sixth),
    )
    rows = [_outcome(one) for one in summary.outcomes]
    built = table(columns, rows, room, pad)
    start = _dumbbells_at(built.head)
    blocks = []
    for block, one in zip(built.rows, summary.outcomes, strict=True):
        drawn: list[Drawn] = [Part("Figure", _cell(block), change_in_words(one.row))]
        drawn += moved(_dumbbell(one), start, block.height / 2 - 8)
        blocks.append(Block(block.height, (*block.shapes, *drawn)))
    return Table(built.head, tuple(blocks))


def _dumbbells_at(head: Block) -> float:
    """Where the column of the drawings begins."""
    ring = tr(_DRAWN).split("\n")[0]
    return next(s.at[0] for s in head.shapes if isinstance(s, Text) and s.text == ring)


def _cell(block: Block) -> Part:
    """The empty one that the drawing fills."""
    parts = [one for one in block.shapes if isinstance(one, Part)]
    return parts[_DRAWN_AT]


def _outcome(one: Outcome) -> list[Words]:
    name = (Piece(one.name, 600), Piece("  "), Piece(one.threshold, 400, "ink3", SMALL))
    if one.responder == tr(YES):
        answer: Words = (Piece("", 650, "ok", mark="tick"), Piece(f" {tr(YES)}", 650, "ok"))
    else:
        answer = plain(one.responder, colour="ink3")
    return [
        name, _score(one.baseline), _score(one.last, 650), plain(one.change), (), answer,
        _later(one.months_3), _later(one.months_6),
    ]  # fmt: skip


def _score(text: str, weight: int = 400) -> Words:
    if text[0].isdigit():
        return plain(text, weight=weight)
    return plain(text, colour="ink3", size=SMALL)


def _later(one: Later) -> Words:
    """The value, then small the change since baseline and whether it is a response."""
    change = (Piece(f"  {one.change}", 400, "ink2", SMALL),) if one.change else ()
    if not one.responder:
        return (*_score(one.value), *change)
    if one.responder == tr(YES):
        tick = (Piece("  ", 400, "ok", SMALL), Piece("", 650, "ok", SMALL, mark="tick"))
        return (*_score(one.value), *change, *tick, Piece(f" {tr(YES)}", 600, "ok", SMALL))
    return (*_score(one.value), *change, Piece(f"  {one.responder}", 400, "ink3", SMALL))


def _dumbbell(one: Outcome) -> list[Shape]:
    """Baseline as a ring, last infusion as a dot; the tick is the population's mean, T 50."""
    row = one.row
    promis = bool(row.measure.table)
    values = [float(v) for v in (row.baseline, row.last) if v is not None]
    # T-scores are drawn around the mean; a value beyond opens the line as far as it must.
    low = min([30.0, *values]) if promis else float(row.measure.lowest)
    high = max([70.0, *values]) if promis else float(row.measure.highest)

    def x(value: float | Decimal) -> float:
        return 6 + (_DUMBBELL - 12) * (float(value) - low) / (high - low)

    colour = "ok" if one.responder == tr(YES) else "ink3"
    shapes: list[Shape] = [Line((6, 8), (_DUMBBELL - 6, 8), "line", 1.2)]
    if promis:
        shapes.append(Line((x(50), 3), (x(50), 13), "lineStrong", 1))
    if row.baseline is not None and row.last is not None:
        shapes.append(Line((x(row.baseline), 8), (x(row.last), 8), colour, 2))
    if row.baseline is not None:
        shapes.append(Dot((x(row.baseline), 8), 3.6, "surface", "ink2", 1.4))
    if row.last is not None:
        shapes.append(Dot((x(row.last), 8), 4.2, colour))
    return shapes
