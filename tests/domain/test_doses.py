"""Three doses, never one; every step shown; and the units a tired nurse may mix up."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitlog.domain import dose
from kitlog.domain.dose import Order, Worksheet
from kitlog.domain.errors import Refused
from kitlog.domain.protocol import parse
from tests.domain.story import KIT_40

D = Decimal
RULES = KIT_40.dose


def sheet(
    kg: str, strength: str = "50", bag: str = "100", mg_per_kg: str = "0.5", minutes: int = 40
) -> Worksheet:
    return dose.work_out(Order(D(mg_per_kg), minutes, D(strength), D(bag)), D(kg), RULES)


@pytest.mark.parametrize(("strength", "ml"), [("10", "3.5"), ("50", "0.7"), ("100", "0.35")])
def test_seventy_kilograms_are_thirty_five_milligrams(strength: str, ml: str) -> None:
    found = sheet("70", strength)
    assert (found.ordered_mg, found.draw_ml, found.agrees) == (D(35), D(ml), True)


@pytest.mark.parametrize(("bag", "rate"), [("50", "75"), ("100", "150"), ("250", "375")])
def test_the_pump_empties_the_bag_in_forty_minutes(bag: str, rate: str) -> None:
    assert sheet("70", bag=bag).rate_ml_h == D(rate)


def test_the_drawn_example() -> None:
    """82.4 kg → 41.2 mg → 0.82 mL → 41 mg in the bag → 150 mL/h, worked back to 41 mg."""
    found = sheet("82.4")
    assert found.ordered_mg == D("41.2")
    assert found.draw_ml == D("0.82")
    assert found.prepared_mg == D("41")
    assert found.rate_ml_h == D("150")
    assert (found.back_mg, found.agrees, found.warnings) == (D("41"), True, ())
    assert [step.words for step in found.steps] == [
        "41.2 mg",
        "0.82 mL",
        "0.412 mg/mL",
        "150 mL/h",
        "41 mg",
    ]
    assert found.steps[0].formula == "0.5 mg/kg × 82.4 kg"
    assert found.steps[1].formula == "41.2 mg ÷ 50 mg/mL = 0.824 mL"
    assert found.steps[1].limit == "holds 41 mg, 0.5 % under; limit 2 %"
    assert found.steps[4].what.endswith("it agrees with step 1")


def test_an_exact_draw_says_so() -> None:
    assert "exact" in sheet("70").steps[1].limit
    assert "% over" in sheet("70.6").steps[1].limit


def test_a_draw_too_coarse_for_the_order_does_not_agree() -> None:
    found = sheet("25.3", "100", mg_per_kg="0.1")
    assert found.draw_ml == D("0.03")
    assert not found.agrees
    assert found.steps[4].what.endswith("it does not agree with step 1")
    assert "Drawn volume and order differ by more than the rounding limit." in found.warnings
    assert any("too little to draw up" in words for words in found.warnings)


@pytest.mark.parametrize(
    ("changed", "warning"),
    [
        ({"mg_per_kg": "0.56"}, "0.56 mg/kg is outside 0.45–0.55."),
        ({"mg_per_kg": "0.44"}, "0.44 mg/kg is outside 0.45–0.55."),
        ({"minutes": 37}, "37 min is outside 38–45."),
        ({"minutes": 46}, "46 min is outside 38–45."),
        ({"bag": "300"}, "450 mL/h is outside the pump's range."),
    ],
)
def test_off_protocol_is_said_and_not_blocked(changed: dict[str, str | int], warning: str) -> None:
    found = sheet("70", **changed)  # type: ignore[arg-type]
    assert warning in found.warnings
    assert found.ordered_mg > 0


@pytest.mark.parametrize("inside", ["0.45", "0.55"])
def test_the_edges_of_the_range_are_inside(inside: str) -> None:
    assert sheet("70", mg_per_kg=inside).warnings == ()


def test_a_clinics_highest_dose_is_a_warning_and_shown() -> None:
    rules = parse(KIT_40.text.replace("[dose]", '[dose]\nmost_mg = "60"')).dose
    found = dose.work_out(Order(D("0.5"), 40, D(50), D(100)), D(130), rules)
    assert found.warnings == ("65 mg is above the clinic limit of 60 mg.",)
    assert found.steps[0].limit == "clinic limit 60 mg"


@pytest.mark.parametrize("field", ["mg_per_kg", "minutes", "strength", "bag_ml"])
@pytest.mark.parametrize("value", [0, -1])
def test_an_order_of_nothing_is_refused(field: str, value: int) -> None:
    numbers = {"mg_per_kg": D("0.5"), "minutes": 40, "strength": D(50), "bag_ml": D(100)}
    with pytest.raises(Refused, match="More than 0 only"):
        Order(**(numbers | {field: value}))  # type: ignore[arg-type]


KILOS = st.decimals(25, 300, places=1)
STRENGTHS = st.sampled_from(RULES.strengths)


@given(KILOS, STRENGTHS, st.sampled_from(RULES.bags_ml))
def test_the_sum_comes_back_to_where_it_started(kg: D, strength: D, bag: D) -> None:
    found = dose.work_out(Order(D("0.5"), 40, strength, bag), kg, RULES)
    assert found.ordered_mg == kg / 2
    assert abs(found.prepared_mg - found.ordered_mg) <= strength * D("0.005")
    assert abs(found.back_mg - found.prepared_mg) <= found.prepared_mg * D("0.001")
    assert found.agrees == (abs(found.back_mg - found.ordered_mg) <= found.ordered_mg * D("0.02"))


def test_what_went_in_comes_from_the_pump() -> None:
    assert dose.infused_mg(D(41), D(100), D(100)) == D(41)
    assert dose.infused_mg(D(41), D("62.5"), D(100)) == D("25.63")
    assert dose.infused_mg(D(41), D(0), D(100)) == 0
    assert dose.infused_mg(D(41), D(101), D(100)) == D(41)


def test_pounds_become_kilograms() -> None:
    assert dose.kilograms(D("181.7"), "lb") == D("82.4")
    assert dose.kilograms(D("82.4"), "kg") == D("82.4")


@given(KILOS)
def test_no_weight_is_taken_for_the_other_unit_silently(kg: D) -> None:
    assert dose.weight_question(kg, "kg", kg, dose.kilograms(kg, "lb"), D(5))
    assert dose.weight_question(dose.kilograms(kg, "lb"), "lb", kg, kg, D(5))


def test_154_typed_as_kg_for_a_patient_of_70_asks_again() -> None:
    asked = dose.weight_question(D(154), "kg", D(154), D(70), D(5))
    assert asked == "70 → 154 kg, +120.0 %. 154 lb would be 69.9 kg. Was it lb?"


def test_70_typed_as_lb_for_a_patient_of_70_kg_asks_again() -> None:
    asked = dose.weight_question(D("31.8"), "lb", D(70), D(70), D(5))
    assert asked == "70 → 31.8 kg, −54.6 %. 70 kg would fit. Was it kg?"


@pytest.mark.parametrize(("kg", "asks"), [("73.5", False), ("73.6", True), ("66.5", False)])
def test_more_than_five_percent_asks(kg: str, asks: bool) -> None:
    asked = dose.weight_question(D(kg), "kg", D(kg), D(70), D(5))
    assert bool(asked) is asks
    if asks:
        assert asked == "70 → 73.6 kg, +5.1 %. Weigh again or ask the prescriber."
