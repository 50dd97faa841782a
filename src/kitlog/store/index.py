"""Where board and search look things up: rows beside the journal, rebuildable from it.

Never a source for clinical decisions or print; those are computed from the entries.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, delete, func, select

from kitlog.domain.texts import plain
from kitlog.store.database import Database
from kitlog.store.tables import courses, patients, put, sessions

MOST_MATCHES = 50
MOST_KEPT = 1000  # courses whose sessions are kept in memory


@dataclass(frozen=True, slots=True)
class PatientRow:
    """Who a patient is, as far as finding them goes. `record_no` is the clinic's number."""

    id: str
    record_no: str = field(repr=False)
    family: str = field(repr=False)
    given: str = field(repr=False)
    born: date = field(repr=False)


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course; `number` counts from 1 per patient, `open` says whether it goes on.

    `follow_up` is the day on which the patient is to be asked next, None when all is done. Of a
    course that is `open` it says nothing: those are read whole.
    """

    id: str
    patient_id: str
    number: int
    state: str
    open: bool
    opened_on: date
    follow_up: date | None = None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session; `open` until it is signed or otherwise finished, `started` is aware UTC."""

    id: str
    course_id: str
    patient_id: str
    day: date
    chair: int | None
    state: str
    open: bool
    started: datetime | None


@dataclass(frozen=True, slots=True)
class IndexRows:
    """What an entry changes in the index; rows already there are overwritten by their id."""

    patients: tuple[PatientRow, ...] = ()
    courses: tuple[CourseRow, ...] = ()
    sessions: tuple[SessionRow, ...] = ()


class Index:
    """The index tables of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._of_course: dict[str, tuple[SessionRow, ...]] = {}

    def forget(self) -> None:
        """What was read and kept: some of it may have been read from what is now undone."""
        self._of_course.clear()

    def write(self, rows: IndexRows) -> None:
        for session in rows.sessions:
            self._of_course.pop(session.course_id, None)
        with self._database.transaction() as connection:
            for patient in rows.patients:
                put(connection, patients, asdict(patient) | {"search": search_text(patient)})
            for course in rows.courses:
                put(connection, courses, asdict(course))
            for session in rows.sessions:
                put(connection, sessions, asdict(session))

    def rebuild(self, rows: IndexRows) -> None:
        """Replace the whole index by `rows`, computed anew from the journal."""
        self.forget()
        with self._database.transaction() as connection:
            for table in (sessions, courses, patients):
                connection.execute(delete(table))
            self.write(rows)

    def patients_matching(
        self, text: str, skip: int = 0, most: int = MOST_MATCHES
    ) -> tuple[PatientRow, ...]:
        """Patients whose name, record number or birth date holds every word of `text`.

        Case and accents don't count. By name, at most so many after those to `skip`; none for an
        empty text.
        """
        words = plain(text).split()
        if not words:
            return ()
        return self._patients(
            *(patients.c.search.contains(word, autoescape=True) for word in words),
            skip=skip,
            most=most,
        )

    def patient(self, patient_id: str) -> PatientRow | None:
        return next(iter(self._patients(patients.c.id == patient_id)), None)

    def patient_by_record_no(self, record_no: str) -> PatientRow | None:
        return next(iter(self._patients(patients.c.record_no == record_no)), None)

    def course(self, course_id: str) -> CourseRow | None:
        return next(iter(self._courses(courses.c.id == course_id)), None)

    def courses_of(self, patient_id: str) -> tuple[CourseRow, ...]:
        """A patient's courses, the first one first."""
        return self._courses(courses.c.patient_id == patient_id)

    def open_courses(self) -> tuple[CourseRow, ...]:
        """Courses that go on, the oldest first."""
        return self._courses(courses.c.open)

    def courses_to_follow(self, until: date, most: int) -> tuple[CourseRow, ...]:
        """Courses that are not open and have a follow-up due by that day, in that order; at most
        so many. None of those `without_their_day`.
        """
        query = select(courses).where(*_to_follow(until)).limit(most)
        rows = self._rows(query.order_by(courses.c.follow_up, courses.c.id))
        return tuple(CourseRow(**row._mapping) for row in rows)

    def count_to_follow(self, until: date) -> int:
        """How many of them there are in all."""
        query = select(func.count()).select_from(courses).where(*_to_follow(until))
        return int(self._rows(query)[0][0])

    def without_their_day(self) -> tuple[CourseRow, ...]:
        """Courses over since before the index knew days (revision 0003): it has another one."""
        return self._courses(~courses.c.open & (courses.c.follow_up <= courses.c.opened_on))

    def courses_at_work(self, since: date | None) -> tuple[CourseRow, ...]:
        """Open ones and those with a session on that day or later; every course for None."""
        query = select(courses).order_by(courses.c.opened_on, courses.c.id)
        if since is not None:
            seen = select(sessions.c.course_id).where(sessions.c.day >= since)
            query = query.where(courses.c.open | courses.c.id.in_(seen))
        return tuple(CourseRow(**row._mapping) for row in self._rows(query))

    def courses_in(self, state: str, most: int) -> tuple[CourseRow, ...]:
        """Courses in this state, the newest ones first, at most so many."""
        query = (
            select(courses)
            .where(courses.c.state == state)
            .order_by(courses.c.opened_on.desc(), courses.c.id.desc())
            .limit(most)
        )
        return tuple(CourseRow(**row._mapping) for row in self._rows(query))

    def session(self, session_id: str) -> SessionRow | None:
        return next(iter(self._sessions(sessions.c.id == session_id)), None)

    def sessions_on(self, day: date) -> tuple[SessionRow, ...]:
        """Sessions of a calendar day, by chair."""
        return self._sessions(sessions.c.day == day)

    def open_sessions(self) -> tuple[SessionRow, ...]:
        """Sessions not yet finished, of whatever day; the oldest first."""
        return self._sessions(sessions.c.open)

    def sessions_of(self, course_id: str) -> tuple[SessionRow, ...]:
        """A course's sessions, the first day first; read once and kept: every list asks."""
        if (known := self._of_course.get(course_id)) is not None:
            return known
        found = self._sessions(sessions.c.course_id == course_id)
        if len(self._of_course) >= MOST_KEPT:
            self.forget()
        self._of_course[course_id] = found
        return found

    def sessions_by_course(self, course_ids: Sequence[str]) -> dict[str, list[str]]:
        """Ids of their sessions, by the id of each of these courses."""
        found: dict[str, list[str]] = {id: [] for id in course_ids}
        for row in self._sessions(sessions.c.course_id.in_(course_ids)):
            found[row.course_id].append(row.id)
        return found

    def _patients(
        self, *where: ColumnElement[bool], skip: int = 0, most: int = MOST_MATCHES
    ) -> tuple[PatientRow, ...]:
        p = patients.c
        query = (
            select(p.id, p.record_no, p.family, p.given, p.born)
            .where(*where)
            .order_by(p.search, p.id)
            .limit(most)
            .offset(skip)
        )
        return tuple(PatientRow(**row._mapping) for row in self._rows(query))

    def _courses(self, where: ColumnElement[bool]) -> tuple[CourseRow, ...]:
        query = select(courses).where(where).order_by(courses.c.opened_on, courses.c.number)
        return tuple(CourseRow(**row._mapping) for row in self._rows(query))

    def _sessions(self, where: ColumnElement[bool]) -> tuple[SessionRow, ...]:
        query = (
            select(sessions)
            .where(where)
            .order_by(sessions.c.day, sessions.c.chair, sessions.c.started, sessions.c.id)
        )
        return tuple(SessionRow(**row._mapping) for row in self._rows(query))

    def _rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        with self._database.transaction() as connection:
            return connection.execute(query).all()


def _to_follow(until: date) -> tuple[ColumnElement[bool], ...]:
    day = courses.c.follow_up
    return day <= until, day > courses.c.opened_on, ~courses.c.open


def search_text(patient: PatientRow) -> str:
    words = (patient.family, patient.given, patient.record_no, patient.born.isoformat())
    return plain(" ".join(words))
