"""One schedule: what is due, done, late, in part, missed; through pauses and corrections."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain.dates import clock
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.protocol import Protocol, parse
from kitlog.domain.schedule import State
from kitlog.domain.vitals import Absent, SlotMissed, Vitals
from tests.domain.story import KIT_40, KIT_40_Q5, Story, reading, running


def test_before_the_start_the_whole_day_stands_as_a_plan() -> None:
    slots = Story().slots(0)
    assert list(slots) == ["base", "10", "20", "30", "40", "+15", "+30", "+45", "+60"]
    assert {slot.state for slot in slots.values()} == {State.PLANNED}
    assert slots["10"].due is None


@pytest.mark.parametrize(
    ("minute", "state"),
    [
        (5, State.NEXT),
        (7.99, State.NEXT),
        (8, State.DUE),
        (9.99, State.DUE),
        (10, State.OVERDUE),
        (19.99, State.OVERDUE),
        (20, State.MISSED),
    ],
)
def test_a_slot_opens_falls_due_and_is_overdue_at_zero(minute: float, state: State) -> None:
    assert running().slots(minute)["10"].state is state


@pytest.mark.parametrize(
    ("charted", "state"), [(9, State.DONE), (10, State.DONE), (13, State.DONE), (13.1, State.LATE)]
)
def test_a_reading_after_the_grace_is_late_for_ever(charted: float, state: State) -> None:
    story = running()
    story.vitals(charted, "10")
    assert story.slots(30)["10"].state is state
    assert story.slots(30)["10"].late_s == pytest.approx(max(0.0, charted - 10) * 60)


@pytest.mark.parametrize(("protocol", "grace"), [(KIT_40, 3.0), (KIT_40_Q5, 2.45)])
def test_the_grace_stays_below_half_the_interval(protocol: Protocol, grace: float) -> None:
    assert protocol.grace_min == pytest.approx(grace)


def test_every_five_minutes_the_five_minute_protocol_asks() -> None:
    slots = running(KIT_40_Q5).slots(0)
    assert [key for key in slots if key.isdigit()] == [
        "5",
        "10",
        "15",
        "20",
        "25",
        "30",
        "35",
        "40",
    ]


@pytest.mark.parametrize("lacking", ["sys", "dia", "spo2"])
def test_a_set_without_pressure_or_oxygen_stays_due_for_it(lacking: str) -> None:
    story = running()
    values = reading(**{lacking: None})
    story.vitals(10, "10", values)
    slot = story.slots(11)["10"]
    assert (slot.state, slot.open, slot.wanting) == (State.PART, True, (lacking,))
    assert story.view(11).next == slot


def test_charting_the_rest_or_saying_the_cuff_failed_never_quiets_the_missing_pressure() -> None:
    story = running()
    failed = (Absent("sys", "cuff failed"), Absent("dia", "cuff failed"))
    story.vitals(10, "10", Vitals(hr=70, spo2=98, absent=failed))
    story.vitals(11, "10", Vitals(rr=14, sedation=0, pain=2))
    assert story.slots(12)["10"].open


def test_the_repeat_completes_the_set() -> None:
    story = running()
    story.vitals(10, "10", Vitals(hr=70, spo2=98, rr=14, sedation=0, pain=2))
    story.vitals(12, "10", Vitals(sys=130, dia=80))
    slot = story.slots(12)["10"]
    assert slot.state is State.DONE
    assert slot.values is not None
    assert (slot.values.sys, slot.values.hr) == (130, 70)


def test_parts_that_contradict_each_other_show_the_latest() -> None:
    story = running()
    story.vitals(10, "10", Vitals(sys=120))
    story.vitals(11, "10", Vitals(dia=130))
    values = story.slots(12)["10"].values
    assert values is not None
    assert (values.sys, values.dia) == (None, 130)


def test_a_part_set_is_let_go_when_the_next_slot_asks_for_everything() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=None, dia=None))
    following = story.view(20).next
    assert following is not None
    assert following.key == "20"
    assert story.slots(20)["10"].unseen, "nobody has seen a pressure yet"
    story.vitals(20, "20")
    assert not story.slots(21)["10"].unseen


@pytest.mark.parametrize(("minute", "asked"), [(17.9, "10"), (18, "20"), (18.5, "20"), (20, "20")])
def test_once_the_next_slot_opens_a_set_answers_that_one(minute: float, asked: str) -> None:
    story = running()
    failed = (Absent("sys", "cuff failed"), Absent("dia", "cuff failed"))
    story.vitals(10, "10", Vitals(hr=70, spo2=98, rr=14, sedation=0, pain=2, absent=failed))
    following = story.view(minute).next
    assert following is not None
    assert following.key == asked
    assert story.slots(minute)["10"].passed == (asked == "20")


def test_a_set_of_the_next_slot_leaves_an_earlier_part_slot_as_it_was() -> None:
    story = running()
    failed = (Absent("sys", "cuff failed"), Absent("dia", "cuff failed"))
    first = Vitals(hr=70, spo2=98, rr=14, sedation=0, pain=2, absent=failed)
    story.vitals(10, "10", first)
    story.vitals(18.5, "10", reading(sys=150, hr=91, spo2=95))
    slots = story.slots(19)
    assert (slots["10"].state, slots["10"].values) == (State.PART, first)
    assert slots["10"].wanting == ("sys", "dia")
    assert not slots["10"].unseen, "somebody has seen a pressure since"
    assert (slots["20"].state, slots["20"].values) == (
        State.DONE, reading(sys=150, hr=91, spo2=95),
    )  # fmt: skip


def test_the_last_part_set_of_an_infusion_keeps_what_it_had_too() -> None:
    story = running()
    story.end()
    story.vitals(40, "40", reading(sys=None, dia=None))
    following = story.view(53.5).next
    assert following is not None
    assert following.key == "+15"
    assert story.slots(53.5)["40"].unseen, "it goes on being overdue"


def test_a_repeat_timed_back_before_the_next_slot_opened_completes_the_earlier_one() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=None, dia=None))
    story.say(Vitals(sys=130, dia=80), 14, slot="10", entered=19)
    assert story.slots(19)["10"].state is State.DONE


def test_a_part_set_without_scores_only_is_not_asked_again() -> None:
    story = running()
    story.vitals(10, "10", reading(sedation=None, pain=None))
    slot = story.slots(11)["10"]
    assert (slot.state, slot.open) == (State.PART, False)


def test_a_reason_makes_a_reading_missed_and_closes_it() -> None:
    story = running()
    story.say(SlotMissed("10", "in the bathroom"), 14)
    slot = story.slots(15)["10"]
    assert (slot.state, slot.reason, slot.open) == (State.MISSED, "in the bathroom", False)


def test_the_forty_minute_reading_is_never_superseded_silently() -> None:
    story = running()
    story.end(41)
    slots = story.slots(75)
    assert slots["30"].state is State.MISSED
    assert slots["40"].state is State.OVERDUE
    assert story.view(75).next == slots["40"]
    story.say(SlotMissed("40", "sent to the scanner"), 76)
    assert story.slots(76)["40"].state is State.MISSED


def test_a_pause_shifts_every_due_that_is_not_yet_reached() -> None:
    story = running()
    story.vitals(10, "10")
    story.pause(12)
    story.resume(19)
    slots = story.slots(20)
    assert slots["10"].in_s == -600
    assert [slots[key].in_s for key in ("20", "30", "40", "+15")] == [420, 1020, 1620, 2520]


def test_a_pause_leaves_a_due_that_was_reached_where_it_is() -> None:
    story = running()
    story.pause(10.5)
    story.resume(20)
    assert story.slots(21)["10"].in_s == -660


def test_while_paused_the_due_stands_and_the_clock_checks_come() -> None:
    story = running()
    story.pause(12)
    assert story.slots(13)["20"].in_s == story.slots(22)["20"].in_s == 480
    slots = story.slots(22.5)
    assert [key for key in slots if key.startswith("pause")] == [
        "pause-1-1",
        "pause-1-2",
        "pause-1-3",
    ]
    assert (slots["pause-1-1"].state, slots["pause-1-2"].state) == (State.MISSED, State.OVERDUE)
    story.vitals(22.6, "pause-1-2")
    assert story.slots(23)["pause-1-2"].state is State.DONE
    story.resume(24)
    assert "pause-1-3" not in story.slots(25)


def test_a_second_pause_has_checks_of_its_own() -> None:
    story = running()
    for minute in (5, 20):
        story.pause(minute)
        story.resume(minute + 6)
    assert {"pause-1-1", "pause-2-1"} <= story.slots(30).keys()


def test_a_corrected_start_moves_every_due() -> None:
    story = Story()
    started = story.start(5)
    assert story.slots(6)["10"].in_s == 540
    fact = story.entries[-1].fact
    assert isinstance(fact, InfusionStarted)
    story.say(fact, 3, corrects=started, entered=6)
    slots = story.slots(6)
    assert [slots[key].in_s for key in ("10", "20", "+15")] == [420, 1020, 3120]


def test_an_urgent_value_asks_again_in_two_minutes_for_what_offended_only() -> None:
    story = running()
    id = story.vitals(10, "10", reading(hr=155))
    slot = story.slots(10)[f"re-{id}"]
    assert (slot.in_s, slot.lacking, slot.recheck) == (120, ("hr",), True)
    assert slot.title == "Recheck vitals"


@pytest.mark.parametrize("values", [reading(sys=165), reading(spo2=93), reading(sys=150)])
def test_a_value_short_of_urgent_asks_for_no_recheck(values: Vitals) -> None:
    story = running()
    story.vitals(10, "10", values)
    assert not any(slot.recheck for slot in story.slots(11).values())


def test_an_urgent_pressure_is_rechecked_as_a_pair() -> None:
    story = running()
    id = story.vitals(10, "10", reading(sys=190))
    assert story.slots(11)[f"re-{id}"].lacking == ("sys", "dia")


def test_a_recheck_waits_for_the_value_that_offended() -> None:
    story = running()
    id = story.vitals(10, "10", reading(hr=155))
    story.vitals(12, f"re-{id}", Vitals(sys=120, dia=80))
    assert story.slots(13)[f"re-{id}"].open
    story.vitals(13, f"re-{id}", Vitals(hr=90))
    assert story.slots(14)[f"re-{id}"].state is State.DONE


def test_a_recheck_is_satisfied_by_a_later_full_set() -> None:
    story = running()
    id = story.vitals(18, "10", reading(sys=190))
    story.vitals(18.5, "", reading())
    assert story.slots(18.6)[f"re-{id}"].open, "too soon after the urgent value"
    story.vitals(20, "20")
    assert story.slots(20)[f"re-{id}"].state is State.DONE


def test_a_recheck_charted_in_part_is_satisfied_by_a_later_full_set() -> None:
    story = running()
    id = story.vitals(18, "10", reading(sys=190))
    story.vitals(20, f"re-{id}", Vitals(sys=150))
    assert story.slots(20)[f"re-{id}"].open
    story.vitals(21, "20")
    assert story.slots(21)[f"re-{id}"].state is State.DONE


def test_an_urgent_recheck_asks_for_another() -> None:
    story = running()
    id = story.vitals(10, "10", reading(sys=190))
    again = story.vitals(12, f"re-{id}", Vitals(sys=188, dia=100))
    assert story.slots(13)[f"re-{again}"].open


def test_an_unanswered_recheck_is_never_given_up() -> None:
    story = running()
    id = story.vitals(10, "10", reading(spo2=90))
    story.vitals(20, "20", reading(spo2=None))
    assert story.slots(29)[f"re-{id}"].state is State.OVERDUE


def test_an_urgent_baseline_before_the_start_asks_for_no_recheck() -> None:
    story = Story()
    story.vitals(-5, "base", reading(sys=190))
    story.start()
    assert not any(slot.recheck for slot in story.slots(1).values())


def test_an_extra_reading_gets_a_column_of_its_own() -> None:
    story = running()
    id = story.vitals(14, "", Vitals(sys=140, dia=90))
    slot = story.slots(15)[id]
    assert (slot.label, slot.state) == ("14", State.DONE)
    assert slot.minute == pytest.approx(14)
    assert slot.title == "14 min vitals"


def test_after_the_end_an_extra_reading_and_a_recheck_stand_at_their_own_minute() -> None:
    """The pump's minute stands still there: 17 minutes after the end is not minute 40."""
    story = running()
    story.end()
    story.vitals(57, "", reading(spo2=90))
    placed = {slot.label: slot.minute for slot in story.slots(58).values()}
    assert placed["+17"] == pytest.approx(57)
    assert placed["+19"] == pytest.approx(59)
    assert list(placed).index("+15") < list(placed).index("+17") < list(placed).index("+30")


def test_slots_an_early_end_never_reached_are_not_asked_for() -> None:
    story = running()
    story.say(InfusionEnded(Decimal(30), True, "felt unwell"), 24)
    slots = story.slots(25)
    assert "30" not in slots
    assert slots["+15"].in_s == 14 * 60


def test_recovery_goes_on_until_the_patient_left() -> None:
    story = running()
    story.end()
    assert "+90" in story.slots(40 + 80)
    story.say(Discharged("E. Friend"), 40 + 80)
    slots = story.slots(40 + 200)
    assert list(slots)[-1] == "+75"


def test_once_ready_the_readings_come_at_the_clinics_slower_interval() -> None:
    story = ready_at_an_hour()
    keys = list(story.slots(102))
    assert keys[-3:] == ["+45", "+60", "+90"]
    assert "+90" in story.slots(120)
    assert list(story.slots(131))[-2:] == ["+90", "+120"]


def test_a_bad_reading_brings_the_ordinary_interval_back_and_no_due_in_the_past() -> None:
    story = ready_at_an_hour()
    story.vitals(130, "+90", reading(sys=170))
    slots = story.slots(131)
    assert list(slots)[-3:] == ["+60", "+90", "+105"]
    assert "+75" not in slots


def test_a_protocol_without_a_slower_interval_never_slows() -> None:
    old = KIT_40.text.replace("recovery_ready_every_min = 30", "")
    assert parse(old).recovery_ready_every_min == 15


def ready_at_an_hour() -> Story:
    """Ended at 40, ready at 100, waiting for the escort."""
    story = running()
    story.end()
    story.vitals(99, "+60")
    story.say(AldreteScored(2, 2, 2, 2, 2), 99)
    story.say(EffectsAsked((Score("nausea", 0), Score("dissociation", 0))), 99)
    for id in ("awake", "gait"):
        story.say(CriterionAnswered(id, True), 99)
    return story


def test_a_session_nobody_closed_stops_asking_after_twelve_hours() -> None:
    story = running()
    story.end()
    month = story.slots(60 * 24 * 30)
    assert len(month) < 60
    paused = running()
    paused.pause(10)
    assert len(paused.slots(60 * 24 * 30)) < 200


def test_the_next_slot_is_the_one_longest_overdue() -> None:
    story = running()
    story.vitals(10, "10", reading(spo2=90))
    first = story.view(20).next
    assert first is not None
    assert first.recheck


def test_the_due_is_shown_by_the_wall_clock() -> None:
    slot = running().slots(5)["10"]
    assert slot.due is not None
    local = slot.due.astimezone()
    assert clock(local) == f"{local.hour:02d}:10"
    assert running().slots(5)["base"].title == "Baseline vitals"
