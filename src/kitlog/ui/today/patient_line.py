"""A patient, what is owed, and the button that leads there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label


class PatientLine(QWidget):
    def __init__(
        self, name: str, told: str, act: str, tone: str = "ink2", weight: int | None = None
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(name, "body", weight=650, wraps=True))
        words.addWidget(Label(told, "label", tone, wraps=True, weight=weight))
        row.addLayout(words, 1)
        self.button = KitButton(act, kind="quiet")
        self.button.setAccessibleName(f"{act}, {name}, {told}")
        self.button.setFixedWidth(max(74, self.button.sizeHint().width()))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
