"""Numbers as the ward writes them, to the last sign; and what a field says of one it can't take."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain import numbers
from kitlog.domain.errors import Refused

D = Decimal


def refused(typed: str, field: str = "dose") -> tuple[str, str]:
    with pytest.raises(Refused) as said:
        numbers.read(typed, field)
    return said.value.sentence, said.value.field


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type a number."),
        ("1,5", "Use a decimal point: 1.5."),
        (".5", "Put a zero before the point: 0.5."),
        ("-5", "It can't be less than 0."),
        ("1234567890123", "That is too long for a number."),
        ("1234567890.12", "That is too long for a number."),
        ("82.4 kg", "Digits 0–9 and a decimal point only."),
        ("12345678901a", "Digits 0–9 and a decimal point only."),
        ("\t5", "Digits 0–9 and a decimal point only."),
        ("5\n", "Digits 0–9 and a decimal point only."),
        ("X5X", "Digits 0–9 and a decimal point only."),
    ],
)
def test_the_sentence_stands_beside_the_field_that_was_typed_in(typed: str, sentence: str) -> None:
    assert refused(typed) == (sentence, "dose")


def test_a_number_read_for_no_field_names_none() -> None:
    with pytest.raises(Refused) as said:
        numbers.read("")
    assert said.value.field == ""


@pytest.mark.parametrize("typed", ["123456789012", "1234567890.1", " 123456789012  "])
def test_twelve_signs_are_a_number(typed: str) -> None:
    assert numbers.read(typed) == D(typed.strip())


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [("1234", 1, "1,234.0"), ("37", 1, "37.0"), ("1234567.25", 1, "1,234,567.3")],
)
def test_a_measurement_has_its_comma_and_its_decimals(
    value: str, places: int, written: str
) -> None:
    assert numbers.fixed(D(value), places) == written


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [("0.5", 1, "+0.5"), ("1", 1, "+1.0"), ("-0.5", 1, "−0.5"), ("1234.5", 1, "+1,234.5")],
)
def test_a_small_change_has_its_sign_and_a_large_one_its_comma(
    value: str, places: int, written: str
) -> None:
    assert numbers.signed(D(value), places) == written


def test_a_change_is_written_in_whole_numbers_unless_asked_for_more() -> None:
    assert numbers.signed(D("2.4")) == "+2"
    assert numbers.signed(-3) == "−3"
    assert numbers.signed(0) == "0"


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [("45.265", 2, "45.27"), ("45.2649", 2, "45.26"), ("0.5", 0, "1"), ("3.25", 1, "3.3")],
)
def test_half_goes_up_at_every_place(value: str, places: int, rounded: str) -> None:
    assert str(numbers.rounded(D(value), places)) == rounded
