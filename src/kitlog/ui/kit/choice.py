"""A choice of a few words: joined like F | M | Other, or a grid of boxes in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting, text_width, wrapped


class Option(QAbstractButton):
    """One box; chosen is blue with a thicker edge, so that colour is not alone."""

    def __init__(self, text: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFixedHeight(height)
        self.setMinimumWidth(44)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), 15, 650)) + 16, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between the boxes of the group; Return goes to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height, on = self.width(), self.height(), self.isChecked()
        shapes: list[Shape] = [Box(0.5, 0.5, width - 1, height - 1, "surface", "lineStrong", 1, 8)]
        if on:
            shapes = [Box(1, 1, width - 2, height - 2, "accentSoft", "accent", 2, 8)]
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, width - 3, height - 3, "", "focus", 3, 8))
        ink, weight = ("onAccentSoft", 650) if on else ("ink", 550)
        size = 15.0
        lines = wrapped(self.text(), size, weight, width - 10)
        if len(lines) > 1:
            size, lines = 14.0, wrapped(self.text(), 14, weight, width - 10)
        top = height / 2 - (len(lines) - 1) * 8.5 + size * 0.36
        for row, line in enumerate(lines):
            shapes.append(Text((width / 2, top + row * 17), line, size, ink, weight, "centre"))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class Choice(QWidget):
    """Boxes in `columns`; nothing is chosen before. `chosen` gives the index."""

    chosen = Signal(int)

    def __init__(
        self,
        options: tuple[str, ...],
        columns: int = 4,
        *,
        label: str = "",
        height: int = 48,
        gap: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        if label:
            box.addWidget(Label(label, "label", "ink2", weight=600))
        self._grid = QGridLayout()
        self._grid.setSpacing(gap)
        box.addLayout(self._grid)
        self.sentence = Label("", "micro", "highText", wraps=True)
        self.sentence.hide()
        box.addWidget(self.sentence)
        self._columns, self._height = columns, height
        self.options: list[Option] = []
        self.set_options(options)

    def set_options(self, options: tuple[str, ...]) -> None:
        """Other boxes in place of these; what was chosen is forgotten."""
        for one in self.options:
            self._grid.removeWidget(one)
            one.deleteLater()
        self.options = [Option(text, self._height, self) for text in options]
        for place, one in enumerate(self.options):
            self._grid.addWidget(one, place // self._columns, place % self._columns)
            one.clicked.connect(lambda _=False, place=place: self.choose(place))
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    @property
    def index(self) -> int:
        """The chosen place, −1 for none."""
        return next((i for i, one in enumerate(self.options) if one.isChecked()), -1)

    @property
    def text(self) -> str:
        """The chosen word, "" for none."""
        return self.options[self.index].text() if self.index >= 0 else ""

    def choose(self, place: int) -> None:
        """Choose as a tap would."""
        self.set_index(place)
        self.refuse("")
        self.chosen.emit(place)

    def set_index(self, place: int) -> None:
        """Show a choice without saying so; −1 for none."""
        for other, one in enumerate(self.options):
            one.setChecked(other == place)

    def refuse(self, sentence: str) -> None:
        self.sentence.say(sentence)
        self.sentence.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns, Qt.Key.Key_Up: -self._columns,
        }.get(Qt.Key(event.key()))  # fmt: skip
        here = next((i for i, one in enumerate(self.options) if one.hasFocus()), -1)
        if step is None or here < 0:
            event.ignore()
            return
        there = min(max(here + step, 0), len(self.options) - 1)
        self.options[there].setFocus(Qt.FocusReason.TabFocusReason)
