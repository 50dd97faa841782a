"""What is said about a course: opened, a day missed, closed early, exported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kitlog.domain import texts
from kitlog.domain.course_signed import Covered
from kitlog.domain.errors import Refused
from kitlog.domain.ordered import NOT_SAID, Ordered, own_medicines
from kitlog.domain.thresholds import SHIPPED, OutcomesSet
from kitlog.words import ENGLISH, tr


@dataclass(frozen=True, slots=True)
class CourseOpened:
    """A course with its order and the protocol it is pinned to, text and all.

    reason       why the patient is treated, as printed
    weight_kg    dosing weight, kg; the dose normally stays the same for the course
    ordered_mg   mg_per_kg × weight_kg, the dose of record
    strength     mg/mL of the vial; bag_ml the final volume of the bag
    days         planned days; clock the planned time of the first ("08:45")
    ordered      which ketamine, when and how it was ordered
    own          the patient's standing opioids and benzodiazepines, a line each; () not listed
    outcomes     the measures asked in this course, each with the change that counts
    """

    patient_id: str
    number: str
    reason: str
    prescriber: str
    protocol: str
    protocol_hash: str
    mg_per_kg: Decimal
    minutes: int
    strength: Decimal
    bag_ml: Decimal
    weight_reading: Decimal
    weight_unit: str
    weight_kg: Decimal
    ordered_mg: Decimal
    days: tuple[date, ...]
    clock: str
    chair: int
    off_protocol: str = ""
    ordered: Ordered = NOT_SAID
    own: tuple[str, ...] = ()
    outcomes: OutcomesSet = SHIPPED

    def __post_init__(self) -> None:
        texts.one_line(self.reason, "reason", needed=tr("Type the reason for treatment."))
        texts.one_line(self.prescriber, "prescriber", needed=tr("Type who ordered it."))
        own_medicines(self.own)
        if not self.days:
            raise Refused(tr("Choose the first day."), "days")


@dataclass(frozen=True, slots=True)
class DayMissed:
    """A planned day without an infusion: why, and the days planned from here on."""

    day: date
    why: str
    days: tuple[date, ...]

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why", needed=tr("Say why the day was missed."))


@dataclass(frozen=True, slots=True)
class CourseClosedEarly:
    why: str

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why", needed=tr("Say why the course ends here."))


@dataclass(frozen=True, slots=True)
class ClosingNote:
    """A nurse's own words, printed as a signed quote (RULINGS Safety 13)."""

    text: str

    def __post_init__(self) -> None:
        texts.several_lines(self.text, "text", needed=tr("Write the note."))


@dataclass(frozen=True, slots=True)
class DataExported:
    """The course left the program as data, in a file of its own.

    format         "JSON", all of it, or "CSV", the readings
    sha256         of the file's bytes; `record_sha256` of the entries it was made from
    """

    format: str
    sha256: str
    record_sha256: str


@dataclass(frozen=True, slots=True)
class SummaryExported:
    """A summary left the program.

    version        counted from 1
    paper          "a4" or "letter"
    sha256         of the file's bytes, hexadecimal
    record_sha256  of all it was made of (`summary_versions.digest`)
    covered        which entries these are; () in a record older than the field
    language       it was set in; English in a record older than the field
    """

    version: int
    paper: str
    pages: int
    sha256: str
    record_sha256: str
    covered: tuple[Covered, ...] = ()
    language: str = ENGLISH


@dataclass(frozen=True, slots=True)
class SummaryFiled:
    """A version of the summary lies where it belongs: in which record or with whom."""

    version: int
    where: str

    def __post_init__(self) -> None:
        texts.one_line(self.where, "where", needed=tr("Say where it is filed."))
