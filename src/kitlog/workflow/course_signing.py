"""Signing a whole course: by a nurse and by a prescriber, each by her own PIN, in either order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kitlog.domain import course_signing
from kitlog.domain.course import Course
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.course_signing import CourseSignature, Part, Record, part_of
from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.rights import Right
from kitlog.report.course_signatures import SignedPart as SignedPart  # what the page is handed
from kitlog.report.course_signatures import last_of, signed_parts
from kitlog.report.wording import Wording
from kitlog.store.index import CourseRow, IndexRows
from kitlog.words import tr, unsaid
from kitlog.workflow import on_board, people, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, course_stream
from kitlog.workflow.unread import readable

NOT_YOURS = unsaid(
    "You charted nothing in this course. A nurse who did signs it, or a charge nurse."
)
CHANGED = unsaid("The course was changed meanwhile. Read it again.")
SIGNED = {
    Part.NURSE: unsaid("A nurse has signed this course."),
    Part.PRESCRIBER: unsaid("A prescriber has signed this course."),
}
MOST = 200
"""Exported courses that are looked at: of more than that nobody signs any."""
EXPORTED, WHOLE = "exported", "signed"
"""States of a course in the index: exported while a signature is missing; exported, both signed."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """How a course stands with its signatures, for whoever is at the desk.

    parts    every signature, oldest first
    sha256   of all there is to sign now
    meaning  what the person at the desk would sign, "" where she may not
    refused  why she can't sign now, "" when she can
    """

    parts: tuple[SignedPart, ...] = ()
    sha256: str = ""
    meaning: str = ""
    refused: str = ""

    def last(self, part: Part) -> SignedPart | None:
        return last_of(self.parts, part)


def signatures(desk: Desk, course: Course) -> Signatures:
    """The course's signatures and what can be signed."""
    held = reading.record(desk, course)
    found = course_signing.signatures(held)
    clinic = reading.clinic(desk)
    wording = Wording(clinic.name_of, reading.effect_labels(clinic))
    person = clinic.people.get(desk.author)
    return Signatures(
        parts=signed_parts(found, held, wording),
        sha256=course_signing.digest(held, course_signing.covering(held)),
        meaning=_meaning(person, held) if person and part_of(person.role) else "",
        refused=_refused(course, person, found, held),
    )


@may(Right.SIGN_COURSE)
def sign(desk: Desk, course_id: str, pin: str, sha256: str) -> Course:
    """Sign the course as the person at the desk; her role says which part. `pin` is her own.

    `sha256` is of what she has read. Refused when the course is another by now, while infusions
    are left to give or to sign, for a part that is signed and not amended since, for a nurse who
    charted nothing in it, and for a wrong PIN (every try is recorded).
    """
    person = people.sign_in(desk, desk.author, pin)
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        held = reading.record(desk, course)
        refused = _refused(course, person, course_signing.signatures(held), held)
        if refused:
            raise Refused(refused)
        covered = course_signing.covering(held)
        if course_signing.digest(held, covered) != sha256:
            raise Refused(tr(CHANGED))
        fact = CourseSigned(
            person.person_id, person.name, person.role, _meaning(person, held), sha256, covered
        )
        desk.store.append((desk.entry(course_stream(course_id), fact),), _row(desk, course, person))
        on_board.list_anew(desk, course_id)
        return reading.course(desk, course_id)


def own_part(desk: Desk) -> Part | None:
    """The part whoever is at the desk signs, if any."""
    person = reading.clinic(desk).people.get(desk.author)
    return part_of(person.role) if person else None


def waits_for(course: Course, part: Part | None) -> bool:
    """Whether nobody has signed this part of a course that is ready for it."""
    return part is not None and course.gate().open and part not in _parts(course)


def exported_state(course: Course) -> str:
    """What the index says of a course whose summary has left the program."""
    return WHOLE if set(Part) <= _parts(course) else EXPORTED


def waiting(desk: Desk, going_on: Iterable[Course]) -> tuple[str, ...]:
    """Ids of the courses that wait for the signature of whoever is at the desk, once each.

    Of those `going_on`, and of those exported without it.
    """
    part = own_part(desk)
    if part is None:
        return ()
    found = [course.id for course in going_on if waits_for(course, part)]

    def signed(row: CourseRow) -> tuple[str, set[Part | None]]:
        facts = (entry.fact for entry in desk.store.entries(course_stream(row.id)))
        return row.id, {part_of(one.role) for one in facts if isinstance(one, CourseSigned)}

    exported = desk.store.index.courses_in(EXPORTED, MOST)
    parts = readable(desk, exported, signed, lambda row: row.patient_id)
    found += [id for id, by in parts if part not in by]
    return tuple(dict.fromkeys(found))


def _parts(course: Course) -> set[Part | None]:
    return {part_of(said.as_(CourseSigned).role) for said in course.said(CourseSigned)}


def _row(desk: Desk, course: Course, person: PersonEnrolled) -> IndexRows | None:
    """A course that was exported before its last signature no longer waits for one."""
    row = desk.store.index.course(course.id)
    if row is None or row.state != EXPORTED:
        return None
    whole = set(Part) <= {*_parts(course), part_of(person.role)}
    return IndexRows(courses=(replace(row, state=WHOLE),)) if whole else None


def _refused(
    course: Course,
    person: PersonEnrolled | None,
    signed: tuple[CourseSignature, ...],
    held: Record,
) -> str:
    """Why this person can't sign the course now, "" when she can."""
    part = part_of(person.role) if person else None
    if person is None or part is None:
        return Right.SIGN_COURSE.sentence
    gate = course.gate()
    if not gate.open:
        return gate.reason
    before = course_signing.last(signed, part)
    if before is not None and before.stands:
        return tr(SIGNED[part])
    if person.role is Role.NURSE and not _charted(person, held):
        return tr(NOT_YOURS)
    return ""


def _meaning(person: PersonEnrolled, held: Record) -> str:
    return course_signing.meaning(person.role, charted=_charted(person, held))


def _charted(person: PersonEnrolled, held: Record) -> bool:
    """Whether anything at the chair was charted by this person."""
    return any(
        entry.author == person.person_id
        for stream, entries in held.items()
        if stream.startswith("session:")
        for entry in entries
    )
