"""Who makes a paper, when and with what: the same for every paper of a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.dates import day
from kitlog.domain.emergency import Given
from kitlog.domain.moment import Moment
from kitlog.domain.patient import Patient
from kitlog.report.amendments import stamp
from kitlog.report.document import Foot, Person, grouped
from kitlog.report.wording import Names, Wording
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class Maker:
    """`by` is the id of the maker, `version` counts this paper of this day from 1.

    program        the program with its version
    record_sha256  of the entries the paper is made from, hexadecimal
    journal        where the chains of these entries ended, in short
    effect_labels  the clinic's words by effect, those asked on screen first
    then           the names people had at a moment, `role_at` the role
    emergencies    every emergency access there was
    """

    clinic: ClinicSet
    name_of: Names
    role_at: Callable[[str, Moment], str]
    by: str
    made: Moment
    version: int
    program: str
    record_sha256: str
    effect_labels: Mapping[str, str]
    then: Callable[[Moment], Names] | None = None
    emergencies: tuple[Given, ...] = ()
    journal: str = ""

    @property
    def wording(self) -> Wording:
        return Wording(self.name_of, self.effect_labels, self.then)

    def person(self, patient: Patient) -> Person:
        """Whose paper it is, with the age on the day it is made."""
        said = about(patient, patient.age(self.made.local.date()))
        return Person(patient.name, day(patient.born), said, patient.record_no)

    def foot(self, course: str) -> Foot:
        return Foot(
            program=self.program,
            course=of_course(course, self.version),
            made=stamp(self.made),
            by=self.name_of(self.by),
            record_sha256=grouped(self.record_sha256),
            journal=self.journal,
        )


def about(patient: Patient, age: int) -> str:
    """(54 y), female"""
    return tr("({age} y), {sex}", age=age, sex=patient.sex.words)


def of_course(number: str, version: int) -> str:
    """Which version of which course's paper it is."""
    return tr("course {number}, version {version}", number=number, version=version)
