"""A whole course as it is handed on to be written as data: plain values, no store behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.course_signing import CourseSignature, Record
from kitlog.domain.effects import Effect
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled

IN_ERROR = ("session-opened", "entered-in-error")
"""All that is handed on of a session entered in error: its values may be another patient's."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Where a chain of the journal ends: `entries` long, the link of the last in hexadecimal."""

    stream: str
    workstation: str
    entries: int
    head: str


@dataclass(frozen=True, slots=True)
class CourseData:
    """The course, everything said in it, and what is needed to read it elsewhere.

    program        the program's version
    record         every entry of patient, course and sessions, by stream
    record_sha256  as printed on the summary; `chains` end where the journal stood then
    people         ids of everybody the clinic knows; `who` tells name and role of a time
    effects        what the clinic calls its side effects, with their codes
    signed         the signatures under the course
    before         (id, number) of the patient's earlier courses, oldest first
    made, made_by  when this was made, and by whose id
    """

    program: str
    clinic: ClinicSet
    course: Course
    record: Record
    record_sha256: str
    chains: tuple[Chain, ...]
    people: tuple[str, ...]
    who: Callable[[str, Moment], PersonEnrolled | None]
    effects: tuple[Effect, ...]
    signed: tuple[CourseSignature, ...]
    before: tuple[tuple[str, str], ...]
    made: Moment
    made_by: str

    @property
    def state(self) -> str:
        """ "open" until the summary may exist; then "complete", or "closed early"."""
        if not self.course.gate().open:
            return "open"
        return "complete" if self.course.complete else "closed early"
