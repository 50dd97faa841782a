"""Patients in a list that scrolls, or the sentence that there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.moment import Moment
from kitlog.ui.courses.found_row import FoundRow
from kitlog.ui.kit.empty_card import EmptyCard
from kitlog.words import tr
from kitlog.workflow.searching import Found


class FoundList(QScrollArea):
    """`asked` gives a course's id, "" for a patient without a course."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._empty = EmptyCard("")
        self.sentence = self._empty.words
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.rows: list[FoundRow] = []
        self.setWidget(holder)

    def draw(self, found: tuple[Found, ...], none: str, clinic: ClinicSet, now: Moment) -> None:
        """Show `found`, or the sentence `none`."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [FoundRow(one, clinic, now) for one in found]
        for place, row in enumerate(self.rows):
            row.asked.connect(self.asked)
            self._column.insertWidget(place + 1, row)
        self.sentence.say("" if found else none)
        self._empty.setVisible(not found)

    def open_first(self) -> None:
        """As if the first one's button were pressed; nothing when there is none."""
        if self.rows:
            self.rows[0].button.click()


def none_found(text: str) -> str:
    return tr("No patient for '{text}'. Check the record no., or add a new course.", text=text)
