"""The order besides its numbers, and a pharmacy-made bag by its label."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kitlog.domain import codec
from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.errors import Refused
from kitlog.domain.expected import figure_names, from_order, off_order, syringe_off
from kitlog.domain.ordered import MOST_OWN, Drug, Manner, Ordered, own_medicines
from kitlog.domain.preparing import ChairPump, DrugPrepared
from kitlog.domain.protocol import parse
from tests.domain.story import KIT_40, MONDAY, opened
from tests.domain.test_expected_figures import RIGHT, sheet

D = Decimal
LABEL = DrugPrepared.from_bag(D("41.2"), D(100), "B7", "13-Jan-2026", "SN 4711")


def test_a_verbal_order_counts_only_read_back() -> None:
    with pytest.raises(Refused) as told:
        Ordered(Drug.RACEMIC, MONDAY, "07:50", Manner.VERBAL)
    assert told.value.field == "read_back"
    whole = Ordered(Drug.RACEMIC, MONDAY, "07:50", Manner.VERBAL, read_back=True)
    assert whole.how == "verbal, read back, 12-Jan-2026 07:50"


def test_what_was_not_said_of_an_order_is_not_made_up() -> None:
    assert Ordered(Drug.S).how == ""
    assert Ordered(manner=Manner.WRITTEN).how == "written"
    assert Ordered(day=MONDAY).how == "12-Jan-2026"


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"clock": "7:50", "day": MONDAY}, "order_clock"),
        ({"clock": "07:50"}, "order_day"),
        ({"manner": Manner.WRITTEN, "read_back": True}, "read_back"),
    ],
)
def test_half_an_order_names_the_field_that_is_wrong(said: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as told:
        Ordered(**said)  # type: ignore[arg-type]
    assert told.value.field == field


def test_own_medicines_are_a_short_list_of_free_lines() -> None:
    assert own_medicines(("oxycodone 10 mg twice a day ", "", " none else")) == (
        "oxycodone 10 mg twice a day",
        "none else",
    )
    with pytest.raises(Refused, match="At most 4 lines"):
        own_medicines(("x",) * (MOST_OWN + 1))
    with pytest.raises(Refused, match="hidden character"):
        replace(opened(), own=("oxy\u200bcodone",))


def test_a_course_with_all_of_it_is_read_back_as_it_was() -> None:
    order = Ordered(Drug.S, date(2026, 1, 11), "18:05", Manner.VERBAL, read_back=True)
    course = replace(opened(), ordered=order, own=("methadone 5 mg at night",))
    kind, version, payload = codec.encode(course)
    again = codec.decode(kind, version, payload)
    assert isinstance(again, CourseOpened)
    assert (version, again.ordered, again.own) == (3, order, course.own)


def test_a_protocol_names_its_drug_or_leaves_it_to_the_order() -> None:
    assert KIT_40.dose.drug is None
    named = KIT_40.text.replace("[dose]\n", '[dose]\ndrug = "S-ketamine"\n')
    assert parse(named).dose.drug is Drug.S


def test_a_bag_holds_what_its_label_says_however_its_strength_is_rounded() -> None:
    third = DrugPrepared.from_bag(D("41.2"), D(110))
    assert (third.mg, third.drawn_ml, third.strength) == (D("41.2"), D(110), D("0.3745"))
    for mg, ml, field in ((D(0), D(100), "label_mg"), (D(41), D(0), "drawn_ml")):
        with pytest.raises(Refused) as told:
            DrugPrepared.from_bag(mg, ml)
        assert told.value.field == field


def test_both_nurses_read_the_label_of_a_bag_and_are_compared_with_it() -> None:
    ordered = from_order(sheet(), D("82.4"), "kg", LABEL)
    assert (ordered["dose_mg"].value, ordered["draw_ml"].value) == (D("41.2"), D(100))
    assert ordered["draw_ml"].label == figure_names(LABEL)["draw_ml"] == "Label volume"
    assert off_order(replace(RIGHT, draw_ml=D(100)), ordered) == ()
    assert off_order(RIGHT, ordered) == ("draw_ml",)
    assert figure_names(None)["draw_ml"] == "Draw up"


def test_a_label_off_the_order_is_said() -> None:
    assert syringe_off(LABEL, sheet(), D(2)) == ""
    wrong = DrugPrepared.from_bag(D(50), D(100))
    assert syringe_off(wrong, sheet(), D(2)) == "bag label 50 mg, ordered 41.2 mg"


def test_a_chair_remembers_a_pump_only_by_its_number() -> None:
    with pytest.raises(Refused, match="serial number"):
        ChairPump(1, " ")
