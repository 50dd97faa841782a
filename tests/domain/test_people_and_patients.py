"""People with their PINs, patients with their age, outcomes with their threshold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import Refused
from kitlog.domain.outcomes import OutcomeRecorded, Point, rows
from kitlog.domain.patient import Patient, Sex, checked_age
from kitlog.domain.people import PersonEnrolled, Role, checked_pin
from kitlog.domain.thresholds import usual

D = Decimal
ADA = Patient("T-1", "TEST", "Ada", date(1971, 3, 12), Sex.FEMALE, "None known")


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567", "12a456", "１２３４９６", "-12345", "13579 "]
)
def test_a_pin_has_six_digits(pin: str) -> None:
    with pytest.raises(Refused, match="6 digits"):
        checked_pin(pin)


@pytest.mark.parametrize("pin", ["000000", "999999", "123456", "654321", "456789"])
def test_a_pin_everybody_guesses_is_refused(pin: str) -> None:
    with pytest.raises(Refused, match="Choose a PIN"):
        checked_pin(pin)


@pytest.mark.parametrize("pin", ["270415", "112233", "135791"])
def test_any_other_pin_is_taken(pin: str) -> None:
    assert checked_pin(pin) == pin


@pytest.mark.parametrize(
    ("role", "charts"),
    [(Role.NURSE, True), (Role.CHARGE, True), (Role.PRESCRIBER, False), (Role.AUDITOR, False)],
)
def test_nurses_chart(role: Role, charts: bool) -> None:
    assert PersonEnrolled("n", "R. Mock RN", role, "").charts is charts


def test_a_person_needs_a_name_that_fits_a_signature() -> None:
    for name in ("", "x" * 61):
        with pytest.raises(Refused):
            PersonEnrolled("n", name, Role.NURSE, "")


def test_a_patient_is_named_family_first() -> None:
    assert (ADA.name, ADA.short_name, ADA.age(date(2026, 1, 14))) == ("TEST, Ada", "TEST, A.", 54)


@pytest.mark.parametrize("field", ["record_no", "family", "given", "allergies"])
def test_identity_and_allergies_are_never_blank(field: str) -> None:
    values = {"record_no": "T-1", "family": "TEST", "given": "Ada", "allergies": "None known"}
    with pytest.raises(Refused) as refused:
        Patient(**(values | {field: " "}), born=ADA.born, sex=Sex.OTHER)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("born", "taken"),
    [
        (date(2008, 1, 14), True),
        (date(2008, 1, 15), False),
        (date(1915, 1, 15), True),
        (date(1915, 1, 14), False),
        (date(1914, 6, 1), False),
        (date(2027, 1, 1), False),
    ],
)
def test_adults_from_18_to_110(born: date, taken: bool) -> None:
    today = date(2026, 1, 14)
    if taken:
        assert checked_age(born, today) == born
    else:
        with pytest.raises(Refused, match="Age 18 to 110 only"):
            checked_age(born, today)


@pytest.mark.parametrize(
    ("chairs", "days"), [(0, (0,)), (25, (0,)), (4, ()), (4, (7,)), (4, (-1,))]
)
def test_a_clinic_has_chairs_and_days(chairs: int, days: tuple[int, ...]) -> None:
    with pytest.raises(Refused):
        ClinicSet("Test clinic", "", chairs, days)


def _row(measure: str, baseline: str | None, last: str | None):  # type: ignore[no-untyped-def]
    said = [(Point.BASELINE, baseline), (Point.LAST, last)]
    found = rows(tuple(OutcomeRecorded(measure, p, D(v)) for p, v in said if v is not None))
    return next(row for row in found if row.measure.id == measure)


@pytest.mark.parametrize(
    ("measure", "baseline", "last", "change", "responder"),
    [
        ("fatigue", "60", "55", "-5", True),
        ("fatigue", "60", "55.1", "-4.9", False),
        ("fatigue", "55", "60", "5", False),
        ("physical_function", "40", "45", "5", True),
        ("physical_function", "45", "40", "-5", False),
        ("pain", "10", "7", "-30", True),
        ("pain", "10", "8", "-20", False),
    ],
)
def test_a_responder_reaches_the_clinics_threshold_in_the_better_direction(
    measure: str, baseline: str, last: str, change: str, responder: bool
) -> None:
    row = _row(measure, baseline, last)
    assert (row.change, row.responder) == (D(change), responder)


@pytest.mark.parametrize(("baseline", "last"), [(None, "5"), ("5", None), (None, None), ("0", "2")])
def test_what_was_not_recorded_is_not_zero(baseline: str | None, last: str | None) -> None:
    """Nor is there a percentage of a baseline of 0."""
    row = _row("pain", baseline, last)
    assert (row.change, row.responder) == (None, None)


def test_every_threshold_is_printed() -> None:
    assert usual("fatigue").words == "PROMIS T, 5 lower"
    assert usual("social_roles").words == "PROMIS T, 5 higher"
    assert usual("pain").words == "0–10, 30 % lower"


@pytest.mark.parametrize(
    ("measure", "value", "sentence"),
    [("pain", "11", "0 to 10 only"), ("fatigue", "9", "10 to 90 only"), ("mood", "5", "not in")],
)
def test_an_impossible_outcome_is_refused(measure: str, value: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        OutcomeRecorded(measure, Point.LAST, D(value))
