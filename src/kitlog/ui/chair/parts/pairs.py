"""A card of label and value pairs, one a line: the dose of today, the infusion in short."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Line, Shape, Text
from kitlog.ui.kit.paint import ground, paint, painting, text_width

Pair = tuple[str, str]
_LEFT, _TOP = 15, 37


class PairsCard(QWidget):
    """`step` px a line, values in `size` px; a value too long for its line is set in 13 px."""

    def __init__(self, step: int, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._size = step, size
        self._title = ""
        self._pairs: tuple[Pair, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, title: str, pairs: tuple[Pair, ...]) -> None:
        if (title, pairs) != (self._title, self._pairs):
            self._title, self._pairs = title, pairs
            spoken = [f"{label} {value}" for label, value in pairs]
            self.setAccessibleName(". ".join([title, *spoken]))
            self.setFixedHeight(_TOP + len(pairs) * self._step + 5)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._shapes()], theme)

    def _shapes(self) -> list[Shape]:
        right = self.width() - float(_LEFT)
        shapes: list[Shape] = [Text((_LEFT, 28), self._title, 17, "ink", 650)]
        for index, (label, value) in enumerate(self._pairs):
            base = _TOP + index * self._step + self._step / 2 + 4
            room = right - _LEFT - text_width(label, 14, 400) - 10
            size = self._size if text_width(value, self._size, 600) <= room else 13
            shapes.append(Text((_LEFT, base), label, 14, "ink2", 400))
            shapes.append(Text((right, base + 1), value, size, "ink", 600, "right"))
            if index < len(self._pairs) - 1:
                y = _TOP + (index + 1) * self._step - 0.5
                shapes.append(Line((_LEFT, y), (right, y), "grid"))
        return shapes
