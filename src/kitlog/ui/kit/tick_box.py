"""A box to tick with its words; the whole 44 px row is the target."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting, text_width


class TickBox(QAbstractButton):
    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFixedHeight(44)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), 15, 500)) + 44, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        on = self.isChecked()
        fill, edge = ("okSoft", "ok") if on else ("surface", "lineStrong")
        shapes: list[Shape] = [
            Box(1, 9, 26, 26, fill, edge, 1.5, 7),
            Text((36, 27.4), self.text(), 15, "ink", 500),
        ]
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, self.width() - 3, 41, "", "focus", 3, 8))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
            if on:
                draw_icon(painter, "check", QRectF(5, 13, 18, 18), theme.colour("ok"))
