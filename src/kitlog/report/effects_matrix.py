"""The side-effect matrix: the worst of each infusion as a number in a tile, never colour alone."""

from __future__ import annotations

from kitlog.domain.effects import SEVERITIES
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.report.drawn_marks import BODY
from kitlog.report.parts import Drawn, Part, item
from kitlog.report.record import NOTHING
from kitlog.report.setting import SMALL, Piece, lines, set_lines
from kitlog.report.summary import Effect, Summary
from kitlog.report.table import Block, Table, cell
from kitlog.words import tr

_LABEL, _GAP, _TINY = 112.0, 2.0, 9.6
_SMALLEST_LABEL, _LOWEST = 0.9, 17.0
_INK = {"0": "ink3", "1": "sev1Ink", "2": "sev2Ink", "3": "sev3Ink"}
_FILL = {"0": "sunken", "1": "sev1", "2": "sev2", "3": "sev3"}


def matrix(summary: Summary, room: float, least: float) -> Table:
    """One row an effect, `least` px high; what was not asked is a dash, never 0.

    More effects than the usual eight share the height of eight.
    """
    least = max(_LOWEST, min(least, (least + _GAP) * 8 / max(1, len(summary.effects)) - _GAP))
    n = max(1, len(summary.effect_heads))
    own = (room - _LABEL - _GAP * n) / n
    lefts = [_LABEL + _GAP + i * (own + _GAP) for i in range(n)]
    whole = Part("Table")
    rows = [_row(effect, lefts, own, least, whole) for effect in summary.effects]
    return Table(_head(summary, lefts, own, whole), (*rows, _legend(room)))


def _head(summary: Summary, lefts: list[float], own: float, whole: Part) -> Block:
    row = Part("TR", whole)
    drawn: list[Drawn] = [cell(row)]
    deep = 0.0
    for x, head in zip(lefts, summary.effect_heads, strict=False):
        above = (Piece(head.label, 650, "ink", SMALL),)
        below = (Piece(head.words, 400, "ink2", 9.3),)
        first = 12.5 * len(lines(above, own))
        drawn += [cell(row, "Column"), *set_lines(above, x, 0, own, 12.5, "centre")]
        drawn += set_lines(below, x, first, own, 11.5, "centre")
        deep = max(deep, first + 11.5 * len(lines(below, own)))
    return Block(deep + 4, tuple(drawn))


def _row(effect: Effect, lefts: list[float], own: float, least: float, whole: Part) -> Block:
    scale = 1.0
    while scale > _SMALLEST_LABEL and Piece(effect.label, size=BODY * scale).width > _LABEL - 4:
        scale -= 0.02
    words = (Piece(effect.label, size=BODY * scale),)
    deep = 14.0 * len(lines(words, _LABEL - 4))
    height = max(least, deep + 3)
    row = Part("TR", whole)
    drawn: list[Drawn] = [cell(row, "Row")]
    drawn += set_lines(words, 0, (height - deep) / 2, _LABEL - 4, 14)
    for x, worst in zip(lefts, effect.worst, strict=False):
        drawn += [cell(row), *_severity(worst, x, 0, own, height)]
    return Block(height + _GAP, tuple(drawn))


def _legend(room: float) -> Block:
    drawn: list[Drawn] = []
    x, y, whole = 0.0, 6.0, Part("L")
    signs = [*enumerate(map(tr, SEVERITIES)), (NOTHING, tr("not asked"))]
    for sign, words in signs:
        if x + 17 + Piece(words, 400, "ink2", _TINY).width > room:
            x, y = 0.0, y + 16
        label, body = item(whole)
        drawn += [label, *_severity(str(sign), x, y, 14, 12, 9)]
        drawn += [body, Text((x + 17, y + 9.5), words, _TINY, "ink2", 400)]
        x += 25 + Piece(words, 400, "ink2", _TINY).width
    return Block(y + 14, tuple(drawn))


def _severity(
    worst: str, x: float, y: float, width: float, height: float, size: float = 11
) -> list[Shape]:
    base = y + height / 2 + size * 0.36
    ground: list[Shape] = []
    if worst in _FILL:
        ground.append(Box(x, y, width, height, _FILL[worst], radius=3 if height > 15 else 2))
    weight = 600 if worst in ("1", "2", "3") else 500
    colour = _INK.get(worst, "ink3")
    return [*ground, Text((x + width / 2, base), worst, size, colour, weight, "centre")]
