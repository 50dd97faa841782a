"""The papers of the drawn example's days, and of days that went to extremes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from kitlog import resources
from kitlog.domain import signing
from kitlog.domain.course import Course
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.entry import Entry
from kitlog.domain.events import AdverseEvent, MedicationGiven, NoteWritten
from kitlog.domain.moment import utc
from kitlog.domain.patient import Patient
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Signed
from kitlog.report.advice import Advice, advice
from kitlog.report.day_note import DayNote, day_note
from kitlog.report.failsafe import Failsafe, failsafe
from kitlog.report.maker import Maker
from tests.report.example import (
    CLINIC,
    DRAWN,
    LABELS,
    PATIENT,
    PEOPLE,
    Stream,
    course_stream,
    folded,
    moment,
    session,
    streams,
)

START = utc(2026, 1, 14, 9, 30)
"""Of the third infusion: paused at 29 min, SpO₂ 91 %."""


def maker(at: datetime, digest: str, version: int = 1) -> Maker:
    return Maker(
        clinic=CLINIC,
        name_of=PEOPLE.__getitem__,
        role_at=lambda *_: "charge nurse",
        by="mock",
        made=moment(at),
        version=version,
        program="KitLog 1.0",
        record_sha256=digest,
        effect_labels=LABELS,
    )


def sealed(stream: Stream) -> Stream:
    """The stream with its signature over exactly what stands before it."""
    digest = signing.digest(tuple(stream.entries))
    entries = [
        replace(e, fact=replace(e.fact, digest=digest)) if isinstance(e.fact, Signed) else e
        for e in stream.entries
    ]
    return Stream(stream.name, entries)


def third() -> Stream:
    return sealed(session(3, DRAWN[2]))


def course_with(stream: Stream) -> tuple[Course, Session]:
    """The drawn course up to the third infusion, which this stream tells."""
    first, second, *_ = streams()
    course = folded(course_stream(), [first, second, stream])
    id = stream.name.removeprefix("session:")
    return course, next(s for s in course.sessions if s.id == id)


def note_of(stream: Stream, patient: Patient = PATIENT, version: int = 1) -> DayNote:
    course, day = course_with(stream)
    at = utc(2026, 1, 14, 11, 50)
    digest = signing.digest(tuple(stream.entries))
    return day_note(patient, course, day, maker(at, digest, version))


def until(at: datetime, entries: list[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.entered.utc <= at]


def failsafe_at(
    minute: float, stream: Stream | None = None, patient: Patient = PATIENT
) -> Failsafe:
    """The sheet so many minutes after the start of the third infusion, negative before it."""
    at = START + timedelta(minutes=minute)
    whole = stream or third()
    seen = Stream(whole.name, until(at, whole.entries))
    course, day = course_with(seen)
    return failsafe(patient, course, day, maker(at, signing.digest(tuple(seen.entries))))


def advice_of(stream: Stream, text: str = "", patient: Patient = PATIENT) -> Advice:
    course, day = course_with(stream)
    made = maker(utc(2026, 1, 14, 11, 40), signing.digest(tuple(stream.entries)))
    return advice(patient, course, day, text or resources.text("advice.txt"), made)


LONG = "Anne-Sophie Wilhelmina " * 9
"""More than 200 characters, as a name, an escort or an answer may have up to 200."""


def extreme() -> Stream:
    """Thirty medicines, thirty notes, and every answer as long as it may be."""
    stream = session(3, DRAWN[2])
    stream.entries.pop()  # its signature, which comes last
    for n in range(30):
        at = START + timedelta(minutes=1 + n)
        stream.add(at, MedicationGiven(f"medicine {n:02d}", "1 mg", "IV", LONG[:60]))
        stream.add(at, NoteWritten(f"Remark number {n:02d} of many. {LONG}"))
    stream.add(START + timedelta(minutes=45), AdverseEvent(LONG[:200], 2, True, LONG * 8))
    left = next(e for e in stream.entries if isinstance(e.fact, Discharged))
    far = Discharged(LONG[:200].strip(), LONG[:200].strip(), LONG[:200].strip())
    stream.add(left.measured.utc, far, corrects=left.id, reason="name as in the passport " * 8)
    stream.add(START + timedelta(minutes=76), Signed("mock", "gave and watched this infusion", ""))
    return sealed(stream)


FAR = replace(
    PATIENT, family=LONG[:200].strip(), given=LONG[:200].strip(), allergies=LONG[:200].strip()
)
