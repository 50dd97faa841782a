"""The course as JSON: every entry of the record comes back out of it, and any change is seen."""

from __future__ import annotations

import copy
import json
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kitlog import resources
from kitlog.domain import codec, codes
from kitlog.domain.course import Course
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.errors import Fault
from kitlog.domain.events import NoteWritten
from kitlog.domain.kinds import KINDS
from kitlog.domain.measures import BY_ID
from kitlog.domain.ordered import Drug, Ordered
from kitlog.domain.vitals import BY_ID as VITALS
from kitlog.report.attachment import Attachment
from kitlog.report.course_data import CourseData
from kitlog.report.course_json import course_json, is_whole, shown
from kitlog.report.entry_json import read_back
from kitlog.report.pdf import pdf_bytes
from kitlog.report.readings_csv import readings_csv
from tests.asked import FIELDS
from tests.report import example, reckoned, variants
from tests.report.course_datas import EFFECTS, data_of, drawn, of_seed
from tests.report.example import moment
from tests.report.json_schema import faults
from tests.report.random_courses import Made
from tests.report.scripts import HARD

SEEDS = range(int(os.environ.get("KITLOG_COURSES", "24")))
Zone = Callable[[str], None]
PAGE = (Path(__file__).parents[2] / "docs/course-json.md").read_text("utf-8")
SCHEMA = json.loads(resources.text("schema", "course-1.schema.json"))


@cache
def made(seed: int) -> tuple[Made, CourseData, bytes]:
    course = of_seed(seed)
    data = data_of(course)
    return course, data, course_json(data)


def read(raw: bytes) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(raw)
    return document


def written(document: dict[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def of_kind(document: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [e for s in document["sessions"] for e in s["entries"] if e["kind"] == kind]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_entry_of_the_record_comes_back(seed: int) -> None:
    course, data, raw = made(seed)
    found = read_back(read(raw))
    assert found.keys() == course.record.keys()
    wrong = {f"session:{s.id}" for s in course.course.sessions if s.in_error}
    for stream, entries in course.record.items():
        assert found[stream] == shown(entries, in_error=stream in wrong)
        if stream not in wrong:
            assert found[stream] == entries
    assert is_whole(raw, data)


@pytest.mark.parametrize("seed", SEEDS)
def test_it_is_as_the_schema_says(seed: int) -> None:
    assert [*faults(read(made(seed)[2]), SCHEMA, SCHEMA)] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_all_that_was_typed_stands_there_as_typed(seed: int) -> None:
    course, _, raw = made(seed)
    held = set(_texts(read(raw)))
    whole = [s for s in course.course.sessions if not s.in_error]
    said = [one for s in whole for one in s.happenings] + [*course.course.happenings, *course.who]
    typed = [t for one in said for e in one.history for t in (*_said(e.fact), e.reason)]
    assert [text for text in typed if text not in held] == []
    assert any(hard in " ".join(typed) for hard in HARD), "markup, paths and formulas among them"


def _said(fact: Any) -> list[str]:
    if isinstance(fact, str):
        return [fact]
    if isinstance(fact, tuple):
        return [text for one in fact for text in _said(one)]
    inside = fields(fact) if is_dataclass(fact) else ()
    return [text for field in inside for text in _said(getattr(fact, field.name))]


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inside for text in _texts(one)]


def _digit(document: dict[str, Any]) -> None:
    of_kind(document, "vitals")[0]["fact"]["sys"] += 1


def _pump(document: dict[str, Any]) -> None:
    fact = of_kind(document, "ended")[0]["fact"]
    fact["pump_ml"] += "0" if "." in fact["pump_ml"] else ".0"


def _second(document: dict[str, Any]) -> None:
    at = of_kind(document, "vitals")[0]["measured"]
    at["boot_ns"] = str(int(at["boot_ns"]) + 1)


def _author(document: dict[str, Any]) -> None:
    of_kind(document, "vitals")[0]["author"]["id"] = "other"


def _reason(document: dict[str, Any]) -> None:
    of_kind(document, "vitals")[0]["reason"] = "another"


def _dropped(document: dict[str, Any]) -> None:
    document["sessions"][0]["entries"].pop()


def _day(document: dict[str, Any]) -> None:
    document["sessions"].pop()


def _patient(document: dict[str, Any]) -> None:
    document["patient"]["entries"] = read(made(3)[2])["patient"]["entries"]


CHANGES: tuple[Callable[[dict[str, Any]], None], ...] = (
    _digit, _pump, _second, _author, _reason, _dropped, _day, _patient,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_one_changed_value_is_caught(change: Callable[[dict[str, Any]], None]) -> None:
    _, data, raw = made(1)
    document = read(raw)
    assert is_whole(written(document), data)
    change(document)
    assert not is_whole(written(document), data)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of this system is fixed")
@pytest.mark.parametrize("zone", ["Asia/Kolkata", "America/St_Johns", "Europe/Berlin"])
def test_every_zone_and_the_hour_that_comes_twice_read_back(zone: str, in_zone: Zone) -> None:
    in_zone(zone)
    data = drawn(variants.booster())
    stream = f"session:{data.course.sessions[0].id}"
    twice = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1)]
    more = [
        replace(data.record[stream][0], id=f"zz{n}", measured=moment(at), entered=moment(at))
        for n, at in enumerate(twice)
    ]
    record = {**data.record, stream: (*data.record[stream], *more)}
    raw = course_json(replace(data, record=record))
    assert read_back(read(raw))[stream] == record[stream]
    told = [e["measured"]["at"] for e in read(raw)["sessions"][0]["entries"][-2:]]
    assert len(set(told)) == 2
    assert not any(at.endswith("+00:00") for at in told), "the control: another zone it was"


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Zone]:
    """Moves the clinic; afterwards it is where it was."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def test_a_pdf_carries_exactly_these_bytes() -> None:
    course, data, raw = made(1)
    table = readings_csv(data)
    attached = (
        Attachment("KIT-record.json", "application/json", "the record", raw),
        Attachment("KIT-readings.csv", "text/csv", "the readings", table),
    )
    with pikepdf.open(BytesIO(pdf_bytes(course.summary(), "a4", attached))) as pdf:
        inside = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    assert inside == {"KIT-record.json": raw, "KIT-readings.csv": table}
    assert is_whole(inside["KIT-record.json"], data)


def test_two_patients_mixed_up_are_caught() -> None:
    assert not is_whole(made(1)[2], made(2)[1])


@pytest.mark.parametrize("spoil", ["kind", "fact", "measured", "author"])
def test_what_kitlog_never_wrote_is_a_fault(spoil: str) -> None:
    document = read(made(0)[2])
    document["course"]["entries"][0][spoil] = "dream"
    with pytest.raises(Fault):
        read_back(document)


def _without(document: dict[str, Any]) -> None:
    del document["patient"]["family"]


def _unknown(document: dict[str, Any]) -> None:
    document["sessions"][0]["computed"]["mood"] = 1


def _number(document: dict[str, Any]) -> None:
    document["sessions"][0]["computed"]["doses"]["ordered_mg"] = 41.2


def _other_version(document: dict[str, Any]) -> None:
    document["schema_version"] = 2


def _clock(document: dict[str, Any]) -> None:
    document["made"]["at"] = "2026-01-16T10:49:00"


@pytest.mark.parametrize("spoil", [_without, _unknown, _number, _other_version, _clock])
def test_the_schema_refuses(spoil: Callable[[dict[str, Any]], None]) -> None:
    document = copy.deepcopy(read(made(0)[2]))
    spoil(document)
    assert len([*faults(document, SCHEMA, SCHEMA)]) == 1


def test_the_same_course_gives_the_same_bytes() -> None:
    course, _, first = made(5)
    assert first == course_json(data_of(course))
    assert first == course_json(data_of(of_seed(5)))
    assert first != made(6)[2]
    assert first.decode("utf-8").endswith("}\n")
    longest = max(len(one) for one in first.decode().splitlines())
    assert longest < 20_000, "an entry a line; the longest holds the protocol's text"


def test_a_signature_can_be_reckoned_again_from_the_file_alone() -> None:
    seen = 0
    for seed in (2, 7, 12, 17):
        document = read(made(seed)[2])
        if any(one["entered_in_error"] for one in document["sessions"]):
            continue
        for said in document["course"]["computed"]["signatures"]:
            entry = next(e for e in document["course"]["entries"] if e["id"] == said["entry"])
            found = reckoned.of_course_signature(document, said["covers"])
            assert found == entry["fact"]["digest"]
            assert said["intact"]
            seen += 1
        of_kind(document, "vitals")[0]["fact"]["sys"] += 1
        for said in document["course"]["computed"]["signatures"]:
            entry = next(e for e in document["course"]["entries"] if e["id"] == said["entry"])
            found = reckoned.of_course_signature(document, said["covers"])
            assert found != entry["fact"]["digest"], "the control"
    assert seen


def test_what_was_corrected_struck_missed_and_late_says_so() -> None:
    data = drawn(variants.amended())
    document = read(course_json(data))
    third = next(s for s in document["sessions"] if s["id"] == "s3")
    states = {e["id"]: e["computed"]["state"] for e in third["entries"]}
    assert set(states.values()) == {"corrected", "strike", "struck", "stands"}
    old = next(e for e in third["entries"] if e["computed"]["state"] == "corrected")
    new = next(e for e in third["entries"] if e["id"] == old["computed"]["replaced_by"])
    assert old["computed"]["because"] == new["reason"] == "typed from the wrong line"
    assert new["computed"]["state"] == "stands"
    struck = next(e for e in third["entries"] if e["computed"]["state"] == "struck")
    assert struck["computed"]["because"] == "other chair's reading"
    (late,) = [e for e in third["entries"] if e["computed"]["late"]]
    assert late["computed"]["entered_after_s"] == 720
    missed = [s for s in third["computed"]["slots"] if s["state"] == "missed"]
    assert [(s["label"], s["reason"]) for s in missed] == [("35", "cuff failed")]
    assert struck["id"] not in {r["entry"] for r in third["computed"]["readings"]}


def test_of_a_session_entered_in_error_nothing_is_handed_on() -> None:
    """Another patient's values may stand in it, as the summary does not print them either."""
    data = drawn(variants.amended())
    document = read(course_json(data))
    (wrong,) = [s for s in document["sessions"] if s["entered_in_error"]]
    assert [e["kind"] for e in wrong["entries"]] == ["session-opened", "entered-in-error"]
    assert wrong["computed"] is None
    held = data.record[wrong["stream"]]
    assert len(held) > 2, "the control"
    chain = next(c for c in document["record"]["chains"] if c["stream"] == wrong["stream"])
    assert chain["entries"] == len(held), "that more was charted is said"
    assert is_whole(course_json(data), data)


def test_decimals_stand_as_charted_and_dots_are_not_rounded() -> None:
    course = variants.with_a_gap()
    document = read(course_json(drawn(course)))
    opened = document["course"]["entries"][0]["fact"]
    assert (opened["weight_kg"], opened["ordered_mg"], opened["strength"]) == ("82.4", "41.2", "50")
    doses = [s["computed"]["doses"]["infused_mg"] for s in document["sessions"]]
    assert doses == ["41", None, "41", "41", "41", "30.75"]
    assert document["course"]["computed"]["infused_mg"] == "194.75"


def test_a_change_in_a_fact_s_version_keeps_its_bytes() -> None:
    """An entry of an older version goes out as it lies there: its signature is over these bytes."""
    data = drawn(variants.booster())
    stream = f"session:{data.course.sessions[0].id}"
    old = b'{"text":"older"}'
    note = replace(data.record[stream][0], id="zz", fact=NoteWritten("older"), stored=(1, old))
    record = {**data.record, stream: (*data.record[stream], note)}
    raw = course_json(replace(data, record=record))
    (back,) = [e for e in read_back(read(raw))[stream] if e.id == "zz"]
    assert codec.stored(back) == ("note", 1, old)


def test_the_state_says_whether_more_may_come() -> None:
    whole = example.folded(example.course_stream(), example.streams())
    going_on = example.folded(example.course_stream(), example.streams()[:3])
    said = [
        read(course_json(drawn(c)))["state"] for c in (whole, going_on, variants.closed_early())
    ]
    assert said == ["complete", "open", "closed early"]


def test_outcomes_stand_there_with_the_threshold_that_was_used() -> None:
    course = example.folded(example.course_stream(), example.streams())
    found = {one["measure"]: one for one in computed(course)["outcomes"]}
    pain, social, tired = found["pain"], found["social_roles"], found["fatigue"]
    assert pain["values"] == {
        "baseline": "8", "last infusion": "5", "3 months": None, "6 months": None,
    }  # fmt: skip
    assert pain["threshold"]["in"] == "percent of baseline"
    assert (pain["change"]["last infusion"], pain["responder"]["last infusion"]) == ("-37.5", True)
    assert (social["better"], social["change"]["last infusion"]) == ("higher", "5.6")
    assert (tired["better"], tired["change"]["last infusion"]) == ("lower", "-5.6")
    assert tired["values"]["baseline"] == "63.4"
    assert tired["responder"] == {"last infusion": True, "3 months": None, "6 months": None}
    due = [(one["point"], one["due"]) for one in computed(course)["follow_ups"]]
    assert due == [("3 months", "2026-04-16"), ("6 months", "2026-07-15")]


def test_a_course_that_goes_on_claims_no_outcome() -> None:
    """As its draft on paper; the values stand there."""
    going_on = example.folded(example.course_stream(), example.streams()[:3])
    found = computed(going_on)["outcomes"]
    assert any(one["values"]["last infusion"] for one in found)
    for one in found:
        assert set(one["change"].values()) == set(one["responder"].values()) == {None}


def computed(course: Course) -> dict[str, Any]:
    found: dict[str, Any] = read(course_json(drawn(course)))["course"]["computed"]
    return found


def test_codes_are_those_of_facts_and_of_nothing_else() -> None:
    assert {f: codes.VITALS[f].get("loinc") for f in FIELDS} == {
        "sys": "8480-6", "dia": "8462-4", "hr": "8867-4", "spo2": "59408-5", "rr": "9279-1",
        "sedation": None, "pain": "72514-3",
    }  # fmt: skip
    assert codes.of_drug(Drug.S) == {}
    assert codes.of_drug(Drug.RACEMIC) == codes.of_drug(Ordered().drug) == codes.KETAMINE
    unsure = next(one for one in EFFECTS if one.id == "chest_pain")
    assert codes.of_effect(unsure) == {"snomed_one_of": ["29857009", "267036007"]}
    asked = {id for id, one in BY_ID.items() if one.scale == "PROMIS T"}
    assert asked & codes.PROMIS_T.keys() == asked - {"global_physical", "global_mental"}


def test_everybody_named_by_an_id_has_a_name_and_nobody_else_is_told() -> None:
    course, data, raw = made(12)
    told = {one["id"]: one["name"] for one in read(raw)["people"]}
    signed = [e.fact for e in course.record["course:c1"] if isinstance(e.fact, CourseSigned)]
    assert {fact.person_id for fact in signed} <= told.keys()
    assert told["mock"] == "R. Mock RN"
    assert set(told) <= set(data.people)
    assert b"verifier" not in raw


NEVER_HERE = {
    "clinic", "advice", "effects-list", "outcomes-list", "pathway", "protocol-drafted", "person",
    "adjuncts", "chair-pump", "chair-volume", "quiet-rule", "sign-in", "password-chosen",
    "password-dropped", "sheet-made", "sheet-used", "holders-found", "self-opening",
    "opened-by-itself", "key-changed", "emergency-access", "emergency-looked-at", "read",
    "act-refused", "trail-exported", "seal-chosen", "backup-place", "restored", "cohort-exported",
}  # fmt: skip
"""Kinds of the clinic and of its doors, which stand in no course."""


def test_the_page_tells_every_kind_with_all_its_fields() -> None:
    told = PAGE.partition("### Kinds of entry")[2].partition("###")[0]
    rows = [line.split("|")[1:3] for line in told.splitlines() if line.startswith("| `")]
    found = {kind: says for kinds, says in rows for kind in re.findall(r"`([^`]+)`", kinds)}
    assert found.keys() == KINDS.keys() - NEVER_HERE
    in_the_file = VITALS.keys() if "`codes.vitals`" in found["vitals"] else set()
    lacking = {
        kind: names
        for kind, says in found.items()
        if (names := [f.name for f in fields(KINDS[kind].fact) if f"`{f.name}`" not in says])
        and (kind != "vitals" or {*names} - in_the_file)
    }
    assert lacking == {}


@pytest.mark.parametrize("seed", [3, 12])
def test_the_file_names_each_value_of_a_set_and_its_unit(seed: int) -> None:
    """So the page needs no row a value: what is not asked for in this course is null."""
    document = read(made(seed)[2])
    told = {id: one["name"] for id, one in document["codes"]["vitals"].items() if one["ucum"]}
    sets = [entry["fact"] for entry in of_kind(document, "vitals")]
    charted = {id for one in sets for id in VITALS if one.get(id) is not None}
    assert charted
    assert {id: told[id] for id in charted} == {id: VITALS[id].name.text for id in charted}


def test_the_pages_example_is_as_the_schema_says() -> None:
    (shown_there,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert [*faults(json.loads(shown_there), SCHEMA["$defs"]["entry"], SCHEMA)] == []
