"""What a nurse types is that number exactly, or a sentence. Never a guess (bar 16)."""

from __future__ import annotations

import random
import re
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kitlog.domain import numbers
from kitlog.domain.errors import Refused

ODD = st.one_of(
    st.text(max_size=20),
    st.text(alphabet="0123456789.,-+eE _'٠٥０１\u200b\x00\n", max_size=16),
    st.from_regex(r"\A[0-9]{1,6}([.,][0-9]{1,4})?\Z"),
    st.floats().map(str),
    st.integers().map(str),
)


@settings(max_examples=500, deadline=None)
@given(ODD)
@example("1,5")
@example("０.５")
@example("1e5")
@example("NaN")
@example("Infinity")
@example("1_000")
@example("5\n")
@example("\x000.5")
@example("0.5" * 3413)
def test_a_string_is_read_exactly_or_refused(text: str) -> None:
    exact_or_refused(text)


def test_ten_thousand_odd_strings_are_read_exactly_or_refused() -> None:
    """By a die, which is quick; what hypothesis finds is odder."""
    die = random.Random(16)
    kinds = ("0123456789.", "0123456789.,", ".,-+eE _'٠٥０１\u200b\x00\n0123456789", "05. ")
    texts = ["".join(die.choices(die.choice(kinds), k=die.randint(0, 9))) for _ in range(10_000)]
    read = sum(exact_or_refused(text) for text in texts)
    assert 1000 < read < 9000, "both are tried"


def exact_or_refused(text: str) -> bool:
    """Whether it was read."""
    try:
        value = numbers.read(text, "weight")
    except Refused:
        return False
    assert re.fullmatch(r" *[0-9]+(\.[0-9]+)? *", text)
    assert value == Decimal(text.strip(" "))
    assert value.is_finite()
    return True


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type a number."),
        ("   ", "Type a number."),
        ("1,5", "Use a decimal point: 1.5."),
        (".5", "Put a zero before the point: 0.5."),
        ("-5", "It can't be less than 0."),
        ("−5", "It can't be less than 0."),
        ("1" * 10_240, "That is too long for a number."),
        ("０.５", "Digits 0–9 and a decimal point only."),
        ("1e5", "Digits 0–9 and a decimal point only."),
        ("5.", "Digits 0–9 and a decimal point only."),
        ("0.5\x07", "Digits 0–9 and a decimal point only."),
        ("82.4 kg", "Digits 0–9 and a decimal point only."),
    ],
)
def test_a_refusal_says_what_to_type(typed: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        numbers.read(typed)
    assert refused.value.sentence == sentence


def test_8600_is_read_as_it_stands_and_left_to_the_limits() -> None:
    assert numbers.read("8600") == 8600


@given(st.decimals(0, 99_999, places=3))
def test_a_written_dose_reads_back_as_itself(value: Decimal) -> None:
    assert numbers.read(numbers.dose(value).replace(",", "")) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("0.5", "0.5"),
        ("35.0", "35"),
        ("41.20", "41.2"),
        ("100", "100"),
        ("1000", "1,000"),
        ("12500.50", "12,500.5"),
        ("0", "0"),
        ("0.00", "0"),
        ("1E+3", "1,000"),
    ],
)
def test_a_dose_is_written_as_ismp_asks(value: str, written: str) -> None:
    """Leading zero, no trailing zero, comma from 1,000."""
    assert numbers.dose(Decimal(value)) == written


@given(st.decimals(0, 99_999, places=3))
def test_no_dose_has_a_trailing_or_lacks_a_leading_zero(value: Decimal) -> None:
    assert re.fullmatch(r"(0|[1-9][0-9,]*)(\.[0-9]*[1-9])?", numbers.dose(value))


def test_a_measurement_keeps_its_decimals() -> None:
    assert numbers.fixed(Decimal(37), 1) == "37.0"
    assert numbers.fixed(Decimal("49.95"), 1) == "50.0"


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [("-2.05", 1, "−2.1"), ("2", 0, "+2"), ("0", 1, "0.0"), ("-0.04", 1, "0.0")],
)
def test_a_change_has_its_sign(value: str, places: int, written: str) -> None:
    assert numbers.signed(Decimal(value), places) == written


def test_half_is_rounded_up_as_a_nurse_does() -> None:
    assert numbers.rounded(Decimal("0.825"), 2) == Decimal("0.83")
    assert numbers.rounded(Decimal("0.8249"), 2) == Decimal("0.82")
