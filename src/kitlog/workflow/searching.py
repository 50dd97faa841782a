"""Finding a patient or course by name or record number."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.errors import Refused
from kitlog.domain.patient import Patient
from kitlog.domain.rights import Right
from kitlog.store.index import MOST_MATCHES, CourseRow, PatientRow
from kitlog.store.trail import Wanted
from kitlog.words import tr
from kitlog.workflow import course_signing, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk
from kitlog.workflow.unread import readable

MOST_COURSES = 1_000_000
SEEN = 9
"""Patients of one screen: of each the latest course is read, so only of those that are seen."""


@dataclass(frozen=True, slots=True)
class Found:
    """A patient with their latest course, if any; `to_sign` by whoever is at the desk."""

    patient_id: str
    patient: Patient
    course: Course | None
    to_sign: bool = False


@may(Right.READ)
def search(desk: Desk, text: str, skip: int = 0, most: int = MOST_MATCHES) -> tuple[Found, ...]:
    """Patients whose name, record number or birth date holds every word typed, by name.

    At most so many after those to `skip`.
    """
    part = course_signing.own_part(desk)

    def read(row: PatientRow) -> Found:
        courses = desk.store.index.courses_of(row.id)
        course = reading.course(desk, courses[-1].id) if courses else None
        waits = course is not None and course_signing.waits_for(course, part)
        return Found(row.id, reading.patient(desk, row.id), course, waits)

    rows = desk.store.index.patients_matching(text, skip, most)
    return tuple(readable(desk, rows, read, lambda row: row.id))


@may(Right.READ)
def course_numbered(desk: Desk, number: str) -> Course:
    """The course with this number, as it is printed. Refused where there is none."""
    wanted = number.strip().casefold()
    for entry in desk.store.trail.page(Wanted(kinds=("course-opened",)), MOST_COURSES):
        if isinstance(entry.fact, CourseOpened) and entry.fact.number.casefold() == wanted:
            return reading.course(desk, entry.stream.removeprefix("course:"))
    raise Refused(tr("There is no course {number}.", number=number), "course")


@may(Right.READ)
def courses_going_on(desk: Desk) -> tuple[Found, ...]:
    """Every patient whose course is not over, or not yet exported; by name."""
    part = course_signing.own_part(desk)

    def read(row: CourseRow) -> Found | None:
        course = reading.course(desk, row.id)
        if course.over and course.exports:
            return None
        who = reading.patient(desk, row.patient_id)
        return Found(row.patient_id, who, course, course_signing.waits_for(course, part))

    found = readable(desk, desk.store.index.open_courses(), read, lambda row: row.patient_id)
    return _by_name([one for one in found if one is not None])


@may(Right.READ)
def courses_to_sign(desk: Desk) -> tuple[Found, ...]:
    """Every course that waits for the signature of whoever is at the desk, exported or not."""

    def read(id: str) -> Found:
        course = reading.course(desk, id)
        patient_id = course.opened.patient_id
        return Found(patient_id, reading.patient(desk, patient_id), course, True)

    return _by_name(readable(desk, to_sign(desk), read, lambda id: _patient_of(desk, id)))


def to_sign(desk: Desk) -> tuple[str, ...]:
    """Ids of the courses that wait for the signature of whoever is at the desk."""
    rows = desk.store.index.open_courses()
    going_on = readable(
        desk, rows, lambda row: reading.course(desk, row.id), lambda row: row.patient_id
    )
    return course_signing.waiting(desk, going_on)


def _patient_of(desk: Desk, course_id: str) -> str:
    row = desk.store.index.course(course_id)
    return row.patient_id if row is not None else ""


def _by_name(found: list[Found]) -> tuple[Found, ...]:
    return tuple(sorted(found, key=lambda one: one.patient.name.casefold()))
