"""A protocol decides which values a set is asked for; one that KitLog learnt later may be left out.

No shipped protocol leaves one out, so an old one plays the newcomer here. The real newcomer is
in tests/contributing.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from kitlog import resources
from kitlog.domain import limits, protocol_text
from kitlog.domain.flowsheet import sheet
from kitlog.domain.protocol import Protocol, parse
from kitlog.domain.protocol_check import problems
from kitlog.domain.protocol_fields import FIELDS
from kitlog.domain.protocol_text import ALL_OR_NONE, changed
from tests import asked

TEXT = resources.text("protocols", "kit-40.toml")
SHIPPED = parse(TEXT)


@pytest.fixture
def optional(monkeypatch: pytest.MonkeyPatch) -> None:
    """Respirations and pain are what only some protocols ask for."""
    loose = ("rr", "pain")
    monkeypatch.setattr(protocol_text, "OPTIONAL", loose)
    monkeypatch.setattr(sheet, "OPTIONAL", loose)
    fields = tuple(
        replace(field, may_be_empty=True) if field.path[1:2] in (("rr",), ("pain",)) else field
        for field in FIELDS
    )
    monkeypatch.setattr(protocol_text, "FIELDS", fields)


def keys(vital: str) -> list[str]:
    return [f"entry.{vital}.{part}.{place}" for part in ("refuse", "ask") for place in (0, 1)]


def limit_keys(vital: str) -> list[str]:
    return [f"limits.{vital}.{t}.{s}" for t in ("caution", "urgent") for s in ("low", "high")]


def without(*cleared: str) -> Protocol:
    text, wrong = changed(TEXT, dict.fromkeys(cleared, ""), 2)
    assert wrong == {}
    return parse(text)


def test_the_shipped_protocols_ask_for_seven() -> None:
    assert SHIPPED.vitals == asked.FIELDS
    assert SHIPPED.single == asked.FIELDS[2:]


@pytest.mark.usefixtures("optional")
def test_a_value_is_not_asked_for_once_all_four_are_cleared() -> None:
    protocol = without(*keys("pain"))
    assert protocol.vitals == asked.FIELDS[:-1]
    assert problems(protocol) == {}
    assert "entry.pain" not in protocol.text
    assert limits.refusal("pain", 4, protocol) == "not asked for by this protocol"


@pytest.mark.usefixtures("optional")
def test_typed_again_it_is_asked_for_as_before() -> None:
    protocol = without(*keys("pain"))
    typed = dict(zip(keys("pain"), ("0", "10", "0", "10"), strict=True))
    text, wrong = changed(protocol.text, typed, 3)
    assert wrong == {}
    assert parse(text).entry["pain"] == SHIPPED.entry["pain"]
    assert parse(text).vitals == asked.FIELDS


@pytest.mark.usefixtures("optional")
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_part_of_the_four_is_refused_where_it_is_missing(count: int) -> None:
    _, wrong = changed(TEXT, dict.fromkeys(keys("pain")[:count], ""), 2)
    assert wrong == dict.fromkeys(keys("pain")[:count], str(ALL_OR_NONE))


@pytest.mark.usefixtures("optional")
def test_limits_of_a_value_nobody_may_type_are_refused() -> None:
    _, wrong = changed(TEXT, dict.fromkeys(keys("rr"), ""), 2)
    assert wrong == dict.fromkeys(keys("rr"), str(ALL_OR_NONE))
    gone = dict.fromkeys((*keys("rr"), *limit_keys("rr")), "")
    text, wrong = changed(TEXT, gone, 2)
    assert wrong == {}
    assert "rr" not in parse(text).limits


def test_a_protocol_with_such_limits_has_a_problem_and_is_none_to_draft() -> None:
    entry = {vital: row for vital, row in SHIPPED.entry.items() if vital != "rr"}
    assert problems(replace(SHIPPED, entry=entry))["entry.rr.refuse.0"] == str(ALL_OR_NONE)


@pytest.mark.usefixtures("optional")
def test_the_chart_gives_way_to_what_was_asked_for_on_purpose() -> None:
    rows = [sheet.sheet_rows(height, SHIPPED) for height in (177, 200, 300)]
    assert rows == [
        ("hr", "spo2", "rr"), ("hr", "spo2", "rr", "sedation"), ("spo2", "rr", "sedation"),
    ]  # fmt: skip
