"""A line or paragraph of plain text in a type role and a colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from kitlog.ui.kit.both_ways import measures_kept
from kitlog.ui.kit.theme import font, restyle

_LONG_WORD = 24
"""Letters from which a word may be broken: Qt's label would rather push its neighbours away."""
_NARROWEST = 60
"""px that are asked for then."""


class Label(QLabel):
    """Never interprets what it shows. No accessible name: its text is read out as it is."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "ink",
        *,
        wraps: bool = False,
        weight: int | None = None,
        px: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(measures_kept(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role, px, weight))
        self.setWordWrap(wraps)
        self.setProperty("tone", tone)

    def say(self, text: str, tone: str = "") -> None:
        """Show another text, in another colour if one is given."""
        text = measures_kept(text)
        if text != self.text():
            self.setText(text)
        if tone and tone != self.property("tone"):
            self.setProperty("tone", tone)
            restyle(self)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(_NARROWEST, least.width()), least.height()) if self.breaks() else least

    def heightForWidth(self, width: int) -> int:
        if not self.breaks():
            return super().heightForWidth(width)
        return round(self._layout(width).boundingRect().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.breaks():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = self._layout(self.width())
        spare = max(0.0, self.height() - words.boundingRect().height())
        words.draw(painter, QPointF(0, spare / 2))
        painter.end()

    def breaks(self) -> bool:
        """Whether it holds a word that may not fit into any line."""
        text = self.text()
        long = len(text) >= _LONG_WORD and max(map(len, text.split()), default=0) >= _LONG_WORD
        return long and self.wordWrap()

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\N{LINE SEPARATOR}"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout
