"""The schedule at its edges: the minute, the label and the reading each slot goes by."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.schedule import State, next_slot
from kitlog.domain.vitals import Absent, SlotMissed, Vitals
from tests.domain.story import Story, reading, running

NO_PRESSURE = reading(sys=None, dia=None)


def ended() -> Story:
    story = running()
    story.end()
    return story


# -- before the start and during the infusion -------------------------------------------------


def test_the_plan_stands_at_its_minutes_before_the_start() -> None:
    slots = Story().slots(0)
    assert [slot.minute for slot in slots.values()] == [-5, 10, 20, 30, 40, 55, 70, 85, 100]
    assert [slot.label for slot in slots.values()] == [
        "Base", "10", "20", "30", "40", "+15", "+30", "+45", "+60",
    ]  # fmt: skip
    assert {slot.in_s for slot in slots.values()} == {None}
    assert slots["10"].title == "10 min vitals"
    assert slots["+15"].title == "+15 min vitals"
    assert slots["base"].title == "Baseline vitals"


def test_every_slot_of_a_running_infusion_stands_at_its_minute() -> None:
    slots = running().slots(1)
    assert list(slots) == ["base", "10", "20", "30", "40", "+15", "+30", "+45", "+60"]
    assert [slot.minute for slot in slots.values()] == [-5, 10, 20, 30, 40, 55, 70, 85, 100]
    assert [slots[key].in_s for key in ("10", "40", "+15")] == [540, 2340, 3240]
    assert slots["base"].in_s is None
    assert {slot.answers for key, slot in slots.items() if key != "base"} == {()}


def test_what_is_charted_is_no_longer_open_and_says_when_it_was_due() -> None:
    story = running()
    story.vitals(11.5, "10")
    slot = story.slots(30)["10"]
    assert slot.due == story.at(10).utc
    assert slot.late_s == pytest.approx(90)
    assert [a.measured for a in slot.answers] == [story.at(11.5)]
    assert (slot.open, slot.lacking, slot.passed, slot.unseen) == (False, (), False, False)


def test_a_reading_before_its_time_is_not_late() -> None:
    story = running()
    story.vitals(8.5, "10")
    slot = story.slots(9)["10"]
    assert (slot.state, slot.late_s) == (State.DONE, 0.0)


@pytest.mark.parametrize(("minute", "state"), [(13, State.DONE), (13.02, State.LATE)])
def test_the_grace_is_three_minutes_to_the_second(minute: float, state: State) -> None:
    story = running()
    story.vitals(minute, "10")
    assert story.slots(15)["10"].state is state


def test_the_first_reading_of_a_slot_stays_there_however_late_it_came() -> None:
    story = running()
    story.vitals(19, "10")
    slots = story.slots(19.5)
    assert (slots["10"].state, slots["10"].late_s) == (State.LATE, 540)
    assert slots["20"].answers == ()


def test_a_baseline_is_neither_late_nor_given_a_reason_by_itself() -> None:
    base = running().slots(5)["base"]
    assert (base.state, base.late_s, base.reason) == (State.DONE, 0.0, "")


def test_before_anything_waits_nothing_is_next() -> None:
    assert next_slot(()) is None
    assert next_slot(tuple(Story().slots(0).values())) is None


def test_only_the_first_planned_slot_is_next_and_none_while_one_is_due() -> None:
    states = [slot.state for slot in running().slots(5).values()]
    assert states[1:] == [State.NEXT] + [State.PLANNED] * 7
    assert State.NEXT not in {slot.state for slot in running().slots(9).values()}
    assert State.NEXT not in {slot.state for slot in running().slots(12).values()}


@pytest.mark.parametrize("kept", ["charted", "reason"])
def test_what_was_said_of_a_slot_stays_when_the_end_is_timed_back_before_it(kept: str) -> None:
    story = running()
    if kept == "charted":
        story.vitals(30, "30")
    else:
        story.say(SlotMissed("30", "in the bathroom"), 30)
    story.say(InfusionEnded(Decimal(30), True, "felt unwell"), 24, entered=35)
    slots = story.slots(36)
    assert slots["30"].state is (State.DONE if kept == "charted" else State.MISSED)
    assert "40" not in slots


@pytest.mark.parametrize(("end", "there"), [(19.5, True), (19.4, False)])
def test_a_reading_that_fell_due_as_the_pump_stopped_is_asked_for(end: float, there: bool) -> None:
    story = running()
    story.say(InfusionEnded(Decimal(24), True, "felt unwell"), end)
    assert ("20" in story.slots(end + 1)) is there


# -- pauses -----------------------------------------------------------------------------------


def test_clock_checks_stand_five_minutes_apart_at_the_minute_the_pump_stands_at() -> None:
    story = running()
    story.pause(12)
    slots = story.slots(22.5)
    checks = [slots[f"pause-1-{turn}"] for turn in (1, 2, 3)]
    assert [check.label for check in checks] == ["P5", "P10", "P15"]
    assert [check.minute for check in checks] == [12, 12, 12]
    assert [check.in_s for check in checks] == [-330, -30, 270]


@pytest.mark.parametrize(("minutes", "checks"), [(4.9, 0), (5, 1), (10, 2), (14.9, 2)])
def test_a_pause_that_is_over_had_a_check_for_every_five_minutes(
    minutes: float, checks: int
) -> None:
    story = running()
    story.pause(12)
    story.resume(12 + minutes)
    assert sum(key.startswith("pause") for key in story.slots(39)) == checks


def test_an_end_in_a_pause_ends_its_checks() -> None:
    story = running()
    story.pause(12)
    story.say(InfusionEnded(Decimal(15), True, "felt unwell"), 18)
    assert [key for key in story.slots(40) if key.startswith("pause")] == ["pause-1-1"]


def test_what_nobody_closed_asks_for_twelve_hours_and_no_longer() -> None:
    month = 60 * 24 * 30
    assert list(ended().slots(month))[-1] == "+735"
    paused = running()
    paused.pause(10)
    assert sum(key.startswith("pause") for key in paused.slots(month)) == 12 * 12 + 1


# -- recovery ---------------------------------------------------------------------------------


def test_recovery_counts_from_the_end_on_and_stands_behind_the_pumps_minute() -> None:
    early = running()
    early.say(InfusionEnded(Decimal(30), True, "felt unwell"), 24)
    assert early.slots(25)["+15"].minute == pytest.approx(39)
    paused = running()
    paused.pause(10)
    paused.resume(17)
    paused.end(47)
    slot = paused.slots(48)["+15"]
    assert slot.minute == pytest.approx(55)
    assert slot.in_s == pytest.approx(14 * 60)


def test_before_the_end_is_logged_recovery_is_counted_from_the_plan_or_from_now() -> None:
    story = running()
    assert story.slots(30)["+15"].in_s == 25 * 60
    assert story.slots(45)["+15"].in_s == 15 * 60, "it counts over, recovery hasn't begun"


@pytest.mark.parametrize(("left", "last"), [(74.9, "+60"), (75, "+75"), (75.5, "+75")])
def test_a_patient_who_left_is_asked_for_what_was_due_by_then(left: float, last: str) -> None:
    story = ended()
    story.say(Discharged("E. Friend"), 40 + left)
    assert list(story.slots(200))[-1] == last


def test_a_reading_taken_just_before_leaving_keeps_its_slot() -> None:
    story = ended()
    story.vitals(40 + 74, "+75")
    story.say(Discharged("E. Friend"), 40 + 74.5)
    assert story.slots(200)["+75"].state is State.DONE


def test_a_reading_charted_at_the_ordinary_interval_keeps_its_slot_once_ready() -> None:
    story = ended()
    story.vitals(99, "+60")
    story.say(AldreteScored(2, 2, 2, 2, 2), 99)
    story.say(EffectsAsked((Score("nausea", 0), Score("dissociation", 0))), 99)
    for id in ("awake", "gait"):
        story.say(CriterionAnswered(id, True), 99)
    assert "+75" not in story.slots(116)
    story.vitals(115, "+75")
    assert story.slots(116)["+75"].state is State.DONE
    assert list(story.slots(116)).index("+75") == list(story.slots(116)).index("+60") + 1


# -- rechecks ---------------------------------------------------------------------------------


@pytest.mark.parametrize("minute", [0, 0.01])
def test_an_urgent_value_as_the_pump_starts_is_checked_again(minute: float) -> None:
    story = running()
    id = story.vitals(minute, "", reading(hr=155))
    recheck = story.slots(1)[f"re-{id}"]
    assert recheck.in_s == pytest.approx(60 + minute * 60)


def test_an_urgent_diastolic_alone_is_rechecked_as_a_pair() -> None:
    story = running()
    id = story.vitals(10, "10", reading(sys=150, dia=112))
    assert story.slots(11)[f"re-{id}"].lacking == ("sys", "dia")


def test_a_recheck_stands_at_its_own_minute() -> None:
    story = running()
    id = story.vitals(10, "10", reading(spo2=90))
    recheck = story.slots(11)[f"re-{id}"]
    assert recheck.label == "12"
    assert recheck.minute == pytest.approx(12)
    assert (recheck.in_s, recheck.wanting, recheck.open) == (60, ("spo2",), True)


def test_everything_that_offended_is_wanted_again_and_only_once() -> None:
    story = running()
    id = story.vitals(10, "10", reading(sys=190, dia=112, spo2=90))
    assert story.slots(11)[f"re-{id}"].lacking == ("sys", "dia", "spo2")


@pytest.mark.parametrize(("minute", "done"), [(10.99, False), (11, True), (11.5, True)])
def test_a_full_set_answers_a_recheck_from_a_minute_before_it_is_due(
    minute: float, done: bool
) -> None:
    story = running()
    id = story.vitals(10, "10", reading(hr=155))
    story.vitals(minute, "")
    assert (story.slots(minute)[f"re-{id}"].state is State.DONE) is done


def test_a_recheck_answered_by_itself_takes_no_other_set() -> None:
    story = running()
    id = story.vitals(10, "10", reading(hr=155))
    story.vitals(12, f"re-{id}", Vitals(hr=90))
    story.vitals(20, "20", reading(hr=75))
    slot = story.slots(21)[f"re-{id}"]
    assert slot.values == Vitals(hr=90)
    assert len(slot.answers) == 1


def test_just_the_value_that_offended_answers_a_recheck_from_anywhere() -> None:
    story = running()
    id = story.vitals(10, "10", reading(hr=155))
    story.vitals(12, "", Vitals(hr=90))
    assert story.slots(13)[f"re-{id}"].state is State.DONE


def test_a_part_of_a_recheck_is_kept_beside_the_set_that_completes_it() -> None:
    story = running()
    id = story.vitals(18, "10", reading(sys=190))
    first = story.vitals(20, f"re-{id}", Vitals(sys=150))
    second = story.vitals(21, "20")
    assert [one.id for one in story.slots(21)[f"re-{id}"].answers] == [first, second]


def test_of_two_rechecks_each_is_answered_for_itself() -> None:
    story = running()
    one = story.vitals(10, "10", reading(hr=155))
    story.vitals(12, f"re-{one}", Vitals(hr=120))
    two = story.vitals(14, "", reading(hr=155))
    story.vitals(17, "")
    slots = story.slots(18)
    assert [slots[f"re-{id}"].state for id in (one, two)] == [State.DONE, State.DONE]


def test_a_recheck_that_is_due_does_not_make_the_slot_before_it_missed() -> None:
    story = running()
    story.vitals(9, "", reading(hr=155))
    assert story.slots(12)["10"].state is State.OVERDUE


def test_the_first_full_set_after_an_urgent_value_answers_for_it() -> None:
    story = running()
    id = story.vitals(10, "10", reading(hr=155))
    story.vitals(20, "20", reading(hr=75))
    story.vitals(30, "30", reading(hr=80))
    values = story.slots(31)[f"re-{id}"].values
    assert values is not None
    assert values.hr == 75


# -- extra and repeated readings --------------------------------------------------------------


def test_half_a_minute_after_the_end_an_extra_reading_stands_behind_it() -> None:
    story = ended()
    id = story.vitals(40.5, "", Vitals(sys=130, dia=80))
    assert story.slots(41)[id].minute == pytest.approx(40.5)
    assert story.slots(41)[id].label.startswith("+")


def test_an_extra_reading_lacks_nothing_that_nobody_asked_for() -> None:
    story = running()
    id = story.vitals(14, "", Vitals(hr=80))
    slot = story.slots(15)[id]
    assert (slot.state, slot.lacking, slot.recheck) == (State.DONE, (), False)


def test_a_second_part_of_the_baseline_stays_with_the_baseline() -> None:
    story = Story()
    story.vitals(-5, "base", NO_PRESSURE)
    story.start()
    story.say(Vitals(sys=120, dia=75), -3, slot="base", entered=3)
    values = story.slots(5)["base"].values
    assert values is not None
    assert (values.sys, values.hr) == (120, 72)


@pytest.mark.parametrize(("minute", "belongs"), [(17.9, "10"), (18, "20")])
def test_a_repeat_belongs_to_the_next_slot_from_its_opening_on(minute: float, belongs: str) -> None:
    story = running()
    story.vitals(10, "10", NO_PRESSURE)
    story.vitals(minute, "10", Vitals(sys=130, dia=80))
    slots = story.slots(18.1)
    held = [key for key in ("10", "20") if (slots[key].values or NO_PRESSURE).sys == 130]
    assert held == [belongs]


def test_of_two_parts_the_later_value_stands_and_what_was_absent_and_came_is_forgotten() -> None:
    story = running()
    story.say(Vitals(hr=70, spo2=97, rr=14, oxygen="room air", site="left arm"), 10, slot="10")
    story.say(
        Vitals(sys=130, dia=80, hr=75, sedation=0, pain=2, oxygen="2 L/min nasal"), 12, slot="10"
    )
    values = story.slots(13)["10"].values
    assert values == Vitals(130, 80, 75, 97, 14, 0, 2, oxygen="2 L/min nasal", site="left arm")


def test_a_baseline_in_two_parts_is_one_set_before_the_start() -> None:
    story = Story()
    story.vitals(-9, "base", NO_PRESSURE)
    story.vitals(-5, "base", Vitals(sys=120, dia=75))
    values = story.slots(0)["base"].values
    assert values == reading(sys=120, dia=75)
    assert (values.oxygen, values.site) == ("", ""), "nobody charted any"


def test_why_a_value_is_missing_stays_until_the_value_comes() -> None:
    story = running()
    failed = (Absent("sys", "cuff failed"), Absent("dia", "cuff failed"))
    story.vitals(10, "10", Vitals(hr=70, absent=failed))
    story.vitals(11, "10", Vitals(spo2=98))
    values = story.slots(12)["10"].values
    assert values == Vitals(hr=70, spo2=98, absent=failed)
    story.vitals(13, "10", Vitals(sys=130))
    values = story.slots(14)["10"].values
    assert values == Vitals(sys=130, hr=70, spo2=98, absent=failed[1:])


@pytest.mark.parametrize("dia", [120, 130])
def test_parts_that_can_not_both_be_true_show_the_last_one_alone(dia: int) -> None:
    story = running()
    story.vitals(10, "10", Vitals(sys=120))
    story.vitals(11, "10", Vitals(hr=70))
    story.vitals(12, "10", Vitals(dia=dia))
    assert story.slots(13)["10"].values == Vitals(dia=dia)


# -- missed, passed and not yet seen ----------------------------------------------------------


def test_a_pressure_alone_shows_that_somebody_has_seen_one() -> None:
    story = running()
    story.vitals(10, "10", NO_PRESSURE)
    story.vitals(20, "20", Vitals(sys=130, dia=80))
    assert not story.slots(20.5)["10"].unseen
    assert story.slots(20.5)["10"].passed


def test_a_missed_reading_is_overdue_until_somebody_looked() -> None:
    story = running()
    missed = story.slots(20)["10"]
    assert (missed.state, missed.passed, missed.unseen) == (State.MISSED, True, True)
    story.vitals(21, "20", Vitals(hr=80))
    assert story.slots(22)["10"].unseen, "a pulse is not a set"
    story.vitals(22, "20", reading())
    assert not story.slots(23)["10"].unseen


def test_the_baseline_and_what_has_a_reason_are_never_overdue() -> None:
    story = running()
    story.say(SlotMissed("10", "in the bathroom"), 12)
    slot = story.slots(25)["10"]
    assert (slot.state, slot.passed, slot.unseen) == (State.MISSED, False, False)
    assert Story().slots(0)["base"].state is State.PLANNED


def test_a_reason_for_what_a_part_set_lacks_lets_it_rest() -> None:
    story = running()
    story.vitals(10, "10", NO_PRESSURE)
    assert story.slots(11)["10"].still_due
    story.say(SlotMissed("10", "cuff failed, arm in a cast"), 11)
    slot = story.slots(12)["10"]
    assert (slot.state, slot.still_due, slot.open) == (State.PART, False, False)


def test_a_set_that_lacks_only_scores_is_not_passed_over() -> None:
    story = running()
    story.vitals(10, "10", reading(sedation=None, pain=None))
    slot = story.slots(25)["10"]
    assert (slot.state, slot.passed, slot.unseen) == (State.PART, False, False)


def test_a_recheck_in_part_is_not_passed_over_by_the_next_slot() -> None:
    story = running()
    id = story.vitals(10, "10", reading(sys=190, spo2=90))
    story.vitals(12, f"re-{id}", Vitals(sys=150, dia=90))
    slot = story.slots(25)[f"re-{id}"]
    assert (slot.state, slot.open, slot.passed) == (State.PART, True, False)
