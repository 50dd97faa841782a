"""▲ ▼ → ✓ as shapes: they survive any font and a grey printer."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.shapes import Polyline, Shape
from kitlog.words import tr, unsaid

BODY = 11.3
"""px of the letters beside which they are drawn so; 8.5 pt (DESIGN section 15)."""
_SAID = {
    "up": unsaid(" above the limit"),
    "down": unsaid(" below the limit"),
    "to": unsaid("to", "between two values"),
}
"""What a mark says to those who can't see it; a tick has its words beside it."""


def drawn_mark(mark: str, size: float, colour: str, x: float, base: float) -> Iterator[Shape]:
    """Mark "up", "down", "to" or "tick" beside letters of `size` px that stand on `base`."""
    said = tr(_SAID[mark]) if mark in _SAID else ""
    k, middle = size / BODY, base - size * 0.36
    left, right = x + 1.5 * k, x + 9 * k
    centre = (left + right) / 2
    if mark in ("up", "down"):
        tip = -3.2 * k if mark == "up" else 3.2 * k
        points = ((left, middle - tip), (right, middle - tip), (centre, middle + tip))
        yield Polyline(points, "", 0, colour, True, said=said)
    elif mark == "to":
        yield Polyline(((left, middle), (right, middle)), colour, 1.1 * k, said=said)
        back = right - 3 * k
        head = ((back, middle - 2.6 * k), (right, middle), (back, middle + 2.6 * k))
        yield Polyline(head, colour, 1.1 * k)
    elif mark == "tick":
        foot = (left + 2.2 * k, middle + 2.6 * k)
        tick = ((left, middle), foot, (left + 6 * k, middle - 2.6 * k))
        yield Polyline(tick, colour, 1.5, said=said)
