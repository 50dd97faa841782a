"""The patient's name in a row: pressing it opens the course."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.return_button import ReturnButton
from kitlog.words import tr

WIDTH, HEIGHT = 222, 66
_PAD, _ABOUT = 7, 19
_SIZES = (18, 17, 16, 15, 14)


class NameButton(ReturnButton):
    """Name, and age with record number below it. A long name takes up to three lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about, self._warned = "", False
        self.setFixedSize(WIDTH, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def least(self) -> int:
        """Height its lines take, px."""
        words = self._words()
        return round(words.leading * len(words.lines) + _ABOUT)

    def set_tall(self, tall: int) -> None:
        """In a lower row, px; never higher than drawn."""
        self.setFixedHeight(min(HEIGHT, tall))

    def draw(self, name: str, about: str, warned: bool) -> None:
        """`warned` marks `about` when another patient of today has nearly the same name."""
        if (name, about, warned) == (self.text(), self._about, self._warned):
            return
        self._about, self._warned = about, warned
        self.setText(name)
        self.setShortcut(QKeySequence())  # an ampersand in a name is no mnemonic
        self.setAccessibleName(tr("{name}, {about}, open the course", name=name, about=about))
        self.setToolTip(name if self._words().cut else "")
        self.update()

    def cut(self) -> list[str]:
        """The name, when even three lines don't hold it."""
        return [self.text()] if self._words().cut else []

    def paintEvent(self, event: QPaintEvent) -> None:
        words = self._words()
        small = fit(self._about, self.width() - 2 * _PAD, (13, 12), 400)
        high = words.leading * len(words.lines) + _ABOUT
        foot = (self.height() - high) / 2 + words.size
        ink = "accent" if self.isDown() else "ink"
        shapes: list[Shape] = []
        for row, line in enumerate(words.lines):
            shapes.append(Text((_PAD, foot + row * words.leading), line, words.size, ink, 650))
        foot += words.leading * (len(words.lines) - 1) + _ABOUT
        tone = ("medText", 600) if self._warned else ("ink2", 400)
        shapes.append(Text((_PAD, foot), small.lines[0], small.size, *tone))
        if self.hasFocus():
            box = Box(1.5, 1.5, self.width() - 3, self.height() - 3, "", "focus", 3, 8)
            shapes.append(box)
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    def _words(self) -> Fitted:
        room = self.width() - 2 * _PAD
        words = fit(self.text(), room, _SIZES, 650, 2)
        return fit(self.text(), room, (13, 12), 650, 3) if words.cut else words
