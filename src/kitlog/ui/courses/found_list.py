"""Patients in a list that scrolls, or the sentence that there are none.

Of those searched for only the ones in sight are read; who scrolls down to their end gets more.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.moment import Moment
from kitlog.ui.courses.found_row import HEIGHT, FoundRow
from kitlog.ui.kit.empty_card import EmptyCard
from kitlog.ui.kit.labels import Label
from kitlog.words import tr, unsaid
from kitlog.workflow.searching import Found

GAP = 6
"""Between two rows, px."""
MORE = unsaid("There may be more: scroll down.")


class FoundList(QScrollArea):
    """`asked` gives a course's id, "" for a patient without a course; `wants_more` how many stand
    there already.
    """

    asked = Signal(str)
    wants_more = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._empty = EmptyCard()
        self.sentence = self._empty.words
        self._column.addWidget(self._empty)
        self.more = Label(tr(MORE), "label", "ink2")
        self.more.hide()
        self._column.addWidget(self.more)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._look_for_more)
        bar.rangeChanged.connect(self._look_for_more)
        self._column.addStretch(1)
        self.rows: list[FoundRow] = []
        self._waits = False
        self.setWidget(holder)

    def draw(
        self,
        found: tuple[Found, ...],
        none: str,
        clinic: ClinicSet,
        now: Moment,
        *,
        more: bool = False,
    ) -> None:
        """Show `found`, of whom there may be `more`, or the sentence `none`."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self.sentence.say("" if found else none)
        self._empty.setVisible(not found)
        self.more.hide()  # the bar's move to the top asks for none
        self.verticalScrollBar().setValue(0)
        self.add(found, clinic, now, more=more)

    def add(self, found: tuple[Found, ...], clinic: ClinicSet, now: Moment, *, more: bool) -> None:
        """Show these below the others."""
        for one in found:
            row = FoundRow(one, clinic, now)
            row.asked.connect(self.asked)
            self.rows.append(row)
            self._column.insertWidget(len(self.rows), row)
        self._waits = False
        self.more.say(tr(MORE))
        self.more.setVisible(more)
        if more:
            QTimer.singleShot(0, self, self._look_for_more)

    def _look_for_more(self) -> None:
        """Once the end is in sight: counted, since rows just added are not laid out yet."""
        seen = self.verticalScrollBar().value() + self.viewport().height()
        end = len(self.rows) * (HEIGHT + GAP) <= seen
        if end and not (self.more.isHidden() or self._waits or self.isHidden()):
            self._waits = True
            self.wants_more.emit(len(self.rows))

    def not_read(self, sentence: str) -> None:
        """The others did not come, and why: scrolling there again asks again."""
        self._waits = False
        self.more.say(sentence)

    def open_first(self) -> None:
        """As if the first one's button were pressed; nothing when there is none."""
        if self.rows:
            self.rows[0].button.click()


def none_found(text: str) -> str:
    return tr("No patient for '{text}'. Check the record no., or add a new course.", text=text)
