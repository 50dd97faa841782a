"""The papers of a day: written, read back, noted, and never one over the other."""

from __future__ import annotations

import hashlib
from decimal import Decimal as D
from pathlib import Path

import pytest

from kitlog.domain import papers as in_record
from kitlog.domain import signing
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.papers import Paper, PaperWritten
from kitlog.domain.session_facts import Signed
from kitlog.report.sealed_file import judge
from kitlog.report.written import page_texts
from kitlog.workflow import (
    accounting,
    charting,
    discharging,
    filing,
    infusing,
    papers,
    reading,
    verifying_papers,
)
from kitlog.workflow.desk import session_stream
from kitlog.workflow.papers import Asked
from tests.workflow.on_paper import write
from tests.workflow.ward import CALM, SECOND_PIN, Ward


def squeezed(path: Path) -> str:
    return "".join("".join(page_texts(path)).split())


def noted(here: Ward, id: str) -> list[PaperWritten]:
    return [
        entry.fact
        for entry in here.desk.store.entries(session_stream(id))
        if isinstance(entry.fact, PaperWritten)
    ]


def test_a_signed_days_note_is_on_disk_and_in_the_record(here: Ward, tmp_path: Path) -> None:
    id = here.signed(here.course()).id
    done = write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    (fact,) = noted(here, id)
    assert (fact.paper, fact.version, fact.sheet, fact.pages) == (Paper.DAY_NOTE, 1, "a4", 1)
    assert fact.sha256 == hashlib.sha256(done.path.read_bytes()).hexdigest()
    assert done.session.standing(PaperWritten)[0].as_(PaperWritten) == fact
    text = squeezed(done.path)
    for words in (
        "Ketaminetodayuntil09:40", "35mgracemicketamineIV,pumpfrom09:00to09:40",
        "Readyat10:40", "P.TEST,phone5550100", "R.MockRN,chargenurse",
    ):  # fmt: skip
        assert words in text


def test_the_file_name_names_nobody(here: Ward, tmp_path: Path) -> None:
    id = here.signed(here.course()).id
    done = write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    course = reading.chair_file(here.desk, id).course.opened.number
    assert done.path.name == f"{course}-{here.today().isoformat()}-day-note-v1.pdf"
    assert done.path.stat().st_mode & 0o077 == 0


def test_writing_changes_nothing_of_what_was_signed(here: Ward, tmp_path: Path) -> None:
    session = here.signed(here.course())
    assert session.signed is not None
    done = write(here.desk, session.id, Paper.DAY_NOTE, tmp_path / "papers")
    entries = here.desk.store.entries(session_stream(session.id))
    assert signing.digest(entries) == session.signed.as_(Signed).digest
    assert noted(here, session.id)[0].record_sha256 == session.signed.as_(Signed).digest
    assert "Amended" not in squeezed(done.path)


def test_an_addendum_asks_for_a_second_version_beside_the_first(here: Ward, tmp_path: Path) -> None:
    id = here.signed(here.course()).id
    first = write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    before = first.path.read_bytes()
    assert not in_record.note_owed(first.session)
    here.clock.advance(600)
    added = discharging.add(here.desk, id, "Vomited once at home.")
    assert in_record.note_owed(added)
    here.clock.advance(60)
    second = write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    assert (second.version, second.path.name[-6:]) == (2, "v2.pdf")
    assert first.path.read_bytes() == before
    assert not in_record.note_owed(second.session)
    text = squeezed(second.path)
    assert "Amendedafterthesignature:anaddendum" in text
    assert "Vomitedonceathome." in text


def test_no_note_before_the_signature_and_no_trace_of_the_try(here: Ward, tmp_path: Path) -> None:
    id = here.home(here.course()).id
    with pytest.raises(Refused, match="opens when the day is signed"):
        write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    assert noted(here, id) == []
    assert not (tmp_path / "papers").exists()


def test_the_failsafe_sheet_can_be_had_from_the_seat_to_the_signature(
    here: Ward, tmp_path: Path
) -> None:
    course = here.course()
    id = here.ready(course).id
    write(here.desk, id, Paper.FAILSAFE, tmp_path / "papers")
    infusing.start(here.desk, id)
    here.clock.advance(600)
    charting.chart_vitals(here.desk, id, CALM, "10")
    done = write(here.desk, id, Paper.FAILSAFE, tmp_path / "papers")
    assert done.version == 2
    text = squeezed(done.path)
    assert "09:1010128767298140" in text  # charted
    assert "09:2020" in text  # to be written in
    assert [fact.paper for fact in noted(here, id)] == [Paper.FAILSAFE] * 2


def test_a_sheet_made_before_the_signature_is_not_part_of_it(here: Ward, tmp_path: Path) -> None:
    id = here.home(here.course()).id
    here.account_later(id)
    before = signing.digest(here.desk.store.entries(session_stream(id)))
    write(here.desk, id, Paper.FAILSAFE, tmp_path / "papers")
    signed = here.sign(id)
    assert signed.signed is not None
    assert signed.signed.as_(Signed).digest == before
    with pytest.raises(Refused, match="nothing is left"):
        write(here.desk, id, Paper.FAILSAFE, tmp_path / "papers")


def test_the_clinics_own_advice_takes_the_place_of_the_example(here: Ward, tmp_path: Path) -> None:
    id = here.home(here.course()).id
    own = tmp_path / "advice.txt"
    shipped = write(here.desk, id, Paper.ADVICE, tmp_path / "papers", advice=own)
    assert "Exampletext" in squeezed(shipped.path)
    own.write_text("# At home\nCall 555 0199.", encoding="utf-8")
    done = write(here.desk, id, Paper.ADVICE, tmp_path / "papers", advice=own)
    text = squeezed(done.path)
    assert "Exampletext" not in text
    assert "Call5550199." in text
    assert "P.TEST" in text


def test_advice_that_is_no_text_is_said_and_nothing_is_written(here: Ward, tmp_path: Path) -> None:
    id = here.home(here.course()).id
    own = tmp_path / "advice.txt"
    own.write_bytes(b"\xff\xfe\x00bad")
    with pytest.raises(MachineError, match=r"advice can't be read: advice\.txt"):
        write(here.desk, id, Paper.ADVICE, tmp_path / "papers", advice=own)
    assert noted(here, id) == []


def test_a_folder_that_cannot_be_made_leaves_no_entry(here: Ward, tmp_path: Path) -> None:
    id = here.signed(here.course()).id
    (tmp_path / "papers").write_text("a file stands where the folder should be")
    with pytest.raises(MachineError, match="folder can't be made"):
        write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    assert noted(here, id) == []


def test_a_file_that_stands_there_is_never_written_over(here: Ward, tmp_path: Path) -> None:
    id = here.signed(here.course()).id
    first = write(here.desk, id, Paper.DAY_NOTE, tmp_path / "a" / "papers")
    name = first.path.name.replace("v1", "v2")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / name).write_text("somebody else's")
    second = write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    assert second.path.name == name.replace("v2", "v2 (2)")
    assert (tmp_path / "papers" / name).read_text() == "somebody else's"


def test_the_text_to_paste_is_the_session_so_far(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    charting.chart_vitals(here.desk, id, CALM, "10")
    text = papers.paste_ready(here.desk, id)
    assert text.startswith("TEST, Ada, born 12-Mar-1971")
    assert "09:10 10 min: BP 128/76 (mean 93), HR 72, SpO₂ 98, Resp 14, Sedation 0, Pain 5" in text
    assert "20 min" not in text


def test_the_day_note_says_what_is_not_accounted_for_until_it_is(
    here: Ward, tmp_path: Path
) -> None:
    id = here.signed(here.course()).id
    first = squeezed(write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers").path)
    assert "Notaccountedforyet:ketamine(Attheeveningcount)" in first
    assert "Amendedafterthesignature" not in first
    figures = DrugAccounted("ketamine", D(50), D("0.7"), D("0.7"), D(0), "", here.second, "A1")
    here.clock.advance(3600)
    after = accounting.account(here.desk, id, figures, SECOND_PIN)
    assert in_record.note_owed(after), "the note in the file does not know of it"
    again = squeezed(write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers").path)
    assert "Notaccountedforyet" not in again
    assert "Amendedafterthesignature:drugaccount," in again
    assert "notthe" not in again.split("Amendedafterthesignature")[1][:60]


def test_what_was_added_while_the_note_was_written_is_not_on_it(here: Ward, tmp_path: Path) -> None:
    """A share may take minutes: the record says as of when the paper is."""
    id = here.signed(here.course()).id
    made = papers.ready(here.desk, id, Asked(Paper.DAY_NOTE, "a4"))
    here.clock.advance(90)
    discharging.add(here.desk, id, "Called back, well.")
    here.clock.advance(90)
    after = papers.note(here.desk, id, made, filing.put(made.copy, tmp_path)).session
    assert in_record.note_owed(after), "the note in the folder does not know of it"
    (fact,) = noted(here, id)
    journal = judge((tmp_path / made.copy.name).read_bytes()).journal
    found = verifying_papers.compare(here.desk, fact.sha256, "ab" * 32, journal)
    assert found.left is not None
    assert (found.left.since, found.left.forged) == (str(verifying_papers.CHANGED), False)


def test_two_notes_written_at_once_do_not_get_one_number(here: Ward, tmp_path: Path) -> None:
    id = here.signed(here.course()).id
    made = papers.ready(here.desk, id, Asked(Paper.DAY_NOTE, "a4"))
    write(here.desk, id, Paper.DAY_NOTE, tmp_path)
    with pytest.raises(Refused, match="twice at once"):
        papers.note(here.desk, id, made, filing.put(made.copy, tmp_path))
    assert [one.version for one in noted(here, id)] == [1]
