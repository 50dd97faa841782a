"""A small table of figures: words on the left, numbers on the right."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Line, Shape, Text
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting

Figure = tuple[str, str, str]
"""What it is, what it is counted of, "" for nothing, and the number."""
_LINE = 29
"""Height of a line as drawn, px."""
_NUMBER = 52.0
"""Room for the number, px."""


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
    """Painted, so that larger letters give way where the line has no room for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._figure: Figure = ("", "", "")
        self.show()

    def draw(self, what: str, of: str, number: str) -> None:
        self._figure = what, of, number
        self.setAccessibleName(", ".join(filter(None, (what, of, number))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        what, of, number = self._figure
        width, foot = float(self.width()), self.height() - 0.5
        y = self.height() / 2 + 4.5
        left = width - _NUMBER
        shapes: list[Shape] = [
            Line((0, foot), (width, foot), "grid"),
            Text((0, y), what, 14, "ink", 400),
            Text((left, y), of, 14, "ink2", 400, "right"),
            Text((width, y), number, 14, "ink", 600, "right"),
        ]
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
