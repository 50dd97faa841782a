"""Patients to be asked again: who, which month, when due, and the way to enter it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kitlog.domain.dates import short_day
from kitlog.domain.outcome_follow_up import FollowUp
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.page import Page
from kitlog.ui.today.patient_line import PatientLine
from kitlog.words import plural, tr, unsaid
from kitlog.workflow.asking_again import FollowUpDue, ToAsk, follow_ups_due

NONE = unsaid("Nobody is to be asked this week.")
MORE = unsaid("{many} more, due later")
MOST_SHOWN = 6
"""Those due for the longest time: a clinic of some years has forty, and what is left to finish
stands below. Of the others nothing is read until somebody asks for as many more."""


class FollowUpsCard(Card):
    """`asked` gives the course whose patient is asked; `wants_more` that more are to be read."""

    asked = Signal(str)
    wants_more = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(14, 12, 14, 8), spacing=2)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Follow-up due"), "h2"))
        head.addStretch(1)
        head.addWidget(Label(tr("outcomes"), "label", "ink2"))
        self.box.addLayout(head)
        self._nobody = Label(tr(NONE), "label", "ink2", wraps=True)
        self.box.addWidget(self._nobody)
        self.more = KitButton("", kind="ghost", parent=self)
        self.more.clicked.connect(self._ask_for_more)
        self.more.hide()
        self.box.addWidget(self.more)
        self.items: list[PatientLine] = []
        self._shown = ToAsk((), 0)
        self._day: date | None = None
        self._most = MOST_SHOWN

    def read(self, page: Page) -> None:
        """Ask who is due; what was shown stays where it can't be read: the board says why."""
        today, most = page.station.today(), self._most
        page.do(
            lambda desk: follow_ups_due(desk, most),
            lambda found: self.draw(found, today),
            lambda _: None,
        )

    def draw(self, found: ToAsk, today: date) -> None:
        """Rows keep their widgets, and the focus in them, until something changes."""
        if (found, today) == (self._shown, self._day):
            return
        self._shown, self._day = found, today
        for old in self.items:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.items = [self._item(one, today) for one in found.due]
        for item in self.items:
            self.box.insertWidget(self.box.indexOf(self.more), item)
        self.more.setText(tr(MORE, many=found.more))
        self.more.setVisible(found.more > 0)
        self._nobody.setVisible(not self.items)

    def _ask_for_more(self) -> None:
        self._most += MOST_SHOWN
        self.wants_more.emit()

    def _item(self, one: FollowUpDue, today: date) -> PatientLine:
        told, late = due_words(one.follow_up, today), one.follow_up.late_days(today) > 0
        tone, weight = ("medText", 600) if late else ("ink2", None)
        item = PatientLine(one.patient.name, told, tr("Enter"), tone, weight)
        item.button.clicked.connect(lambda: self.asked.emit(one.course_id))
        return item


def due_words(one: FollowUp, today: date) -> str:
    """ "3 months · due 16-Jan", "6 months · due today", "3 months · 4 days late" """
    late = one.late_days(today)
    if late:
        when = plural("{n} day late", "{n} days late", late)
    elif one.due == today:
        when = tr("due today")
    else:
        when = tr("due {day}", day=short_day(one.due))
    parts = [tr(one.point.value), when]
    if one.recorded:
        parts.append(tr("{recorded} of {asked} recorded", recorded=one.recorded, asked=one.asked))
    if tried := len(one.tries):
        parts.append(tr("tried once") if tried == 1 else tr("tried {tried} times", tried=tried))
    return " · ".join(parts)
