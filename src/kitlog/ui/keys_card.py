"""F1: every key on one card, and the ways to manual and preferences of this workstation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kitlog.ui import keys
from kitlog.ui.keys import Key, Part
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.keymap import keymap
from kitlog.ui.kit.labels import Label
from kitlog.words import tr

_ROW = 20
"""Height of a line, px; larger letters take more."""


class KeysCard(Dialog):
    """Two columns; the arrows scroll where the window is too low for them."""

    most = 900

    def __init__(
        self, window: QWidget, to_workstation: Callable[[], None], *, at_chair: bool
    ) -> None:
        super().__init__(window, tr("All keys"), "", tr("Close"), self.close_it, safe=tr("Back"))
        self._to_workstation = to_workstation
        self.page = Choice((tr("At the chair"), tr("Other pages")), 2, height=44, gap=0)
        self.page.chosen.connect(self._show)
        self.body.addWidget(self.page)
        self._table: QWidget | None = None
        self.more, self.manual = (
            KitButton(tr("This workstation…")),
            KitButton(tr("Manual…"), icon="note"),
        )
        for place, button in enumerate((self.manual, self.more)):
            button.setFixedHeight(LARGE)
            self.foot.insertWidget(place, button)
        self.more.clicked.connect(self._leave_for_workstation)
        self.manual.clicked.connect(self._leave_for_manual)
        self.page.choose(0 if at_chair else 1)
        self.open_it(self.act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 3 * _ROW, Qt.Key.Key_Up: -3 * _ROW}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_F1:
            self.close_it()  # as it was opened; a question below it is as it was
        elif step:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def _show(self, place: int) -> None:
        if self._table is not None:
            self.body.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table = _table(keys.other() if place else keys.chair())
        self.body.addWidget(self._table)

    def _leave_for_manual(self) -> None:
        from kitlog.ui.manual.dialog import ManualDialog

        self.close_it()
        ManualDialog(self.window())

    def _leave_for_workstation(self) -> None:
        self.close_it()
        self._to_workstation()


def _table(parts: tuple[Part, ...]) -> QWidget:
    """The parts in reading order, broken where both columns are about as long."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(24)
    for column in _halves(parts):
        box = QVBoxLayout()
        box.setSpacing(2)
        for title, found in column:
            box.addWidget(Label(title, "label", "ink", weight=650))
            box.addLayout(_lines(found))
            box.addSpacing(4)
        box.addStretch(1)
        row.addLayout(box, 1)
    return holder


def _halves(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    def longer(cut: int) -> int:
        columns = parts[:cut], parts[cut:]
        return max(sum(len(found) + 1 for _, found in column) for column in columns)

    best = min(range(1, len(parts)), key=longer)
    return parts[:best], parts[best:]


def _lines(found: tuple[Key, ...]) -> QGridLayout:
    here = keymap()
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnMinimumWidth(0, 128)
    grid.setColumnStretch(1, 1)
    for place, key in enumerate(found):
        cap = keys.written(key.cap, here)
        tone = "ink" if here.shown(key.cap) else "ink3"
        grid.addWidget(Label(cap, "label", tone, weight=600), place, 0)
        grid.addWidget(Label(key.act, "label", "ink2"), place, 1)
    return grid
