"""How both follow-ups stand: when due, who was tried, how it ended; and what came before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.dates import day
from kitlog.domain.outcome_follow_up import FollowUp, FollowUpTried, follow_ups
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.words import plural, tr


class FollowUpCard(Card):
    """`asked` to log an attempt, `wrong` with the entry of one that is to be struck."""

    asked = Signal()
    wrong = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.box.addWidget(Label(tr("Follow-up"), "h2"))
        self.lines = Label("", "label", "ink", wraps=True)
        self.tries: list[KitButton] = []
        self.attempt = KitButton(tr("Log attempt…"), icon="phone", kind="quiet")
        self.earlier = Label("", "label", "ink2", wraps=True)
        for widget in (self.lines, self.attempt, self.earlier):
            self.box.addWidget(widget)
        self.box.addStretch(1)
        self.attempt.clicked.connect(self.asked)

    def draw(self, course: Course, before: tuple[Course, ...], today: date) -> None:
        found = follow_ups(course)
        words = [follow_up_words(one, today) for one in found]
        self.lines.say("\n".join(words) or tr("After infusion {wanted}.", wanted=course.wanted))
        self.attempt.refuse(
            "" if found else tr("Opens after infusion {wanted}.", wanted=course.wanted)
        )
        for old in self.tries:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.tries = [self._tried(one) for one in course.said(FollowUpTried)]
        for place, button in enumerate(self.tries):
            self.box.insertWidget(2 + place, button)
        told = [line for one in before if (line := _before(one))]
        self.earlier.say("\n".join(told))
        self.earlier.setVisible(bool(told))

    def _tried(self, one: Charted) -> KitButton:
        fact = one.as_(FollowUpTried)
        button = KitButton(f"{day(fact.day)}, {fact.result.words}", kind="ghost", px=14)
        button.setAccessibleName(
            tr(
                "Attempt for {point}, {how}, {ended}: strike",
                point=fact.point.words,
                how=fact.how.words,
                ended=button.text(),
            )
        )
        button.clicked.connect(lambda: self.wrong.emit(one))
        return button


def follow_up_words(one: FollowUp, today: date) -> str:
    """ "3 months: due 16-Apr-2026, 4 days late" """
    if one.closed:
        return one.words
    if one.recorded == one.asked:
        return tr("{point}: all recorded", point=one.point.words)
    point, due = one.point.words, f"{day(one.due)}{late_words(one, today)}"
    if not one.recorded:
        return tr("{point}: due {due}", point=point, due=due)
    return tr(
        "{point}: due {due}, {recorded} of {asked} recorded",
        point=point, due=due, recorded=one.recorded, asked=one.asked,
    )  # fmt: skip


def late_words(one: FollowUp, today: date) -> str:
    days = one.late_days(today)
    return plural(", {n} day late", ", {n} days late", days) if days else ""


def _before(course: Course) -> str:
    """What an earlier course came to, baseline and last infusion."""
    said = []
    for row in course.outcomes:
        if row.baseline is not None or row.last is not None:
            first, last = (
                tr("not recorded") if value is None else row.measure.words(value)
                for value in (row.baseline, row.last)
            )
            said.append(f"{tr(row.measure.name)} {first} → {last}")
    if not said:
        return ""
    return tr("Before, {number}: {values}", number=course.opened.number, values="; ".join(said))
