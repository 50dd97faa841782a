"""What the order makes of the five figures of the second check."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kitlog.domain.checks import Figures
from kitlog.domain.dose import Order, Worksheet, work_out
from kitlog.domain.expected import against_order, from_order, off_order, syringe_off
from kitlog.domain.preparing import DrugPrepared
from kitlog.workflow.reading import shipped_protocols

RIGHT = Figures(Decimal("82.40"), Decimal("41.2"), Decimal("0.82"), Decimal("150.0"), Decimal(100))


def sheet() -> Worksheet:
    order = Order(Decimal("0.5"), 40, Decimal(50), Decimal(100))
    return work_out(order, Decimal("82.4"), shipped_protocols()[0].dose)


def test_every_figure_comes_with_its_sum() -> None:
    ordered = from_order(sheet(), Decimal("181.7"), "lb")
    assert [one.words for one in ordered.values()] == [
        "181.7 lb × 0.45359237 kg/lb = 82.4 kg",
        "0.5 mg/kg × 82.4 kg = 41.2 mg",
        "41.2 mg ÷ 50 mg/mL = 0.82 mL",
        "100 mL ÷ 40 min × 60 = 150 mL/h",
        "Bag = 100 mL",
    ]


def test_trailing_zeros_are_no_difference_and_a_hundredth_is_one() -> None:
    ordered = from_order(sheet(), Decimal("82.4"), "kg")
    assert off_order(RIGHT, ordered) == ()
    assert against_order(RIGHT, ordered) == ""
    near = replace(RIGHT, draw_ml=Decimal("0.83"))
    assert against_order(near, ordered) == "draw up 0.83 mL, ordered 0.82 mL"


def test_a_syringe_is_off_only_beyond_the_rounding_limit() -> None:
    limit = Decimal(2)
    assert syringe_off(DrugPrepared(Decimal("0.82"), Decimal(50)), sheet(), limit) == ""
    assert syringe_off(DrugPrepared(Decimal("0.85"), Decimal(50)), sheet(), limit) == (
        "syringe 0.85 mL, 42.5 mg, ordered 41.2 mg"
    )
