"""Six dots and the keys 1-2-3 on top, large enough for a glove."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kitlog.domain.people import PIN_DIGITS
from kitlog.domain.shapes import Dot, Shape
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import tr

KEY, LEAST_KEY = 68, 60
"""Px; a sentence of two lines above the pad takes some of them in a low window."""
_DOT, _STEP = 18, 30


class PinDots(QWidget):
    """How many digits are typed, never which."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(26)
        self.draw(0)

    def draw(self, typed: int) -> None:
        self._typed = typed
        self.setAccessibleName(
            tr("PIN, {typed} of {all} digits typed", typed=typed, all=PIN_DIGITS)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        left = (self.width() - (PIN_DIGITS - 1) * _STEP) / 2
        shapes: list[Shape] = []
        for place in range(PIN_DIGITS):
            at, full = (left + place * _STEP, 13.0), place < self._typed
            shapes.append(
                Dot(at, _DOT / 2, "ink") if full else Dot(at, _DOT / 2 - 1, "", "lineStrong", 2)
            )
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class PinPad(QWidget):
    """`pressed` gives a digit, "back" or "enter". A tap never takes focus from the names."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self.keys: dict[str, KitButton] = {}
        for place, key in enumerate("123456789"):
            self._add(grid, key, KitButton(key, height=KEY, px=28), place)
        back = KitButton("", icon="del", height=KEY)
        back.setAccessibleName(tr("Delete the last digit"))
        self._add(grid, "back", back, 9)
        self._add(grid, "0", KitButton("0", height=KEY, px=28), 10)
        self._add(grid, "enter", KitButton(tr("Sign in"), kind="primary", height=KEY, px=17), 11)
        self.setMaximumHeight(4 * KEY + 3 * 8)

    def ask(self, words: str) -> None:
        """What the key at the end does: "Sign in", or "Next" while values are typed."""
        self.keys["enter"].setText(words)

    def _add(self, grid: QGridLayout, name: str, key: KitButton, place: int) -> None:
        key.setMinimumHeight(LEAST_KEY)
        key.setMaximumHeight(KEY)
        key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda: self.pressed.emit(name))
        self.keys[name] = key
        grid.addWidget(key, place // 3, place % 3)
