"""T-scores, changes and responders of random sets, against a calculation written apart.

The calculation reads the published tables by itself, keeps numbers as integers of tenths, and
knows each measure's direction from the clinical facts, not from the program.
"""

from __future__ import annotations

import csv
import random
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kitlog import resources
from kitlog.domain import measures, promis
from kitlog.domain.errors import Refused
from kitlog.domain.measures import BY_ID, MEASURES
from kitlog.domain.outcomes import OutcomeRecorded, Point, Row, rows
from kitlog.domain.thresholds import OutcomesSet, Threshold, usual

TABLES = resources.path("promis")
LOWER = {
    "pain", "pain_interference", "fatigue", "depression", "anxiety", "sleep_disturbance", "pcs",
    "phq9", "gad7",
}  # fmt: skip
HIGHER = {"physical_function", "social_roles", "global_physical", "global_mental", "pseq"}
"""FACTS section 7."""
FILES = {
    **{id: f"{id}_4a.csv" for id in (
        "pain_interference", "fatigue", "physical_function", "social_roles", "depression",
        "anxiety", "sleep_disturbance",
    )},
    "global_physical": "global_physical_health.csv",
    "global_mental": "global_mental_health.csv",
}  # fmt: skip
TOTALS = {"pain": 10, "pcs": 52, "pseq": 60, "phq9": 27, "gad7": 21}


def table(measure: str, folder: Path = TABLES) -> dict[int, int]:
    """Tenths of a T-point by raw sum."""
    with (folder / FILES[measure]).open(newline="") as file:
        return {
            int(row["raw_sum"]): int(row["t_score"].replace(".", ""))
            for row in csv.DictReader(file)
        }


def random_set(seed: int) -> tuple[OutcomesSet, dict[tuple[str, Point], tuple[int | None, int]]]:
    """A clinic's set, and by measure and point the raw sum if any and the value in tenths."""
    die = random.Random(seed)
    asked: list[Threshold] = []
    values: dict[tuple[str, Point], tuple[int | None, int]] = {}
    for measure in die.sample(sorted(LOWER | HIGHER), die.randint(1, 14)):
        percent = measure not in FILES and die.random() < 0.4
        change = Decimal(die.randint(1, 400) if percent else die.randint(10, 80)) / 10
        second = measure == "pcs" and not percent and die.random() < 0.7
        above = (Decimal(die.randint(10, 40)), Decimal(die.randint(20, 150)) / 10)
        asked.append(Threshold(measure, change, percent, *(above if second else (None, None))))
        for point in Point:
            if die.random() < 0.15:
                continue
            if measure in TOTALS:
                values[measure, point] = (None, 10 * die.randint(0, TOTALS[measure]))
            elif die.random() < 0.5:
                values[measure, point] = (None, die.randint(100, 900))
            else:
                raw = die.randint(4, 20)
                values[measure, point] = (raw, table(measure)[raw])
    return OutcomesSet(tuple(asked)), values


def expected(
    threshold: Threshold, first: int | None, then: int | None, lower: set[str]
) -> tuple[int | None, bool | None]:
    """Change in tenths of a point, or thousandths of the baseline; and whether it counts."""
    if first is None or then is None:
        return None, None
    gained = first - then if threshold.measure in lower else then - first
    need = int(threshold.change * 10)
    if threshold.percent:
        if first == 0:
            return None, None
        return then - first, gained * 1000 >= need * first
    if threshold.above is not None and first > threshold.above * 10:
        assert threshold.change_above is not None
        need = int(threshold.change_above * 10)
    return then - first, gained >= need


def disagreements(seed: int, lower: set[str]) -> list[str]:
    """Where the program's figures are not those of the calculation."""
    asked, values = random_set(seed)
    said = []
    for (measure, point), (raw, tenths) in values.items():
        known, value = BY_ID[measure], Decimal(tenths) / 10
        if raw is not None:
            scores = promis.read_scores(resources.text("promis", f"{known.table}.csv"))
            value = promis.t_score(known, raw, scores)
            assert value * 10 == tenths, (measure, raw)
        form = known.form if raw is not None else ""
        said.append(OutcomeRecorded(measure, point, value, raw, form))
    found = []
    for row in rows(said, asked):
        first = values.get((row.measure.id, Point.BASELINE), (None, None))[1]
        for point in Point:
            then = values.get((row.measure.id, point), (None, None))[1]
            change, counts = expected(row.threshold, first, then, lower)
            if (told(row, point), row.responder_at(point)) != (change, counts):
                found.append(f"{row.measure.id} {point.value}")
        if (row.change, row.responder) != (row.change_at(Point.LAST), row.responder_at(Point.LAST)):
            found.append(f"{row.measure.id} at the course's end")
    return found


def told(row: Row, point: Point) -> int | None:
    """The program's change in tenths of a point."""
    change = row.change_at(point)
    if change is None:
        return None
    if row.threshold.percent:
        assert row.baseline is not None
        change = change * row.baseline / 100
    return round(change * 10)


def test_a_hundred_random_sets_agree_with_the_independent_calculation() -> None:
    assert set(BY_ID) == LOWER | HIGHER
    assert [found for seed in range(100) if (found := disagreements(seed, LOWER))] == []


@pytest.mark.parametrize("turned", sorted(LOWER | HIGHER))
def test_one_direction_turned_round_is_caught(turned: str) -> None:
    """The control: a calculation with this one measure the wrong way disagrees."""
    wrong = LOWER ^ {turned}
    found = {one.split()[0] for seed in range(20) for one in disagreements(seed, wrong)}
    assert found == {turned}


def test_every_table_is_whole_and_rises_with_the_sum() -> None:
    for measure in MEASURES:
        if measure.table:
            scores = promis.read_scores(resources.text("promis", f"{measure.table}.csv"))
            assert list(scores) == list(range(4, 21)), measure.id
            assert {raw: int(t * 10) for raw, t in scores.items()} == table(measure.id)
            assert sorted(scores.values()) == list(scores.values())


def test_physical_function_is_never_read_from_the_table_of_version_1() -> None:
    known = BY_ID["physical_function"]
    scores = promis.read_scores(resources.text("promis", f"{known.table}.csv"))
    legacy = promis.read_scores(resources.text("promis", "physical_function_4a_v1_legacy.csv"))
    assert known.form.endswith("v2.0")
    assert promis.t_score(known, 4, scores) == Decimal("22.5") != legacy[4]


@pytest.mark.parametrize("typed", ["3", "21", "", "14.0", "x", "-4", "١٤", "0014"])
def test_a_sum_the_form_can_not_have_is_refused(typed: str) -> None:
    known = BY_ID["fatigue"]
    scores = promis.read_scores(resources.text("promis", f"{known.table}.csv"))
    with pytest.raises(Refused) as told:
        promis.read_raw(known, typed, scores)
    assert told.value.field == "fatigue"
    assert promis.read_raw(known, " 14 ", scores) == 14


@pytest.mark.parametrize(
    ("measure", "typed", "sentence"),
    [("pcs", "53", "0 to 52 only"), ("pain", "6.5", "Whole numbers"), ("gad7", "", "Type a number"),
     ("fatigue", "63.25", "One decimal"), ("fatigue", "9.9", "10 to 90"), ("pseq", "6,5", "point")],
)  # fmt: skip
def test_a_value_a_measure_can_not_have_is_refused(measure: str, typed: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence) as told:
        BY_ID[measure].read(typed)
    assert told.value.field == measure


def test_pcs_asks_for_more_of_whoever_began_above_30() -> None:
    threshold = usual("pcs")
    assert threshold.words == "0–52, 8 lower, 11 if above 30 at baseline"
    assert [threshold.wanted(Decimal(first)) for first in (30, 31)] == [8, 11]


@pytest.mark.parametrize(
    "wrong",
    [
        {"change": Decimal(0)}, {"change": Decimal("52.1")}, {"percent": True},
        {"above": None}, {"change_above": None}, {"above": Decimal(53)}, {"measure": "mood"},
    ],
)  # fmt: skip
def test_a_threshold_that_can_not_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(Refused):
        replace(usual("pcs"), **wrong)  # type: ignore[arg-type]


def test_a_set_has_each_measure_once_and_at_least_one() -> None:
    with pytest.raises(Refused, match="at least one"):
        OutcomesSet(())
    with pytest.raises(Refused, match="once"):
        OutcomesSet((usual("pain"), usual("pain")))
    late_first = OutcomesSet(tuple(usual(measure.id) for measure in reversed(measures.MEASURES)))
    assert [one.of for one in late_first.in_order()] == list(MEASURES)


def test_what_was_recorded_beside_the_set_is_shown_by_the_usual_threshold() -> None:
    """As when another workstation's course asked for more."""
    few = OutcomesSet((usual("pain"),))
    beside = OutcomeRecorded("anxiety", Point.BASELINE, Decimal("61.4"))
    shown = rows((beside,), few)
    assert [(row.measure.id, row.values[0]) for row in shown] == [
        ("pain", None), ("anxiety", Decimal("61.4")),
    ]  # fmt: skip
    assert shown[1].threshold == usual("anxiety")
