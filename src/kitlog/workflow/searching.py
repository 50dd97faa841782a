"""Finding a patient or course by name or record number."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.course import Course
from kitlog.domain.patient import Patient
from kitlog.domain.rights import Right
from kitlog.workflow import reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk


@dataclass(frozen=True, slots=True)
class Found:
    """A patient with their latest course, if any."""

    patient_id: str
    patient: Patient
    course: Course | None


@may(Right.READ)
def search(desk: Desk, text: str) -> tuple[Found, ...]:
    """Patients whose name, record number or birth date holds every word typed."""
    found = []
    for row in desk.store.index.patients_matching(text):
        courses = desk.store.index.courses_of(row.id)
        course = reading.course(desk, courses[-1].id) if courses else None
        found.append(Found(row.id, reading.patient(desk, row.id), course))
    return tuple(found)


@may(Right.READ)
def courses_going_on(desk: Desk) -> tuple[Found, ...]:
    """Every patient whose course is not over, or not yet exported; by name."""
    found = []
    for row in desk.store.index.open_courses():
        course = reading.course(desk, row.id)
        if not course.over or not course.exports:
            found.append(Found(row.patient_id, reading.patient(desk, row.patient_id), course))
    return tuple(sorted(found, key=lambda one: one.patient.name.casefold()))
