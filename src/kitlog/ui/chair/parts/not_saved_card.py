"""The red card of what the disk did not take: what, why, and one tap to save it again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.error_card import ErrorCard
from kitlog.ui.kit.labels import Label
from kitlog.words import tr, unsaid

AGAIN, LEAVE = unsaid("Save again"), unsaid("Leave it")


class NotSavedCard(ErrorCard):
    """`again` saves all of it anew; `left` lets what was only pressed go."""

    again = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("", "")
        self.what = Label("", "body", "ink", weight=600, wraps=True)
        self.box.insertWidget(1, self.what)
        self.box.setContentsMargins(14, 10, 14, 10)
        self.box.setSpacing(2)
        self.box.addStretch(1)
        self.save, self.leave = KitButton(tr(AGAIN)), KitButton(tr(LEAVE), kind="quiet")
        self.save.clicked.connect(self.again)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.save, 4)
        row.addWidget(self.leave, 3)
        self.box.addLayout(row)
        self.hide()

    def draw(self, sentence: str, what: str, *, full: bool = False) -> None:
        """The sentence says why and what to do; `what` was not saved. `full`: the disk is."""
        why, _, advice = sentence.partition(". ")
        self.words.say(f"{why.removesuffix('.')}.")
        self.what.say(what)
        mend = tr("Call IT, then press {again}.", again=tr(AGAIN))
        if full:
            mend = tr("Free space or call IT, then press {again}.", again=tr(AGAIN))
        self.detail.say(f"{advice} {mend}".strip())
        self.setAccessibleName(f"{self.words.text()} {what}")
