"""Whose chair this is: number, name, birth date, allergies and dose, above everything."""

from __future__ import annotations

from kitlog.domain import numbers
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.dates import day
from kitlog.ui.kit.chair_header import Banner
from kitlog.words import tr
from kitlog.workflow.reading import ChairFile


def banner(file: ChairFile, settings: ClinicSet | None, *, blind: bool) -> Banner:
    """What stands in the header; `blind` hides the dose while the second nurse works."""
    patient, course = file.patient, file.course
    return Banner(
        chair=file.session.chair,
        name=patient.name,
        about=_about(file),
        record_no=patient.record_no,
        allergies=patient.allergies,
        dosing=tr("hidden") if blind else _dosing(file),
        number=file.number,
        wanted=course.wanted,
        dots=course.dots(file.session.day, settings) if settings else (),
        signed=len(course.signed),
    )


def _about(file: ChairFile) -> str:
    age = file.patient.age(file.session.day)
    born = tr("Born {day} ({age} y)", day=day(file.patient.born), age=age)
    return f"{born} · {file.patient.sex.words.capitalize()}"


def _dosing(file: ChairFile) -> str:
    opened = file.course.opened
    return f"{numbers.dose(opened.weight_kg)} kg · {numbers.dose(opened.ordered_mg)} mg"
