"""What was said twice, answered anew, replaced or held stands on paper, not only the last word."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from kitlog.domain.charted import charted
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course_facts import CourseClosedEarly, DayMissed
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.moment import utc
from kitlog.domain.protocol_fields import Path
from kitlog.domain.protocol_text import Raw, leaves, taken_apart, written
from kitlog.domain.session_facts import Addendum
from kitlog.domain.timeout import LineAnswered
from kitlog.domain.vitals import SlotMissed
from kitlog.report.record import Day
from kitlog.report.summary import Break, Summary
from tests.report import example
from tests.report.example import DAYS, DRAWN, Stream, course_stream, folded, opened, session

START = utc(2026, 1, 12, 8, 52)
D = Decimal


def day_with(*said: tuple[int, object, str]) -> Day:
    """The first drawn day with more entries: minute, fact, author."""
    stream = session(1, DRAWN[0])
    for minute, fact, author in said:
        stream.add(START + timedelta(minutes=minute), fact, author)
    return summary_with(stream).days[0]


def summary_with(stream: Stream) -> Summary:
    return example.summary_of(folded(course_stream(), [stream, *example.streams()[1:]]))


def test_a_time_out_line_answered_anew_keeps_its_first_answer() -> None:
    day = day_with((-15, LineAnswered("fasting", False, "ate at seven"), "sample"))
    (words,) = [pair.words for pair in day.time_out if pair.label.startswith("Food and drink")]
    assert words == "OK (R. Mock RN 08:32); then Not OK: ate at seven (T. Sample RN 08:37)"


def test_everybody_who_acknowledged_an_alert_is_named() -> None:
    seen = AlertAcknowledged("due:10:2", "10 min vitals overdue 03:00")
    day = day_with((13, seen, "mock"), (14, seen, "sample"))
    rows = [row for row in day.alerts if row.words.startswith("10 min")]
    assert [(row.acknowledged, row.by) for row in rows] == [
        ("09:05", "R. Mock RN"), ("09:06", "T. Sample RN"),
    ]  # fmt: skip


def test_the_figures_of_a_check_that_another_replaced_are_in_the_log() -> None:
    figures = Figures(D("82.4"), D("41.2"), D("0.82"), D(150), D(100))
    other = replace(figures, pump_rate=D(105))
    day = day_with((-34, DoseChecked("mock", "sample", figures, other), "mock"))
    words = [row.words for row in day.log if row.what == "Dose check"]
    assert words == [
        (
            "R. Mock RN and T. Sample RN differ: R. Mock RN 82.4 kg, 41.2 mg, 0.82 mL, 150 mL/h, "
            "100 mL; T. Sample RN 82.4 kg, 41.2 mg, 0.82 mL, 105 mL/h, 100 mL"
        ),
        "R. Mock RN and T. Sample RN agree: 82.4 kg, 41.2 mg, 0.82 mL, 150 mL/h, 100 mL",
    ]


def test_the_reason_for_a_reading_that_came_after_all_is_in_the_log() -> None:
    day = day_with((11, SlotMissed("10", "in the bathroom"), "mock"))
    assert ("Reading missed", "10: in the bathroom") in [(row.what, row.words) for row in day.log]


def test_side_effects_have_onset_peak_and_end() -> None:
    def asked(severity: int) -> EffectsAsked:
        return EffectsAsked((Score("numbness", severity), Score("other", severity, "=1+1")))

    day = day_with(
        (-10, asked(0), "mock"), (8, asked(1), "mock"), (30, asked(3), "mock"),
        (55, asked(0), "mock"), (60, EffectsAsked((Score("other", 1, "=1+1"),)), "mock"),
    )  # fmt: skip
    found = {pair.label: pair.words for pair in day.facts}
    assert found["Numbness"] == "onset at 8 min, peak 3, severe, at 30 min, none at +15 min"
    assert found["=1+1"].endswith("peak 3, severe, at 30 min, still 1 when last asked, at +20 min")
    assert "Vomiting" not in found


def test_an_identity_corrected_in_its_allergies_says_which() -> None:
    stream = Stream("patient:p1")
    first = stream.add(utc(2026, 1, 9, 9), replace(example.PATIENT, allergies="penicillin"))
    stream.add(utc(2026, 1, 9, 10), example.PATIENT, corrects=first.id, reason="asked again")
    course = folded(course_stream(), example.streams())
    (row,) = example.summary_of(course, identity=charted(stream.entries)).amendments
    assert row.old.endswith("allergies: penicillin")
    assert row.new.endswith("allergies: none known")


def test_a_missed_day_has_a_row_wherever_it_falls() -> None:
    course = course_stream()
    course.add(utc(2026, 1, 15, 9), DayMissed(date(2026, 1, 15), "fever", DAYS))
    course.add(utc(2026, 1, 16, 9), CourseClosedEarly("still ill"))
    summary = example.summary_of(folded(course, example.streams()[:3]))
    rows = [row.words for row in summary.infusions if isinstance(row, Break)]
    assert rows == ["Missed Thu 15-Jan: fever"]


def test_of_a_gap_every_reason_is_told() -> None:
    days = (DAYS[0], DAYS[3])
    course = course_stream(opened(days))
    for day, why in ((DAYS[1], "fever"), (DAYS[2], "no escort")):
        course.add(utc(2026, 1, day.day, 9), DayMissed(day, why, days))
    streams = [session(1, DRAWN[0]), session(2, replace(DRAWN[1], day=DAYS[3]))]
    clinic = ClinicSet("Test clinic", "", chairs=1)
    summary = example.summary_of(folded(course, streams), clinic=clinic)
    rows = [row.words for row in summary.infusions if isinstance(row, Break)]
    assert rows == ["2-day gap, Tue 13-Jan: fever", "Missed Wed 14-Jan: no escort"]


def test_adverse_events_never_stand_without_the_interventions() -> None:
    summary = example.example()
    assert "Adverse events: none recorded, interventions 2." in summary.events_note
    assert summary.figures[4].lines == ("adverse events", "interventions 2")


def test_an_addendum_keeps_what_looks_like_markup() -> None:
    day = day_with((90, Addendum("<b>&amp;</b> =1+1\nC:\\temp"), "mock"))
    assert "“<b>&amp;</b> =1+1\nC:\\temp”" in [row.words for row in day.log]


def test_each_number_of_the_protocol_is_printed() -> None:
    """Changed by one, the terms read otherwise: no limit that was used stays unsaid."""
    raw = taken_apart(example.TEXT)
    paths = [path for path, value in leaves(raw) if _is_number(path, value)]
    plain = _terms(written(raw))
    unsaid = [path for path in paths if _terms(written(_other(raw, path))) == plain]
    assert unsaid == []
    assert len(paths) > 80


def _is_number(path: Path, value: object) -> bool:
    words = value if isinstance(value, list) else [value]
    return path[0] == "dose" or not any(isinstance(one, str) for one in words)


def _terms(text: str) -> tuple[object, ...]:
    """What is printed of a protocol, without its hash."""
    found = example.summary_of(folded(course_stream(opened(text=text)), [])).terms
    facts = [pair for pair in found.facts if pair.label != "SHA-256 of its text"]
    return found.title, facts, found.limits


def _other(raw: Raw, path: Path) -> Raw:
    """The protocol with another number there."""
    found: Any = deepcopy(raw)
    at = found
    for step in path[:-1]:
        at = at[step]
    old = at[path[-1]]
    if isinstance(old, list):
        at[path[-1]] = [*old[:-1], _next(old[-1])]
    else:
        # The grace has a ceiling of its own; below it the number counts.
        at[path[-1]] = old - 1 if path[-1] == "grace_min" else _next(old)
    return found  # type: ignore[no-any-return]


def _next(value: int | str) -> int | str:
    return str(D(value) + 1) if isinstance(value, str) else value + 1
