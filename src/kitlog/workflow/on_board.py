"""A course stays on the board until its summary, as the record stands, is filed."""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain import summary_versions
from kitlog.domain.outcome_follow_up import next_due
from kitlog.store.index import IndexRows
from kitlog.workflow import reading
from kitlog.workflow.desk import Desk


def list_anew(desk: Desk, course_id: str) -> None:
    """After an entry about a course: whether the board lists it. Within the act's transaction.

    Before the first export nothing changes. When its patient is to be asked next is written with
    it: of a course that was on the board when the index began to know that, nothing is there.
    """
    row = desk.store.index.course(course_id)
    if row is None:
        return
    course = reading.course(desk, course_id)
    if not course.exports:
        return
    found = summary_versions.versions(course, reading.record(desk, course))
    listed = not course.over or not summary_versions.handed_over(found)
    if row.open != listed:
        anew = replace(row, open=listed, follow_up=next_due(course))
        desk.store.index.write(IndexRows(courses=(anew,)))


def list_all_anew(desk: Desk, patient_id: str) -> None:
    """As `list_anew`, after an entry about a patient, for each of their courses."""
    for row in desk.store.index.courses_of(patient_id):
        list_anew(desk, row.id)
