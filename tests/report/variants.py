"""Courses that did not go as drawn: gaps, held, in part, closed early, booster, sixty events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kitlog import resources
from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseClosedEarly, DayMissed
from kitlog.domain.events import AdverseEvent, NoteWritten
from kitlog.domain.moment import utc
from kitlog.domain.session_facts import EnteredInError, Struck
from kitlog.domain.vitals import Absent, SlotMissed, Vitals
from tests.report import example
from tests.report.example import DRAWN, Stream, course_stream, folded, opened, session


def with_a_gap() -> Course:
    """Held on Tuesday, so Wednesday's is infusion 2; the last one stopped early."""
    days = [date(2026, 1, d) for d in (12, 14, 15, 16, 19)]
    moved = [replace(given, day=day) for given, day in zip(DRAWN, days, strict=True)]
    streams = [session(n, given) for n, given in enumerate(moved[:4], 1)]
    streams.append(session(5, moved[4], ml="75", early="patient asked to stop"))
    streams.insert(1, example.held(2, date(2026, 1, 13), "BP 191/104 before the start"))
    course = course_stream(opened(days))
    course.add(utc(2026, 1, 13, 9), DayMissed(date(2026, 1, 13), "BP too high", tuple(days[1:])))
    return folded(course, streams)


def closed_early(why: str = "patient moved to another town") -> Course:
    course = course_stream()
    course.add(utc(2026, 1, 15, 9), CourseClosedEarly(why))
    return folded(course, example.streams()[:3])


def booster() -> Course:
    text = resources.text("protocols", "kit-40-booster.toml").replace(
        "infusion_minutes = [10, 20, 30, 40]", "infusion_minutes = [5, 10, 15, 20, 25, 30, 35, 40]"
    )
    course = Stream("course:c1")
    course.add(utc(2026, 1, 9, 10), opened(example.DAYS[:1], text))
    return folded(course, [session(1, DRAWN[0])])


def amended() -> Course:
    """A corrected reading, a struck one, a late one, a missed one, and a day in error."""
    streams = example.streams()
    third = streams[2]
    wrong = next(e for e in third.entries if e.slot == "30")
    right = Vitals(152, 88, 94, 96, 14, 0, 4)
    third.add(
        wrong.measured.utc + timedelta(minutes=9), right, "sample", "30", corrects=wrong.id,
        reason="typed from the wrong line",
    )  # fmt: skip
    other = next(e for e in third.entries if e.slot == "35")
    third.add(
        other.measured.utc, Struck(), "sample", corrects=other.id, reason="other chair's reading"
    )
    third.add(other.measured.utc + timedelta(minutes=9), SlotMissed("35", "cuff failed"), "sample")
    late = Vitals(
        hr=80, spo2=97, rr=14, sedation=0, oxygen="2 L/min nasal",
        absent=(Absent("sys", "cuff failed"), Absent("dia", "cuff failed")),
    )  # fmt: skip
    third.add(utc(2026, 1, 14, 10, 11), late, "sample", typed_after=12)
    error = example.held(9, date(2026, 1, 12), "another patient's day")
    error.add(utc(2026, 1, 12, 9), EnteredInError("charted on the wrong patient"))
    return folded(course_stream(), [*streams, error])


def eventful(count: int = 60) -> Course:
    """So many notes and adverse events that they fill more than a page."""
    streams = example.streams()
    start = utc(2026, 1, 13, 8, 50)
    for n in range(count - 2):
        note = NoteWritten(f"Remark number {n:02d} of many")
        streams[1].add(start + timedelta(seconds=30 * n), note)
    streams[1].add(start, AdverseEvent("Fall from the chair", 2, True, "No injury found."))
    streams[1].add(start, NoteWritten("long note " * 199))
    return folded(course_stream(), streams)
