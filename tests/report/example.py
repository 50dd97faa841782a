"""The drawn example course: TEST, Ada, five infusions, the third one paused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from kitlog import resources
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course, fold_course
from kitlog.domain.course_facts import ClosingNote, CourseOpened
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.effects import EffectsAsked, Score, read_list
from kitlog.domain.entry import Entry
from kitlog.domain.events import AlertAcknowledged, InterventionJudged, MedicationGiven
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
)
from kitlog.domain.moment import Moment, utc
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.patient import Patient, Sex
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.protocol import fingerprint, parse
from kitlog.domain.session import Session, fold
from kitlog.domain.session_facts import HeldToday, SessionOpened, Signed
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import Vitals
from kitlog.report.collect import collect
from kitlog.report.summary import Summary

CLINIC = ClinicSet("Example Pain Clinic, Infusion Unit", "1 Example Road", chairs=4)
PATIENT = Patient("ZZ 000 417", "TEST", "Ada", date(1971, 3, 12), Sex.FEMALE, "none known")
PEOPLE = {"mock": "R. Mock RN", "sample": "T. Sample RN"}
LABELS = {e.id: e.label for e in read_list(resources.text("effects.toml"))}
TEXT = resources.text("protocols", "kit-40-q5.toml").replace(
    "recovery_min = 60", "recovery_min = 30"
)
SHA = "9c417be250d3a86f1e0b72c4d95f3a186b2ce0f784a1935dc07f6e21ab48d390"
JOURNAL = "412 entries 5d0c7a91 e3b8f246 0f9d17c5 6a42be80"
DAYS = tuple(date(2026, 1, d) for d in range(12, 17))
SLOTS = ("base", "5", "10", "15", "20", "25", "30", "35", "40", "+15", "+30")
EFFECTS = (
    "dissociation", "dizziness", "nausea", "vomiting", "anxiety", "hallucination", "vision",
    "headache",
)  # fmt: skip


@dataclass(frozen=True)
class Given:
    """One drawn infusion: start, readings (SBP, DBP, HR, SpO₂), worst effects, pain, nurse."""

    day: date
    start: tuple[int, int]
    readings: tuple[tuple[int, int, int, int], ...]
    worst: tuple[int, ...]
    pain: tuple[int, int]
    nurse: str = "mock"
    pause: tuple[int, int] | None = None
    """Minute of the pause and how long it lasted."""
    extra: tuple[tuple[int, object], ...] = ()
    """Further facts by clock minute after the start."""


DRAWN = (
    Given(
        DAYS[0], (8, 52),
        ((126, 76, 74, 98), (134, 80, 80, 98), (142, 84, 86, 97), (148, 88, 90, 96),
         (152, 90, 94, 95), (148, 88, 92, 96), (144, 86, 88, 96), (142, 84, 86, 97),
         (140, 82, 84, 97), (132, 78, 78, 98), (128, 76, 76, 98)),
        (2, 1, 2, 0, 1, 0, 1, 0), (8, 5),
        extra=((15, MedicationGiven("ondansetron", "4 mg", "IV", "Nausea 2")),),
    ),
    Given(
        DAYS[1], (8, 48),
        ((126, 76, 74, 98), (132, 78, 78, 98), (138, 82, 82, 97), (144, 86, 86, 97),
         (148, 88, 88, 96), (146, 86, 88, 97), (142, 84, 86, 97), (140, 82, 84, 98),
         (136, 80, 82, 98), (130, 78, 78, 98), (126, 76, 74, 98)),
        (2, 1, 1, 0, 0, 0, 0, 1), (8, 5),
    ),
    Given(
        DAYS[2], (9, 30),
        ((128, 76, 72, 98), (132, 78, 76, 98), (138, 82, 80, 97), (142, 84, 84, 97),
         (146, 86, 92, 96), (168, 98, 108, 91), (150, 88, 94, 96), (142, 84, 88, 97),
         (138, 82, 84, 98), (134, 80, 80, 98), (130, 78, 76, 98)),
        (2, 1, 1, 0, 0, 0, 1, 0), (7, 4), pause=(29, 4),
        extra=(
            (12, MedicationGiven("ondansetron", "4 mg", "IV", "Nausea 1")),
            (29, MedicationGiven("oxygen", "2 L/min", "nasal")),
            (60, InterventionJudged("oxygen", False, "brief, SpO₂ back at 96 %")),
            (60, InterventionJudged("pause", False, "brief, as the clinic's plan asks")),
        ),
    ),
    Given(
        DAYS[3], (8, 50),
        ((124, 74, 72, 98), (130, 76, 76, 98), (136, 80, 80, 98), (140, 82, 82, 97),
         (142, 84, 84, 97), (140, 84, 84, 97), (138, 82, 82, 97), (136, 80, 80, 98),
         (134, 78, 78, 98), (126, 74, 72, 98), (124, 74, 72, 98)),
        (1, 1, 0, 0, 0, 0, 0, 0), (6, 3), nurse="sample",
    ),
    Given(
        DAYS[4], (8, 47),
        ((124, 74, 70, 98), (128, 76, 74, 98), (134, 80, 78, 98), (138, 82, 80, 98),
         (140, 82, 82, 97), (138, 82, 82, 97), (136, 80, 80, 98), (134, 80, 78, 98),
         (132, 78, 76, 98), (126, 74, 72, 98), (124, 74, 70, 98)),
        (1, 0, 0, 0, 0, 0, 0, 0), (6, 3),
    ),
)  # fmt: skip

SCORES = (
    ("pain", "8", "5"), ("pain_interference", "67.2", "60.9"), ("fatigue", "63.4", "57.8"),
    ("physical_function", "34.1", "37.0"), ("social_roles", "38.0", "43.6"),
    ("depression", "58.9", "55.7"),
)  # fmt: skip


def moment(at: datetime) -> Moment:
    """A moment whose clocks agree, all in one boot."""
    return Moment(at, round(at.timestamp() * 1e9), "boot")


@dataclass
class Stream:
    """Entries of one stream, numbered as they are made."""

    name: str
    entries: list[Entry] = field(default_factory=list)

    def add(
        self, at: datetime, fact: object, author: str = "mock", slot: str = "",
        *, typed_after: int = 0, corrects: str = "", reason: str = "",
    ) -> Entry:  # fmt: skip
        id = f"{self.name}-{len(self.entries):04d}"
        late = timedelta(minutes=typed_after)
        entry = Entry(
            id, self.name, fact, moment(at), moment(at + late), author, "chair-1", slot,
            corrects, reason,
        )  # fmt: skip
        self.entries.append(entry)
        return entry


def opened(days: Sequence[date] = DAYS, text: str = TEXT, **changed: object) -> CourseOpened:
    fact = CourseOpened(
        patient_id="p1", number="KIT-2026-0017", reason="Complex regional pain syndrome, left arm",
        prescriber="Dr P. Example", protocol=text, protocol_hash=fingerprint(text),
        mg_per_kg=Decimal("0.5"), minutes=40, strength=Decimal(50), bag_ml=Decimal(100),
        weight_reading=Decimal("82.4"), weight_unit="kg", weight_kg=Decimal("82.4"),
        ordered_mg=Decimal("41.2"), days=tuple(days), clock="08:45", chair=1,
    )  # fmt: skip
    return replace(fact, **changed)  # type: ignore[arg-type]


def before_start(stream: Stream, given: Given, start: datetime) -> None:
    stream.add(start - timedelta(minutes=40), SessionOpened("c1", "p1", given.day, 1), given.nurse)
    stream.add(
        start - timedelta(minutes=38),
        WeightTaken(Decimal("82.4"), "kg", Decimal("82.4")),
        given.nurse,
    )
    drug = DrugPrepared(Decimal("0.82"), Decimal(50), "LOT42", "2027-06")
    stream.add(start - timedelta(minutes=35), drug, given.nurse)
    figures = Figures(Decimal("82.4"), Decimal("41.2"), Decimal("0.82"), Decimal(150), Decimal(100))
    stream.add(
        start - timedelta(minutes=30), DoseChecked("mock", "sample", figures, figures), given.nurse
    )
    for line in LINES:
        answer = LineAnswered(line.id, True, f"{line.title} as said" if line.detail else "")
        stream.add(start - timedelta(minutes=20), answer, given.nurse)


def session(number: int, given: Given, *, ml: str = "100", early: str = "") -> Stream:
    """All entries of one infusion, from the seat to the signature."""
    stream = Stream(f"session:s{number}")
    start = utc(given.day.year, given.day.month, given.day.day, *given.start)
    before_start(stream, given, start)
    at_pause, length = given.pause or (99, 0)

    def at(minute: float) -> datetime:
        return start + timedelta(minutes=minute + (length if minute > at_pause else 0))

    stream.add(start, InfusionStarted(Decimal(150), Decimal(100)), given.nurse)
    end = 30 if early else 40
    for slot, (sys, dia, hr, spo2) in zip(SLOTS, given.readings, strict=True):
        minute = -5 if slot == "base" else end + int(slot) if slot[0] == "+" else int(slot)
        if slot in ("35", "40") and early:
            continue
        pain = given.pain[0] if minute < 20 else given.pain[1]
        reading = Vitals(sys, dia, hr, spo2, 14, 0, pain)
        made = stream.add(at(minute), reading, given.nurse, slot)
        if spo2 < 92:
            seen = AlertAcknowledged(f"value:{made.id}", "SpO₂ 91 % ▼ below 92")
            stream.add(at(minute) + timedelta(minutes=4), seen, given.nurse)
    scores = zip(EFFECTS, given.worst, strict=True)
    asked = EffectsAsked(tuple(Score(effect, severity) for effect, severity in scores))
    stream.add(at(20), asked, given.nurse)
    if given.pause:
        stream.add(at(at_pause), InfusionPaused("SpO₂ 91 %, BP 168/98"), given.nurse)
        resumed = start + timedelta(minutes=at_pause + length)
        stream.add(resumed, InfusionResumed(), given.nurse)
    for minute, fact in given.extra:
        stream.add(at(minute), fact, given.nurse)
    ended = InfusionEnded(Decimal(ml), early=bool(early), why=early)
    stream.add(at(end), ended, given.nurse)
    stream.add(at(72), AldreteScored(2, 2, 2, 2, 2), given.nurse)
    stream.add(at(72), CriterionAnswered("advice", True), given.nurse)
    stream.add(at(74), Discharged("B. Test", "555 0100"), given.nurse)
    stream.add(at(76), Signed(given.nurse, "gave and watched this infusion", SHA), given.nurse)
    return stream


def held(number: int, day: date, why: str) -> Stream:
    """A day on which the patient came and was not infused."""
    stream = Stream(f"session:h{number}")
    start = utc(day.year, day.month, day.day, 8, 30)
    stream.add(start, SessionOpened("c1", "p1", day, 1))
    stream.add(start + timedelta(minutes=5), Vitals(191, 104, 88, 98, 14, 0, 6), slot="base")
    stream.add(start + timedelta(minutes=9), HeldToday(why))
    stream.add(start + timedelta(minutes=12), Signed("mock", "held this infusion", SHA))
    return stream


def course_stream(fact: CourseOpened | None = None) -> Stream:
    """The course opened, its outcomes and its closing note."""
    stream = Stream("course:c1")
    stream.add(utc(2026, 1, 9, 10), fact or opened())
    for measure, first, last in SCORES:
        baseline = OutcomeRecorded(measure, Point.BASELINE, Decimal(first))
        stream.add(utc(2026, 1, 12, 8), baseline)
        stream.add(utc(2026, 1, 16, 10), OutcomeRecorded(measure, Point.LAST, Decimal(last)))
    note = ClosingNote(
        "Tolerated well from day 4. For a next course: oxygen at hand from the start, "
        "ondansetron 4 mg before day 1. Pain and fatigue better at the last infusion; see again "
        "at 3 months."
    )
    stream.add(utc(2026, 1, 16, 10, 46), note)
    return stream


def folded(course: Stream, sessions: Sequence[Stream]) -> Course:
    first = course.entries[0].fact
    assert isinstance(first, CourseOpened)
    protocol = parse(first.protocol)
    days: list[Session] = [
        fold(s.name.removeprefix("session:"), protocol, s.entries) for s in sessions
    ]
    return fold_course("c1", course.entries, days)


def streams() -> list[Stream]:
    return [session(n, given) for n, given in enumerate(DRAWN, 1)]


def summary_of(
    course: Course, patient: Patient = PATIENT, clinic: ClinicSet = CLINIC, **changed: object
) -> Summary:
    given: dict[str, object] = {
        "made": moment(utc(2026, 1, 16, 10, 49)), "made_by": "R. Mock RN", "version": 1,
        "program": "KitLog 1.0", "record_sha256": SHA, "effect_labels": LABELS,
        "journal": JOURNAL,
    }  # fmt: skip
    given |= changed
    return collect(patient, course, clinic, lambda id: PEOPLE[id], **given)  # type: ignore[arg-type]


def example() -> Summary:
    """The drawn course, complete."""
    return summary_of(folded(course_stream(), streams()))
