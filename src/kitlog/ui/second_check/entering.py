"""One nurse's turn: a heading, her fields, and the button that ends it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.labels import Label


class Turn(QWidget):
    """`act` at the right ends the turn; `aside` at the left is the other way out."""

    def __init__(self, title: str, words: str, parts: tuple[QWidget, ...], act: str) -> None:
        super().__init__()
        self.title = Label(title, "h1")
        self.words = Label(words, "body", "ink2", wraps=True)
        self.sentence = Label("", "body", "highText", wraps=True, weight=600)
        self.act = KitButton(act, key="↵", kind="primary")
        self.aside = KitButton("Back", key="Esc")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 0, 20, 0)
        box.setSpacing(8)
        box.addWidget(self.title)
        box.addWidget(self.words)
        box.addSpacing(8)
        for part in parts:
            box.addWidget(part)
            box.addSpacing(14)
        box.addStretch(1)
        box.addWidget(self.sentence)
        foot = QHBoxLayout()
        for button in (self.aside, self.act):
            button.setFixedHeight(LARGE)
        foot.addWidget(self.aside)
        foot.addStretch(1)
        foot.addWidget(self.act)
        self.foot = foot
        box.addLayout(foot)
        self.act.refused.connect(self.say)

    def say(self, sentence: str) -> None:
        """What stands in the way, above the buttons; "" takes it away."""
        self.sentence.say(sentence)
