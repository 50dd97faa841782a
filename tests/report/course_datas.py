"""Random and drawn courses as they are handed on to be written as data."""

from __future__ import annotations

from kitlog import resources
from kitlog.domain.course import Course
from kitlog.domain.course_signing import Record, signatures
from kitlog.domain.effects import read_list
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment, utc
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.session import Session
from kitlog.report.course_data import Chain, CourseData
from tests.report import example
from tests.report.example import Stream, moment
from tests.report.random_courses import Made, random_course
from tests.report.scripts import SCRIPTS

EFFECTS = read_list(resources.text("effects.toml"))
ROLES = {"mock": Role.CHARGE, "presc": Role.PRESCRIBER}


def of_seed(seed: int) -> Made:
    """A random course, each in the next script."""
    return random_course(seed, list(SCRIPTS)[seed % len(SCRIPTS)])


def data_of(made: Made) -> CourseData:
    """A random course with everything its file is made of."""

    def who(id: str, at: Moment) -> PersonEnrolled | None:
        if not id or id not in made.people:
            return None
        return PersonEnrolled(id, made.then(at)(id), ROLES.get(id, Role.NURSE), "")

    return CourseData(
        program="1.0", clinic=made.clinic, course=made.course, record=made.record,
        record_sha256=example.SHA, chains=_chains(made.record), people=tuple(made.people),
        who=who, effects=EFFECTS, signed=signatures(made.record),
        before=tuple((one.id, one.opened.number) for one in made.before), made=made.at,
        made_by="mock",
    )  # fmt: skip


def drawn(course: Course) -> CourseData:
    """A course of `variants`, with the drawn patient."""
    patient = Stream("patient:p1")
    patient.add(utc(2026, 1, 9, 9), example.PATIENT)
    record = {patient.name: tuple(patient.entries), f"course:{course.id}": _told(course)}
    record |= {f"session:{s.id}": _told(s) for s in course.sessions}
    people = {id: PersonEnrolled(id, name, Role.NURSE, "") for id, name in example.PEOPLE.items()}
    return CourseData(
        program="1.0", clinic=example.CLINIC, course=course, record=record,
        record_sha256=example.SHA, chains=_chains(record), people=tuple(people),
        who=lambda id, _: people.get(id), effects=EFFECTS, signed=(), before=(),
        made=moment(utc(2026, 1, 16, 10, 49)), made_by="mock",
    )  # fmt: skip


def _told(whole: Course | Session) -> tuple[Entry, ...]:
    """Every entry, in the order in which they were saved."""
    found = [entry for one in whole.happenings for entry in one.history]
    return tuple(sorted(found, key=lambda entry: entry.id))


def _chains(record: Record) -> tuple[Chain, ...]:
    return tuple(Chain(name, "chair-1", len(record[name]), "ab" * 32) for name in sorted(record))
