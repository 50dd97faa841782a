"""Which recovery sheets open the record, and the way to a new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kitlog.domain.access import sheet_name
from kitlog.domain.dates import clock, day
from kitlog.domain.rights import Right
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.domain.moment import Moment
    from kitlog.workflow.sheets import InForce

USED = unsaid("A sheet was used: its words were seen. Make a new one.")
NONE = unsaid("No recovery sheet opens the record. Make one.")


class SheetsCard(Card):
    """One line a sheet: its name, made when and by whom, used when."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(18, 10, 18, 12), spacing=2)
        self.new = KitButton(tr("New recovery sheet…"))
        head = QHBoxLayout()
        head.addWidget(Label(tr("Recovery sheet"), "h1"))
        head.addStretch(1)
        head.addWidget(self.new)
        self.box.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.box.addLayout(self._lines)
        self.shown: list[Label] = []
        self.advice = Label("", "body", "medText", wraps=True, weight=600, parent=self)
        self.advice.hide()
        self.box.addWidget(self.advice)
        self.new.clicked.connect(self.asked)

    def allow(self, *, charge: bool) -> None:
        self.new.refuse("" if charge else Right.SHEETS.sentence)

    def draw(self, sheets: tuple[InForce, ...], name_of: Callable[[str], str]) -> None:
        for label in self.shown:
            self._lines.removeWidget(label)
            label.hide()
            label.deleteLater()
        self.shown = [
            Label(sheet_words(one, name_of), "body", wraps=True, parent=self) for one in sheets
        ]
        for label in self.shown:
            self._lines.addWidget(label)
        used = any(one.used is not None for one in sheets)
        self.advice.say(tr(USED) if used else tr(NONE) if not sheets else "")
        self.advice.setVisible(bool(self.advice.text()))


def sheet_words(one: InForce, name_of: Callable[[str], str]) -> str:
    """sheet ab12-cd34: made 07-Jan-2026 09:48 by R. Mock RN, never used"""
    made = (
        tr("made {when} by {name}", when=_stamp(one.made), name=name_of(one.by))
        if one.made
        else tr("not on record when made")
    )
    used = tr("used {when}", when=_stamp(one.used)) if one.used else tr("never used")
    return f"{sheet_name(one.name)}: {made}, {used}"


def _stamp(at: Moment) -> str:
    return f"{day(at.local.date())} {clock(at.local)}"
