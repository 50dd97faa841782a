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
        age = patient.age(self.made.local.date())
        about = f"({age} y), {patient.sex.value}"
        return Person(patient.name, day(patient.born), about, patient.record_no)

    def foot(self, course: str) -> Foot:
        return Foot(
            program=self.program,
            course=f"course {course}, version {self.version}",
            made=stamp(self.made),
            by=self.name_of(self.by),
            record_sha256=grouped(self.record_sha256),
            journal=self.journal,
        )
