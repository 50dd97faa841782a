"""A joined choice of a few words, as 0 | 1 | 2 | 3 or OK | Not OK, where none is a true state."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kitlog.domain.shapes import Box, Line, Polyline, Shape, Text
from kitlog.ui.kit.paint import paint, painting, text_width

HEIGHT = 44


@dataclass(frozen=True, slots=True)
class Part:
    """One segment: its word, what a screen reader says, its colour tokens once chosen."""

    word: str
    spoken: str
    fill: str
    ink: str
    width: int
    size: int = 17
    tick: bool = False


class _Target(QAbstractButton):
    """What a finger and a screen reader meet; the frame around it does the drawing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        pass


class Segments(QWidget):
    chosen = Signal(int)

    def __init__(self, parts: tuple[Part, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._chosen: int | None = None
        self._was: int | None = None
        self._current = False
        self.targets = tuple(self._target(index) for index in range(len(parts)))
        self.setFixedSize(sum(part.width for part in parts) + 2, HEIGHT)

    def draw(self, chosen: int | None, was: int | None = None, current: bool = False) -> None:
        """`was`: a short bar under last time's answer; `current`: the keys act here."""
        for index, target in enumerate(self.targets):
            target.setChecked(index == chosen)
        if (chosen, was, current) != (self._chosen, self._was, self._current):
            self._chosen, self._was, self._current = chosen, was, current
            self.update()

    def _left(self, index: int) -> int:
        return 1 + sum(part.width for part in self._parts[:index])

    def _target(self, index: int) -> _Target:
        target = _Target(self)
        target.setCheckable(True)
        target.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.setAccessibleName(self._parts[index].spoken)
        target.setGeometry(self._left(index), 0, self._parts[index].width, HEIGHT)
        target.pressed.connect(self.update)
        target.clicked.connect(lambda: self._choose(index))
        return target

    def _choose(self, index: int) -> None:
        # A tap only asks; the answer stands when the record hands it back.
        self.draw(self._chosen, self._was, self._current)
        self.chosen.emit(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        edge, line = ("accent", 2.0) if self._current else ("lineStrong", 1.0)
        wide, high = self.width() - line, HEIGHT - line
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(0.5, 0.5, self.width() - 1, HEIGHT - 1), 8, 8)
        with painting(self) as (painter, theme):
            painter.setClipPath(inside)
            paint(painter, [Box(0, 0, self.width(), HEIGHT, "surface")], theme)
            for index in range(len(self._parts)):
                paint(painter, self._segment(index), theme)
            painter.setClipping(False)
            frame = Box(line / 2, line / 2, wide, high, "", edge, line, 8)
            paint(painter, [frame], theme)

    def _segment(self, index: int) -> list[Shape]:
        part, left = self._parts[index], self._left(index)
        on = index == self._chosen
        middle, base = left + part.width / 2, HEIGHT / 2 + part.size * 0.36
        shapes: list[Shape] = []
        fill = part.fill if on else "line" if self.targets[index].isDown() else ""
        if fill:
            shapes.append(Box(left, 0, part.width, HEIGHT, fill))
        if index:
            shapes.append(Line((left + 0.5, 0), (left + 0.5, HEIGHT), "line"))
        ink = part.ink if on else "ink2"
        if on and part.tick:
            middle += 9
            x = middle - text_width(part.word, part.size, 600) / 2 - 13
            shapes.append(Polyline(((x - 5, 22), (x - 1.5, 25.5), (x + 5, 17.5)), ink, 2))
        shapes.append(Text((middle, base), part.word, part.size, ink, 600, "centre"))
        if index == self._was and not on:
            shapes.append(Line((middle - 7, 37), (middle + 7, 37), "ink3", 2))
        return shapes
