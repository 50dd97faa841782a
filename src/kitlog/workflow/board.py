"""Today: who is in which chair, what is due, what is left to finish."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kitlog.domain import summary_versions
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.emergency import Given
from kitlog.domain.patient import Patient
from kitlog.domain.protocol_versions import in_use
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.store.index import CourseRow
from kitlog.words import tr
from kitlog.workflow import course_signing, reading, summary_filing
from kitlog.workflow.backing_up import Standing, standing
from kitlog.workflow.desk import Desk
from kitlog.workflow.keeping import CLOSED
from kitlog.workflow.reading import ChairFile
from kitlog.workflow.unread import readable


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One chair of the day: its patient and course, and the session once opened."""

    chair: int
    patient_id: str
    patient: Patient
    course: Course
    session: Session | None
    twin: bool = False

    @property
    def key(self) -> str:
        return self.session.id if self.session else self.course.id

    @property
    def number(self) -> int:
        return (
            self.course.number_of(self.session) if self.session else len(self.course.infusions) + 1
        )

    @property
    def over(self) -> bool:
        """The patient's day is closed and the chair free for another."""
        return self.session is not None and phase(self.session) in CLOSED

    @property
    def file(self) -> ChairFile | None:
        if self.session is None:
            return None
        return ChairFile(self.patient_id, self.patient, self.course, self.session)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Something a nurse still owes the record; `session_id` is "" when the course is meant.

    `red` while nobody outside has the summary as the record stands; `to_file` when it is
    exported and only has to be filed.
    """

    patient: Patient
    course_id: str
    session_id: str
    words: str
    red: bool = False
    to_file: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """The day's rows in the room's order, which never changes with urgency (DESIGN 2).

    to_sign  courses that wait for the signature of whoever is at the desk
    """

    day: date
    settings: ClinicSet
    rows: tuple[BoardRow, ...]
    unfinished: tuple[Unfinished, ...]
    given_this_week: int
    missed_this_week: int
    open_courses: int
    signed: bool
    """Whether any protocol is signed: without one no course can be opened."""
    emergencies: tuple[Given, ...] = ()
    """Emergency access that no charge nurse has looked at yet."""
    to_sign: int = 0
    backups: Standing | None = None
    """None for a record that is not backed up, as the demo's."""


def board(desk: Desk) -> Board:
    """The board of the clinic's present day.

    In the room's order. Whose day is over gives up the place to the next patient in that chair:
    the rows of those who are there must not be pushed out of sight by those who are not.
    """
    today = desk.now().local.date()
    with desk.store.transaction():
        clinic = reading.clinic(desk)
        courses, patients = _courses(desk, desk.store.index.open_courses())
        waiting = course_signing.waiting(desk, courses)
    rows: list[BoardRow] = []
    unfinished: list[Unfinished] = []
    for course in courses:
        patient = patients[course.id]
        here = _sessions_here(course, today)
        rows += [BoardRow(s.chair, course.opened.patient_id, patient, course, s) for s in here]
        if not here and _expected(course, today):
            chair = course.opened.chair
            rows.append(BoardRow(chair, course.opened.patient_id, patient, course, None))
        unfinished += _unfinished(desk, course, patient)
    sat_in = {row.chair for row in rows if not row.over}
    rows.sort(key=lambda row: (row.over and row.chair in sat_in, row.chair, row.key))
    week = {today.isocalendar()[:2]}
    return Board(
        day=today,
        settings=reading.settings_of(clinic),
        rows=_with_twins(rows),
        unfinished=tuple(unfinished),
        given_this_week=sum(
            s.day.isocalendar()[:2] in week for c in courses for s in c.infusions if s.infused_ml
        ),
        missed_this_week=sum(
            day.isocalendar()[:2] in week for c in courses for day in c.missed_days
        ),
        open_courses=sum(not c.over for c in courses),
        signed=bool(in_use(clinic.protocols)),
        emergencies=tuple(one for one in clinic.emergencies if not one.looked_at),
        to_sign=len(waiting),
        backups=standing(desk),
    )


def _courses(desk: Desk, rows: Iterable[CourseRow]) -> tuple[list[Course], dict[str, Patient]]:
    """Those of these rows, and who the patient of each is."""

    def read(row: CourseRow) -> tuple[Course, Patient]:
        course = reading.course(desk, row.id)
        return course, reading.patient(desk, course.opened.patient_id)

    found = readable(desk, rows, read, lambda row: row.patient_id)
    return [course for course, _ in found], {course.id: patient for course, patient in found}


def _sessions_here(course: Course, today: date) -> list[Session]:
    """Today's sessions, and older ones that were never finished."""
    return [
        s for s in course.sessions if not s.in_error and (s.day == today or phase(s) not in CLOSED)
    ]


def _expected(course: Course, today: date) -> bool:
    return not course.over and any(day <= today for day in _days_left(course))


def _days_left(course: Course) -> tuple[date, ...]:
    given = {s.day for s in course.sessions if not s.in_error}
    return tuple(d for d in course.planned_days if d not in given and d not in course.missed_days)


def _unfinished(desk: Desk, course: Course, patient: Patient) -> list[Unfinished]:
    found = []
    for session in course.infusions:
        if phase(session) is Phase.LEFT:
            words = tr("sign infusion {number}", number=course.number_of(session))
            found.append(Unfinished(patient, course.id, session.id, words))
    if not course.gate().open:
        return found
    if not course.exports:
        words = (
            tr("course closed early, not exported")
            if course.closed
            else tr("complete, not exported")
        )
        return [*found, Unfinished(patient, course.id, "", words, red=True)]
    exported = summary_filing.versions(desk, course)
    if words := summary_versions.left_to_do(exported):
        red = summary_versions.owed_at_once(exported)
        to_file = exported[-1].whole
        found.append(Unfinished(patient, course.id, "", words, red, to_file))
    return found


def _with_twins(rows: list[BoardRow]) -> tuple[BoardRow, ...]:
    """Mark rows whose patients share a family name and an initial (H2)."""
    names = [row.patient.short_name.casefold() for row in rows]
    return tuple(
        BoardRow(r.chair, r.patient_id, r.patient, r.course, r.session, names.count(name) > 1)
        for r, name in zip(rows, names, strict=True)
    )
