"""The dialog for a missed day: why, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kitlog.domain import dates, texts
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.errors import Refused
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

REASONS = (
    unsaid("Ill"), unsaid("Travel"), unsaid("Patient’s wish"), unsaid("Clinic closed"),
    unsaid("BP too high"), unsaid("Weight or drug check"), unsaid("Not reached"), unsaid("Other…"),
)  # fmt: skip
GO_ON, CHOOSE, CLOSE = range(3)

Record = Callable[[str, date | None], None]
"""Why, and the next day; None ends the course here."""


class MissedDay(Dialog):
    """Calls `record` with what was chosen; it stays open until the record has taken it.

    `on_paper` when the day was not missed but charted on the failsafe sheet.
    """

    on_paper = Signal()

    def __init__(
        self, window: QWidget, name: str, course: Course, day: date, clinic: ClinicSet,
        today: date, record: Record,
    ) -> None:  # fmt: skip
        super().__init__(
            window,
            tr("Missed day, {day}", day=dates.weekday_day(day)),
            tr(
                "{name} · {given} of {wanted} infusions given. "
                "The gap is shown on the course and in the summary.",
                name=name,
                given=len(course.infusions),
                wanted=course.wanted,
            ),
            tr("Record missed day"),
            self._confirm_it,
        )
        self._course, self._day, self._clinic, self._record = course, day, clinic, record
        self.paper = KitButton(tr("Not missed: chart afterwards…"), kind="ghost", px=14)
        self.paper.clicked.connect(self.on_paper)
        self._next_open = clinic.next_open_day(max(day, today))
        self.why = Choice(tuple(map(tr, REASONS)), 4, label=tr("Why"))
        self.other = TextField(tr("Reason, as it is printed"))
        go_on = tr("Go on {day}", day=dates.weekday_day(self._next_open))
        options = (go_on, tr("Choose a day…"), tr("Close course early…"))
        self.next = Choice(options, 3, label=tr("What next"))
        self.day_field = TextField(tr("Next day"))
        self.day_field.set_text(dates.day(self._next_open))
        self.plan = Label("", "body", "ink2", wraps=True, px=14)
        for widget in (self.why, self.other, self.next, self.day_field, self.plan):
            self.body.addWidget(widget)
        self.body.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.other.hide()
        self.day_field.hide()
        self.next.set_index(GO_ON)
        self.why.chosen.connect(self._why_chosen)
        self.next.chosen.connect(self._next_chosen)
        self.day_field.edited.connect(self._show_plan)
        self._show_plan()

    def _why_chosen(self, place: int) -> None:
        self.other.setVisible(place == len(REASONS) - 1)
        if self.other.isVisible():
            self.other.setFocus()
        self.place()

    def _next_chosen(self, place: int) -> None:
        self.day_field.setVisible(place == CHOOSE)
        if place == CHOOSE:
            self.day_field.setFocus()
        self.act.setText(tr("Close course early") if place == CLOSE else tr("Record missed day"))
        self.refuse("")
        self._show_plan()
        self.place()

    def _show_plan(self) -> None:
        """The days that follow from what is chosen, before it is kept."""
        if self.next.index == CLOSE:
            given = len(self._course.infusions)
            self.plan.say(
                tr(
                    "The course ends with {given} of {wanted} infusions.",
                    given=given,
                    wanted=self._course.wanted,
                )
            )
            return
        try:
            first = self._chosen_day()
        except Refused:
            self.plan.say("")
            return
        start = len(self._course.infusions) + 1
        days = self._clinic.open_days(first, self._course.wanted - start + 1)
        said = [f"{day.day}" for day in days[:-1] if day.month == days[-1].month]
        said = said if len(said) == len(days) - 1 else [dates.short_day(d) for d in days[:-1]]
        last = dates.short_day(days[-1])
        if not said:
            self.plan.say(tr("New plan: infusion {start} on {day}.", start=start, day=last))
            return
        self.plan.say(
            tr(
                "New plan: infusions {start}–{wanted} on {days} and {last}.",
                start=start,
                wanted=self._course.wanted,
                days=", ".join(said),
                last=last,
            )
        )

    def _chosen_day(self) -> date:
        if self.next.index != CHOOSE:
            return self._next_open
        day = dates.read(self.day_field.text, "next")
        if day <= self._day:
            raise Refused(tr("The next day must be later."), "next")
        if not self._clinic.open_on(day):
            raise Refused(tr("The clinic is closed on {day}.", day=dates.weekday_day(day)), "next")
        return day

    def _confirm_it(self) -> None:
        why = self._reason()
        if why is None:
            return
        if self.next.index == CLOSE:
            self._record(why, None)
            return
        try:
            self._record(why, self._chosen_day())
        except Refused as error:
            self.day_field.refuse(error.sentence)
            self.day_field.setFocus()
            self.place()

    def _reason(self) -> str | None:
        """The reason as it is stored and printed; None, and said where, when it is missing."""
        if self.why.index < 0:
            self.why.refuse(tr("Say why the day was missed."))
            self.place()
            return None
        if self.why.index < len(REASONS) - 1:
            return REASONS[self.why.index].text
        try:
            return texts.one_line(self.other.text, "why", needed=tr("Say why the day was missed."))
        except Refused as error:
            self.other.refuse(error.sentence)
            self.other.setFocus()
            self.place()
            return None
