"""A small table of figures: words on the left, numbers on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Line
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting

Figure = tuple[str, str, str]
"""What it is, what it is counted of, "" for nothing, and the number."""
_LINE = 29
"""Height of a line as drawn, px."""


class FiguresCard(Card):
    """`draw` with as many lines as there are; a note below them where something is to be said."""

    def __init__(self, title: str) -> None:
        super().__init__(margins=(16, 10, 16, 10), spacing=0)
        head = QHBoxLayout()
        head.addWidget(Label(title, "h2"))
        head.addStretch(1)
        self.beside = Label("", "label", "ink2")
        head.addWidget(self.beside)
        self.box.addLayout(head)
        self.box.addSpacing(2)
        self.note = Label("", "micro", "ink2", wraps=True)
        self.box.addWidget(self.note)
        self.lines: list[_Line] = []
        self._height = _LINE

    def draw(self, figures: tuple[Figure, ...], beside: str = "", note: str = "") -> None:
        self.beside.say(beside)
        self.note.say(note)
        self.note.setVisible(bool(note))
        while len(self.lines) > len(figures):
            gone = self.lines.pop()
            self.box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.lines) < len(figures):
            line = _Line(self)
            line.setFixedHeight(self._height)
            self.box.insertWidget(self.box.indexOf(self.note), line)
            self.lines.append(line)
        for line, figure in zip(self.lines, figures, strict=True):
            line.draw(*figure)

    def set_line(self, height: int) -> None:
        """Every line so high, px."""
        self._height = height
        for line in self.lines:
            line.setFixedHeight(height)


class _Line(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(8)
        self.what = Label("", "body", px=14)
        self.of = Label("", "body", "ink2", px=14)
        self.number = Label("", "body", px=14, weight=600)
        self.number.setMinimumWidth(44)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.what)
        row.addStretch(1)
        row.addWidget(self.of)
        row.addWidget(self.number)
        self.show()

    def draw(self, what: str, of: str, number: str) -> None:
        self.what.say(what)
        self.of.say(of)
        self.number.say(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        foot = self.height() - 0.5
        with painting(self) as (painter, theme):
            paint(painter, [Line((0, foot), (self.width(), foot), "grid")], theme)
