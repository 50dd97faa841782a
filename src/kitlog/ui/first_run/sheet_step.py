"""The recovery sheet: shown once, printed, and one of its words typed back."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.access import sheet_name
from kitlog.ui.kit.buttons import LARGE, START, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.workflow.sheets import Sheet

COLUMNS = 4
WHY = unsaid(
    "These words open the record when a password is forgotten or this computer is lost. Print "
    "them and put them into the safe: they are not shown again, and no copy is kept."
)
ENOUGH = 4
"""Letters that tell one word of the list from every other."""


class SheetStep(QWidget):
    """`proven` once the word asked for was typed; `left` to go back to the cards."""

    print_asked = Signal()
    save_asked = Signal()
    proven = Signal()
    left = Signal()

    def __init__(self, sheet: Sheet, *, prints: bool, done: str) -> None:
        """`done` says what typing the word leads to."""
        super().__init__()
        self._words = sheet.words
        self.asked = 1 + secrets.randbelow(len(sheet.words))
        """The number of the word to type, counted from 1."""
        self.print = KitButton(tr("Print sheet"), kind="primary", height=LARGE)
        self.save = KitButton(tr("Save as PDF…"), height=LARGE)
        self.back = KitButton(tr("Back"), height=START)
        self.done = KitButton(done, kind="primary", height=START)
        self.word = TextField(tr("Type word {asked} from the sheet", asked=self.asked))
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._card(sheet), 1)
        column.addLayout(self._foot())
        # Only now: shown before it stands in the page it would open a window of its own.
        self.print.setVisible(prints)
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self.save_asked)
        self.back.clicked.connect(self.left)
        self.done.clicked.connect(self.prove)
        self.word.entered.connect(self.prove)

    def _card(self, sheet: Sheet) -> Card:
        card = Card(margins=(18, 14, 18, 14), spacing=10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("Recovery sheet"), "h1"))
        head.addWidget(Label(sheet_name(sheet.name), "label", "ink2"))
        head.addStretch(1)
        head.addWidget(self.print)
        head.addWidget(self.save)
        card.box.addLayout(head)
        card.box.addWidget(Label(tr(WHY), "body", "ink2", wraps=True))
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, word in enumerate(self._words):
            grid.addWidget(_numbered(place + 1, word), place // COLUMNS, place % COLUMNS)
        card.box.addLayout(grid)
        card.box.addStretch(1)
        return card

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(16)
        self.word.setFixedWidth(300)
        self.back.setMinimumWidth(120)
        self.done.setMinimumWidth(300)
        foot.addWidget(self.back)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.word)
        foot.addWidget(self.done)
        return foot

    def prove(self) -> None:
        """The word shows that the sheet is in somebody's hands, not only on the screen."""
        typed, wanted = self.word.text.strip().casefold(), self._words[self.asked - 1]
        if typed != wanted and (len(typed) < ENOUGH or typed != wanted[: len(typed)]):
            self.word.refuse(
                tr("That is not word {asked}. Compare it with the sheet.", asked=self.asked)
            )
            self.word.setFocus()
            self.word.line.selectAll()  # the next one is typed in its place
            return
        self.word.refuse("")
        self.proven.emit()


def _numbered(number: int, word: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(4, 4, 4, 4)
    row.setSpacing(10)
    place = Label(str(number), "label", "ink2")
    place.setFixedWidth(24)
    row.addWidget(place)
    row.addWidget(Label(word, "h1"), 1)
    return holder
