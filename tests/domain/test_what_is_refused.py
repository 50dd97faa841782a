"""What no fact may say, each with its sentence and the field it is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kitlog.domain.arrival import QUESTIONS, Answer, NightAsked, Reply
from kitlog.domain.conditions import Conditions
from kitlog.domain.errors import Refused
from kitlog.domain.handover import PumpRead
from kitlog.domain.measures import BY_ID
from kitlog.domain.medicines import MOST, Adjunct, AdjunctsSet
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.patient_limits import LimitsSet, PatientLimit
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.promis import read_raw, read_scores, t_score
from kitlog.domain.protocol_versions import LONGEST, ProtocolDrafted
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.thresholds import SHIPPED, OutcomesSet, Threshold, usual

D = Decimal
SPO2 = PatientLimit("spo2", 92, None, 88, None)
SCORES = read_scores("raw_sum,t_score,se\n4,22.5,x\n\n5,26.3,y\n20,60.0,z\n")
SLEPT = Answer(QUESTIONS[0].id, Reply.NO)

REFUSED: dict[str, tuple[Callable[[], object], str, str]] = {
    "another question": (
        lambda: Answer("weather", Reply.YES), "That question is not asked.", "weather",
    ),
    "no answer": (lambda: NightAsked(()), "Nothing is answered yet.", QUESTIONS[0].id),
    "two answers": (
        lambda: NightAsked((SLEPT, SLEPT)), "A question has one answer.", QUESTIONS[0].id,
    ),
    "a rate below nothing": (
        lambda: PumpRead(D(-1), D(0)), "It can't be less than 0.", "pump",
    ),
    "a volume below nothing": (
        lambda: PumpRead(D(0), D("-0.1")), "It can't be less than 0.", "pump",
    ),
    "a pump that ran backwards": (
        lambda: PumpErrorFound(D(-1), "09:32", "Dr P. Example"),
        "It can't be less than 0.", "found_ml_h",
    ),
    "a decimal of a total": (
        lambda: BY_ID["phq9"].read("7.5"), "Whole numbers only.", "phq9",
    ),
    "two decimals of a T-score": (
        lambda: BY_ID["fatigue"].read("55.55"), "One decimal at most.", "fatigue",
    ),
    "too many medicines": (
        lambda: AdjunctsSet(tuple(Adjunct(f"medicine {n}") for n in range(MOST + 1))),
        f"At most {MOST} medicines.", "adjuncts",
    ),
    "a medicine twice": (
        lambda: AdjunctsSet((Adjunct("Ondansetron"), Adjunct("ondansetron "))),
        "This medicine is on the list already.", "name",
    ),
    "an attempt before there was anything to follow": (
        lambda: FollowUpTried(Point.LAST, date(2026, 1, 16), Way.PHONE, Result.NO_ANSWER),
        "Attempts belong to a follow-up.", "point",
    ),
    "limits without a reason": (
        lambda: LimitsSet((SPO2,), ""), "Say why this patient has other limits.", "reason",
    ),
    "limits of one value twice": (
        lambda: LimitsSet((SPO2, SPO2), "chronic"), "One set of limits for each value.", "limits",
    ),
    "a bag without a drug": (
        lambda: DrugPrepared(D(100), D(50), label_mg=D(0)), "More than 0 mg only.", "label_mg",
    ),
    "nothing drawn": (
        lambda: DrugPrepared(D(0), D(50)), "More than 0 mL only.", "drawn_ml",
    ),
    "an empty protocol": (
        lambda: ProtocolDrafted("", "abc"),
        f"A protocol has 1 to {LONGEST:,} characters.", "text",
    ),
    "a protocol copied from nowhere": (
        lambda: ProtocolDrafted("x", ""), "Say which version was copied.", "of",
    ),
    "a measure nobody knows": (
        lambda: OutcomeRecorded("happiness", Point.LAST, D(1)),
        "That measure is not in the clinic's set.", "happiness",
    ),
    "a form's sum that it can't have": (
        lambda: t_score(BY_ID["fatigue"], 21, SCORES), "Raw sum 4 to 20 only.", "fatigue",
    ),
    "a sum typed that the form can't have": (
        lambda: read_raw(BY_ID["fatigue"], "19", SCORES), "Raw sum 4 to 20 only.", "fatigue",
    ),
    "a sum with a decimal": (
        lambda: read_raw(BY_ID["fatigue"], "4.0", SCORES),
        "Type the raw sum, a whole number.", "fatigue",
    ),
    "a sum in other digits": (
        lambda: read_raw(BY_ID["fatigue"], "٤", SCORES),
        "Type the raw sum, a whole number.", "fatigue",
    ),
    "a sum with a tab": (
        lambda: read_raw(BY_ID["fatigue"], "4\t", SCORES),
        "Type the raw sum, a whole number.", "fatigue",
    ),
    "a sum with a letter": (
        lambda: read_raw(BY_ID["fatigue"], "X4", SCORES),
        "Type the raw sum, a whole number.", "fatigue",
    ),
    "a sum of four digits": (
        lambda: read_raw(BY_ID["fatigue"], "0004", SCORES),
        "Type the raw sum, a whole number.", "fatigue",
    ),
    "a value outside its measure": (
        lambda: OutcomeRecorded("pain", Point.LAST, D(11)), "0 to 10 only.", "pain",
    ),
    "a pathway nobody can see": (
        lambda: OutcomeRecorded("phq9", Point.LAST, D(5), pathway="Call\u200b Dr P."),
        "The text holds a hidden character (U+200B).", "phq9",
    ),
    "two lines for a form": (
        lambda: OutcomeRecorded("fatigue", Point.LAST, D(50), raw=20, form="8a\n"),
        "The text holds a hidden character (U+000A).", "fatigue",
    ),
    "a threshold of a measure nobody knows": (
        lambda: Threshold("mood", D(5)), "KitLog does not know this measure.", "mood",
    ),
    "a change of nothing": (
        lambda: Threshold("pcs", D(0)), "Above 0, 52 at most.", "pcs",
    ),
    "a change beyond the scale": (
        lambda: Threshold("fatigue", D("80.1")), "Above 0, 80 at most.", "fatigue",
    ),
    "a change of more than all": (
        lambda: Threshold("pcs", D("100.1"), percent=True), "Above 0, 100 at most.", "pcs",
    ),
    "a second change beyond the scale": (
        lambda: Threshold("pcs", D(8), above=D(30), change_above=D(53)),
        "Above 0, 52 at most.", "pcs",
    ),
    "a second change without its baseline": (
        lambda: Threshold("pcs", D(8), change_above=D(11)),
        "Type both: the baseline and the change above it.", "pcs",
    ),
    "a baseline without its change": (
        lambda: Threshold("pcs", D(8), above=D(30)),
        "Type both: the baseline and the change above it.", "pcs",
    ),
    "a baseline outside the scale": (
        lambda: Threshold("pcs", D(8), above=D(53), change_above=D(11)), "0 to 52 only.", "pcs",
    ),
    "a second change beside percent": (
        lambda: Threshold("pcs", D(30), True, D(30), D(11)),
        "A second change goes with points only.", "pcs",
    ),
    "a set of nothing": (lambda: OutcomesSet(()), "Choose at least one measure.", "measures"),
    "a measure twice": (
        lambda: OutcomesSet((usual("pain"), usual("pain"))),
        "A measure stands in the set once.", "measures",
    ),
    "a form without its sum": (
        lambda: OutcomeRecorded("fatigue", Point.LAST, D(50), form="8a"),
        "A raw sum belongs to a form.", "fatigue",
    ),
    "a sum without its form": (
        lambda: OutcomeRecorded("fatigue", Point.LAST, D(50), raw=20),
        "A raw sum belongs to a form.", "fatigue",
    ),
    "the sum of a measure without a form": (
        lambda: OutcomeRecorded("pain", Point.LAST, D(5), raw=5, form="8a"),
        "A raw sum belongs to a form.", "pain",
    ),
    "re-treatment before the follow-ups": (
        lambda: OutcomeRecorded("pain", Point.LAST, D(5), retreated=True),
        "Only a follow-up comes after another treatment.", "pain",
    ),
    "an item 9 of another measure": (
        lambda: OutcomeRecorded("pain", Point.LAST, D(5), item9=Reply.NO),
        "Only the PHQ-9 has this item 9.", "pain",
    ),
    "item 9 above a total of 0": (
        lambda: OutcomeRecorded("phq9", Point.LAST, D(0), item9=Reply.YES),
        "With a total of 0, item 9 is 0.", "phq9",
    ),
    "a total that item 9 must be part of": (
        lambda: OutcomeRecorded("phq9", Point.LAST, D(25), item9=Reply.NO),
        "With item 9 at 0, 24 at most.", "phq9",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("say", "sentence", "field"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_with_its_sentence_and_field(
    say: Callable[[], object], sentence: str, field: str
) -> None:
    with pytest.raises(Refused) as told:
        say()
    assert (told.value.sentence, told.value.field) == (sentence, field)


@pytest.mark.parametrize(("total", "item9"), [(0, Reply.NO), (24, Reply.NO), (1, Reply.YES)])
def test_what_goes_with_item_9_is_taken(total: int, item9: Reply) -> None:
    assert OutcomeRecorded("phq9", Point.LAST, D(total), item9=item9).item9 is item9


@pytest.mark.parametrize("point", [Point.MONTHS_3, Point.MONTHS_6])
def test_a_follow_up_may_come_after_another_treatment(point: Point) -> None:
    assert OutcomeRecorded("pain", point, D(5), retreated=True).retreated


def test_how_a_set_was_taken_is_said_as_far_as_it_is_known() -> None:
    words = [Conditions(*said).words for said in (("room air", "left arm"), ("", "left arm"), ())]
    assert words == ["room air · left arm", "left arm", ""]


def test_a_sum_is_read_and_looked_up_in_the_forms_own_table() -> None:
    assert {4: D("22.5"), 5: D("26.3"), 20: D("60.0")} == SCORES
    assert read_raw(BY_ID["fatigue"], " 20 ", SCORES) == 20
    assert read_raw(BY_ID["fatigue"], "004", SCORES) == 4
    assert t_score(BY_ID["fatigue"], 5, SCORES) == D("26.3")


@pytest.mark.parametrize(
    "fits",
    [
        {"measure": "pcs", "change": D("0.1")},
        {"measure": "pcs", "change": D(52)},
        {"measure": "fatigue", "change": D(80)},
        {"measure": "pcs", "change": D(100), "percent": True},
        {"measure": "pcs", "change": D(8), "above": D(52), "change_above": D(52)},
    ],
)
def test_a_threshold_to_the_very_edge_is_taken(fits: dict[str, Any]) -> None:
    assert Threshold(**fits).change == fits["change"]


WORDS = {
    "pain": "0–10, 30 % lower",
    "fatigue": "PROMIS T, 5 lower",
    "physical_function": "PROMIS T, 5 higher",
    "pcs": "0–52, 8 lower, 11 if above 30 at baseline",
    "pseq": "0–60, 5.5 higher",
    "phq9": "0–27, 5 lower",
    "gad7": "0–21, 4 lower",
}
"""FACTS section 7."""


@pytest.mark.parametrize("measure", WORDS)
def test_the_usual_change_is_the_published_one(measure: str) -> None:
    assert usual(measure).words == WORDS[measure]
    assert usual(measure).of is BY_ID[measure]


def test_who_began_above_the_baseline_is_asked_for_more() -> None:
    plain, two = Threshold("pcs", D(8)), usual("pcs")
    assert [plain.wanted(D(first)) for first in (0, 52)] == [8, 8]
    assert [two.wanted(D(first)) for first in (0, 30, 31, 52)] == [8, 8, 11, 11]


def test_a_set_tells_the_threshold_of_its_measures_alone() -> None:
    assert SHIPPED.threshold("fatigue") == usual("fatigue")
    assert SHIPPED.threshold("gad7") is None
    assert [one.measure for one in SHIPPED.asked] == [
        "pain", "pain_interference", "fatigue", "physical_function", "social_roles", "depression",
    ]  # fmt: skip
