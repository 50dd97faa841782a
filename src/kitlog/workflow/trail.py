"""The trail: who did what, when and where; for a charge nurse and an auditor alone.

The order is that of entering, the last first. A page is read at a time, whatever the journal holds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from kitlog.domain.access import Opened
from kitlog.domain.dates import day, midnight
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.rights import Right, refusal
from kitlog.report.trail_line import TrailLine as TrailLine  # what the pages are handed
from kitlog.report.trail_line import trail_line
from kitlog.report.wording import Wording
from kitlog.store.trail import Wanted
from kitlog.words import tr, unsaid
from kitlog.workflow import reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk
from kitlog.workflow.earlier import changes_of

if TYPE_CHECKING:
    from kitlog.store.index import PatientRow

ONLY = Right.TRAIL.value
PAGE = 50
"""Lines of a page."""


class Act(Enum):
    """What is looked for. "Charting" is what was said at a chair; the groups may overlap."""

    ALL = "All"
    ACCESS = "Sign-in"
    EMERGENCY = "Emergency"
    READ = "Looked at"
    CHARTED = "Charting"
    CORRECTED = "Corrections"
    SIGNED = "Signatures"
    COURSE = "Patients"
    CLINIC = "Clinic, people"
    EXPORTED = "Exports"

    @property
    def words(self) -> str:
        return tr(_WORDS[self])


_WORDS = {
    Act.ALL: unsaid("All"),
    Act.ACCESS: unsaid("Sign-in"),
    Act.EMERGENCY: unsaid("Emergency"),
    Act.READ: unsaid("Looked at"),
    Act.CHARTED: unsaid("Charting"),
    Act.CORRECTED: unsaid("Corrections"),
    Act.SIGNED: unsaid("Signatures"),
    Act.COURSE: unsaid("Patients"),
    Act.CLINIC: unsaid("Clinic, people"),
    Act.EXPORTED: unsaid("Exports"),
}

_SIGNED = (
    "signed", "course-signed", "dose-check", "check-overridden", "handed-over", "drug-accounted",
    "addendum",
)  # fmt: skip
_EXPORTED = (
    "paper-written",
    "data-exported",
    "summary-exported",
    "trail-exported",
    "cohort-exported",
)
_ACTS = {
    Act.ALL: Wanted(),
    Act.ACCESS: Wanted(streams=("access",), not_kinds=("read", *_EXPORTED)),
    Act.EMERGENCY: Wanted(kinds=("emergency-access", "emergency-looked-at")),
    Act.READ: Wanted(kinds=("read",)),
    Act.CHARTED: Wanted(streams=("session",)),
    Act.CORRECTED: Wanted(corrections=True),
    Act.SIGNED: Wanted(kinds=_SIGNED),
    Act.COURSE: Wanted(streams=("patient", "course")),
    Act.CLINIC: Wanted(streams=("clinic",)),
    Act.EXPORTED: Wanted(kinds=_EXPORTED),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What is left of the trail; `first` and `last` are days here, both counted in.

    `person_id` and `patient_id` are "" for all.
    """

    person_id: str = ""
    patient_id: str = ""
    act: Act = Act.ALL
    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise Refused(tr("The last day is before the first one."), "last")


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Lines, newest first; `older` is where the next page goes on, "" at the end."""

    lines: tuple[TrailLine, ...]
    older: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A patient to choose."""

    id: str
    name: str


def allowed(person: PersonEnrolled | None) -> bool:
    return not refusal(person, Right.TRAIL)


@may(Right.TRAIL)
def page(desk: Desk, wanted: Filter, before: str = "", most: int = PAGE) -> TrailPage:
    """At most `most` lines older than the entry `before`; the newest where that is ""."""
    with desk.store.transaction():
        found = desk.store.trail.page(as_stored(wanted), most + 1, before)
        lines = _lines(desk, found[:most])
    return TrailPage(lines, lines[-1].id if len(found) > most else "")


@may(Right.TRAIL)
def count(desk: Desk, wanted: Filter) -> int:
    """How many lines the filter leaves."""
    return desk.store.trail.count(as_stored(wanted))


@may(Right.TRAIL)
def patients(desk: Desk, text: str) -> tuple[Known, ...]:
    """Patients whose name or record number holds what was typed."""
    return tuple(Known(row.id, _name(row)) for row in desk.store.index.patients_matching(text))


@may(Right.TRAIL)
def filter_words(desk: Desk, wanted: Filter) -> str:
    """The filter as paper says it."""
    row = desk.store.index.patient(wanted.patient_id)
    who = reading.clinic(desk).name_of(wanted.person_id) if wanted.person_id else tr("everybody")
    whose = _name(row) if row else wanted.patient_id or tr("all patients")
    since = tr("from {day}", day=day(wanted.first)) if wanted.first else tr("from the beginning")
    until = tr("to {day}", day=day(wanted.last)) if wanted.last else tr("to now")
    act = tr("all acts") if wanted.act is Act.ALL else wanted.act.words
    return f"{who}; {whose}; {act}; {since} {until}"


def as_stored(wanted: Filter) -> Wanted:
    """The same as the store looks for it."""
    after = wanted.last + timedelta(days=1) if wanted.last else None
    return replace(
        _ACTS[wanted.act],
        author=wanted.person_id,
        patient_id=wanted.patient_id,
        since=midnight(wanted.first) if wanted.first else None,
        until=midnight(after) if after else None,
    )


def _lines(desk: Desk, found: tuple[Entry, ...]) -> tuple[TrailLine, ...]:
    clinic = reading.clinic(desk)
    wording = Wording(clinic.name_of, reading.effect_labels(clinic), clinic.names_at)
    whose, changed = _whose(desk), changes_of(desk, wording)
    return tuple(
        trail_line(entry, desk.store.trail.family(entry), wording, whose(entry), changed(entry))
        for entry in found
    )


def _whose(desk: Desk) -> Callable[[Entry], str]:
    """Whose record an entry is about; each patient is looked up once."""
    index, names = desk.store.index, dict[str, str]()

    def patient_of(entry: Entry) -> str:
        if isinstance(entry.fact, Opened):
            return entry.fact.patient_id
        kind, _, id = entry.stream.partition(":")
        row = index.session(id) if kind == "session" else index.course(id)
        return id if kind == "patient" else row.patient_id if row else ""

    def name(patient_id: str) -> str:
        row = index.patient(patient_id)
        return _name(row) if row else ""

    def whose(entry: Entry) -> str:
        key = f"{entry.stream} {entry.fact.patient_id if isinstance(entry.fact, Opened) else ''}"
        if key not in names:
            names[key] = name(patient_of(entry))
        return names[key]

    return whose


def _name(row: PatientRow) -> str:
    return f"{row.family}, {row.given} · {row.record_no}"
