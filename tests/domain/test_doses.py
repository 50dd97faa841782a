"""Three doses, never one; every step shown; and the units a tired nurse may mix up."""

from __future__ import annotations

from dataclasses import replace
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
    assert [(step.formula, step.what, step.limit) for step in found.steps] == [
        ("0.5 mg/kg × 82.4 kg", "Dose", ""),
        (
            "41.2 mg ÷ 50 mg/mL = 0.824 mL",
            "Draw up, to the nearest 0.01 mL",
            "holds 41 mg, 0.5 % under; limit 2 %",
        ),
        (
            "41.2 mg in 100 mL NaCl 0.9 %",
            "Bag. Take 0.82 mL out first, so the volume stays 100 mL",
            "",
        ),
        ("100 mL ÷ 40 min × 60 min/h", "Pump rate", "pump limit 5–400 mL/h"),
        (
            "0.82 mL × 50 mg/mL, 150 mL/h × 40 min",
            "Worked backwards from what is drawn, it agrees with step 1",
            "",
        ),
    ]
    assert (found.order.bag_ml, found.weight_kg) == (D(100), D("82.4"))


def test_every_figure_is_written_no_finer_than_it_can_be_given() -> None:
    """0.01 mg ordered, 0.001 mL and mg/mL shown, 0.1 mL/h set, 0.01 mg worked back; half up."""
    found = sheet("82.3", "10", bag="250", mg_per_kg="0.55", minutes=45)
    assert found.ordered_mg == D("45.27")
    assert found.rate_ml_h == D("333.3")
    assert found.back_mg == D("45.3")
    assert found.steps[2].words == "0.181 mg/mL"
    assert found.steps[4].words == "45.3 mg"
    coarse = sheet("82.4", bag="100", minutes=45)
    assert (coarse.rate_ml_h, coarse.back_mg) == (D("133.3"), D("40.99"))
    thirds = sheet("70.1", "30")
    assert thirds.steps[1].formula == "35.05 mg ÷ 30 mg/mL = 1.168 mL"


def test_an_exact_draw_says_so() -> None:
    assert sheet("70").steps[1].limit == "holds 35 mg, exact; limit 2 %"
    assert sheet("70.6").steps[1].limit == "holds 35.5 mg, 0.6 % over; limit 2 %"
    assert sheet("250.1", "10").steps[1].limit == "holds 125.1 mg, exact; limit 2 %"


def test_an_order_too_small_to_be_written_is_worked_out_without_a_fault() -> None:
    found = sheet("25", mg_per_kg="0.0001")
    assert found.ordered_mg == 0
    assert found.steps[1].limit == "holds 0 mg, exact; limit 2 %"


def test_a_difference_of_just_the_rounding_limit_still_agrees() -> None:
    """12.5 mg of 100 mg/mL: 0.13 mL hold 13 mg, which is 4 % more."""
    rules = replace(RULES, rounding_limit_pct=D(4))
    order = Order(D("0.5"), 40, D(100), D(100))
    assert dose.work_out(order, D(25), rules).agrees
    assert not dose.work_out(order, D(25), replace(RULES, rounding_limit_pct=D("3.99"))).agrees


def test_a_draw_too_coarse_for_the_order_does_not_agree() -> None:
    found = sheet("25.3", "100", mg_per_kg="0.1")
    assert found.draw_ml == D("0.03")
    assert not found.agrees
    assert found.steps[1].limit == "holds 3 mg, 18.6 % over; limit 2 %"
    back = "Worked backwards from what is drawn, it does not agree with step 1"
    assert found.steps[4].what == back
    assert "Drawn volume and order differ by more than the rounding limit." in found.warnings
    assert "0.03 mL is too little to draw up exactly. Choose a weaker vial." in found.warnings


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


@pytest.mark.parametrize(
    ("kg", "strength", "bag", "minutes"),
    [
        ("70", "50", "100", 38),
        ("70", "50", "100", 45),
        ("70", "50", "3.75", 45),  # 5 mL/h, the slowest of the pump
        ("70", "50", "300", 45),  # 400 mL/h, the fastest
        ("20", "100", "100", 40),  # 0.1 mL, the least that is drawn exactly
    ],
)
def test_what_stands_just_at_a_limit_asks_for_no_reason(
    kg: str, strength: str, bag: str, minutes: int
) -> None:
    assert sheet(kg, strength, bag, minutes=minutes).warnings == ()


def test_a_clinics_highest_dose_is_a_warning_and_shown() -> None:
    rules = parse(KIT_40.text.replace("[dose]", '[dose]\nmost_mg = "60"')).dose
    found = dose.work_out(Order(D("0.5"), 40, D(50), D(100)), D(130), rules)
    assert found.warnings == ("65 mg is above the clinic limit of 60 mg.",)
    assert found.steps[0].limit == "clinic limit 60 mg"
    assert dose.work_out(Order(D("0.5"), 40, D(50), D(100)), D(120), rules).warnings == ()


@pytest.mark.parametrize("field", ["mg_per_kg", "minutes", "strength", "bag_ml"])
@pytest.mark.parametrize("value", [0, -1])
def test_an_order_of_nothing_is_refused(field: str, value: int) -> None:
    numbers = {"mg_per_kg": D("0.5"), "minutes": 40, "strength": D(50), "bag_ml": D(100)}
    with pytest.raises(Refused) as said:
        Order(**(numbers | {field: value}))  # type: ignore[arg-type]
    assert (said.value.sentence, said.value.field) == ("More than 0 only.", field)


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


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("162", "162 lb would be 73.5 kg. Was it lb?"),
        ("163", "Weigh again or ask the prescriber."),
        ("147", "147 lb would be 66.7 kg. Was it lb?"),
    ],
)
def test_kilograms_that_may_be_pounds_are_asked_about_within_five_percent(
    typed: str, asked: str
) -> None:
    assert dose.weight_question(D(typed), "kg", D(typed), D(70), D(5)).endswith(f" %. {asked}")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("73.5", "73.5 kg would fit. Was it kg?"),
        ("66.5", "66.5 kg would fit. Was it kg?"),
        ("73.6", "Weigh again or ask the prescriber."),
    ],
)
def test_pounds_that_may_be_kilograms_are_asked_about_within_five_percent(
    typed: str, asked: str
) -> None:
    kg = dose.kilograms(D(typed), "lb")
    assert dose.weight_question(kg, "lb", D(typed), D(70), D(5)).endswith(f" %. {asked}")


@pytest.mark.parametrize(("kg", "asks"), [("73.5", False), ("73.6", True), ("66.5", False)])
def test_more_than_five_percent_asks(kg: str, asks: bool) -> None:
    asked = dose.weight_question(D(kg), "kg", D(kg), D(70), D(5))
    assert bool(asked) is asks
    if asks:
        assert asked == "70 → 73.6 kg, +5.1 %. Weigh again or ask the prescriber."
