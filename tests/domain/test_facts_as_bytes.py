"""A stored fact is read back as it was, by this and every later KitLog."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitlog.domain import codec
from kitlog.domain.errors import Fault
from kitlog.domain.events import NoteWritten
from kitlog.domain.kinds import KINDS, Kind
from tests.domain.facts import EXAMPLES, FACTS

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_golden_file_of_version_1_is_read_back(kind: str) -> None:
    """Never rewrite a golden file: it stands for entries that lie on disks."""
    (line,) = (GOLDEN / f"{kind}.1.jsonl").read_text(encoding="utf-8").splitlines()
    assert codec.decode(kind, 1, line.encode()) == EXAMPLES[kind]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_present_version_writes_the_golden_bytes(kind: str) -> None:
    name, version, payload = codec.encode(EXAMPLES[kind])
    assert (name, version) == (kind, KINDS[kind].version)
    assert payload.decode() + "\n" == (GOLDEN / f"{kind}.{version}.jsonl").read_text("utf-8")


@given(st.sampled_from(sorted(FACTS)).flatmap(lambda kind: FACTS[kind]))
def test_any_fact_round_trips_and_always_gives_the_same_bytes(fact: object) -> None:
    kind, version, payload = codec.encode(fact)
    again = codec.decode(kind, version, payload)
    assert again == fact
    assert codec.encode(again) == (kind, version, payload)


def test_bytes_are_canonical() -> None:
    _, _, payload = codec.encode(EXAMPLES["held"])
    assert payload == b'{"why":"BP 186/102"}'
    row = json.loads(codec.encode(EXAMPLES["course-opened"])[2])
    assert list(row) == sorted(row)
    assert row["mg_per_kg"] == "0.5"


@pytest.mark.parametrize(
    ("kind", "version", "payload"),
    [
        ("dream", 1, b"{}"),
        ("note", 2, b'{"text":"x"}'),
        ("note", 0, b'{"text":"x"}'),
        ("note", 1, b'{"text":"x","mood":"y"}'),
        ("note", 1, b"{}"),
        ("note", 1, b"[]"),
        ("note", 1, b"{"),
        ("note", 1, b"\xff\xfe"),
        ("note", 1, b'{"text":5}'),
        ("note", 1, b'{"text":""}'),
        ("prepared", 1, b'{"drawn_ml":"much","strength":"50"}'),
        ("outcome", 1, b'{"measure":"fatigue","point":"soon","value":"5"}'),
        ("patient", 1, b'{"born":"yesterday"}'),
    ],
)
def test_what_kitlog_does_not_know_is_a_fault_and_never_a_guess(
    kind: str, version: int, payload: bytes
) -> None:
    with pytest.raises(Fault):
        codec.decode(kind, version, payload)


def test_a_fault_says_nothing_about_the_patient() -> None:
    with pytest.raises(Fault) as fault:
        codec.decode("patient", 1, b'{"family":"TEST","born":"x"}')
    assert "TEST" not in fault.value.sentence


def test_older_versions_are_raised_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def second(row: dict[str, Any]) -> dict[str, Any]:
        return {"words": row["t"]}

    def third(row: dict[str, Any]) -> dict[str, Any]:
        return {"text": row["words"] + "."}

    monkeypatch.setitem(KINDS, "note", Kind(NoteWritten, (second, third)))
    assert codec.decode("note", 1, b'{"t":"a"}') == NoteWritten("a.")
    assert codec.decode("note", 2, b'{"words":"a"}') == NoteWritten("a.")
    assert codec.encode(NoteWritten("a"))[1] == 3


@dataclass(frozen=True)
class Dream:
    seconds: float = 0.5


def test_only_known_kinds_and_exact_values_are_stored() -> None:
    with pytest.raises(Fault, match="Dream is no kind of entry"):
        codec.encode(Dream())
    with pytest.raises(Fault, match="float can't stand in an entry"):
        codec.canonical(Dream())


def test_a_verifier_is_not_shown_in_a_trace() -> None:
    person = EXAMPLES["person"]
    assert "argon2" not in repr(person)
    assert replace(person) == person  # type: ignore[type-var]
