"""A key of the screen keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kitlog.domain.shapes import Box, Text
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting

ERASE, SHIFT, CAPITALS, ACCENT, SPACE, NEXT, ENTER, HIDE = (
    "Erase", "Shift", "Capitals", "Accent", "Space", "Next field", "Return", "Hide keyboard",
)  # fmt: skip
"""Keys that are no character, by the name they are read out with."""

_SPOKEN = {
    ".": "Point", ",": "Comma", "-": "Hyphen", "'": "Apostrophe", "/": "Slash", ":": "Colon",
    "@": "At", "(": "Opening bracket", ")": "Closing bracket", "%": "Per cent", "+": "Plus",
    ";": "Semicolon", "?": "Question mark", "&": "And", '"': "Quote", "<": "Less than",
    ">": "More than", "°": "Degrees", "=": "Equals", "!": "Exclamation mark", "#": "Number sign",
    "$": "Dollar", "[": "Opening square bracket", "]": "Closing square bracket", "^": "Caret",
    "{": "Opening brace", "}": "Closing brace", "|": "Bar", "~": "Tilde", "_": "Underscore",
    "*": "Asterisk", "\\": "Backslash",
}  # fmt: skip
_WORDS = {SPACE: "space", NEXT: "Next", ENTER: "↵", ACCENT: "é", CAPITALS: "CAPS"}
_ICONS = {ERASE: "del", SHIFT: "shift", HIDE: "keyboardoff"}


class LetterKey(QAbstractButton):
    """It never takes focus from the field it types into."""

    def __init__(self, name: str, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._size, self._held = size, False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(name == ERASE)
        self.draw(name)

    def draw(self, name: str, *, held: bool = False) -> None:
        """Show the key as `name`, as "A" on the key of a; `held` when it stays down."""
        self.name, self._held = name, held
        self.setAccessibleName(_SPOKEN.get(name, name))
        self.setAccessibleDescription("held" if held else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = self.width(), self.height()
        fill, edge, ink = "surface", "lineStrong", "ink"
        if self.name == ENTER:
            fill, edge, ink = "fill", "fill", "fillInk"
        elif self._held:
            fill, edge, ink = "accentSoft", "accent", "onAccentSoft"
        elif self.name in _ICONS or self.name in _WORDS:
            fill = "sunken"
        if self.isDown():
            fill = "accent" if self.name == ENTER else "line"
        line = 2.0 if self._held else 1.0
        ground = Box(line / 2, line / 2, width - line, height - line, fill, edge, line, 8)
        words = _WORDS.get(self.name, self.name)
        size = 16 if len(words) > 1 else self._size
        with painting(self) as (painter, theme):
            paint(painter, [ground], theme)
            if self.name in _ICONS:
                box = QRectF(width / 2 - 12, height / 2 - 12, 24, 24)
                draw_icon(painter, _ICONS[self.name], box, theme.colour(ink))
            else:
                at = (width / 2, height / 2 + size * 0.36)
                paint(painter, [Text(at, words, size, ink, 550, "centre")], theme)
