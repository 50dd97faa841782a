"""What no fact may say, each with its sentence and the field it is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

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
from kitlog.domain.protocol_versions import LONGEST, ProtocolDrafted
from kitlog.domain.pump_error import PumpErrorFound

D = Decimal
SPO2 = PatientLimit("spo2", 92, None, 88, None)
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
