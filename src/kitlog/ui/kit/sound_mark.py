"""Says in the status line that something does not sound, as long as it does not."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Text
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting, text_width

_ICON, _GAP, _PX = 18, 6, 13


class SoundMark(QWidget):
    """A struck bell with its words; the bell alone where there is no room, words as tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._ink, self._narrow = "", "ink2", False
        self.hide()

    @property
    def words(self) -> str:
        return self._words

    def draw(self, words: str, ink: str) -> None:
        """Hidden while there is nothing to say."""
        self._words, self._ink = words, ink
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.set_narrow(self._narrow)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        wide = 0 if narrow else _GAP + round(text_width(self._words, _PX, 600)) + 2
        self.setFixedSize(_ICON + wide, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            box = QRectF(0, 3, _ICON, _ICON)
            draw_icon(painter, "belloff", box, theme.colour(self._ink))
            if not self._narrow:
                paint(painter, [Text((_ICON + _GAP, 17), self._words, _PX, self._ink, 600)], theme)
