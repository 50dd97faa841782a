"""The faces painted text is set in, and how much room it takes, at this workstation's text size."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from kitlog.ui.kit.theme import grown

_DISPLAY_FROM = 27.0
"""From this size on, digits are set in the display cut with tighter tracking (DESIGN 5)."""
_REMEMBERED = 4096
"""Texts measured last: a page is drawn again with nearly all of them."""
_HALF_CAPITAL = 0.364
"""Half the height of a capital or digit, em (DESIGN 5)."""


def face(size: float, weight: int = 500) -> QFont:
    """The face for text drawn `size` px high; the display cut exists in one weight, 600.

    One object for all callers: copy it before changing it.
    """
    return _face(size, weight, grown(size))


@cache
def _face(size: float, weight: int, height: float) -> QFont:
    """Cut and tracking follow the size as drawn, `height` the workstation's text size too."""
    display = size >= _DISPLAY_FROM
    font = QFont("KitLog Inter Display" if display else "KitLog Inter")
    font.setPixelSize(round(height))
    font.setWeight(QFont.Weight(600 if display else weight))
    # As drawn: a hundredth of an em tighter from headings on, more in the large digits.
    tracking = -0.037 if size >= 40 else -0.01 if size >= 17 else 0.0
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * height)
    return font


@cache
def _metrics(size: float, weight: int, height: float) -> QFontMetricsF:
    return QFontMetricsF(_face(size, weight, height))


def text_width(text: str, size: float, weight: int = 500) -> float:
    """Advance of `text` in px."""
    return _width(text, size, weight, grown(size))


@lru_cache(_REMEMBERED)
def _width(text: str, size: float, weight: int, height: float) -> float:
    return _metrics(size, weight, height).horizontalAdvance(text)


def wrapped(text: str, size: float, weight: int, room: float) -> list[str]:
    """`text` broken between words into lines of at most `room` px."""
    return list(_wrapped(text, size, weight, room, grown(size)))


@lru_cache(_REMEMBERED)
def _wrapped(text: str, size: float, weight: int, room: float, height: float) -> tuple[str, ...]:
    layout = QTextLayout(text, _face(size, weight, height))
    counted = text.encode("utf-16-le")  # as Qt counts
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, room))
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(counted[2 * start : 2 * end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return tuple(lines)


def settled(size: float) -> float:
    """How far below the drawn baseline larger letters stand, px: they grow around their middle."""
    return (grown(size) - size) * _HALF_CAPITAL
