"""The course as data, from a real record: in the summary's PDF, and in files of their own."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kitlog.domain.course_facts import ClosingNote, DataExported
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Fault, MachineError, Refused
from kitlog.domain.events import NoteWritten
from kitlog.domain.session_facts import Signed
from kitlog.report import course_json
from kitlog.report.course_data import CourseData
from kitlog.report.entry_json import read_back
from kitlog.report.written import page_texts
from kitlog.workflow import (
    charting,
    course_data,
    data_export,
    enrolling,
    reading,
    searching,
    summarising,
)
from kitlog.workflow.course_data import Format
from kitlog.workflow.desk import Desk, course_stream
from kitlog.workflow.trail import Act, Filter, page
from tests.report import reckoned
from tests.report.json_schema import faults
from tests.report.test_course_json import SCHEMA
from tests.workflow.ward import Ward

WILD = '=HYPERLINK("http://x")<b>/etc/passwd'


@pytest.fixture
def over(here: Ward) -> Ward:
    """One infusion with a note that is a formula; then the course is closed early."""
    course = here.course(reason=WILD)
    id = here.recovering(course).id
    charting.log_event(here.desk, id, NoteWritten(WILD))
    say(here.desk, course.id, ClosingNote(WILD))
    return here


def say(desk: Desk, course_id: str, fact: object) -> None:
    desk.store.append((desk.entry(course_stream(course_id), fact),))


def only(here: Ward) -> str:
    (stream,) = here.desk.store.streams("course:")
    return stream.removeprefix("course:")


def on_record(desk: Desk, id: str) -> list[DataExported]:
    facts = (e.fact for e in desk.store.entries(course_stream(id)))
    return [fact for fact in facts if isinstance(fact, DataExported)]


def held(here: Ward, id: str) -> dict[str, tuple[Entry, ...]]:
    """From the disk, as the next program to open the file reads it."""
    here.desk.store._read.clear()
    return dict(reading.record(here.desk, reading.course(here.desk, id)))


def test_an_open_course_goes_out_as_it_stands_and_says_so(over: Ward, tmp_path: Path) -> None:
    id, path = only(over), tmp_path / "course.json"
    before = held(over, id)
    data_export.export(over.desk, id, path, Format.JSON)
    document = json.loads(path.read_text("utf-8"))
    assert document["state"] == "open"
    assert document["course"]["computed"]["not_yet"] == "Opens when infusion 1 is signed."
    assert read_back(document) == before
    assert [*faults(document, SCHEMA, SCHEMA)] == []
    assert path.stat().st_mode & 0o077 == 0
    (fact,) = on_record(over.desk, id)
    assert fact.format == "JSON"
    assert fact.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert fact.record_sha256 == document["record"]["sha256"]
    assert over.desk.store.to_anchor


def test_what_people_typed_stands_in_both_files_as_typed(over: Ward, tmp_path: Path) -> None:
    id = only(over)
    data_export.export(over.desk, id, tmp_path / "a.json", Format.JSON)
    data_export.export(over.desk, id, tmp_path / "a.csv", Format.CSV)
    document = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert document["course"]["entries"][0]["fact"]["reason"] == WILD
    notes = [e["fact"] for s in document["sessions"] for e in s["entries"] if e["kind"] == "note"]
    assert notes == [{"text": WILD}]
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert [row["Reading"] for row in rows] == ["baseline", "10", "20", "30", "40"]
    assert {row["SYS (mmHg)"] for row in rows} == {"128"}
    assert [fact.format for fact in on_record(over.desk, id)] == ["JSON", "CSV"]
    line, _ = page(over.desk, Filter(act=Act.EXPORTED)).lines
    assert (line.what, line.who) == ("Data exported", "R. Mock RN")
    assert line.words.startswith("CSV, the readings. SHA-256 of the file: ")


def test_the_heads_are_the_journals_own(over: Ward, tmp_path: Path) -> None:
    id = only(over)
    data = summarised(over.desk, id)
    heads = over.desk.store.heads()
    chains = {(c["stream"], c["workstation"]): c for c in data["record"]["chains"]}
    assert {stream for stream, _ in chains} == set(held(over, id))
    for name, chain in chains.items():
        assert (chain["entries"], chain["head"]) == (heads[name].count, heads[name].mac.hex())
    say(over.desk, id, ClosingNote("more"))
    grown = {c["stream"]: c for c in summarised(over.desk, id)["record"]["chains"]}
    own = course_stream(id)
    assert grown[own]["head"] != next(c["head"] for c in chains.values() if c["stream"] == own)


def summarised(desk: Desk, id: str) -> dict[str, Any]:
    course = reading.course(desk, id)
    digest = summarising.record_digest(desk, course)
    raw = course_data.written(course_data.collected(desk, course, desk.now(), digest), Format.JSON)
    document: dict[str, Any] = json.loads(raw)
    return document


def test_the_summary_carries_both_inside(over: Ward, tmp_path: Path) -> None:
    id, path = only(over), tmp_path / "summary.pdf"
    (session,) = reading.course(over.desk, id).sessions
    over.clock.advance(3600)
    before = held(over, id)
    close(over, id)
    summarising.export(over.desk, id, path, "a4")
    number = reading.course(over.desk, id).opened.number
    with pikepdf.open(path) as pdf:
        inside = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    assert inside.keys() == {f"{number}-record.json", f"{number}-readings.csv"}
    document = json.loads(inside[f"{number}-record.json"])
    assert document["state"] == "closed early"
    found = read_back(document)
    assert {name: len(entries) for name, entries in found.items()} != {
        name: len(entries) for name, entries in before.items()
    }
    assert found[f"session:{session.id}"] == held(over, id)[f"session:{session.id}"]
    assert len(inside[f"{number}-readings.csv"].splitlines()) > len(session.vitals)
    assert "TEST" not in " ".join(inside)
    for text in page_texts(path):
        printed = "".join(text.split())
        assert reckoned.of_journal(document) in printed, "under every page, as in the data"
        assert reckoned.of_record(document) in printed


def close(here: Ward, id: str) -> None:
    """The infusion goes on to its end, as the ward does it, and no other follows."""
    course = reading.course(here.desk, id)
    (session,) = course.sessions
    signed = here.desk.entry(f"session:{session.id}", Signed(here.charge, "gave it", "00"))
    here.desk.store.append((signed,))
    enrolling.close_early(here.desk, id, "moved away")


def test_a_name_that_is_taken_and_a_folder_that_is_not_there_are_refused(
    over: Ward, tmp_path: Path
) -> None:
    path = tmp_path / "course.json"
    path.write_text("mine")
    with pytest.raises(Refused, match="There is a file of this name already"):
        data_export.export(over.desk, only(over), path, Format.JSON)
    assert path.read_text() == "mine"
    with pytest.raises(MachineError, match="folder not found"):
        data_export.export(over.desk, only(over), tmp_path / "none" / "a.csv", Format.CSV)
    assert on_record(over.desk, only(over)) == []


def test_what_can_t_be_noted_does_not_stay(
    over: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise MachineError("Disk full.")

    monkeypatch.setattr(over.desk.store, "append", full)
    with pytest.raises(MachineError, match="Disk full"):
        data_export.export(over.desk, only(over), tmp_path / "a.json", Format.JSON)
    assert list(tmp_path.glob("*.json")) == []


def test_a_file_that_says_something_else_is_never_written(
    over: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = course_json.course_json

    def wrong(data: CourseData) -> bytes:
        return right(data).replace(b'"pain": 5', b'"pain": 6')

    monkeypatch.setattr(course_json, "course_json", wrong)
    with pytest.raises(Fault, match="does not say what the record says"):
        data_export.export(over.desk, only(over), tmp_path / "a.json", Format.JSON)
    assert list(tmp_path.glob("*.json")) == []


def test_a_second_course_names_the_first(over: Ward) -> None:
    first = only(over)
    close(over, first)
    second = over.course().id
    told = summarised(over.desk, second)["course"]["computed"]["earlier_courses"]
    number = reading.course(over.desk, first).opened.number
    assert told == [{"id": first, "number": number}]
    assert searching.course_numbered(over.desk, f" {number.lower()} ").id == first
    with pytest.raises(Refused, match="There is no course KIT-1999-0001"):
        searching.course_numbered(over.desk, "KIT-1999-0001")
