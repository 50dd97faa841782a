"""The filter over the day's rows: All, Due, Infusing, Recovery, Signed, each with its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.return_button import ReturnButton
from kitlog.words import tr, unsaid

GROUPS = {
    "": unsaid("All"), "due": unsaid("Due", "patients"), "infusing": unsaid("Infusing"),
    "recovery": unsaid("Recovery"), "signed": unsaid("Signed", "days"),
}  # fmt: skip


class Chip(ReturnButton):
    """A word with a count; the chosen one is filled."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.draw(0)

    def draw(self, count: int) -> None:
        self._count = str(count)
        self.setAccessibleName(f"{self.text()}, {count}")
        self.setFixedSize(self.sizeHint())
        self.update()

    def nextCheckState(self) -> None:
        """A press chooses; the chosen one stays chosen."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        wide = text_width(self.text(), 14, 600) + text_width(self._count, 14, 600)
        return QSize(round(wide) + 35, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge, ink = ("ink", "ink", "surface") if self.isChecked() else (
            "surface", "line", "ink2"
        )  # fmt: skip
        width = self.width() - 1
        at = 14 + text_width(self.text(), 14, 600) + 7
        shapes: list[Shape] = [
            Box(0.5, 0.5, width, 43, fill, edge, 1, 21.5),
            Text((14, 27), self.text(), 14, ink, 600),
            Text((at, 27), self._count, 14, ink, 500),
        ]
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, width - 2, 41, "", "focus", 3, 20.5))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class Chips(QWidget):
    """`chosen` gives the group, "" for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.chips = {group: Chip(tr(word)) for group, word in GROUPS.items()}
        for group, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, group=group: self.choose(group))
            row.addWidget(chip)
        self.chips[""].setChecked(True)

    def choose(self, group: str) -> None:
        for other, chip in self.chips.items():
            chip.setChecked(other == group)
        self.chosen.emit(group)

    def draw(self, counts: Mapping[str, int]) -> None:
        """`counts` by group."""
        for group, chip in self.chips.items():
            chip.draw(counts.get(group, 0) if group else sum(counts.values()))
