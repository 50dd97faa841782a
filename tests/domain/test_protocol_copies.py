"""A protocol changed on a copy: every difference is named, and what does not fit is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitlog.domain.protocol import parse
from kitlog.domain.protocol_check import problems
from kitlog.domain.protocol_fields import FIELDS, Holds
from kitlog.domain.protocol_text import changed, leaves, taken_apart, values, written
from kitlog.domain.protocol_versions import all_values, differences
from kitlog.workflow.reading import shipped_protocols

KIT_40 = shipped_protocols()[0]
NUMBERS = [f for f in FIELDS if f.holds is Holds.WHOLE and values(KIT_40.text)[f.key]]


@pytest.mark.parametrize("protocol", shipped_protocols(), ids=lambda one: one.name)
def test_every_shipped_protocol_survives_being_written_again(protocol: Any) -> None:
    again = parse(written(taken_apart(protocol.text)))
    assert replace(again, text=protocol.text) == protocol
    assert problems(protocol) == {}


def test_every_number_of_a_protocol_can_be_changed_in_a_field() -> None:
    """But the name, the version, and what is a list of side effects."""
    fields = {field.path for field in FIELDS}
    rest = {path for path, _ in leaves(taken_apart(KIT_40.text))} - fields
    assert rest == {("name",), ("version",), ("effects", "urgent_at_once")}


def test_whoever_signs_can_read_every_value() -> None:
    said = dict(all_values(KIT_40.text))
    assert "SYS red above 180 mmHg" in said["Limits"]
    assert "Sedation red below −2 RASS" in said["Limits"]
    assert "Vitals at 10, 20, 30, 40 min" in said["Schedule"]
    held = [key for key, value in values(KIT_40.text).items() if value]
    assert sum(words.count(" · ") + 1 for words in said.values()) == len(held)


def test_a_changed_limit_is_named_with_both_numbers_and_its_unit() -> None:
    text, wrong = changed(KIT_40.text, {"limits.sys.urgent.high": "175"}, 2)
    assert wrong == {}
    assert differences(KIT_40.text, text) == ("Version: 1 → 2", "SYS red above: 180 → 175 mmHg")
    assert parse(text).limits["sys"].urgent.high == 175


def test_a_limit_taken_away_or_put_in_and_a_schedule_are_named_too() -> None:
    typed = {
        "limits.dia.caution.low": "",
        "limits.dia.urgent.low": "45",
        "schedule.infusion_minutes": "5, 20, 40",
        "dose.most_mg": "60",
        "title": "Our own",
    }
    text, wrong = changed(KIT_40.text, typed, 2)
    assert wrong == {}
    assert differences(KIT_40.text, text)[1:] == (
        "Title: 0.5 mg/kg IV over 40 min, 5 consecutive days → Our own",
        "Largest dose: none → 60 mg",
        "Vitals at: 10, 20, 30, 40 → 5, 20, 40 min",
        "DIA amber below: 50 → none",
        "DIA red below: none → 45 mmHg",
    )


@given(st.sampled_from(NUMBERS), st.integers(-5, 500))
def test_no_change_of_a_number_is_ever_left_out_of_the_differences(field: Any, to: int) -> None:
    text, wrong = changed(KIT_40.text, {field.key: str(to)}, 2)
    if wrong:
        assert not field.low <= to <= field.high
        return
    lines = differences(KIT_40.text, text)
    same = values(KIT_40.text)[field.key] == str(to)
    assert len(lines) == (1 if same else 2)
    assert same or f"{field.words}: " in lines[1]
    assert values(text)[field.key] == str(to)


def test_a_difference_in_what_has_no_field_is_named_as_well() -> None:
    other = KIT_40.text.replace('urgent_at_once = ["chest_pain"]', "urgent_at_once = []")
    assert differences(KIT_40.text, other) == ("Effects.urgent_at_once: chest_pain → none",)


@pytest.mark.parametrize(
    ("key", "typed", "sentence"),
    [
        ("limits.sys.urgent.high", "175.5", "whole number"),
        ("limits.sys.urgent.high", "", "whole number|needed"),
        ("limits.sys.urgent.high", "9999", "to 300 only"),
        ("dose.mg_per_kg", "0,5", "decimal point"),
        ("dose.mg_per_kg", "3", "0 to 2 only"),
        ("schedule.infusion_minutes", "10, 20,", "whole number"),
        ("title", " ", "printed"),
        ("title", "a\u202eb", "hidden"),
        ("discharge.aldrete_home", "7", "8 to 10 only"),
    ],
)
def test_what_is_no_value_is_said_at_its_field(key: str, typed: str, sentence: str) -> None:
    text, wrong = changed(KIT_40.text, {key: typed}, 2)
    found = wrong or problems(parse(text))
    assert re.search(sentence, found[key])


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ({"limits.sys.caution.low": "165"}, "limits.sys.caution.high"),
        ({"limits.sys.caution.high": "185"}, "limits.sys.caution.high"),
        ({"limits.spo2.caution.low": "90"}, "limits.spo2.caution.low"),
        ({"limits.spo2.urgent.low": ""}, "limits.spo2.urgent.low"),
        ({"limits.sedation.urgent.high": "3"}, "limits.sedation.urgent.high"),
        ({"limits.sedation.urgent.low": "-3"}, "limits.sedation.urgent.low"),
        ({"limits.hr.urgent.high": "260"}, "limits.hr.urgent.high"),
        ({"schedule.infusion_minutes": "10, 10, 40"}, "schedule.infusion_minutes"),
        ({"schedule.infusion_minutes": "10, 20"}, "schedule.infusion_minutes"),
        ({"dose.minutes": "60"}, "dose.minutes"),
        ({"dose.mg_per_kg": "0.6"}, "dose.mg_per_kg"),
        ({"dose.mg_per_kg": "0", "dose.mg_per_kg_range.0": "0"}, "dose.mg_per_kg"),
        ({"dose.strengths": "50, 10"}, "dose.strengths"),
        ({"dose.pump_ml_h.0": "500"}, "dose.pump_ml_h.1"),
        ({"schedule.recovery_min": "15", "schedule.recovery_every_min": "20"},
         "schedule.recovery_every_min"),
        ({"schedule.recovery_ready_every_min": "10"}, "schedule.recovery_ready_every_min"),
        ({"alerts.red_after_min": "3"}, "alerts.red_after_min"),
        ({"alerts.red_after_urgent_min": "11"}, "alerts.red_after_urgent_min"),
        ({"before_start.confirm.sys.high": "190"}, "before_start.confirm.sys.high"),
        ({"before_start.stop.hr.low": "160"}, "before_start.stop.hr.high"),
        ({"entry.sys.ask.0": "30"}, "entry.sys.ask.0"),
        ({"entry.pain.refuse.1": "0"}, "entry.pain.refuse.1"),
    ],
)  # fmt: skip
def test_numbers_that_do_not_fit_together_are_refused_at_a_field(
    typed: dict[str, str], where: str
) -> None:
    text, wrong = changed(KIT_40.text, typed, 2)
    assert wrong == {}
    assert where in problems(parse(text))
