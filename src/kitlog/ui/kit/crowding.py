"""Larger letters give way where a drawing has no room for them: never over each other, nor cut.

A workstation may want text of 110 or 125 %. Drawings keep their places (DESIGN 1), so letters
grow into the room there is. Those of one size and weight shrink together, down to the size as
drawn and no further; at 100 % nothing here is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf

from PySide6.QtCore import QRectF

from kitlog.domain.shapes import Box, Polyline, Shape, Text
from kitlog.ui.kit.faces import settled, text_width
from kitlog.ui.kit.theme import grown, text_size

_STEP = 0.95
_SLACK = 1.0
"""Px two texts may share, and a text may reach beyond the drawing: side bearings."""
_GAP = 2.0
"""Least room between two texts beside each other, px."""
_MARGIN = 4.0
"""Between a centred text and the edges of its box, px."""
_SMALL = 16.0
"""A polyline no larger than this is a mark, as a tick, and is kept clear, px."""
_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}

Role = tuple[float, int]
"""Size and weight as drawn: what looks alike shrinks alike."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """Where something stands, px, and the role of the text it is, if it is one.

    `within` are the edges a centred text stays between: those of the box it names.
    """

    left: float
    top: float
    right: float
    foot: float
    role: Role | None
    within: tuple[float, float] = (-inf, inf)


def with_room(shapes: Iterable[Shape], room: QRectF) -> list[Shape]:
    """`shapes` with each role's letters as large as all of that role find room in `room`."""
    shapes = list(shapes)
    least = 100 / text_size()
    scale: dict[Role, float] = {}
    for _ in range(8):
        crowded = set(_crowded(_taken(shapes, scale), room))
        smaller = {role for role in crowded if scale.get(role, 1.0) > least}
        if not smaller:
            break
        for role in smaller:
            scale[role] = max(least, scale.get(role, 1.0) * _STEP)
    return [_scaled(shape, scale) for shape in shapes] if scale else shapes


def _scaled(shape: Shape, scale: dict[Role, float]) -> Shape:
    if isinstance(shape, Text) and _role(shape) in scale:
        return shape._replace(size=shape.size * scale[_role(shape)])
    return shape


def _role(text: Text) -> Role:
    return text.size, text.weight


def _taken(shapes: list[Shape], scale: dict[Role, float]) -> list[_Taken]:
    """Boxes of all letters and small marks, from left to right."""
    found = []
    boxes = [shape for shape in shapes if isinstance(shape, Box)]
    for shape in shapes:
        if isinstance(shape, Text) and shape.text.strip():
            size = shape.size * scale.get(_role(shape), 1.0)
            wide, high = text_width(shape.text, size, shape.weight), grown(size)
            left = shape.at[0] - _SHARE[shape.align] * wide
            base = shape.at[1] + settled(size)
            top, foot = base - high * 0.73, base + high * 0.2
            within = _within(shape, boxes) if shape.align == "centre" else (-inf, inf)
            found.append(_Taken(left, top, left + wide, foot, _role(shape), within))
        elif isinstance(shape, Polyline) and (mark := _mark(shape)):
            found.append(mark)
    return sorted(found, key=lambda one: one.left)


def _within(text: Text, boxes: list[Box]) -> tuple[float, float]:
    """The sides of the narrowest box around the middle of `text`, as far in as letters may go."""
    x, y = text.at[0], text.at[1] - text.size * 0.36
    around = [b for b in boxes if b.x < x < b.x + b.width and b.y < y < b.y + b.height]
    if not around:
        return -inf, inf
    box = min(around, key=lambda one: one.width)
    return box.x + _MARGIN, box.x + box.width - _MARGIN


def _mark(line: Polyline) -> _Taken | None:
    across, down = zip(*line.points, strict=True)
    left, right, top, foot = min(across), max(across), min(down), max(down)
    small = right - left <= _SMALL and foot - top <= _SMALL
    return _Taken(left, top, right, foot, None) if small else None


def _crowded(taken: list[_Taken], room: QRectF) -> Iterator[Role]:
    """The roles of letters that touch others or leave the drawing."""
    for place, one in enumerate(taken):
        if one.role and _beyond(one, room):
            yield one.role
        for other in taken[place + 1 :]:
            if other.left >= one.right + _GAP:
                break
            if min(one.foot, other.foot) - max(one.top, other.top) > _SLACK:
                yield from (role for role in (one.role, other.role) if role)


def _beyond(one: _Taken, room: QRectF) -> bool:
    return (
        one.left < max(room.left() - _SLACK, one.within[0])
        or one.right > min(room.right() + _SLACK, one.within[1])
        or one.top < room.top() - _SLACK
        or one.foot > room.bottom() + _SLACK
    )
