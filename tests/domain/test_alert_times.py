"""Reminders come when RULINGS "Quiet" says, and no sooner."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain.alerts import Alert, Priority
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.infusion import InfusionStarted
from kitlog.domain.session_facts import EnteredInError, HeldToday, Signed
from kitlog.domain.vitals import SlotMissed, Vitals
from tests.domain.story import KIT_40_Q5, Story, reading, running


def about(story: Story, minute: float, start: str) -> Alert | None:
    return next((a for a in story.alerts(minute) if a.words.startswith(start)), None)


def acknowledge(story: Story, minute: float, start: str) -> None:
    alert = about(story, minute, start)
    assert alert is not None
    story.say(AlertAcknowledged(alert.key, alert.words), minute)


def seen(story: Story, minute: float, start: str) -> bool:
    alert = about(story, minute, start)
    assert alert is not None
    return alert.acknowledged


def test_a_quiet_infusion_is_quiet() -> None:
    assert running().alerts(5) == ()


@pytest.mark.parametrize("minute", [10, 11, 12.99])
def test_nothing_is_said_before_three_minutes(minute: float) -> None:
    assert running().alerts(minute) == ()


@pytest.mark.parametrize(
    ("minute", "priority"),
    [(13, Priority.MEDIUM), (19.9, Priority.MEDIUM), (20, Priority.HIGH), (22, Priority.HIGH)],
)
def test_amber_comes_at_three_and_red_at_ten_minutes(minute: float, priority: Priority) -> None:
    """Red also where the next slot is due by then: nobody has looked at the patient."""
    alert = about(running(), minute, "10 min vitals overdue")
    assert alert is not None
    assert (alert.priority, alert.tone) == (priority, True)


def test_any_later_full_set_ends_the_reminder_of_a_missed_one() -> None:
    story = running()
    story.vitals(20.5, "20")
    assert story.alerts(21) == ()


def test_a_later_set_without_pressure_does_not() -> None:
    story = running()
    story.vitals(20.5, "20", reading(sys=None, dia=None))
    assert about(story, 21, "10 min vitals overdue") is not None


def test_a_reason_ends_the_reminder() -> None:
    story = running()
    story.say(SlotMissed("10", "in the bathroom"), 14)
    assert story.alerts(15) == ()


def test_a_part_set_without_pressure_reminds_too() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=None, dia=None))
    alert = about(story, 13, "10 min vitals overdue 03:00")
    assert alert is not None
    assert alert.priority is Priority.MEDIUM


def test_the_five_minute_protocol_reminds_before_the_next_is_due() -> None:
    assert running(KIT_40_Q5).alerts(7.4) == ()
    assert running(KIT_40_Q5).alert_words(7.45) == ["5 min vitals overdue 02:27"]


@pytest.mark.parametrize(
    ("minute", "priority"),
    [(14.9, None), (15, Priority.MEDIUM), (16.9, Priority.MEDIUM), (17, Priority.HIGH)],
)
def test_after_an_urgent_value_red_comes_at_five_minutes(
    minute: float, priority: Priority | None
) -> None:
    """The recheck is due two minutes after minute 10."""
    story = running()
    story.vitals(10, "10", reading(hr=155))
    alert = about(story, minute, "Recheck vitals overdue")
    assert (alert.priority if alert else None) == priority


def test_a_reading_is_announced_in_its_last_minute() -> None:
    assert running().alerts(8.9) == ()
    (alert,) = running().alerts(9.5)
    assert (alert.words, alert.priority) == ("10 min vitals in 00:30", Priority.LOW)


def test_the_end_is_announced_and_its_passing_told_after_two_minutes() -> None:
    story = running()
    for slot in ("10", "20", "30", "40"):
        story.vitals(float(slot) if slot != "40" else 39.9, slot)
    assert story.alerts(37.9) == ()
    assert story.alert_words(38.5) == ["Infusion ends in 01:30"]
    assert story.alerts(41.9) == ()
    (alert,) = story.alerts(42)
    assert (alert.words, alert.priority) == ("Planned end passed 02:00 ago", Priority.MEDIUM)


def test_a_pause_is_told_after_ten_minutes() -> None:
    story = running()
    story.pause(5)
    assert about(story, 14.9, "Paused") is None
    alert = about(story, 15, "Paused 10:00")
    assert alert is not None
    assert alert.priority is Priority.MEDIUM


def test_values_just_typed_make_no_tone() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=190, spo2=93))
    alert = about(story, 10, "SYS")
    assert alert is not None
    assert alert.words == "SYS 190 ▲ above 180   SpO₂ 93 % ▼ below 94"
    assert (alert.priority, alert.tone) == (Priority.HIGH, False)


def test_a_caution_value_is_amber() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=165))
    (alert,) = story.alerts(10.5)
    assert (alert.words, alert.priority) == ("SYS 165 ▲ above 160", Priority.MEDIUM)


def test_a_value_stays_told_until_that_value_is_within_limits() -> None:
    story = running()
    id = story.vitals(10, "10", reading(spo2=90))
    story.vitals(12, f"re-{id}", Vitals(sys=120, dia=80))
    assert about(story, 12.1, "SpO₂") is not None
    story.vitals(12.5, f"re-{id}", Vitals(spo2=97))
    assert story.alerts(12.6) == ()


def test_more_than_twenty_percent_from_baseline_is_a_mark_and_no_alert() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=155))
    assert story.alerts(10.5) == ()


def test_an_acknowledged_alert_stays_and_stands_last() -> None:
    story = running()
    story.vitals(10, "10", reading(spo2=90))
    acknowledge(story, 11, "SpO₂ 90")
    story.say(EffectsAsked((Score("nausea", 3),)), 11)
    *others, last = story.alerts(11.5)
    assert last.acknowledged
    assert not any(alert.acknowledged for alert in others)
    assert last.words == "SpO₂ 90 % ▼ below 92"


def test_a_value_corrected_into_danger_was_seen_by_nobody() -> None:
    story = running()
    id = story.vitals(10, "10", reading(sys=165))
    acknowledge(story, 11, "SYS 165")
    story.say(reading(sys=215), 10, corrects=id, entered=12)
    assert not seen(story, 12.5, "SYS 215")


def test_a_correction_of_another_value_asks_nothing_again() -> None:
    story = running()
    id = story.vitals(10, "10", reading(sys=165))
    acknowledge(story, 11, "SYS 165")
    story.say(reading(sys=165, hr=88), 10, corrects=id, entered=12)
    assert seen(story, 12.5, "SYS 165")


def test_of_two_values_seen_the_one_still_out_is_not_asked_again() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=165, spo2=90))
    acknowledge(story, 11, "SpO₂ 90")
    story.vitals(12, "", Vitals(spo2=97))
    assert seen(story, 12.5, "SYS 165")


def test_an_acknowledgement_from_before_keys_told_the_value_is_asked_again() -> None:
    story = running()
    id = story.vitals(10, "10", reading(sys=165))
    story.say(AlertAcknowledged(f"value:{id}", "SYS 165 ▲ above 160"), 11)
    assert not seen(story, 12, "SYS 165")


def test_an_effect_corrected_upward_was_seen_by_nobody() -> None:
    story = running()
    id = story.say(EffectsAsked((Score("chest_pain", 1),)), 10)
    acknowledge(story, 11, "Chest pain")
    story.say(EffectsAsked((Score("chest_pain", 3),)), 10, corrects=id, entered=12)
    assert not seen(story, 12.5, "Chest pain")


def test_two_effects_in_the_nurses_own_words_are_seen_each_for_itself() -> None:
    story = running()
    story.say(EffectsAsked((Score("other", 3, "hiccups"), Score("other", 3, "itching"))), 10)
    acknowledge(story, 11, "Hiccups")
    assert seen(story, 12, "Hiccups")
    assert not seen(story, 12, "Itching")


def test_acknowledging_amber_does_not_silence_red() -> None:
    story = running()
    story.say(AlertAcknowledged("due:10:2", "10 min vitals overdue"), 14)
    amber, red = about(story, 15, "10 min"), about(story, 20, "10 min")
    assert amber is not None
    assert red is not None
    assert (amber.acknowledged, red.acknowledged) == (True, False)


@pytest.mark.parametrize(
    ("effect", "severity", "words"),
    [
        ("nausea", 3, "Nausea 3, call the prescriber"),
        ("chest_pain", 1, "Chest pain 1, call the prescriber"),
    ],
)
def test_severe_effects_and_any_chest_pain_are_urgent(
    effect: str, severity: int, words: str
) -> None:
    story = running()
    story.say(EffectsAsked((Score(effect, severity),)), 6)
    (alert,) = story.alerts(7)
    assert (alert.words, alert.priority) == (words, Priority.HIGH)
    story.say(EffectsAsked((Score(effect, 0),)), 8)
    assert story.alerts(8.5) == ()


def test_a_moderate_effect_is_no_alert() -> None:
    story = running()
    story.say(EffectsAsked((Score("nausea", 2),)), 6)
    assert story.alerts(7) == ()


def test_a_written_in_effect_does_not_hide_another() -> None:
    story = running()
    story.say(EffectsAsked((Score("other", 3, "itching"),)), 6)
    story.say(EffectsAsked((Score("other", 0, "hiccups"),)), 7)
    assert story.alert_words(8) == ["Itching 3, call the prescriber"]


def test_the_most_urgent_comes_first_then_the_newest() -> None:
    story = running()
    story.vitals(6, "", reading(spo2=90))
    story.vitals(7, "", reading(sys=165, spo2=None))
    story.say(EffectsAsked((Score("nausea", 3),)), 7.5)
    assert [a.words[:3] for a in story.alerts(7.6)] == ["Nau", "SpO", "SYS", "Rec"]


@pytest.mark.parametrize(
    "fact",
    [Signed("n", "charted", ""), EnteredInError("wrong patient"), Discharged("E. Friend")],
)
def test_a_session_that_is_over_reminds_of_nothing(fact: object) -> None:
    story = running()
    story.say(fact, 15)
    assert story.alerts(30) == ()


def test_a_day_that_was_held_and_then_infused_after_all_reminds_as_any_other() -> None:
    story = Story()
    story.say(HeldToday("BP too high"), -60)
    assert story.alerts(-30) == ()
    story.say(InfusionStarted(Decimal(75), Decimal(50)), 0)
    assert story.alert_words(13) == ["10 min vitals overdue 03:00"]


def test_before_the_start_abnormal_values_are_the_time_outs_business() -> None:
    story = Story()
    story.vitals(-5, "base", reading(sys=190))
    assert story.alerts(-4) == ()
