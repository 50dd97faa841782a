"""The course summary: collected from the record, written, read back, and noted as exported."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import kitlog
from kitlog.domain import signing
from kitlog.domain.course import Course
from kitlog.domain.course_facts import SummaryExported
from kitlog.domain.errors import Refused
from kitlog.domain.rights import Right
from kitlog.store.index import IndexRows
from kitlog.workflow import amending, course_signing, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, course_stream, session_stream

if TYPE_CHECKING:
    from kitlog.report.summary import Summary


@dataclass(frozen=True, slots=True)
class Exported:
    """A summary on disk that was opened again and agrees with the record."""

    path: Path
    pages: int
    sha256: str
    course: Course


def record_digest(desk: Desk, course: Course) -> str:
    """SHA-256 over all entries of the course and its sessions, exports apart."""
    seal = hashlib.sha256()
    streams = [course_stream(course.id), *(session_stream(s.id) for s in course.sessions)]
    for stream in streams:
        seal.update(signing.digest(desk.store.entries(stream)).encode())
    return seal.hexdigest()


def summarise(desk: Desk, course_id: str) -> Summary:
    """The summary as a plain value. Refused, with the button's reason, before it may exist."""
    from kitlog.report.collect import collect

    course = reading.course(desk, course_id)
    gate = course.gate()
    if not gate.open:
        raise Refused(gate.reason)
    clinic = reading.clinic(desk)
    return collect(
        patient=reading.patient(desk, course.opened.patient_id),
        course=course,
        clinic=reading.clinic_settings(desk),
        name_of=clinic.name_of,
        then=clinic.names_at,
        made=desk.now(),
        made_by=clinic.name_of(desk.author),
        version=len(course.exports) + 1,
        program=f"KitLog {kitlog.__version__}",
        record_sha256=record_digest(desk, course),
        effect_labels=reading.effect_labels(clinic),
        identity=amending.identity(desk, course.opened.patient_id),
        before=_before(desk, course),
        signed=course_signing.signatures(desk, course).parts,
    )


def _before(desk: Desk, course: Course) -> tuple[Course, ...]:
    """The patient's courses before this one, oldest first."""
    ids = [row.id for row in desk.store.index.courses_of(course.opened.patient_id)]
    return tuple(reading.course(desk, id) for id in ids[: ids.index(course.id)])


@may(Right.EXPORT)
def export(desk: Desk, course_id: str, path: Path, paper: str) -> Exported:
    """Write the summary to `path` ("a4" or "letter"), read it back, then note the export."""
    from kitlog.report.written import write

    summary = summarise(desk, course_id)
    course = reading.course(desk, course_id)
    digest = record_digest(desk, course)
    written = write(summary, path, paper)
    version = len(course.exports) + 1
    fact = SummaryExported(version, paper, written.pages, written.sha256, digest)
    _note_export(desk, course_id, fact)
    after = reading.course(desk, course_id)
    return Exported(path, written.pages, written.sha256, after)


def _note_export(desk: Desk, course_id: str, fact: SummaryExported) -> None:
    """The board lists a course until its summary left the program."""
    row = desk.store.index.course(course_id)
    state = course_signing.exported_state(reading.course(desk, course_id))
    rows = IndexRows(courses=(replace(row, state=state, open=False),)) if row else None
    desk.store.append((desk.entry(course_stream(course_id), fact),), rows)


def file_name(course: Course) -> str:
    """A name without patient data: course number and version."""
    return f"{course.opened.number}-summary-v{len(course.exports) + 1}.pdf"
