"""Switches the grey marks of earlier infusions on and off; their key is B."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.keycap import HEIGHT, keycap
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import tr, unsaid

WIDTH, TALL = 71, 44
_PILL, _WORD = 25, unsaid("Past")
_BESIDES = 42
"""What the key and the edges take of the width, px."""


class BeforeSwitch(QAbstractButton):
    """A pill with its key at the foot of a target of 71 × 44 px."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        more = ceil(text_width(tr(_WORD), 12, 600)) - (WIDTH - _BESIDES)
        self.setFixedSize(WIDTH + max(0, more), TALL)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Earlier infusions in grey"))
        self.setToolTip(tr("Same minutes of earlier infusions, in grey"))

    def nextCheckState(self) -> None:
        """Only asks: what is shown comes back from the page."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        top, width = self.height() - _PILL - 2.0, self.width() - 6.0
        fill, edge, ink = (
            ("accentSoft", "accent", "onAccentSoft")
            if self.isChecked()
            else ("surface", "lineStrong", "ink2")
        )
        words = fit(tr(_WORD), self.width() - _BESIDES, (12,), 600)
        shapes: list[Shape] = [
            Box(4.5, top + 0.5, width - 1, _PILL, fill, edge, 1, 7),
            Text((11, top + 17), words.lines[0], words.size, ink, 600),
        ]
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, self.width() - 3, TALL - 3, "", "focus", 3, 8))
        shapes += keycap(self.width() - 28, round(top) + (_PILL - HEIGHT) // 2, "B")
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
