"""The trail in a file: what the filter left, read back from the disk; the export on record."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from kitlog.domain.access import TrailExported
from kitlog.domain.errors import KitLogError, MachineError, Refused
from kitlog.domain.events import NoteWritten
from kitlog.workflow import reading, trail, trail_export
from kitlog.workflow.charting import correct
from kitlog.workflow.desk import ACCESS, Desk, session_stream
from kitlog.workflow.looking import note_look, note_search
from kitlog.workflow.trail import ONLY, Filter
from kitlog.workflow.trail_export import Export, Exported, Format
from tests.workflow.on_paper import step
from tests.workflow.ward import CALM, Ward

WILD = '=HYPERLINK("http://x")'


@pytest.fixture
def charted(here: Ward) -> Ward:
    """A correction, a note that is a formula, and a search nobody can print."""
    session = here.ready(here.course())
    first = next(c for c in session.happenings if c.fact == CALM)
    here.clock.advance(60)
    correct(here.desk, session.id, first.id, replace(CALM, sys=136), "misread")
    note_look(here.desk, "chair", session.id)
    note_search(here.desk, "გი")
    stream = session_stream(session.id)
    notes = [NoteWritten(WILD), *(NoteWritten(f"note number {n}") for n in range(230))]
    here.desk.store.append([here.desk.entry(stream, note) for note in notes])
    return here


def run(desk: Desk, export: Export) -> Exported:
    far = 0
    for _ in range(1000):
        now = step(desk, export)
        assert now.looked_at >= far
        far = now.looked_at
        if now.done:
            return now
        assert now.path is None
    raise AssertionError("it never ends")


def exported(desk: Desk, folder: Path, format: Format, wanted: Filter | None = None) -> Path:
    done = run(desk, trail_export.begin(desk, wanted or Filter(), folder, format))
    assert done.path is not None
    return done.path


def on_record(desk: Desk) -> list[TrailExported]:
    return [e.fact for e in desk.store.entries(ACCESS) if isinstance(e.fact, TrailExported)]


def pages_of(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as file:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in file]


def test_the_csv_holds_every_line_and_no_formula(charted: Ward, tmp_path: Path) -> None:
    many = trail.count(charted.desk, Filter())
    path = exported(charted.desk, tmp_path / "out", Format.CSV)
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file, strict=True))
    assert len(found) == many
    assert [row["Entry"] for row in found] == sorted((r["Entry"] for r in found), reverse=True)
    cells = [cell for row in found for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert any(f"“{WILD}”" in cell for cell in cells)
    (fact,) = on_record(charted.desk)
    assert (fact.lines, fact.format) == (many, "CSV")
    assert fact.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_the_pdf_says_on_every_page_who_when_which_filter(charted: Ward, tmp_path: Path) -> None:
    (known,) = trail.patients(charted.desk, "test")
    wanted = Filter(patient_id=known.id, first=charted.today())
    many = trail.count(charted.desk, wanted)
    path = exported(charted.desk, tmp_path, Format.PDF, wanted)
    pages = pages_of(path)
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "made 14-Jan-2026 09:01 by R. Mock RN" in page
        assert f"Filter: everybody; {known.name}; all acts; from 14-Jan-2026 to now" in page
        assert "Entered, happened" in page, "the head of the table"
    whole = " ".join(pages)
    assert "Corrected: vitals. SYS 128 changed to SYS 136. misread" in whole
    assert whole.count("note number") == 230
    with pikepdf.open(path) as file:
        assert len(file.pages) == len(pages)
        assert str(file.docinfo["/Title"]) == "Trail"
        assert str(file.docinfo["/Author"]) == "R. Mock RN"
    (fact,) = on_record(charted.desk)
    assert (fact.lines, fact.format) == (many, "PDF")
    assert fact.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_what_can_not_be_printed_is_said_by_its_number(charted: Ward, tmp_path: Path) -> None:
    whole = " ".join(pages_of(exported(charted.desk, tmp_path, Format.PDF)))
    assert "“[U+10D2][U+10D8]”" in whole


@pytest.mark.parametrize("format", Format)
def test_nothing_that_fits_makes_a_file_that_says_so(
    charted: Ward, tmp_path: Path, format: Format
) -> None:
    path = exported(charted.desk, tmp_path, format, Filter(patient_id="nobody"))
    assert path.stat().st_size > 0
    assert on_record(charted.desk)[0].lines == 0


@pytest.mark.parametrize("format", Format)
@pytest.mark.parametrize("steps", [0, 1, 3])
def test_stopped_it_leaves_nothing(
    charted: Ward, tmp_path: Path, format: Format, steps: int
) -> None:
    folder = tmp_path / "out"
    export = trail_export.begin(charted.desk, Filter(), folder, format)
    for _ in range(steps):
        assert not step(charted.desk, export).done
    trail_export.cancel(export)
    trail_export.cancel(export)
    assert not folder.exists() or list(folder.iterdir()) == []
    assert on_record(charted.desk) == []


@pytest.mark.parametrize("format", Format)
def test_an_export_that_can_not_be_recorded_does_not_stay(
    charted: Ward, tmp_path: Path, format: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    export = trail_export.begin(charted.desk, Filter(), folder, format)

    def full(*_: object) -> None:
        raise MachineError("disk full")

    monkeypatch.setattr(charted.desk.store, "append", full)
    with pytest.raises(MachineError, match="disk full"):
        run(charted.desk, export)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("format", Format)
def test_a_second_export_never_takes_the_place_of_the_first(
    charted: Ward, tmp_path: Path, format: Format
) -> None:
    first = exported(charted.desk, tmp_path, format)
    before = first.read_bytes()
    second = exported(charted.desk, tmp_path, format)
    assert second != first
    assert first.read_bytes() == before


def test_more_than_paper_holds_is_refused_and_told_what_to_do(
    charted: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail_export, "MOST_ON_PAPER", 100)
    with pytest.raises(Refused, match="export a CSV"):
        trail_export.begin(charted.desk, Filter(), tmp_path, Format.PDF)
    trail_export.begin(charted.desk, Filter(), tmp_path, Format.CSV)


@pytest.mark.parametrize("format", Format)
def test_a_nurse_who_takes_over_can_not_go_on_with_it(
    charted: Ward, tmp_path: Path, format: Format
) -> None:
    export = trail_export.begin(charted.desk, Filter(), tmp_path / "out", format)
    step(charted.desk, export)
    nurse = charted.desk.as_person(charted.second)
    assert not reading.clinic(nurse).people[charted.second].left
    with pytest.raises(KitLogError, match=str(ONLY)):
        step(nurse, export)
    assert list((tmp_path / "out").iterdir()) == []
