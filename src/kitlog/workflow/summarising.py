"""The course summary: collected from the record, set, written, read back, and noted as exported."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import kitlog
from kitlog.domain import file_names, summary_versions
from kitlog.domain.course import Course
from kitlog.domain.course_facts import SummaryExported
from kitlog.domain.course_signed import Covered
from kitlog.domain.course_signing import covering
from kitlog.domain.errors import Refused
from kitlog.domain.outcome_follow_up import next_due
from kitlog.domain.rights import Right
from kitlog.store.index import IndexRows
from kitlog.words import in_language, tr, unsaid
from kitlog.workflow import (
    amending,
    course_data,
    course_signing,
    journal_heads,
    reading,
    sealing,
)
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, course_stream
from kitlog.workflow.filing import FairCopy

if TYPE_CHECKING:
    from kitlog.report.summary import Summary

CHANGED = unsaid("The course was changed meanwhile. It is set anew.")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A summary set on paper, byte for byte as it will be sealed, and not exported yet.

    paper    "a4" or "letter"
    sha256   of all it was made of; `covered` says which entries these are
    by       who was at the desk
    language  of the clinic's papers when it was set
    """

    course_id: str
    summary: Summary
    version: int
    paper: str
    data: bytes
    sha256: str
    covered: tuple[Covered, ...]
    by: str
    language: str


@dataclass(frozen=True, slots=True)
class Ready:
    """What was prepared, and what is to be written of it."""

    prepared: Prepared
    copy: FairCopy


@dataclass(frozen=True, slots=True)
class Exported:
    """A summary on disk that was opened again and agrees with the record."""

    path: Path
    pages: int
    sha256: str
    course: Course


def record_digest(desk: Desk, course: Course) -> str:
    """SHA-256 over all the summary is made of: patient, course, sessions; papers of it apart."""
    return summary_versions.digest(reading.record(desk, course))


def summarise(desk: Desk, course_id: str) -> Summary:
    """The summary as a plain value. Refused, with the button's reason, before it may exist."""
    course = reading.course(desk, course_id)
    gate = course.gate()
    if not gate.open:
        raise Refused(gate.reason)
    return _collected(desk, course)


def draft(desk: Desk, course_id: str) -> Summary:
    """The summary as far as the record goes, which says on every page that it is a draft."""
    course = reading.course(desk, course_id)
    found = _collected(desk, course)
    notice = tr("Draft, not the summary. {reason}", reason=course.gate().reason)
    foot = replace(found.foot, course=tr("course {number}, draft", number=course.opened.number))
    return replace(found, notice=f"{notice} {found.notice}".strip(), foot=foot)


def _collected(desk: Desk, course: Course) -> Summary:
    from kitlog.report.collect import collect

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
        before=reading.courses_before(desk, course),
        signed=course_signing.signatures(desk, course).parts,
        journal=journal_heads.in_short(desk, covering(reading.record(desk, course))),
    )


@may(Right.EXPORT)
def prepare(desk: Desk, course_id: str, paper: str) -> Prepared:
    """The next version of the summary on `paper` ("a4" or "letter"); nothing is written yet.

    Refused before it may exist, and for a character that can't be printed.
    """
    from kitlog.report.pdf import pdf_bytes

    with desk.store.transaction():
        course = reading.course(desk, course_id)
        record = reading.record(desk, course)
        language = reading.clinic_settings(desk).language
        digest = summary_versions.digest(record)
        with in_language(language):
            summary = summarise(desk, course_id)
            attached = course_data.attached(desk, course, digest)
    with in_language(language):
        data = pdf_bytes(summary, paper, attached)
    return Prepared(
        course_id=course_id,
        summary=summary,
        version=len(course.exports) + 1,
        paper=paper,
        data=data,
        sha256=digest,
        covered=covering(record),
        by=desk.author,
        language=language,
    )


@may(Right.EXPORT)
def ready(desk: Desk, course_id: str, prepared: Prepared) -> Ready:
    """What was prepared, sealed, named and checked; to be written by whoever waits for a folder.

    Refused when the course is another by now, or somebody else is at the desk.
    """
    from kitlog.report.written import checked

    course = reading.course(desk, course_id)
    same = prepared.sha256 == record_digest(desk, course) and prepared.by == desk.author
    if not same or prepared.version != len(course.exports) + 1:
        raise Refused(tr(CHANGED))
    with in_language(prepared.language):
        data = sealing.sealed(desk, prepared.data, tr("Course summary"))
        done = checked(prepared.summary, data, prepared.paper)
    name = _file_name(desk, course, prepared.version)
    return Ready(prepared, FairCopy(name, data, done.pages, done.sha256))


@may(Right.EXPORT)
def note(desk: Desk, course_id: str, ready: Ready, path: Path) -> Exported:
    """Record the export of what was written to `path`, opened again and compared.

    Refused when the course was changed while it was written: that file must not stay.
    """
    prepared, copy = ready.prepared, ready.copy
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        same = prepared.sha256 == record_digest(desk, course)
        if not same or prepared.version != len(course.exports) + 1:
            raise Refused(tr(CHANGED))
        fact = SummaryExported(
            prepared.version, prepared.paper, copy.pages, copy.sha256,
            prepared.sha256, prepared.covered, prepared.language,
        )  # fmt: skip
        _note_export(desk, course_id, fact)
        return Exported(path, copy.pages, copy.sha256, reading.course(desk, course_id))


@may(Right.EXPORT)
def export(desk: Desk, course_id: str, path: Path, paper: str) -> Exported:
    """Prepare the next version, write it to `path` and record it, where nobody charts meanwhile."""
    from kitlog.report.written import put

    made = ready(desk, course_id, prepare(desk, course_id, paper))
    put(made.copy.data, path)
    return note(desk, course_id, made, path)


def _note_export(desk: Desk, course_id: str, fact: SummaryExported) -> None:
    """The board lists the course until this version is filed."""
    row = desk.store.index.course(course_id)
    course = reading.course(desk, course_id)
    state, later = course_signing.exported_state(course), next_due(course)
    shown = replace(row, state=state, open=True, follow_up=later) if row else None
    rows = IndexRows(courses=(shown,)) if shown else None
    desk.store.append((desk.entry(course_stream(course_id), fact),), rows)


def _file_name(desk: Desk, course: Course, version: int) -> str:
    """What the clinic calls the file of this version."""
    patient = reading.patient(desk, course.opened.patient_id)
    clinic = reading.clinic_settings(desk)
    return file_names.file_name(clinic, course.opened.number, patient, f"summary-v{version}.pdf")
