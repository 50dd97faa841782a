"""The people as buttons in two columns; one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QScrollArea, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting

HEIGHT, GAP, COLUMNS = 56, 8, 2
STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS,
}  # fmt: skip
"""How far each arrow goes from one name to another."""


class PersonButton(QAbstractButton):
    """A name; only Tab and Space are its own, every other key goes to the page."""

    reached = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.setShortcut(QKeySequence())
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(name if self._words(132).cut else "")

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def cut(self) -> list[str]:
        return [self.text()] if self._words(self.width() - 50).cut else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        width, on = self.width(), self.isChecked()
        box = Box(0.5, 0.5, width - 1, HEIGHT - 1, "surface", "lineStrong", 1, 8)
        if on:
            box = Box(1, 1, width - 2, HEIGHT - 2, "accentSoft", "accent", 2, 8)
        words = self._words(width - 50)
        top = HEIGHT / 2 + words.size * 0.36 - words.leading * (len(words.lines) - 1) / 2
        ink = "onAccentSoft" if on else "ink"
        shapes: list[Shape] = [box]
        for row, line in enumerate(words.lines):
            shapes.append(Text((42, top + row * words.leading), line, words.size, ink, 600))
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, width - 3, HEIGHT - 3, "", "focus", 3, 8))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
            draw_icon(painter, "user", QRectF(14, HEIGHT / 2 - 10, 20, 20), theme.colour(ink))

    def _words(self, room: float) -> Fitted:
        return fit(self.text(), room, (15, 14, 13, 12), 600, 3)


class Who(QScrollArea):
    """`chosen` gives the person's id."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons: list[PersonButton] = []
        self._people: tuple[tuple[str, str], ...] = ()

    @property
    def person_id(self) -> str:
        """Who is chosen, "" for nobody."""
        return self._people[self._place][0] if self._place >= 0 else ""

    def sizeHint(self) -> QSize:
        """The least: more names take only what the pad leaves."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def draw(self, people: tuple[tuple[str, str], ...]) -> None:
        """Everybody as (id, printed name)."""
        if people == self._people:
            return
        self._people = people
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self.buttons = [PersonButton(name) for _, name in people]
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, place=place: self.choose(place))
            button.reached.connect(lambda place=place: self.choose(place))
            grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        rows = -(-len(people) // COLUMNS)
        grid.setRowStretch(rows, 1)
        self.setWidget(holder)
        self.setMinimumHeight(2 * (HEIGHT + GAP) - GAP)  # as much as a set's fields take
        self.setMaximumHeight(max(rows, 2) * (HEIGHT + GAP) - GAP)

    def choose(self, place: int) -> None:
        for other, button in enumerate(self.buttons):
            button.setChecked(other == place)
        self.ensureWidgetVisible(self.buttons[place], 0, GAP)
        self.chosen.emit(self._people[place][0])

    def move_by(self, step: int) -> None:
        """Another person, by arrow key; the first one when none is chosen."""
        here = self._place
        there = 0 if here < 0 else here + step
        if self.buttons and 0 <= there < len(self.buttons):
            self.choose(there)

    def jump_to(self, letter: str) -> bool:
        """The next person with a word of the name beginning so; False when there is none."""
        count = len(self.buttons)
        for turn in range(1, count + 1):
            place = (self._place + turn) % count
            words = self._people[place][1].casefold().split()
            if any(word.startswith(letter.casefold()) for word in words):
                self.choose(place)
                return True
        return False

    @property
    def _place(self) -> int:
        return next((i for i, one in enumerate(self.buttons) if one.isChecked()), -1)
