"""How far a shape reaches, px: left, top, right, bottom."""

from __future__ import annotations

from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.report import fonts

Bounds = tuple[float, float, float, float]

_RISE, _FALL = 0.95, 0.25
"""How far letters reach above and below their baseline at most, in em."""


def bounds(shape: Shape) -> Bounds:
    match shape:
        case Box():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Dot():
            (x, y), r = shape.centre, shape.radius
            return x - r, y - r, x + r, y + r
        case Text():
            wide = fonts.width(shape.text, shape.size, shape.weight)
            left = shape.at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[shape.align]
            y = shape.at[1]
            return left, y - _RISE * shape.size, left + wide, y + _FALL * shape.size
        case Line():
            points = (shape.start, shape.end)
        case Polyline():
            points = shape.points  # type: ignore[assignment]  # as many as there are
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def joined(one: Bounds, other: Bounds) -> Bounds:
    """What holds both."""
    return (
        min(one[0], other[0]), min(one[1], other[1]),
        max(one[2], other[2]), max(one[3], other[3]),
    )  # fmt: skip
