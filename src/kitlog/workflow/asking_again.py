"""Who is to be asked again how it is, soon or by now.

Apart from the board, which is read every ten seconds: in a clinic of some years more courses wait
for their three and six months than stand in the chairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kitlog.domain.outcome_follow_up import SHOWN_BEFORE_DAYS, FollowUp, follow_ups
from kitlog.domain.patient import Patient
from kitlog.store.index import CourseRow
from kitlog.workflow import reading
from kitlog.workflow.desk import Desk
from kitlog.workflow.unread import readable


@dataclass(frozen=True, slots=True)
class FollowUpDue:
    """A patient to be asked again how it is, soon or by now."""

    patient: Patient
    course_id: str
    follow_up: FollowUp


def follow_ups_due(desk: Desk) -> tuple[FollowUpDue, ...]:
    """Those due within the week or before, the longest due first."""
    soon = desk.now().local.date() + timedelta(days=SHOWN_BEFORE_DAYS)
    index = desk.store.index

    def read(row: CourseRow) -> list[FollowUpDue]:
        due = [
            one
            for one in follow_ups(reading.course(desk, row.id))
            if one.due <= soon and not one.done
        ]
        who = reading.patient(desk, row.patient_id) if due else None
        return [FollowUpDue(who, row.id, one) for one in due if who is not None]

    with desk.store.transaction():
        rows = (*index.open_courses(), *index.courses_to_follow(soon))
        found = readable(desk, rows, read, lambda row: row.patient_id)
    due = (one for course in found for one in course)
    return tuple(sorted(due, key=lambda one: (one.follow_up.due, one.course_id)))
