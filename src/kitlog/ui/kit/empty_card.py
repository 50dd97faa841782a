"""A card for a list with nothing in it: it says so and offers the next act (DESIGN 12)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label


class EmptyCard(Card):
    """`acted` when its button is pressed; without `act` there is no button."""

    acted = Signal()

    def __init__(
        self, words: str, act: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, margins=(16, 4, 8, 4))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.words = Label(words, "body", "ink2", wraps=True)
        self.words.setMinimumHeight(44)
        row.addWidget(self.words, 1)
        self.act = KitButton(act, key=key, kind="ghost")
        self.act.clicked.connect(self.acted)
        row.addWidget(self.act)
        self.box.addLayout(row)
        self.act.setVisible(bool(act))

    def say(self, words: str) -> None:
        """Another sentence, as "No patient for 'adda'." after a search."""
        self.words.say(words)
