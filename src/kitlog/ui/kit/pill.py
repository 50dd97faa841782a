"""A state as a small rounded word: Due 10:15, Infusing, Recovery, Signed, Locked at 09:49:30."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Dot, Shape, Text
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting, text_width

Look = Literal["run", "ok", "signed", "due", "med", "high", "medsoft", "locked"]
_LOOKS = {
    "run": ("accentSoft", "onAccentSoft", ""),
    "ok": ("okSoft", "ok", ""),
    "signed": ("okSoft", "ok", ""),
    "due": ("sunken", "ink2", "line"),
    "med": ("med", "medInk", ""),
    "high": ("high", "highInk", ""),
    "medsoft": ("medSoft", "medText", ""),
    "locked": ("sunken", "ink2", "line"),
}

_ICONS = {"signed": "check", "locked": "lock"}


class Pill(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._look = "", "due"
        self.setFixedHeight(26)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def draw(self, text: str, look: Look) -> None:
        if (text, look) != (self._text, self._look):
            self._text, self._look = text, look
            self.setAccessibleName(text)
            self.setFixedWidth(self.sizeHint().width())
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(20 + self._lead() + text_width(self._text, 13, 600)) + 1, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, ink, edge = _LOOKS[self._look]
        x = 10 + self._lead()
        shapes: list[Shape] = [
            Box(0.5, 0.5, self.width() - 1, 25, fill, edge, 1, 12.5),
            Text((x, 17.7), self._text, 13, ink, 600),
        ]
        if self._look in ("run", "ok"):
            shapes.append(Dot((14, 13), 4, ink))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
            if icon := _ICONS.get(self._look):
                draw_icon(painter, icon, QRectF(8, 5, 16, 16), theme.colour(ink))

    def _lead(self) -> float:
        return {"run": 14.0, "ok": 14.0, "signed": 18.0, "locked": 20.0}.get(self._look, 0.0)
