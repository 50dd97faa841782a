"""Still to do before the start: what keeps Start closed, in words."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Dot, Polyline, Shape, Text
from kitlog.ui.kit.paint import ground, paint, painting

_LEFT, _TOP, _STEP = 15, 37, 32


class TodoCard(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[str, ...] = ()
        self._most = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.draw((), most=3)

    def draw(self, items: tuple[str, ...], most: int = 5) -> None:
        """Shows the first `most` of what is open, the rest as "and 3 more"."""
        self._items, self._most = items, most
        self.setAccessibleName("Still to do: " + (", ".join(items) or "nothing, start is open"))
        lines = min(max(1, len(items)), most)
        self.setFixedHeight(_TOP + lines * _STEP + 13)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._shapes()], theme)

    def _shapes(self) -> list[Shape]:
        shapes: list[Shape] = [Text((_LEFT, 30), "Still to do", 17, "ink", 650)]
        if not self._items:
            tick = ((_LEFT + 3, 53.5), (_LEFT + 6.5, 57), (_LEFT + 13, 49.5))
            shapes.append(Polyline(tick, "ok", 2))
            shapes.append(Text((_LEFT + 24, _TOP + 21), "All done. Start is open.", 15, "ink", 400))
            return shapes
        shown, rest = list(self._items), 0
        if len(shown) > self._most:
            rest = len(shown) - self._most + 1
            shown = [*shown[: self._most - 1], f"and {rest} more"]
        for index, item in enumerate(shown):
            middle = _TOP + index * _STEP + _STEP / 2
            if not (rest and index == len(shown) - 1):
                shapes.append(Dot((_LEFT + 8, middle), 6.5, "", "lineStrong", 1.5))
            shapes.append(Text((_LEFT + 24, middle + 5.5), item, 15, "ink", 400))
        return shapes
