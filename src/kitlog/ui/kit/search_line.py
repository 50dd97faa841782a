"""Where a name or record number is looked for: a glass at the left, its key at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.keycap import HEIGHT as CAP
from kitlog.ui.kit.keycap import keycap, keycap_width
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.text_field import Line
from kitlog.ui.kit.theme import font
from kitlog.words import tr

_KEY, _BESIDE = "/", 90
"""Its key, and what stands beside the hint, px."""


class SearchLine(Line):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font("body"))
        self.setTextMargins(26, 0, 34, 0)
        hint = tr("Search name or record no.")
        self.setPlaceholderText(hint)
        self.setFixedSize(max(330, self.fontMetrics().horizontalAdvance(hint) + _BESIDE), 44)
        self.setAccessibleName(tr("Search name or record number"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        middle = self.height() / 2
        with painting(self) as (painter, theme):
            draw_icon(painter, "search", QRectF(13, middle - 10, 20, 20), theme.colour("ink3"))
            if not self.hasFocus():
                x = self.width() - 13 - round(keycap_width(_KEY))
                paint(painter, keycap(x, round(middle - CAP / 2), _KEY), theme)
