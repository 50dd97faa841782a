"""What the page needs of the record: the course and whose it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kitlog.domain import numbers
from kitlog.domain.charted import Charted
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.dates import day
from kitlog.domain.moment import Moment
from kitlog.domain.patient import Patient
from kitlog.domain.summary_versions import Version
from kitlog.ui.kit.chair_header import Banner, ChairHeader
from kitlog.words import tr
from kitlog.workflow import amending, course_signing, reading, summary_filing
from kitlog.workflow.course_signing import Signatures
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.ui.page import Page


@dataclass(frozen=True, slots=True)
class CourseFile:
    """`identity` is the patient with all that was corrected about who they are; `signed` how
    the course stands with its signatures, for whoever is signed in; `versions` are those of the
    summary, oldest first.
    """

    patient: Patient
    course: Course
    identity: Charted | None = None
    signed: Signatures = field(default_factory=Signatures)
    versions: tuple[Version, ...] = ()


def read_course(desk: Desk, course_id: str) -> CourseFile:
    """Both as of one moment."""
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        patient_id = course.opened.patient_id
        known = amending.identity(desk, patient_id)
        signed = course_signing.signatures(desk, course)
        exported = summary_filing.versions(desk, course)
        return CourseFile(reading.patient(desk, patient_id), course, known[-1], signed, exported)


def draw_banner(page: Page, header: ChairHeader, file: CourseFile | None, now: Moment) -> None:
    """Whose course it is, the time, and who is signed in; nothing before it is read."""
    if file is not None:
        banner = course_banner(file, page.station.clinic.settings, now.local.date())
        header.draw(banner, page.clock_text(now), page.person_text())


def course_banner(file: CourseFile, clinic: ClinicSet | None, today: date) -> Banner:
    """Who is meant; without a chair, because a course sits in none."""
    patient, course, opened = file.patient, file.course, file.course.opened
    begun = len(course.infusions)
    stands = course.over or begun > len(course.signed)
    born = tr("Born {day} ({age} y)", day=day(patient.born), age=patient.age(today))
    return Banner(
        chair=0,
        name=patient.name,
        about=f"{born} · {patient.sex.words.capitalize()}",
        record_no=patient.record_no,
        allergies=patient.allergies,
        dosing=f"{numbers.dose(opened.weight_kg)} kg · {numbers.dose(opened.ordered_mg)} mg",
        number=begun if stands else begun + 1,
        wanted=course.wanted,
        dots=course.dots(today, clinic) if clinic else (),
        signed=len(course.signed),
    )
