"""Opening a course: the right patient, a plausible weight, a plan of open days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kitlog.domain.dose import Order
from kitlog.domain.errors import Refused
from kitlog.workflow import enrolling, reading
from tests.workflow.ward import ADA, Ward


def test_a_course_is_pinned_to_its_protocol_and_dose(here: Ward) -> None:
    course = here.course()
    assert course.opened.number == "KIT-2026-0001"
    assert course.opened.ordered_mg == Decimal("35.00")
    assert course.protocol.sha256 == course.opened.protocol_hash
    assert len(course.planned_days) == 5
    assert reading.patient(here.desk, course.opened.patient_id) == ADA


def test_a_record_number_of_another_person_is_refused(here: Ward) -> None:
    here.course()
    twin = replace(ADA, given="Adam")
    with pytest.raises(Refused, match="another name or birth date") as told:
        here.course(patient=twin)
    assert told.value.field == "record_no"


def test_a_second_open_course_is_refused(here: Ward) -> None:
    here.course()
    with pytest.raises(Refused, match="still open"):
        here.course()


def test_154_typed_as_kg_for_a_patient_of_70_kg_asks_again(here: Ward) -> None:
    course = here.course()
    enrolling.close_early(here.desk, course.id, "patient's wish")
    heavy = here.new(weight_reading=Decimal(154))
    with pytest.raises(Refused, match="Was it lb") as told:
        enrolling.open_course(here.desk, heavy)
    assert told.value.field == "weight?"
    opened = enrolling.open_course(here.desk, replace(heavy, weight_confirmed=True))
    assert opened.opened.weight_kg == Decimal("154.0")


@pytest.mark.parametrize("kg", ["24", "301"])
def test_an_impossible_weight_is_refused_even_when_confirmed(here: Ward, kg: str) -> None:
    with pytest.raises(Refused, match="25–300 kg only"):
        here.course(weight_reading=Decimal(kg), weight_confirmed=True)


def test_a_dose_off_protocol_needs_a_reason_and_is_then_kept(here: Ward) -> None:
    order = Order(Decimal("0.6"), 40, Decimal(50), Decimal(100))
    with pytest.raises(Refused, match="outside") as told:
        here.course(order=order)
    assert told.value.field == "off_protocol"
    course = here.course(order=order, off_protocol="prescriber's decision of today")
    assert course.opened.off_protocol == "prescriber's decision of today"


def test_a_refused_course_leaves_nothing_behind(here: Ward) -> None:
    with pytest.raises(Refused):
        here.course(prescriber="")
    assert here.desk.store.streams("course:") == ()
    assert here.desk.store.streams("patient:") == ()


def test_the_booster_has_one_day(here: Ward) -> None:
    booster = reading.shipped_protocols()[2]
    assert len(here.course(protocol=booster).planned_days) == 1


def test_a_missed_day_moves_the_plan_and_shows_the_gap(here: Ward) -> None:
    course = here.course()
    here.signed(course)
    thursday, friday = date(2026, 1, 15), date(2026, 1, 16)
    after = enrolling.miss_day(here.desk, course.id, thursday, "fever", friday)
    assert after.planned_days[0] == friday
    assert len(after.planned_days) == 4
    gap = after.gaps(reading.clinic_settings(here.desk))[1]
    assert (gap.days, gap.why) == ((thursday,), "fever")


def test_a_course_with_an_unsigned_infusion_cannot_be_closed(here: Ward) -> None:
    course = here.course()
    here.home(course)
    with pytest.raises(Refused, match="Sign infusion 1 first"):
        enrolling.close_early(here.desk, course.id, "patient's wish")
