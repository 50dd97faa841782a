"""What stands at the end of the entry row: Save, or the question to answer before it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import tr

Asks = Literal["save", "swap", "keep", "saving"]
_TOP, _HEIGHT, _GAP = 18, 48, 4


class RowAnswer(QWidget):
    """Save; "Swap?" for a diastolic not below the systolic; Keep or Clear for another's typing.

    The question stands where Save was, so nothing moves and nothing is saved by habit.
    """

    save_asked = Signal()
    swap_asked = Signal()
    keep_asked = Signal()
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = ""
        self.save = KitButton(tr("Save"), key="↵", kind="primary", parent=self)
        self.save.clicked.connect(self.save_asked)
        self.swap = KitButton(tr("Swap?"), key="X", parent=self)
        self.swap.clicked.connect(self.swap_asked)
        self.keep = KitButton(tr("Keep"), parent=self)
        self.keep.clicked.connect(self.keep_asked)
        self.clear = KitButton(tr("Clear"), parent=self)
        self.clear.clicked.connect(self.clear_asked)
        self.draw("save", 0, 7, begun=False)

    def draw(self, asks: Asks, count: int, of: int, closed: str = "", *, begun: bool) -> None:
        """What is asked now, and how many of the fields are answered; never "saved" early.

        Save is open once anything is `begun`: it leads to what is no value yet. `closed` says
        why whoever is signed in can't save.
        """
        self.save.setVisible(asks in ("save", "saving"))
        saving = tr("The set is on its way to the record.") if asks == "saving" else ""
        self.save.refuse(saving or closed or ("" if begun else tr("Nothing is entered yet.")))
        self.swap.setVisible(asks == "swap")
        self.keep.setVisible(asks == "keep")
        self.clear.setVisible(asks == "keep")
        self._below = tr("saving…") if saving else tr("{count} of {of} entered", count=count, of=of)
        self.update()

    def resizeEvent(self, _event: object) -> None:
        wide = self.width()
        for button in (self.save, self.swap):
            button.setGeometry(0, _TOP, wide, _HEIGHT)
        half = (wide - _GAP) // 2
        self.keep.setGeometry(0, _TOP, half, _HEIGHT)
        self.clear.setGeometry(half + _GAP, _TOP, half, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        below = Text((self.width() / 2, self.height() - 3), self._below, 12, "ink2", 500, "centre")
        with painting(self) as (painter, theme):
            paint(painter, [below], theme)
