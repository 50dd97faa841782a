"""Quick events: note, medication, rate change and adverse event, one tap each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.keymap import shown
from kitlog.ui.kit.paint import ground, paint, painting
from kitlog.words import tr, unsaid

HEIGHT = 142
_PAD, _GAP, _EACH = 11, 8, 56
_EVENTS = (
    ("note", unsaid("Note"), "N"),
    ("pill", unsaid("Medication"), "M"),
    ("rate", unsaid("Rate change", "a button"), "R"),
    ("warn", unsaid("Adverse event"), "E"),
)


class QuickEvent(QAbstractButton):
    def __init__(self, icon: str, word: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._word, self._key = icon, word, shown(key)
        self.setAccessibleName(
            tr("{word}, key {key}", word=word, key=self._key) if self._key else word
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        width, height = self.width(), self.height()
        fill = "line" if self.isDown() else "surface"
        word = fit(self._word, width - 8, (14, 13, 12), 600)
        shapes: list[Shape] = [
            Box(0.5, 0.5, width - 1, height - 1, fill, "lineStrong", 1, 8),
            Text((width / 2, 44), word.lines[0], word.size, "ink", 600, "centre"),
        ]
        if self._key:
            shapes += [
                Box(width - 23.5, 5.5, 17, 17, "surface", "line", 1, 5),
                Text((width - 15, 18.5), self._key, 12, "ink2", 600, "centre"),
            ]
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, width - 3, height - 3, "", "focus", 3, 8))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
            box = QRectF(width / 2 - 10, 9, 20, 20)
            draw_icon(painter, self._icon, box, theme.colour("ink"))


class QuickEvents(QWidget):
    """`chosen` gives "note", "medication", "rate" or "adverse"."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        names = ("note", "medication", "rate", "adverse")
        self.buttons: dict[str, QuickEvent] = {}
        for name, (icon, word, key) in zip(names, _EVENTS, strict=True):
            button = QuickEvent(icon, tr(word), key, self)
            button.clicked.connect(lambda _=False, chosen=name: self.chosen.emit(chosen))
            self.buttons[name] = button

    def resizeEvent(self, _event: object) -> None:
        each = (self.width() - 2 * _PAD - _GAP) // 2
        for index, button in enumerate(self.buttons.values()):
            row, column = divmod(index, 2)
            left, top = _PAD + column * (each + _GAP), _PAD + row * (_EACH + _GAP)
            button.setGeometry(left, top, each, _EACH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self)], theme)
