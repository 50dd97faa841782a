"""A card for a list with nothing in it: it says so (DESIGN 12)."""

from __future__ import annotations

from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label


class EmptyCard(Card):
    """What is said stands in `words`."""

    def __init__(self) -> None:
        super().__init__(margins=(16, 4, 8, 4))
        self.words = Label("", "body", "ink2", wraps=True)
        self.words.setMinimumHeight(44)
        self.box.addWidget(self.words)
