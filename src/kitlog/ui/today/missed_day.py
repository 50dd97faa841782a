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

REASONS = (
    "Ill", "Travel", "Patient’s wish", "Clinic closed",
    "BP too high", "Weight or drug check", "Not reached", "Other…",
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
        given = f"{len(course.infusions)} of {course.wanted} infusions given"
        super().__init__(
            window,
            f"Missed day, {dates.weekday_day(day)}",
            f"{name} · {given}. The gap is shown on the course and in the summary.",
            "Record missed day",
            self._confirm_it,
        )
        self._course, self._day, self._clinic, self._record = course, day, clinic, record
        self.paper = KitButton("Not missed: chart afterwards…", kind="ghost", px=14)
        self.paper.clicked.connect(self.on_paper)
        self._next_open = clinic.next_open_day(max(day, today))
        self.why = Choice(REASONS, 4, label="Why")
        self.other = TextField("Reason, as it is printed")
        options = (f"Go on {dates.weekday_day(self._next_open)}", "Choose a day…",
                   "Close course early…")  # fmt: skip
        self.next = Choice(options, 3, label="What next")
        self.day_field = TextField("Next day")
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
        self.act.setText("Close course early" if place == CLOSE else "Record missed day")
        self.refuse("")
        self._show_plan()
        self.place()

    def _show_plan(self) -> None:
        """The days that follow from what is chosen, before it is kept."""
        if self.next.index == CLOSE:
            given = len(self._course.infusions)
            self.plan.say(f"The course ends with {given} of {self._course.wanted} infusions.")
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
        listed = f"{', '.join(said)} and {last}" if said else last
        word = f"infusions {start}–{self._course.wanted}" if said else f"infusion {start}"
        self.plan.say(f"New plan: {word} on {listed}.")

    def _chosen_day(self) -> date:
        if self.next.index != CHOOSE:
            return self._next_open
        day = dates.read(self.day_field.text, "next")
        if day <= self._day:
            raise Refused("The next day must be later.", "next")
        if not self._clinic.open_on(day):
            raise Refused(f"The clinic is closed on {dates.weekday_day(day)}.", "next")
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
        """The reason as it will be printed; None, and said where, when it is missing."""
        if self.why.index < 0:
            self.why.refuse("Say why the day was missed.")
            self.place()
            return None
        if self.why.index < len(REASONS) - 1:
            return REASONS[self.why.index]
        try:
            return texts.one_line(self.other.text, "why", needed="Say why the day was missed.")
        except Refused as error:
            self.other.refuse(error.sentence)
            self.other.setFocus()
            self.place()
            return None
