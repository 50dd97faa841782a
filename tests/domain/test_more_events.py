"""Oxygen, handover, pump errors, second looks and the controlled-drug account."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kitlog.domain.conditions import oxygen_now
from kitlog.domain.drug_account import DrugAccounted, account_of, given_by_pump_ml
from kitlog.domain.errors import Refused
from kitlog.domain.events import AdverseEvent, InterventionJudged, MedicationGiven
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed, outcome
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.medicines import MOST, Adjunct, AdjunctsSet, Works
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session_facts import Struck
from kitlog.domain.signing import interventions, unjudged
from kitlog.domain.waiting import waiting
from tests.domain.story import reading, running

D = Decimal
NASAL = OxygenOn(D(2), "nasal")


def account(**changed: object) -> DrugAccounted:
    figures = {"drawn_ml": D("0.82"), "given_ml": D("0.7"), "wasted_ml": D("0.12")}
    people = {"drug": "ketamine", "strength": D(50), "giver": "n1", "witness": "n2"}
    return DrugAccounted(**(figures | people | changed))  # type: ignore[arg-type]


def test_oxygen_is_what_was_last_logged_of_it() -> None:
    story = running()
    assert oxygen_now(story.session) == ""
    story.say(NASAL, 5)
    mask = story.say(OxygenOn(D(6), "mask"), 9)
    assert oxygen_now(story.session) == "6 L/min mask"
    story.say(Struck(), 9, corrects=mask)
    assert oxygen_now(story.session) == "2 L/min nasal"
    story.say(OxygenOff(), 15)
    assert oxygen_now(story.session) == ""


def test_oxygen_said_with_a_set_runs_until_it_is_said_to_be_off() -> None:
    story = running()
    story.vitals(10, "10", replace(reading(), oxygen="2 L/min nasal"))
    story.vitals(20, "20")
    assert oxygen_now(story.session) == "2 L/min nasal"
    story.say(OxygenOff(), 21)
    assert oxygen_now(story.session) == ""


@pytest.mark.parametrize(("flow", "device"), [("0", "nasal"), ("61", "nasal"), ("2", "")])
def test_oxygen_without_flow_or_device_is_refused(flow: str, device: str) -> None:
    with pytest.raises(Refused):
        OxygenOn(D(flow), device)


def test_oxygen_given_again_after_the_answer_asks_again() -> None:
    story = running()
    story.say(NASAL, 5)
    story.say(OxygenOn(D(4), "nasal"), 6)
    assert interventions(story.session) == ("oxygen",)
    story.say(InterventionJudged("oxygen", False, "expected"), 8)
    story.say(OxygenOff(), 9)
    assert unjudged(story.session) == ()
    story.say(NASAL, 20)
    assert unjudged(story.session) == ("oxygen",)


def test_an_own_medicine_for_blood_pressure_asks_its_question() -> None:
    story = running()
    own = MedicationGiven("urapidil", "10 mg", "IV", works=Works.BLOOD_PRESSURE)
    story.say(own, 12)
    story.say(MedicationGiven("IV labetalol", "5 mg", "IV"), 13)
    assert unjudged(story.session) == ("urapidil", "labetalol")


def test_a_medicine_typed_under_its_long_name_reads_back() -> None:
    story = running()
    long = "midazolam hydrochloride in sodium chloride, " * 4
    given = story.say(MedicationGiven(long.strip(), "1 mg", "IV"), 12)
    assert interventions(story.session) == ()
    assert ("account", given) in [(one.what, one.of) for one in waiting(story.session)]


def test_an_own_sedative_starts_the_recovery_clock_again() -> None:
    story = running()
    story.end(40)
    story.say(MedicationGiven("propofol", "20 mg", "IV", works=Works.SEDATIVE), 60)
    assert story.view(70).recovered_s == 600


def test_a_medicine_waits_to_be_reassessed_and_a_controlled_one_for_its_account() -> None:
    story = running()
    given = story.say(MedicationGiven("midazolam", "1 mg", "IV", "anxiety"), 12)
    assert [(one.what, one.of) for one in waiting(story.session)] == [
        ("reassess", given), ("account", given),
    ]  # fmt: skip
    story.say(MedicineReassessed(given, "Better"), 20)
    story.say(account(drug="midazolam", of=given), 21)
    assert waiting(story.session) == ()


def test_what_belongs_to_a_struck_medicine_no_longer_waits() -> None:
    story = running()
    given = story.say(MedicationGiven("lorazepam", "1 mg", "by mouth"), 12)
    story.say(Struck(), 12, corrects=given)
    assert waiting(story.session) == ()


def test_an_adverse_event_waits_for_its_outcome_and_the_last_one_counts() -> None:
    story = running()
    event = story.say(AdverseEvent("Fainted", 2, True), 12)
    assert [one.words for one in waiting(story.session)] == ["Outcome of fainted"]
    story.say(AdverseEventFollowed(event, "Ongoing", "Dr. Mock"), 14)
    story.say(AdverseEventFollowed(event, "Resolved", "Dr. Mock", "lay down"), 30)
    assert waiting(story.session) == ()
    followed = outcome(story.session, event)
    assert followed is not None
    assert followed.outcome == "Resolved"


def test_the_bag_is_accounted_for_after_the_end() -> None:
    story = running()
    story.say(DrugPrepared(D("0.82"), D(50)), -8)
    assert waiting(story.session) == ()
    story.say(InfusionEnded(D(40), True, "felt unwell"), 30)
    assert [one.words for one in waiting(story.session)] == ["Account for ketamine"]
    assert given_by_pump_ml(story.session) == D("0.66")
    story.say(account(given_ml=D("0.66"), wasted_ml=D("0.16")), 35)
    assert waiting(story.session) == ()
    kept = account_of(story.session)
    assert kept is not None
    assert kept.as_(DrugAccounted).words == (
        "drawn 0.82 mL (41 mg), given 0.66 mL (33 mg), wasted 0.16 mL (8 mg)"
    )


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"wasted_ml": D("0.11")}, "0.7 \\+ 0.11 = 0.81 mL, not 0.82 mL drawn"),
        ({"witness": "n1"}, "somebody else than the giver"),
        ({"drawn_ml": D("0.825"), "wasted_ml": D("0.125")}, "Count to 0.01 mL"),
        ({"given_ml": D("0.92"), "wasted_ml": D("-0.1")}, "less than 0"),
        ({"drawn_ml": D(0), "given_ml": D(0), "wasted_ml": D(0)}, "More than 0"),
    ],
)
def test_an_account_that_does_not_add_up_is_refused(
    changed: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        account(**changed)


def handed(first: PumpRead | None, second: PumpRead | None, taker: str = "n2") -> HandedOver:
    return HandedOver("n1", taker, first, second, "ab" * 32)


def test_two_nurses_at_one_pump_may_read_minutes_apart() -> None:
    assert handed(PumpRead(D(150), D(40)), PumpRead(D(150), D("52.5"))).taker == "n2"
    assert handed(None, None).taker_read is None


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        (PumpRead(D(150), D(40)), PumpRead(D(105), D(40)), "150 and 105 mL/h"),
        (PumpRead(D(150), D(40)), PumpRead(D(150), D(53)), "40 and 53 mL infused"),
        (PumpRead(D(0), D(40)), PumpRead(D(0), D(42)), "40 and 42 mL infused"),
        (PumpRead(D(150), D(40)), None, "Both nurses read the pump"),
    ],
)
def test_readings_of_two_pumps_are_no_handover(
    first: PumpRead, second: PumpRead | None, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        handed(first, second)


def test_nobody_hands_over_to_herself() -> None:
    with pytest.raises(Refused, match="another nurse"):
        handed(None, None, "n1")


def test_a_pump_error_says_since_when_and_who_was_told() -> None:
    with pytest.raises(Refused, match="since when"):
        PumpErrorFound(D(105), "", "Dr. Mock")
    with pytest.raises(Refused, match="who was told"):
        PumpErrorFound(D(105), "the start", " ")


def test_the_clinics_list_holds_each_medicine_once_and_fits_the_dialog() -> None:
    with pytest.raises(Refused, match="on the list already"):
        AdjunctsSet((Adjunct("Midazolam"), Adjunct("midazolam ")))
    with pytest.raises(Refused, match="At most"):
        AdjunctsSet(tuple(Adjunct(f"drug {n}") for n in range(MOST + 1)))
