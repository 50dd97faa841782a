"""What the page needs of the record, and what it shows first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.dates import short_day
from kitlog.domain.outcome_follow_up import SHOWN_BEFORE_DAYS, follow_ups
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.ui.course.course_file import CourseFile, read_course
from kitlog.words import tr
from kitlog.workflow import outcomes, reading
from kitlog.workflow.desk import Desk


@dataclass(frozen=True, slots=True)
class OutcomesFile:
    """The course, and the patient's courses before it, oldest first."""

    file: CourseFile
    before: tuple[Course, ...]

    @property
    def course(self) -> Course:
        return self.file.course


def read_outcomes(desk: Desk, course_id: str) -> OutcomesFile:
    """All as of one moment."""
    with desk.store.transaction():
        file = read_course(desk, course_id)
        return OutcomesFile(file, reading.courses_before(desk, file.course))


def entries(course: Course) -> dict[tuple[str, Point], Charted]:
    """The entry that counts behind each value."""
    said = ((one, one.as_(OutcomeRecorded)) for one in course.said(OutcomeRecorded))
    return {(fact.measure, fact.point): one for one, fact in said}


def next_point(course: Course, today: date) -> Point:
    """Where the next values belong: a follow-up that is due, else the end, else the beginning."""
    soon = today + timedelta(days=SHOWN_BEFORE_DAYS)
    due = [one.point for one in follow_ups(course) if one.due <= soon and not one.done]
    if due:
        return due[0]
    return Point.BASELINE if outcomes.refusal(course, Point.LAST) else Point.LAST


def head(course: Course, point: Point) -> str:
    """ "Baseline", "12-Jan": the day it was answered, or on which it is due."""
    days = sorted(
        one.as_(OutcomeRecorded).answered or one.measured.local.date()
        for (_, at), one in entries(course).items()
        if at is point
    )
    due = {one.point: one.due for one in follow_ups(course)}.get(point)
    when = short_day(days[0]) if days else tr("due {day}", day=short_day(due)) if due else ""
    name = tr("Last") if point is Point.LAST else point.words.capitalize()
    return f"{name}\n{when}"
