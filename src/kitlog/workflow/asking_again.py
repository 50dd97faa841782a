"""Who is to be asked again how it is, soon or by now.

Apart from the board, which is read every ten seconds: in a clinic of some years more courses wait
for their three and six months than stand in the chairs. Where nobody has asked for long there are
hundreds, and each is a course to read: only those that are shown are, and of one that is handed
over nothing but its own entries. The index knows when its next follow-up falls due.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from kitlog.domain.course import fold_course
from kitlog.domain.outcome_follow_up import (
    SHOWN_BEFORE_DAYS,
    FollowUp,
    follow_ups,
    follow_ups_by,
    next_due,
)
from kitlog.domain.patient import Patient
from kitlog.store.index import CourseRow, IndexRows
from kitlog.workflow import reading
from kitlog.workflow.desk import Desk, course_stream
from kitlog.workflow.folded import folded
from kitlog.workflow.unread import readable


@dataclass(frozen=True, slots=True)
class FollowUpDue:
    """A patient to be asked again how it is, soon or by now."""

    patient: Patient
    course_id: str
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class ToAsk:
    """Those `due` for the longest time, and how many `more` courses have one that is due."""

    due: tuple[FollowUpDue, ...]
    more: int


def follow_ups_due(desk: Desk, most: int) -> ToAsk:
    """Those due within the week or before, the longest due first, at most so many."""
    soon = desk.now().local.date() + timedelta(days=SHOWN_BEFORE_DAYS)
    index = desk.store.index

    def read(row: CourseRow) -> list[FollowUpDue]:
        due = [one for one in _both(desk, row) if one.due <= soon and not one.done]
        who = reading.patient(desk, row.patient_id) if due else None
        return [FollowUpDue(who, row.id, one) for one in due if who is not None]

    with desk.store.transaction():
        older = index.without_their_day()
        waiting = index.courses_to_follow(soon, most)
        unread = index.count_to_follow(soon) - len(waiting)
        rows = (*index.open_courses(), *older, *waiting)
        found = readable(desk, rows, read, lambda row: row.patient_id)
    due = sorted(
        (one for course in found for one in course),
        key=lambda one: (one.follow_up.due, one.course_id),
    )
    return ToAsk(tuple(due[:most]), unread + len(due[most:]))


def _both(desk: Desk, row: CourseRow) -> tuple[FollowUp, ...]:
    if row.open or row.follow_up is None:
        return follow_ups(reading.course(desk, row.id))
    if row.follow_up <= row.opened_on:
        return _day_found(desk, row)
    own, upcoming = desk.store.entries(course_stream(row.id)), row.follow_up
    return folded(
        desk.store,
        f"asked:{row.id}:{upcoming}",
        (own,),
        lambda: follow_ups_by(fold_course(row.id, own, ()), upcoming),
    )


def _day_found(desk: Desk, row: CourseRow) -> tuple[FollowUp, ...]:
    """Read it whole, and note its day: an older record has hundreds, read the first time only."""
    course = reading.course(desk, row.id)
    if not desk.store.still:
        desk.store.index.write(IndexRows(courses=(replace(row, follow_up=next_due(course)),)))
    return follow_ups(course)
