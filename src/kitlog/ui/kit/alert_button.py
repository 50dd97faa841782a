"""The buttons of the status line and the toast: they take the colours of what they stand on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.keycap import keycap, keycap_width
from kitlog.ui.kit.paint import paint, painting, text_width


@dataclass(frozen=True, slots=True)
class Looks:
    fill: str
    ink: str
    icon: str
    edge: str
    solid: tuple[str, str] = ("", "")
    """Fill and ink of the filled button, where they are not `ink` and `fill`."""


class AlertButton(QAbstractButton):
    """A button on a coloured line: an outline, or filled for what is most likely wanted."""

    def __init__(self, text: str, key: str, looks: Looks, *, solid: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._looks, self._solid = key, looks, solid
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._wide = text_width(text, 15, 650)
        cap = wide + 8 if (wide := keycap_width(key)) else 0
        self.setFixedSize(round(self._wide + cap + 30), 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, ink, edge = "", self._looks.ink, self._looks.ink
        if self._solid or self.isDown():
            fill, ink = self._looks.solid if self._looks.solid[0] else (ink, self._looks.fill)
            edge = fill
        shapes: list[Shape] = [
            Box(0.75, 0.75, self.width() - 1.5, 42.5, fill, edge, 1.5, 8),
            Text((15, 27.4), self.text(), 15, ink, 650),
        ]
        if self._key:
            shapes += keycap(round(23 + self._wide), 11, self._key, ink, ink, "")
        if self.hasFocus():
            shapes.append(Box(3.5, 3.5, self.width() - 7, 37, "", ink, 2, 6))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
