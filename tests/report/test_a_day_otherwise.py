"""What the summary tells of a day that went otherwise: cuff off, not ended yet, put right later."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kitlog.domain.alerts import effect_key, value_key
from kitlog.domain.checks import DoseChecked
from kitlog.domain.criteria import MANUAL
from kitlog.domain.discharge_facts import CriterionAnswered, Discharged
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import AlertAcknowledged, NoteWritten
from kitlog.domain.infusion import InfusionEnded, InfusionPaused, InfusionResumed
from kitlog.domain.moment import utc
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.protocol import parse
from kitlog.domain.session_facts import HeldToday, Signed
from kitlog.domain.vitals import SlotMissed, Vitals
from kitlog.report.record import Value
from kitlog.report.summary import Event, Figure, Infusion, Summary
from tests.report.example import (
    DRAWN,
    TEXT,
    Stream,
    course_stream,
    example,
    folded,
    held,
    moment,
    session,
    summary_of,
)

START, FRIDAY = utc(2026, 1, 12, 8, 52), utc(2026, 1, 16, 10, 49)


def of(day: Stream, made: datetime = FRIDAY) -> Summary:
    """The summary of a course whose first day this is."""
    return summary_of(folded(course_stream(), [day]), made=moment(made))


def infusion(summary: Summary) -> Infusion:
    (row,) = (one for one in summary.infusions if isinstance(one, Infusion))
    return row


def first_day(*without: type) -> Stream:
    """As drawn, but for entries of these kinds."""
    day = session(1, DRAWN[0])
    day.entries = [one for one in day.entries if not isinstance(one.fact, without)]
    return day


def test_a_set_without_the_cuff_hides_no_higher_pressure_after_it() -> None:
    day = first_day()
    day.add(START - timedelta(minutes=8), Vitals(hr=80, spo2=97))
    assert infusion(of(day)).peak.text == "152/90"


def test_the_highest_pressure_is_flagged_by_its_lower_value_too() -> None:
    day = first_day()
    day.add(START + timedelta(minutes=27), Vitals(158, 121, 90, 97, 14, 0, 5))
    peak = infusion(of(day)).peak
    assert peak.text == "158/121"
    assert peak.flag is not None
    assert (peak.flag.field, peak.flag.value) == ("dia", 121)


def test_an_infusion_without_a_reading_has_dashes() -> None:
    summary = of(first_day(Vitals))
    none = Value("–")
    assert summary.figures[2:4] == (
        Figure(none, "", ("highest BP", "not recorded")),
        Figure(none, "", ("lowest SpO₂", "not recorded")),
    )
    words = ("responder measures", "when the course has ended")
    assert summary.figures[5] == Figure(none, "", words)
    row = infusion(summary)
    assert (row.baseline, row.peak.text, row.change, row.spo2.text) == ("–",) * 4
    assert row.pain == ("–", "–")


def test_a_dose_nobody_checked_is_not_called_checked_by_one() -> None:
    assert of(first_day(DoseChecked)).total.check == (
        "Dose checked by two nurses, each on their own, before 0 of 1 infusions."
    )


def test_a_quiet_first_day_is_named() -> None:
    assert of(session(1, DRAWN[1])).events_note.startswith("Day 1: none. ")


def test_an_infusion_that_runs_has_no_end_and_is_drawn_until_now() -> None:
    day = first_day(InfusionEnded)
    at = [START + timedelta(minutes=n) for n in (20, 30)]
    first, then = (of(day, made) for made in at)
    assert (infusion(first).clock, infusion(first).paused) == ("08:52–", "–")
    assert first.panels[0].when == "Mon 12-Jan, 08:52–"
    assert first.panels[0].trace != then.panels[0].trace
    assert example().panels[0].when == "Mon 12-Jan, 08:52–09:32"


def test_half_an_hour_of_pause_is_told_to_the_minute() -> None:
    day = first_day(Signed)
    day.add(START + timedelta(minutes=5), InfusionPaused("line changed"))
    day.add(START + timedelta(minutes=36), InfusionResumed())
    summary = of(day)
    assert (infusion(summary).paused, infusion(summary).signed_by) == ("31", "not signed")
    assert event(summary, "Paused 31 min").action == "line changed"


def test_a_day_is_called_by_what_became_of_it() -> None:
    day, stayed = DRAWN[1].day, Stream("session:w1")
    stayed.entries = [one for one in held(1, day, "ill").entries if one.fact != HeldToday("ill")]
    for other, words in ((held(1, day, "ill"), "Held"), (stayed, "Not infused")):
        days = summary_of(folded(course_stream(), [first_day(), other])).days
        assert [one.title for one in days] == [
            "Day 1, Monday 12-Jan-2026, chair 1",
            f"{words}, Tuesday 13-Jan-2026, chair 1",
        ]


def facts(day: Stream) -> dict[str, str]:
    return {pair.label: pair.words for pair in of(day).days[0].facts}


def test_the_top_of_a_day_tells_no_more_than_was_charted() -> None:
    told = facts(first_day(DrugPrepared))
    assert (told["Pump"], "Infused" in told, "Times" in told) == ("150 mL/h, 100 mL", False, False)
    restarted = first_day()
    restarted.entries = [
        replace(one, measured=replace(one.measured, boot_id="later"))
        if isinstance(one.fact, InfusionEnded)
        else one
        for one in restarted.entries
    ]
    assert facts(restarted)["Times"] == "partly by the wall clock: the computer was restarted"


def test_who_is_ready_and_has_not_left_is_told_so() -> None:
    day = first_day(Discharged, Signed)
    for criterion in MANUAL:
        day.add(START + timedelta(minutes=73), CriterionAnswered(criterion, True))
    assert "Ready to leave" not in facts(day)
    well = (Score("nausea", 0), Score("dissociation", 1))
    day.add(START + timedelta(minutes=74), EffectsAsked(well))
    assert facts(day)["Ready to leave"] == "10:06"


def test_what_was_said_of_a_reading_taken_after_all_stays_in_the_log() -> None:
    day = first_day()
    day.add(START + timedelta(minutes=9), SlotMissed("10", "asleep"))
    assert [one.words for one in of(day).days[0].log if "missed" in one.what] == ["10: asleep"]


def test_two_readings_without_an_infusion_are_counted() -> None:
    day = held(1, DRAWN[0].day, "ill")
    day.add(START, Vitals(hr=80))
    assert of(day).days[0].complete == "2 readings, no infusion."
    assert of(day).days[0].heads == ("HR", "SpO₂", "Resp", "Sedation", "Pain")


def test_a_stop_tells_why_and_what_the_pump_had_given() -> None:
    stopped = event(of(session(1, DRAWN[0], ml="72.5", early="line out")), "Stopped early")
    assert stopped.action == "line out, pump 72.5 mL"


def event(summary: Summary, words: str) -> Event:
    (found,) = (one for one in summary.events if one.what == words)
    return found


def test_an_effect_that_is_urgent_at_once_is_an_event_however_mild() -> None:
    day = first_day()
    mild = EffectsAsked((Score("chest_pain", 1), Score("nausea", 1)))
    day.add(START + timedelta(minutes=22), mild)
    summary = of(day)
    assert event(summary, "Chest pain, breathless 1").action == ""
    day.add(START + timedelta(minutes=22), EffectsAsked((Score("nausea", 3), Score("vomiting", 3))))
    assert event(of(day), "Nausea 3, Vomiting 3")


def test_of_an_effect_put_right_only_what_it_says_now_was_seen() -> None:
    day = first_day()
    asked, right = (EffectsAsked((Score("nausea", n),)) for n in (0, 3))
    at = START + timedelta(minutes=22)
    wrong = day.add(at, asked)
    day.add(at + timedelta(minutes=1), right, corrects=wrong.id, reason="typed 0 for 3")
    assert event(of(day), "Nausea 3").action == ""
    seen = AlertAcknowledged(effect_key(wrong.id, Score("nausea", 3)), "Nausea 3")
    day.add(at + timedelta(minutes=2), seen)
    assert event(of(day), "Nausea 3").action == "alert acknowledged 09:16"
    old = replace(seen, alert=effect_key(wrong.id, Score("nausea", 0)))
    day.entries[-1] = replace(day.entries[-1], fact=old)
    assert event(of(day), "Nausea 3").action == ""


def test_an_effect_in_free_words_is_told_in_them() -> None:
    day = first_day()
    day.add(START + timedelta(minutes=22), EffectsAsked((Score("other", 3, "itching all over"),)))
    assert event(of(day), "itching all over 3")


def test_of_values_put_right_only_what_they_say_now_was_seen() -> None:
    day = first_day()
    at, high, low = START + timedelta(minutes=22), Vitals(hr=80, spo2=98), Vitals(hr=80, spo2=90)
    wrong = day.add(at, high)
    day.add(at + timedelta(minutes=1), low, corrects=wrong.id, reason="typed 98 for 90")
    assert event(of(day), "SpO₂ 90 % ▼ below 92").action == ""
    key = value_key(wrong.id, low, parse(TEXT))
    day.add(at + timedelta(minutes=2), AlertAcknowledged(key, "SpO₂ 90 %"))
    assert event(of(day), "SpO₂ 90 % ▼ below 92").action == "alert acknowledged 09:16"


@pytest.mark.parametrize(("seconds", "late"), [(120, False), (121, True)])
def test_what_is_typed_more_than_two_minutes_later_says_when(seconds: int, late: bool) -> None:
    day = first_day()
    for minute, fact in ((22, Vitals(hr=81, spo2=97)), (23, NoteWritten("asleep"))):
        made = day.add(START + timedelta(minutes=minute), fact)
        typed = moment(made.measured.utc + timedelta(seconds=seconds))
        day.entries[-1] = replace(made, entered=typed)
    (told,) = of(day).days
    (reading,) = (row for row in told.readings if row.clock == "09:14")
    (note,) = (row for row in told.log if row.clock == "09:15")
    assert reading.note == ("typed 09:16" if late else "")
    assert note.words == ("“asleep” (logged 09:17)" if late else "“asleep”")


@pytest.mark.parametrize(
    ("first", "words"), [((None, 76), "–/76"), ((126, None), "126/–"), ((126, 76), "126/76")]
)
def test_a_baseline_says_what_was_read(first: tuple[int | None, int | None], words: str) -> None:
    day = first_day()
    (place,) = (n for n, one in enumerate(day.entries) if one.slot == "base")
    day.entries[place] = replace(day.entries[place], fact=Vitals(*first, 74, 98, 14, 0, 8))
    assert infusion(of(day)).baseline == words
