"""The side-effect matrix: the worst of each infusion as a number in a tile, never colour alone."""

from __future__ import annotations

from kitlog.domain.effects import SEVERITIES
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.report.record import NOTHING
from kitlog.report.setting import SMALL, Piece, lines, set_lines
from kitlog.report.summary import Summary
from kitlog.report.table import Block

_INK = {"0": "ink3", "1": "sev1Ink", "2": "sev2Ink", "3": "sev3Ink"}
_FILL = {"0": "sunken", "1": "sev1", "2": "sev2", "3": "sev3"}


def matrix(summary: Summary, room: float, least: float) -> Block:
    """One row an effect, `least` px high; what was not asked is a dash, never 0."""
    n = max(1, len(summary.effect_heads))
    label, gap = 104.0, 2.0
    own = (room - label - gap * n) / n
    shapes: list[Shape] = []
    y = 0.0
    heads = [
        ((Piece(h.label.replace(" ", "\n") if own < 44 and n > 5 else h.label, 650, "ink", SMALL),),
         (Piece(h.words.replace(" ", "\n"), 400, "ink2", 9.3),))
        for h in summary.effect_heads
    ]  # fmt: skip
    deep = 0.0
    for i, (above, below) in enumerate(heads):
        x = label + gap + i * (own + gap)
        first = 12.5 * len(lines(above, own))
        shapes += set_lines(above, x, 0, own, 12.5, "centre")
        shapes += set_lines(below, x, first, own, 11.5, "centre")
        deep = max(deep, first + 11.5 * len(lines(below, own)))
    y = deep + 4
    for effect in summary.effects:
        words = (Piece(effect.label),)
        height = max(least, 14 * len(lines(words, label - 4)) + 4)
        top = y + (height - 14 * len(lines(words, label - 4))) / 2
        shapes += set_lines(words, 0, top, label - 4, 14)
        for i, worst in enumerate(effect.worst):
            x = label + gap + i * (own + gap)
            shapes += _severity(worst, x, y, own, height)
        y += height + gap
    y += 6
    x = 0.0
    legend = [*enumerate(SEVERITIES), (NOTHING, "not asked")]
    for sign, words_ in legend:
        shapes += _severity(str(sign), x, y, 14, 12, 9)
        text = Piece(words_, 400, "ink2", 9.6)
        shapes.append(Text((x + 17, y + 9.5), words_, text.size, "ink2", 400))
        x += 17 + text.width + 8
    return Block(y + 14, tuple(shapes))


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
