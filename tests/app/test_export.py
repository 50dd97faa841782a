"""`kitlog export`: a course out of a closed record, by name and password, without a display."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pytest

from kitlog.domain.access import ActRefused
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.clock import SystemClock
from kitlog.domain.course_facts import ClosingNote, DataExported, SummaryExported
from kitlog.domain.people import Role
from kitlog.report.entry_json import read_back
from kitlog.report.written import page_texts
from kitlog.workflow import doorkeeping, enrolling, keyholding, reading, sheets
from kitlog.workflow.desk import ACCESS, Desk, course_stream
from kitlog.workflow.keyholding import Founding
from tests.app.command import Said, kitlog_watched
from tests.clock import FakeClock
from tests.report import reckoned
from tests.workflow.ward import ADA, Ward, sign_as_shipped

CHARGE, SECOND, AUDITOR = "R. Mock RN", "T. Sample RN", "A. Audit"
PASSWORD, OTHER = "three small boats", "a lamp in the hall"
WILD = '=HYPERLINK("http://x")<b>/etc/passwd'


@dataclass(frozen=True)
class Record:
    """A clinic's record, closed, with a course that is over and one that goes on."""

    folder: Path
    over: str
    going_on: str

    def desk(self) -> Desk:
        database = self.folder / "kitlog.db"
        return keyholding.open_by_password(database, "desk", SystemClock(), "", PASSWORD)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder, clock = tmp_path_factory.mktemp("export") / "clinic", FakeClock()
    staff = (
        (CHARGE, Role.CHARGE, "147258"), (SECOND, Role.NURSE, "258369"),
        (AUDITOR, Role.AUDITOR, "369147"),
    )  # fmt: skip
    clinic = ClinicSet("Test clinic", "", 4, (0, 1, 2, 3, 4, 5, 6))
    founding = Founding(clinic, staff, PASSWORD, sheets.new_sheet())
    desk = keyholding.found(folder / "kitlog.db", "desk", clock, founding)
    ids = {p.name: p.person_id for p in reading.clinic(desk).at_work}
    keyholding.choose_password(desk.as_person(ids[AUDITOR]), "369147", OTHER)
    sign_as_shipped(desk)
    ward = Ward(desk, clock, ids[CHARGE], ids[SECOND])
    whole = ward.whole_course(ward.course(reason=WILD), days=2)
    enrolling.close_early(desk, whole.id, WILD)
    note = desk.entry(course_stream(whole.id), ClosingNote(WILD))
    desk.store.append((note,))
    other = replace(ADA, record_no="ZZ 000 418", given="Bo")
    going_on = ward.course(patient=other, chair=2)
    ward.recovering(going_on)
    doorkeeping.keep_door(desk)
    desk.store.anchor(desk.now())
    desk.store.close()
    return Record(folder, whole.opened.number, going_on.opened.number)


Export = Callable[..., Said]


@pytest.fixture
def export(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Export:
    """`kitlog export` as somebody, the password in a file; no display and no Qt."""

    def run(number: str, out: Path, *more: str, name: str = CHARGE, by: str = PASSWORD) -> Said:
        file = tmp_path / "password"
        file.write_text(by + "\n", "utf-8")
        file.chmod(0o600)
        monkeypatch.setenv("KITLOG_USER", name)
        monkeypatch.setenv("KITLOG_PASSWORD_FILE", str(file))
        monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
        words: tuple[str | Path, ...] = (
            "--data-dir", record.folder, "export", number, "--out", out, *more
        )  # fmt: skip
        said = kitlog_watched(*words, home=tmp_path)
        assert said.code == 2 or said.line("qt:") == "qt: []"
        return said

    return run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


def facts(desk: Desk, number: str) -> list[object]:
    for stream in desk.store.streams("course:"):
        entries = desk.store.entries(stream)
        if entries[0].fact.number == number:  # type: ignore[attr-defined]
            return [e.fact for e in entries]
    return []


def test_a_summary_with_the_record_inside(record: Record, export: Export, out: Path) -> None:
    path = out / "summary.pdf"
    said = export(record.over, path, "--paper", "letter")
    assert said.code == 0, said.err
    pages = page_texts(path)
    assert said.out.startswith(f"{path}: {len(pages)} pages, read back and compared\n")
    assert "TEST, Ada" in pages[0]
    with pikepdf.open(path) as pdf:
        assert pdf.pages[0].mediabox[2] == 612
        inside = pdf.attachments[f"{record.over}-record.json"].get_file().read_bytes()
    document = json.loads(inside)
    desk = record.desk()
    try:
        fact = facts(desk, record.over)[-1]
        assert isinstance(fact, SummaryExported)
        assert fact.version == 1
        assert fact.record_sha256 == document["record"]["sha256"]
        course = document["course"]["id"]
        held = reading.record(desk, reading.course(desk, course))
        found = read_back(document)
        own = course_stream(course)
        assert found == {**held, own: held[own][:-1]}, "all but the export itself"
        anchored = desk.store.anchored().heads
        ends = desk.store.heads_of((own,))
        assert ends == {name: anchored[name] for name in ends}, "vouched for at once"
        assert desk.store.verify() == []
    finally:
        desk.store.close()


def test_the_data_of_a_course_that_goes_on(record: Record, export: Export, out: Path) -> None:
    whole, rows = out / "course.json", out / "readings.csv"
    assert export(record.going_on, whole).out.startswith(f"{whole}: JSON, read back and compared")
    assert export(record.going_on.lower(), rows).code == 0
    document = json.loads(whole.read_text("utf-8"))
    assert document["state"] == "open"
    assert document["patient"]["given"] == "Bo"
    assert document["made"]["by"]["name"] == CHARGE
    with rows.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file, strict=True))
    assert [row["State"] for row in found][:5] == ["stands"] * 5
    desk = record.desk()
    noted = [f for f in facts(desk, record.going_on) if isinstance(f, DataExported)]
    desk.store.close()
    assert [fact.format for fact in noted] == ["JSON", "CSV"]
    assert {path.stat().st_mode & 0o077 for path in (whole, rows)} == {0}


def test_a_stranger_reads_what_was_typed_and_reckons_the_hashes_again(
    record: Record, export: Export, out: Path
) -> None:
    """By the page docs/course-json.md alone."""
    assert export(record.over, out / "course.json").code == 0
    document = json.loads((out / "course.json").read_text("utf-8"))
    typed = {e["kind"]: e["fact"] for e in document["course"]["entries"]}
    assert typed["course-opened"]["reason"] == typed["course-note"]["text"] == WILD
    assert reckoned.of_record(document) == document["record"]["sha256"]
    assert len(document["sessions"]) == 2
    for session in document["sessions"]:
        digests = {
            e["id"]: e["fact"]["digest"] for e in session["entries"] if e["kind"] == "signed"
        }
        (said,) = session["computed"]["signatures"]
        assert said["intact"]
        assert reckoned.of_day(session, said["covers"]) == digests[said["entry"]]
        assert reckoned.of_day(session, said["covers"][1:]) != digests[said["entry"]]
    document["sessions"][1]["entries"][4]["reason"] = "another"
    assert reckoned.of_record(document) != document["record"]["sha256"]


def test_a_summary_before_its_time_is_refused_as_the_button_is(
    record: Record, export: Export, out: Path
) -> None:
    said = export(record.going_on, out / "summary.pdf")
    assert (said.code, said.err) == (1, "Opens when infusion 1 is signed.\n")
    assert list(out.iterdir()) == []


def test_a_wrong_role_is_refused_and_on_record(record: Record, export: Export, out: Path) -> None:
    for name in ("course.json", "summary.pdf"):
        said = export(record.over, out / name, name=AUDITOR, by=OTHER)
        assert said.code == 1
        assert said.err == "Only a nurse or a prescriber can export.\n"
    assert list(out.iterdir()) == []
    desk = record.desk()
    acts = [e.fact.act for e in desk.store.entries(ACCESS) if isinstance(e.fact, ActRefused)]
    desk.store.close()
    assert acts[-2:] == ["data_export.export", "summarising.export"]


def test_a_wrong_password_writes_nothing(record: Record, export: Export, out: Path) -> None:
    said = export(record.over, out / "course.json", by=OTHER)
    assert (said.code, said.err) == (1, "That password does not fit the name.\n")
    assert list(out.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "name", "sentence"),
    [
        ("KIT-1999-0001", "course.json", "There is no course KIT-1999-0001."),
        ("", "none/summary.pdf", "PDF not written: folder not found. Choose a folder."),
        ("", "course.xml", "The file's name ends in .pdf, .json or .csv."),
    ],
)
def test_what_can_t_be_written_is_said(
    record: Record, export: Export, out: Path, number: str, name: str, sentence: str
) -> None:
    said = export(number or record.over, out / name)
    assert (said.code, said.err) == (1, f"{sentence}\n")
    assert list(out.iterdir()) == []


def test_a_file_that_is_there_stays_as_it_is(record: Record, export: Export, out: Path) -> None:
    path = out / "course.pdf"
    path.write_text("mine")
    said = export(record.over, path)
    assert said.code == 1
    assert said.err == f"{path} is there already. Choose another name.\n"
    assert path.read_text() == "mine"


def test_no_record_is_said(tmp_path: Path, out: Path) -> None:
    words = ("--data-dir", tmp_path / "none", "export", "KIT-2026-0001", "--out", out / "a.json")
    said = kitlog_watched(*words, home=tmp_path)
    assert said.code == 1
    assert said.err == f"There is no record kept by passwords in {tmp_path / 'none'}.\n"
    assert not (tmp_path / "none").exists()
