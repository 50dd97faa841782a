"""The right column: how to read the page, and the figures that need no drawing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.cohort import Cohort
from kitlog.ui.cohort import figures
from kitlog.ui.cohort.figures_card import FiguresCard
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.scrolling import scrolling
from kitlog.words import tr, unsaid

WIDTH = 316
CLOSE, DRAWN = 22, 29
"""Height of a line, px: at least, and as drawn."""
HOW = unsaid(
    "Dot: our share. Line: its 95 % interval (Wilson). If the line meets the published value or "
    "band, no difference is shown. Neither had a control group."
)


class Side(QWidget):
    """Scrolls where the window is too low for all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        how = Card(margins=(16, 10, 16, 10), spacing=2)
        how.box.addWidget(Label(tr("How to read this"), "h2"))
        self.how = Label(tr(HOW), "body", "ink2", wraps=True, px=14)
        how.box.addWidget(self.how)
        self.early = FiguresCard(tr("Closed early"))
        self.safety = FiguresCard(tr("Safety"))
        self.returned = FiguresCard(tr("Outcomes returned"))
        self.cards = (self.early, self.safety, self.returned)
        for card in (how, *self.cards):
            column.addWidget(card)
        column.addStretch(1)
        self._column = column
        inside.installEventFilter(self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self.area = scrolling(inside)
        around.addWidget(self.area)
        self._line = DRAWN

    def draw(self, cohort: Cohort) -> None:
        early = cohort.courses - cohort.completed.count
        beside = (
            tr("{early} of {courses}", early=f"{early:,}", courses=f"{cohort.courses:,}")
            if cohort.courses
            else ""
        )
        self.early.draw(figures.closed_early(cohort), beside)
        self.safety.draw(figures.safety(cohort.safety), tr("published: none reported"))
        told = cohort.returned
        note = figures.not_returned(told, cohort.courses)
        self.returned.draw(figures.returned(told), "", note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, inside: QObject, event: QEvent) -> bool:
        """Other figures need other room; the scroll area would keep it to itself."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return False

    def _make_room(self) -> None:
        """Closer lines where the window is low, as far as they can be read."""
        many = sum(len(card.lines) for card in self.cards)
        if not many:
            return
        rest = self._column.heightForWidth(WIDTH) - many * self._line
        self._line = max(CLOSE, min(DRAWN, (self.height() - rest) // many))
        for card in self.cards:
            card.set_line(self._line)
