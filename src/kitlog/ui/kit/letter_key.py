"""A key of the screen keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kitlog.domain.shapes import Box, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import tr, unsaid

ERASE, SHIFT, CAPITALS, ACCENT, SPACE, NEXT, ENTER, HIDE = (
    "Erase", "Shift", "Capitals", "Accent", "Space", "Next field", "Return", "Hide keyboard",
)  # fmt: skip
"""Keys that are no character, by name."""

_SPOKEN = {
    ".": unsaid("Point", "a sign"),
    ",": unsaid("Comma", "a sign"),
    "-": unsaid("Hyphen", "a sign"),
    "'": unsaid("Apostrophe", "a sign"),
    "/": unsaid("Slash", "a sign"),
    ":": unsaid("Colon", "a sign"),
    "@": unsaid("At", "a sign"),
    "(": unsaid("Opening bracket", "a sign"),
    ")": unsaid("Closing bracket", "a sign"),
    "%": unsaid("Per cent", "a sign"),
    "+": unsaid("Plus", "a sign"),
    ";": unsaid("Semicolon", "a sign"),
    "?": unsaid("Question mark", "a sign"),
    "&": unsaid("And", "a sign"),
    '"': unsaid("Quote", "a sign"),
    "<": unsaid("Less than", "a sign"),
    ">": unsaid("More than", "a sign"),
    "°": unsaid("Degrees", "a sign"),
    "=": unsaid("Equals", "a sign"),
    "!": unsaid("Exclamation mark", "a sign"),
    "#": unsaid("Number sign", "a sign"),
    "$": unsaid("Dollar", "a sign"),
    "[": unsaid("Opening square bracket", "a sign"),
    "]": unsaid("Closing square bracket", "a sign"),
    "^": unsaid("Caret", "a sign"),
    "{": unsaid("Opening brace", "a sign"),
    "}": unsaid("Closing brace", "a sign"),
    "|": unsaid("Bar", "a sign"),
    "~": unsaid("Tilde", "a sign"),
    "_": unsaid("Underscore", "a sign"),
    "*": unsaid("Asterisk", "a sign"),
    "\\": unsaid("Backslash", "a sign"),
}
_NAMES = {
    ERASE: unsaid("Erase"), SHIFT: unsaid("Shift", "a key"), CAPITALS: unsaid("Capitals"),
    ACCENT: unsaid("Accent"), SPACE: unsaid("Space"), NEXT: unsaid("Next field"),
    ENTER: unsaid("Return", "a key"), HIDE: unsaid("Hide keyboard"),
}  # fmt: skip
_WORDS = {
    SPACE: unsaid("space", "a key"), NEXT: unsaid("Next"), CAPITALS: unsaid("CAPS"),
}  # fmt: skip
_DRAWN = {ENTER: "↵", ACCENT: "é"}
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
        spoken = _NAMES.get(name, _SPOKEN.get(name))
        self.setAccessibleName(tr(spoken) if spoken else name)
        self.setAccessibleDescription(tr("held") if held else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = self.width(), self.height()
        fill, edge, ink = "surface", "lineStrong", "ink"
        if self.name == ENTER:
            fill, edge, ink = "fill", "fill", "fillInk"
        elif self._held:
            fill, edge, ink = "accentSoft", "accent", "onAccentSoft"
        elif self.name in _NAMES:
            fill = "sunken"
        if self.isDown():
            fill = "accent" if self.name == ENTER else "line"
        line = 2.0 if self._held else 1.0
        ground = Box(line / 2, line / 2, width - line, height - line, fill, edge, line, 8)
        known = _WORDS.get(self.name)
        words = tr(known) if known else _DRAWN.get(self.name, self.name)
        size: float = self._size
        if len(words) > 1:
            size = fit(words, width - 8, (16, 15, 14, 13, 12, 11), 550).size
        with painting(self) as (painter, theme):
            paint(painter, [ground], theme)
            if self.name in _ICONS:
                box = QRectF(width / 2 - 12, height / 2 - 12, 24, 24)
                draw_icon(painter, _ICONS[self.name], box, theme.colour(ink))
            else:
                at = (width / 2, height / 2 + size * 0.36)
                paint(painter, [Text(at, words, size, ink, 550, "centre")], theme)
