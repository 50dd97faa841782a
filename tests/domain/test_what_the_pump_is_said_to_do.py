"""Start, rate, pause and end as the nurse logs them: what is refused, where and in which words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from kitlog.domain.errors import Refused
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionStarted,
    RateChanged,
    is_whole,
)

D = Decimal
BAG = D(50)


def refused(act: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(Refused) as said:
        act()
    return said.value.sentence, said.value.field


@pytest.mark.parametrize("nothing", [D(0), D(-1)])
def test_a_pump_does_not_run_at_nothing(nothing: D) -> None:
    more = "More than 0 only."
    assert refused(lambda: InfusionStarted(nothing, BAG)) == (more, "rate")
    assert refused(lambda: InfusionStarted(D(75), nothing)) == (more, "volume")
    assert refused(lambda: RateChanged(nothing, "slower")) == (more, "rate")


def test_a_slow_pump_and_a_small_bag_are_taken() -> None:
    started = InfusionStarted(D("0.5"), D("0.5"))
    assert (started.rate_ml_h, started.volume_ml) == (D("0.5"), D("0.5"))


def test_a_changed_rate_says_why() -> None:
    assert refused(lambda: RateChanged(D(60), "")) == ("Say why the rate was changed.", "why")
    assert RateChanged(D(60), "felt spacey").why == "felt spacey"


def test_a_pause_may_go_without_a_reason_but_not_with_a_hidden_sign() -> None:
    assert InfusionPaused("").why == ""
    assert refused(lambda: InfusionPaused("a\x07b"))[1] == "why"
    assert refused(lambda: RateChanged(D(60), "a\x07b"))[1] == "why"
    assert refused(lambda: InfusionEnded(D(50), why="a\x07b"))[1] == "why"


def test_the_pump_shows_no_less_than_nothing() -> None:
    less = "The pump's volume can't be less than 0 mL."
    assert refused(lambda: InfusionEnded(D("-0.1"))) == (less, "pump_ml")
    assert InfusionEnded(D(0)).pump_ml == 0
    assert InfusionEnded(D("0.5")).pump_ml == D("0.5")


def test_stopping_early_needs_a_reason_and_ending_as_planned_none() -> None:
    said = "Say why the infusion was stopped early."
    assert refused(lambda: InfusionEnded(D(20), early=True)) == (said, "why")
    assert InfusionEnded(D(20), early=True, why="felt unwell").early
    assert not InfusionEnded(D(50)).early


def test_the_pump_cannot_have_given_more_than_the_bag_held() -> None:
    more = "The bag holds 50 mL. What followed is the flush."
    assert refused(lambda: InfusionEnded(D("50.1")).check_volume(BAG)) == (more, "pump_ml")
    InfusionEnded(D(50)).check_volume(BAG)


def test_less_than_the_pumps_own_error_is_a_part_and_says_so() -> None:
    """Five percent: what makers declare for a volumetric pump."""
    part = "47.4 of 50 mL is part of the dose. Was it stopped early? Say why."
    assert refused(lambda: InfusionEnded(D("47.4")).check_volume(BAG)) == (part, "why")
    InfusionEnded(D("47.5")).check_volume(BAG)
    InfusionEnded(D("47.4"), early=True, why="felt unwell").check_volume(BAG)
    InfusionEnded(D(50), early=True, why="alarm at the end").check_volume(BAG)


@pytest.mark.parametrize(
    ("ml", "bag", "whole"),
    [("47.5", 50, True), ("47.4", 50, False), ("237.5", 250, True), ("237.4", 250, False)],
)
def test_ninety_five_percent_of_any_bag_are_the_whole_dose(ml: str, bag: int, whole: bool) -> None:
    assert is_whole(D(ml), D(bag)) is whole
    assert is_whole(float(ml), D(bag)) is whole


def test_nothing_of_the_bag_is_not_the_whole_dose() -> None:
    assert not is_whole(0.0, BAG)
