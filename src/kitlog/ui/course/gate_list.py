"""The lines that must be ticked before a summary may exist."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.course.summary_lines import Item
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import tr

_ROW, _LEFT = 24, 26


class GateList(QWidget):
    """A tick is done; a dashed ring is open. What is too long for its line is in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, items: tuple[Item, ...]) -> None:
        if items != self._items:
            self._items = items
            state = {True: tr("done", "to be done"), False: tr("open", "to be done")}
            said = [f"{item.words}, {state[item.done]}" for item in items]
            self.setAccessibleName(". ".join(said))
            self._fit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(sum(self._height(words) for words in self._words()))
        self.setToolTip("\n".join(i.words for i in self._items) if self.cut() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        top = 0.0
        with painting(self) as (painter, theme):
            for item, words in zip(self._items, self._words(), strict=True):
                tone = "ok" if item.done else "ink"
                shapes: list[Shape] = [
                    Text((_LEFT, top + 17 + row * words.leading), line, words.size, tone, 600)
                    for row, line in enumerate(words.lines)
                ]
                if item.done:
                    box = QRectF(0, top + 3, 18, 18)
                    draw_icon(painter, "check", box, theme.colour("ok"))
                else:
                    shapes.append(Box(2, top + 5, 14, 14, "", "medText", 1.8, 7, (3, 2.4)))
                paint(painter, shapes, theme)
                top += self._height(words)

    def _words(self) -> list[Fitted]:
        room = self.width() - _LEFT
        return [fit(item.words, room, (14, 13), 600, 2) for item in self._items]

    def _height(self, words: Fitted) -> int:
        return _ROW + round(words.leading) * (len(words.lines) - 1)

    def cut(self) -> list[str]:
        found = zip(self._items, self._words(), strict=True)
        return [item.words for item, words in found if words.cut]
