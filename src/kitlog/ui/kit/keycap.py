"""A key as drawn on a key: beside words in the status line, and inside buttons."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.keymap import shown
from kitlog.ui.kit.paint import paint, painting, text_width

HEIGHT = 22
_GAP = 6


def keycap_width(key: str) -> float:
    """Width of a key cap in px; one letter makes it square. 0 for a key not in use here."""
    key = shown(key) if key else ""
    return max(float(HEIGHT), text_width(key, 12, 600) + 12) if key else 0.0


def keycap(
    x: float, y: float, key: str, ink: str = "ink2", edge: str = "lineStrong", fill: str = "surface"
) -> list[Shape]:
    """The cap with its upper left corner at `x`, `y`; nothing for a key not in use here."""
    width, key = keycap_width(key), shown(key)
    if not key:
        return []
    return [
        Box(x + 0.5, y + 0.5, width - 1, HEIGHT - 1, fill, edge, 1, 5),
        Text((x + width / 2, y + 15.5), key, 12, ink, 600, "centre"),
    ]


def hint_width(key: str, word: str) -> float:
    """Width of a key cap with its word after it."""
    return keycap_width(key) + _GAP + text_width(word, 13, 400)


def hint(x: float, y: float, key: str, word: str) -> list[Shape]:
    """A key cap and what the key does."""
    after = x + keycap_width(key) + _GAP
    return [*keycap(x, y, key), Text((after, y + 16), word, 13, "ink3", 400)]


class KeyHint(QWidget):
    """A key with what it does."""

    def __init__(self, key: str, act: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._act = key, act
        self.setAccessibleName(f"{shown(key)}: {act}")
        self.setFixedSize(round(hint_width(key, act)) + 2, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, hint(0, 1, self._key, self._act), theme)
