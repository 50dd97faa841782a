"""The rows of the day in the room's order, scrolling when there are more than fit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from kitlog.ui.kit.empty_card import EmptyCard
from kitlog.ui.today.row import HEIGHT, Row
from kitlog.ui.today.row_view import RowView
from kitlog.words import tr, unsaid

EMPTY = unsaid("No one is booked today. New course or search for a patient.")
NONE_OF_GROUP = unsaid("No chair is in this state.")


class DayList(QScrollArea):
    """`act`, `missed` and `name_pressed` give the key of the row."""

    act = Signal(str)
    missed = Signal(str)
    name_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._empty = EmptyCard()
        self.sentence = self._empty.words
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.setWidget(holder)
        self.rows: dict[str, Row] = {}
        self._group = ""
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def draw(self, views: Mapping[str, RowView], start: str, missed: str) -> None:
        """Show the rows by key, in order; `start` says why nobody may start here, `missed` why
        nobody may record a missed day.
        """
        if list(views) != list(self.rows):
            self._build(views)
        for key, row in self.rows.items():
            row.draw(views[key])
            row.refuse(start, missed)
        self._filter()
        self._fit()

    def show_group(self, group: str) -> None:
        """Only rows of this group, "" for all."""
        self._group = group
        self._filter()

    def _build(self, views: Mapping[str, RowView]) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {key: Row(view) for key, view in views.items()}
        for place, (key, row) in enumerate(self.rows.items()):
            row.act.connect(lambda key=key: self.act.emit(key))
            row.missed.connect(lambda key=key: self.missed.emit(key))
            row.name_pressed.connect(lambda key=key: self.name_pressed.emit(key))
            self._column.insertWidget(place + 1, row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Lower rows where that brings more of the day into sight; the same for every group."""
        if not self.rows:
            return
        count, gap = len(self.rows), self._column.spacing()
        share = (self.height() - gap * (count - 1)) // count
        least = max(row.least for row in self.rows.values())
        for row in self.rows.values():
            row.set_tall(min(HEIGHT, max(least, share)))

    def _filter(self) -> None:
        shown = 0
        for row in self.rows.values():
            fits = not self._group or row.view.group == self._group
            row.setVisible(fits)
            shown += fits
        self.sentence.say("" if shown else tr(NONE_OF_GROUP if self.rows else EMPTY))
        self._empty.setVisible(not shown)

    def _follow(self, _before: QWidget | None, focus: QWidget | None) -> None:
        """Keep in sight what has focus."""
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, 14)
