"""The two boards of the screen keyboard: letters with digits beside them, and digits alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.letter_key import (
    ACCENT,
    CAPITALS,
    ENTER,
    ERASE,
    HIDE,
    NEXT,
    SHIFT,
    SPACE,
    LetterKey,
)

LETTERS = (
    ("q", "w", "e", "r", "t", "y", "u", "i", "o", "p", ERASE, "1", "2", "3"),
    ("a", "s", "d", "f", "g", "h", "j", "k", "l", "'", "-", "4", "5", "6"),
    (SHIFT, "z", "x", "c", "v", "b", "n", "m", ",", ".", "/", "7", "8", "9"),
    (HIDE, ACCENT, "@", ":", SPACE, SPACE, SPACE, "(", ")", NEXT, ENTER, "%", "0", "+"),
)
DIGITS = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), (".", "0", ERASE), (HIDE, NEXT, ENTER))
"""1-2-3 on top, here as everywhere (DESIGN 6). A name that stands thrice is one wide key."""

GAP = 6
_BLOCK = 11
"""Before this column the letters end; the digits beside them stand a little apart."""
_SHIFTS = (SHIFT, SHIFT, CAPITALS)
_SHIFTED = {
    ",": ";", ".": "?", "/": "&", "'": '"', "(": "<", ")": ">", "%": "°", "+": "=",
}  # fmt: skip
"""Marks that share a key with a commoner one."""
_ONCE = {
    "1": "!", "2": "#", "3": "$", "4": "[", "5": "]", "6": "^", "7": "{", "8": "}", "9": "|",
    "0": "~", "-": "_", "@": "*", ":": "\\",
}  # fmt: skip
"""More of them, for passwords; with the capitals held, digits stay: a lot number has both."""


class LetterBoard(QWidget):
    """`pressed` gives a character, or the name of a key that is none."""

    pressed = Signal(str)

    def __init__(
        self, rows: tuple[tuple[str, ...], ...], key: QSize, size: int, parent: QWidget
    ) -> None:
        """Keys of `key` px, their letters of `size` px."""
        super().__init__(parent)
        self._shift = 0
        self.keys: dict[str, LetterKey] = {}
        across, down = key.width() + GAP, key.height() + GAP
        for number, row in enumerate(rows):
            for column, name in enumerate(row):
                if name not in self.keys:
                    x = column * across + (GAP if column >= _BLOCK else 0)
                    wide = row.count(name) * across - GAP
                    self.keys[name] = self._key(name, size)
                    self.keys[name].setGeometry(x, number * down, wide, key.height())
        columns = len(rows[0])
        apart = GAP if columns > _BLOCK else 0
        self.setFixedSize(columns * across - GAP + apart, len(rows) * down - GAP)

    def offer(self, mark: str) -> None:
        """What the field wants beside digits: a point, a colon, a minus, or nothing."""
        self.keys["."].setVisible(bool(mark))
        self.keys["."].draw(mark or ".")

    def lower(self) -> None:
        """Small letters again, as when typing begins in another field."""
        self._turn(0)

    def _key(self, name: str, size: int) -> LetterKey:
        key = LetterKey(name, size, self)
        key.clicked.connect(lambda: self._press(key))
        return key

    def _press(self, key: LetterKey) -> None:
        if key.name in _SHIFTS:
            self._turn((self._shift + 1) % len(_SHIFTS))
            return
        self.pressed.emit(key.name)
        if self._shift == 1 and len(key.name) == 1:
            self._turn(0)

    def _turn(self, shift: int) -> None:
        """0 small letters, 1 one capital, 2 capitals until pressed again."""
        if shift == self._shift:
            return
        self._shift = shift
        self.keys[SHIFT].draw(_SHIFTS[shift], held=shift > 0)
        for name, key in self.keys.items():
            if len(name) == 1:
                key.draw(_marks(shift).get(name, name.upper()) if shift else name)


def _marks(shift: int) -> dict[str, str]:
    """What the keys that are no letters type while shift is pressed once, or held."""
    return _SHIFTED | _ONCE if shift == 1 else _SHIFTED
