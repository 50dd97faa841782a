"""A planned day that nobody came on: the act behind "Missed day…" of its row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.rights import Right
from kitlog.ui.today.missed_day import MissedDay
from kitlog.ui.today.row_view import expected_day
from kitlog.workflow import enrolling
from kitlog.workflow.board import BoardRow
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.ui.today.page import TodayPage


def ask_missed(page: TodayPage, row: BoardRow, settings: ClinicSet) -> None:
    """Why, and what comes next; or on to the sheet, for who may chart from it."""
    today = page.station.today()
    day, course_id = expected_day(row.course, today), row.course.id

    def record(why: str, next_day: date | None) -> None:
        def keep(desk: Desk) -> object:
            if next_day is None:
                return enrolling.close_early(desk, course_id, why)
            return enrolling.miss_day(desk, course_id, day, why, next_day)

        page.answer(dialog, keep, lambda _: done())

    def done() -> None:
        page.setFocus()
        page.read()

    def chart_it() -> None:
        dialog.close_it()
        page.go.emit("afterwards", course_id)

    dialog = MissedDay(page.window(), row.patient.name, row.course, day, settings, today, record)
    dialog.on_paper.connect(lambda: chart_it())
    dialog.paper.refuse(page.station.refusal(Right.CHART))
    dialog.open_it(dialog.why.options[0])
