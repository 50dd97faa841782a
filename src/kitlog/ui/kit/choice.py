"""A choice of a few words: joined like F | M | Other, or a grid of boxes in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import Unsaid


class Option(QAbstractButton):
    """One box; chosen is blue with a thicker edge or a fill, so that colour is not alone.

    `joined` gives the place in a joined row: "first", "middle", "last", or "" for its own box.
    """

    def __init__(
        self, text: str, height: int, parent: QWidget | None = None, *, joined: str = "",
        px: int = 15,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._joined = joined
        self._sizes = tuple(size for size in (15, 14, 13) if size <= px)
        self.setText(text)
        self.setShortcut(QKeySequence())
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFixedHeight(height)
        self.setMinimumWidth(44)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), 15, 650)) + 20, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; arrows go to the group, Return to the dialog."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def cut(self) -> list[str]:
        """The text, if it can't be shown whole."""
        return [self.text()] if self._words().cut else []

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height, on = self.width(), self.height(), self.isChecked()
        shapes = self._segment() if self._joined else self._box()
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, width - 3, height - 3, "", "focus", 3, 8))
        words, ink = self._words(), "onAccentSoft" if on else "ink2" if self._joined else "ink"
        top = height / 2 - (len(words.lines) - 1) * words.leading / 2 + words.size * 0.36
        for row, line in enumerate(words.lines):
            at = (width / 2, top + row * words.leading)
            shapes.append(Text(at, line, words.size, ink, self._weight, "centre"))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    @property
    def _weight(self) -> int:
        return 600 if self._joined else 650 if self.isChecked() else 550

    def _words(self) -> Fitted:
        return fit(self.text(), self.width() - 8, self._sizes, self._weight, 2)

    def _box(self) -> list[Shape]:
        width, height = self.width(), self.height()
        if self.isChecked():
            return [Box(1, 1, width - 2, height - 2, "accentSoft", "accent", 2, 8)]
        fill = "line" if self.isDown() else "surface"
        return [Box(0.5, 0.5, width - 1, height - 1, fill, "lineStrong", 1, 8)]

    def _segment(self) -> list[Shape]:
        """A piece of one long box: the outer ends are round, a hairline lies between."""
        width, height = float(self.width()), float(self.height())
        left = 0.0 if self._joined == "first" else -20.0
        right = width if self._joined == "last" else width + 20
        fill = "accentSoft" if self.isChecked() else "line" if self.isDown() else "surface"
        box = Box(left + 0.5, 0.5, right - left - 1, height - 1, fill, "lineStrong", 1, 8)
        if self._joined == "first":
            return [box]
        return [box, Line((0.5, 1), (0.5, height - 1), "line")]


class Choice(QWidget):
    """Boxes in `columns`; nothing is chosen before. `chosen` gives the index.

    With `gap` 0 and one row the boxes are joined. Arrows move, Space chooses; digits 1, 2, …
    choose while one of the boxes has focus.
    """

    chosen = Signal(int)

    def __init__(
        self,
        options: tuple[str | Unsaid, ...],
        columns: int = 4,
        *,
        label: str = "",
        height: int = 48,
        gap: int = 8,
        px: int = 15,
        parent: QWidget | None = None,
    ) -> None:
        """`px` is the size of the letters where there is room for it."""
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
        self._columns, self._height, self._gap, self._px = columns, height, gap, px
        self.options: list[Option] = []
        self.set_options(options)

    def set_options(self, options: tuple[str | Unsaid, ...]) -> None:
        """Other boxes in place of these; what was chosen is forgotten."""
        for one in self.options:
            self._grid.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._kept = [one.text if isinstance(one, Unsaid) else one for one in options]
        self.options = [
            Option(str(one), self._height, self, joined=self._joined(at, len(options)), px=self._px)
            for at, one in enumerate(options)
        ]
        for place, one in enumerate(self.options):
            self._grid.addWidget(one, place // self._columns, place % self._columns)
            one.clicked.connect(lambda _=False, place=place: self.choose(place))
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def _joined(self, place: int, count: int) -> str:
        if self._gap or count < 2:
            return ""
        return "first" if place == 0 else "last" if place == count - 1 else "middle"

    @property
    def index(self) -> int:
        """The chosen place, −1 for none."""
        return next((i for i, one in enumerate(self.options) if one.isChecked()), -1)

    @property
    def text(self) -> str:
        """The chosen word as the record keeps it, an `Unsaid` in English; "" for none."""
        return self._kept[self.index] if self.index >= 0 else ""

    def place_of(self, kept: str) -> int:
        """Where the word stands that the record keeps so, −1 for nowhere."""
        return self._kept.index(kept) if kept in self._kept else -1

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

    def event(self, event: QEvent) -> bool:
        typed = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if typed and self._counted(event) >= 0:
            event.accept()
            return True
        return super().event(event)

    def _counted(self, event: QEvent) -> int:
        """The place a typed digit stands for, −1 for none; Alt 1 and Ctrl 1 mean other things."""
        assert isinstance(event, QKeyEvent)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return -1
        place = "123456789".find(event.text()) if event.text() else -1
        return place if place < len(self.options) else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._counted(event) >= 0:
            self.options[self._counted(event)].setFocus(Qt.FocusReason.TabFocusReason)
            self.choose(self._counted(event))
            return
        steps: dict[int, int] = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns, Qt.Key.Key_Up: -self._columns,
        }  # fmt: skip
        step = steps.get(event.key())
        here = next((i for i, one in enumerate(self.options) if one.hasFocus()), -1)
        if step is None or here < 0:
            event.ignore()
            return
        there = min(max(here + step, 0), len(self.options) - 1)
        self.options[there].setFocus(Qt.FocusReason.TabFocusReason)
