"""A signature needs a day with nothing left open, and is bound to exactly what was signed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kitlog.domain import signing
from kitlog.domain.course_facts import SummaryExported
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.entry import Entry
from kitlog.domain.events import (
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.session_facts import Addendum, HeldToday, Signed
from kitlog.domain.vitals import Absent, SlotMissed, Vitals
from tests.domain.facts import D
from tests.domain.story import Story, reading, running


def full_day(*without: str) -> Story:
    story = running()
    for key in sorted({"10", "20", "30", "40"} - set(without)):
        story.vitals(float(key), key)
    story.end(40)
    for after in (15, 30, 45, 60):
        story.vitals(40 + after, f"+{after}")
    story.say(Discharged("E. Friend"), 101)
    return story


def open_points(story: Story) -> tuple[str, ...]:
    return signing.open_points(story.session, story.at(110))


def test_a_full_day_may_be_signed() -> None:
    assert open_points(full_day()) == ()


def test_the_patient_leaves_first() -> None:
    assert "Discharge first." in open_points(running())


def test_a_held_day_needs_no_discharge() -> None:
    story = Story()
    story.say(HeldToday("BP 186/102"), -10)
    assert open_points(story) == ()


def test_each_missing_reading_wants_a_reason() -> None:
    story = running()
    story.vitals(10, "10")
    story.end(40)
    for key in (15, 30, 45):
        story.vitals(40 + key, f"+{key}")
    story.say(Discharged("E. Friend"), 99)
    assert open_points(story) == ("Say why 3 readings are missing.",)
    story.say(SlotMissed("20", "bathroom"), 100)
    story.say(SlotMissed("30", "bathroom"), 100)
    assert open_points(story) == ("Say why one reading is missing.",)
    assert signing.unexplained(story.session, story.at(110)) == ("40",)
    story.say(SlotMissed("40", "bathroom"), 100)
    assert open_points(story) == ()


def test_a_part_set_wants_a_reason_for_each_value() -> None:
    story = full_day("20")
    story.vitals(20, "20", Vitals(hr=70, rr=12))
    assert signing.unexplained(story.session, story.at(110)) == ("20",)
    cuff = (Absent("sys", "cuff failed"), Absent("dia", "cuff failed"))
    story.vitals(21, "20", Vitals(absent=cuff))
    assert signing.unexplained(story.session, story.at(110)) == ("20",), "SpO₂ still unexplained"
    story.vitals(22, "20", Vitals(spo2=97))
    assert open_points(story) == ()


@pytest.mark.parametrize(
    ("fact", "intervention"),
    [
        (MedicationGiven("Oxygen", "2 L/min", "nasal"), "oxygen"),
        (Vitals(sys=120, dia=80, oxygen="2 L/min"), "oxygen"),
        (MedicationGiven("Labetalol", "10 mg", "IV"), "labetalol"),
        (MedicationGiven("iv hydralazine", "5 mg", "IV"), "hydralazine"),
        (PrescriberCalled("Dr. Mock", "go on"), "prescriber called"),
    ],
)
def test_an_intervention_asks_its_question(fact: object, intervention: str) -> None:
    story = full_day()
    story.say(fact, 35)
    assert open_points(story) == (f"Adverse event or not: {intervention}.",)
    story.say(InterventionJudged(intervention, False, "expected at this dose"), 100)
    assert open_points(story) == ()


def test_ondansetron_asks_nothing() -> None:
    story = full_day()
    story.say(MedicationGiven("Ondansetron", "4 mg", "IV"), 35)
    assert open_points(story) == ()


def test_a_pause_and_an_early_stop_ask_too_each_once() -> None:
    story = running()
    for minute in (5, 8):
        story.pause(minute)
        story.resume(minute + 1)
    story.say(InfusionEnded(D(20), True, "felt unwell"), 18)
    assert signing.interventions(story.session) == ("pause", "early stop")
    assert signing.unjudged(story.session) == ("pause", "early stop")


def _entries() -> tuple[Entry, ...]:
    return tuple(full_day().entries)


@pytest.mark.parametrize(
    "changed",
    [
        {"fact": reading(sys=121)},
        {"measured": full_day().at(10.01)},
        {"author": "somebody else"},
        {"slot": "20"},
        {"corrects": "0001"},
        {"reason": "typing error"},
        {"id": "zz"},
    ],
)
def test_the_digest_changes_with_any_change(changed: dict[str, object]) -> None:
    entries = _entries()
    other = (*entries[:2], replace(entries[2], **changed), *entries[3:])  # type: ignore[arg-type]
    assert signing.digest(other) != signing.digest(entries)


def test_the_digest_changes_when_an_entry_comes_or_goes() -> None:
    entries = _entries()
    assert signing.digest(entries[1:]) != signing.digest(entries)
    more = replace(entries[0], id="zz", fact=NoteWritten("x"))
    assert signing.digest((*entries, more)) != signing.digest(entries)


def test_what_stands_in_one_field_cannot_pass_for_another() -> None:
    entries = _entries()
    one = replace(entries[0], corrects="a|b", reason="c")
    two = replace(entries[0], corrects="a", reason="b|c")
    assert signing.digest((one,)) != signing.digest((two,))


def test_the_digest_does_not_depend_on_the_order_of_arrival() -> None:
    assert signing.digest(_entries()[::-1]) == signing.digest(_entries())


@pytest.mark.parametrize(
    "fact", [Signed("n", "charted", ""), Addendum("x"), SummaryExported(1, "a4", 3, "", "")]
)
def test_signatures_addenda_and_exports_do_not_change_the_digest(fact: object) -> None:
    entries = _entries()
    later = replace(entries[0], id="zz", fact=fact)
    assert signing.digest((*entries, later)) == signing.digest(entries)
