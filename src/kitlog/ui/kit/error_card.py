"""A red card that says what went wrong and what to do, and hides nothing behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label


class ErrorCard(Card):
    def __init__(self, words: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(16, 12, 16, 12), fill="highSoft", edge="highLine")
        self.words = Label(words, "body", "highText", weight=650, wraps=True)
        self.detail = Label(detail, "body", "ink", wraps=True)
        self.box.addWidget(self.words)
        self.box.addWidget(self.detail)
