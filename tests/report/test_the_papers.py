"""Day note, failsafe sheet, advice sheet and pasted text, read back from real files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kitlog.domain.discharge_facts import CriterionAnswered, CriterionOverridden, Discharged
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.infusion import InfusionPaused
from kitlog.domain.moment import utc
from kitlog.domain.session_facts import Addendum
from kitlog.report import pdf, written
from kitlog.report.advice import Paragraph, paragraphs
from kitlog.report.failsafe import Failsafe
from kitlog.report.failsafe_lines import ReadingLine
from kitlog.report.pasted import pasted
from kitlog.report.pdf import Printed, pdf_bytes
from kitlog.report.wording import Wording
from kitlog.report.written import write
from tests.report.example import DRAWN, LABELS, PATIENT, PEOPLE, held, moment, session
from tests.report.papers import (
    FAR,
    LONG,
    START,
    advice_of,
    course_with,
    extreme,
    failsafe_at,
    note_of,
    sealed,
    third,
)
from tests.report.reading_pdf import fields_of, fonts_of, pages_of, squeezed

SHEETS = ("a4", "letter")
PAPERS: dict[str, Callable[[], Printed]] = {
    "day note": lambda: note_of(third()),
    "day note of a held day": lambda: note_of(sealed(held(9, date(2026, 1, 14), "BP 191/104"))),
    "failsafe sheet before the start": lambda: failsafe_at(-15),
    "failsafe sheet at 21 min": lambda: failsafe_at(21),
    "failsafe sheet in the pause": lambda: failsafe_at(31),
    "failsafe sheet in recovery": lambda: failsafe_at(60),
    "advice sheet": lambda: advice_of(third()),
}
EXTREMES: dict[str, Callable[[], Printed]] = {
    "day note": lambda: note_of(extreme(), FAR),
    "failsafe sheet": lambda: failsafe_at(35, extreme(), FAR),
    "advice sheet": lambda: advice_of(extreme(), "# Word\n\n" + LONG * 60, FAR),
}


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("name", PAPERS)
def test_an_ordinary_day_is_one_page_that_says_everything(name: str, sheet: str) -> None:
    document = PAPERS[name]()
    data = pdf_bytes(document, sheet)
    pages = pages_of(data)
    assert len(pages) == 1
    assert [f for f in fields_of(document) if squeezed(f[1]) not in pages[0]] == []
    assert all(fonts_of(data).values())


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("name", EXTREMES)
def test_what_does_not_fit_goes_on_and_no_word_is_cut(
    name: str, sheet: str, tmp_path: Path
) -> None:
    document = EXTREMES[name]()
    done = write(document, tmp_path / "paper.pdf", sheet)
    assert done.pages > 1
    for number, page in enumerate(pages_of((tmp_path / "paper.pdf").read_bytes()), 1):
        assert squeezed(FAR.name) in page
        assert f"Page{number}of{done.pages}" in page


def test_a_page_that_lacks_a_line_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = note_of(third())
    short = pdf_bytes(replace(note, tonight=note.tonight[1:]), "a4")
    monkeypatch.setattr(written, "pdf_bytes", lambda *_: short)
    with pytest.raises(MachineError, match="does not say what the record says"):
        write(note, tmp_path / "note.pdf", "a4")
    assert list(tmp_path.iterdir()) == []


def test_a_name_in_a_script_without_a_face_is_refused_not_boxed(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="can't be printed"):
        write(advice_of(third(), patient=replace(PATIENT, family="გი")), tmp_path / "a.pdf", "a4")


def test_the_title_of_the_file_names_nobody() -> None:
    assert b"TEST, Ada" not in pdf.pdf_bytes(note_of(third()), "a4")


# -- the day note ----------------------------------------------------------------------


def test_the_note_tells_tonights_department_what_was_given_until_when() -> None:
    note = note_of(third())
    said = {pair.label: pair.words for pair in note.tonight}
    assert note.tonight_title == "Ketamine today until 10:14"
    assert said["Ketamine"] == "41 mg IV, pump from 09:30 to 10:14, paused 4 min"
    assert said["Also given today"] == (
        "ondansetron 4 mg IV 09:42, for Nausea 1; oxygen 2 L/min nasal 09:59"
    )
    assert said["Own opioid, sedative, BP medicine"] == "Medicines as said (asked 09:10)"
    assert said["Allergies"] == "none known"
    assert said["Went home"] == "10:48 with B. Test, phone 555 0100"


def test_the_note_holds_all_three_doses() -> None:
    assert [pair.words for pair in note_of(third()).doses] == [
        "41.2 mg, 0.5 mg/kg × 82.4 kg", "41 mg, 0.82 mL × 50 mg/mL, lot LOT42, expires 2027-06",
        "41 mg, pump 100 of 100 mL",
    ]  # fmt: skip


def test_the_note_shows_each_value_before_at_its_extremes_and_last() -> None:
    before, highest, lowest, last = note_of(third()).seen
    assert [row.cells[0].value.text for row in (before, highest, lowest, last)] == [
        "128/76", "168/98", "128/76", "130/78",
    ]  # fmt: skip
    assert (highest.cells[0].clock, lowest.cells[2].value.text) == ("09:55", "91")
    flag = lowest.cells[2].value.flag
    assert flag is not None
    assert flag.level == "urgent"


def test_adverse_events_never_stand_without_the_interventions() -> None:
    note = note_of(third()).events_note
    assert note.startswith("Adverse events 0, interventions 2 (")
    assert "pause" in note
    assert "oxygen" in note


def test_not_asked_is_told_apart_from_asked_and_none() -> None:
    note = note_of(third())
    assert "Asked for, none: Vomiting, Anxiety, Hallucination, Headache." in note.effects_note
    assert "Not asked: Chest pain, breathless." in note.effects_note
    assert [e.label for e in note.effects] == [
        "Dissociation", "Dizziness", "Nausea", "Blurred vision",
    ]  # fmt: skip


def test_leaving_against_advice_stands_among_the_first_lines() -> None:
    stream = session(3, DRAWN[2])
    left = next(e for e in stream.entries if isinstance(e.fact, Discharged))
    place = stream.entries.index(left)
    stream.entries[place] = replace(left, fact=Discharged("alone", "", "would not wait"))
    said = {pair.label: pair.words for pair in note_of(sealed(stream)).tonight}
    assert said["Went home"] == (
        "10:48 with alone, no phone recorded, against advice: would not wait"
    )


def test_the_note_says_what_the_patient_left_without_and_what_the_record_said_of_it() -> None:
    stream = session(3, DRAWN[2])
    left = next(e.measured.utc for e in stream.entries if isinstance(e.fact, Discharged))
    for minutes, fact in (
        (30, CriterionOverridden("aldrete", "scored 10 since", "8")),
        (20, CriterionOverridden("minutes", "over since", "14 min")),
        (2, CriterionOverridden("nausea", "Prescriber agreed", "2")),
        (1, CriterionOverridden("gait", "Usual for this patient")),
    ):
        stream.add(left - timedelta(minutes=minutes), fact)
    said = {pair.label: pair.words for pair in note_of(sealed(stream)).home}
    assert {label: why for label, why in said.items() if label.startswith("Left without")} == {
        "Left without: Nausea at most mild (2)": "Prescriber agreed",
        "Left without: Walks steadily": "Usual for this patient",
    }


def test_the_signature_has_name_role_meaning_time_and_what_it_covers() -> None:
    note = note_of(third())
    assert (note.signature.name, note.signature.role) == ("R. Mock RN", "charge nurse")
    assert note.signature.words == "gave and watched this infusion; signed 14-Jan-2026 10:50"
    assert note.signed_sha256 == note.foot.record_sha256
    assert note.notice == ""


def test_an_addendum_makes_the_note_say_amended_on_every_page() -> None:
    stream = third()
    stream.add(utc(2026, 1, 14, 11, 5), Addendum("Called home, slept well."))
    note = note_of(stream, version=2)
    assert note.notice == "Amended after the signature: an addendum, 14-Jan-2026 11:05."
    assert note.foot.course == "course KIT-2026-0017, version 2"
    assert [change.new for change in note.changes] == ["“Called home, slept well.”"]
    assert all(squeezed(note.notice) in page for page in pages_of(pdf_bytes(note, "a4")))


def test_a_record_that_is_not_what_was_signed_is_said() -> None:
    stream = third()
    stream.add(utc(2026, 1, 14, 10, 49), CriterionAnswered("iv_out", True))
    assert "the record is not the one that was signed" in note_of(stream).notice


def test_a_held_day_says_that_nothing_was_infused() -> None:
    note = note_of(sealed(held(9, date(2026, 1, 14), "BP 191/104 before the start")))
    assert note.tonight_title == "No ketamine today"
    assert note.tonight[0].words == "none infused: BP 191/104 before the start"
    assert note.trace is None
    assert note.seen[0].cells[0].value.text == "191/104"


def test_there_is_no_note_before_the_signature() -> None:
    stream = session(3, DRAWN[2])
    stream.entries.pop()
    with pytest.raises(Refused, match="opens when the day is signed"):
        note_of(stream)


# -- the failsafe sheet ----------------------------------------------------------------


def lines(sheet: Failsafe) -> dict[str, ReadingLine]:
    return {line.slot: line for line in sheet.readings}


def written_in(line: ReadingLine) -> list[str]:
    return [cell.text for cell in line.cells]


def test_the_sheet_holds_what_is_charted_and_empty_places_for_the_rest() -> None:
    found = lines(failsafe_at(21))
    assert list(found) == ["Base", "5", "10", "15", "20", "25", "30", "35", "40", "+15", "+30"]
    assert written_in(found["20"]) == ["146", "86", "92", "96", "14", "0", "4"]
    assert found["20"].by == "R. Mock RN"
    for slot, due in (("25", "09:55"), ("40", "10:10"), ("+30", "10:40")):
        assert (found[slot].clock, set(written_in(found[slot])), found[slot].by) == (due, {""}, "")


def test_start_planned_end_and_the_drawn_dose_are_printed() -> None:
    boxes = {pair.label: pair.words for pair in failsafe_at(21).now}
    assert boxes["Pump started at"] == "09:30"
    assert boxes["Planned end"] == "10:10"
    assert boxes["Drawn up"].startswith("0.82 mL × 50 mg/mL = 41 mg")
    assert boxes["Pump"] == "150 mL/h, 100 mL"


def test_a_pause_moves_the_planned_end_and_is_said() -> None:
    boxes = {pair.label: pair.words for pair in failsafe_at(31).now}
    assert boxes["Planned end"] == "10:12, paused now"
    assert boxes["Paused so far"] == "2 min"


def test_before_the_start_all_times_are_for_the_pen() -> None:
    sheet = failsafe_at(-25)
    boxes = {pair.label: pair.words for pair in sheet.now}
    assert (boxes["Pump started at"], boxes["Planned end"], boxes["Pump"]) == ("", "", "")
    assert {line.clock for line in sheet.readings} == {""}
    assert len(sheet.time_out) == 11
    assert not any(tick.met for tick in sheet.time_out)
    assert all(tick.met for tick in failsafe_at(-15).time_out)


def test_the_limits_stand_over_the_columns() -> None:
    caution, urgent = failsafe_at(0).limits
    heads = failsafe_at(0).heads
    assert dict(zip(heads, caution.cells, strict=True))["SpO₂"] == "< 94"
    assert dict(zip(heads, urgent.cells, strict=True))["SYS"] == "< 90 > 180"


def test_criteria_are_ticked_only_once_they_can_be_judged() -> None:
    assert not any(tick.met for tick in failsafe_at(21).criteria)
    assert any(tick.met for tick in failsafe_at(73).criteria)


def test_there_is_no_sheet_once_the_day_is_signed() -> None:
    with pytest.raises(Refused, match="nothing is left"):
        failsafe_at(90)


def test_a_corrected_entry_stands_as_it_is_now() -> None:
    stream = third()
    paused = next(e for e in stream.entries if isinstance(e.fact, InfusionPaused))
    stream.add(
        paused.measured.utc + timedelta(seconds=30), InfusionPaused("patient's wish"),
        corrects=paused.id, reason="wrong reason chosen",
    )  # fmt: skip
    assert "patient's wish" in [event.action for event in failsafe_at(30, stream).events]


# -- the advice sheet ------------------------------------------------------------------


def test_the_advice_is_the_clinics_own_with_name_day_and_escort() -> None:
    sheet = advice_of(third(), "# Tonight\nRest.\n\nCall 555 0199\nat any hour.\n- no bath")
    assert sheet.text == (
        Paragraph("Tonight", heading=True), Paragraph("Rest."),
        Paragraph("Call 555 0199 at any hour."), Paragraph("no bath", point=True),
    )  # fmt: skip
    assert [pair.words for pair in sheet.facts] == ["Wednesday 14-Jan-2026", "10:14", "B. Test"]
    assert sheet.patient.name == "TEST, Ada"


def test_the_shipped_advice_says_that_it_is_an_example() -> None:
    first = advice_of(third()).text[0]
    assert first.words == "Example text: the clinic puts its own advice in its place."


def test_typed_markup_is_printed_as_it_was_typed() -> None:
    sheet = advice_of(third(), "Call <b>us</b> & rest")
    assert paragraphs("Call <b>us</b> & rest") == sheet.text
    assert squeezed("Call <b>us</b> & rest") in pages_of(pdf_bytes(sheet, "a4"))[0]


# -- the text to paste -----------------------------------------------------------------


def test_the_pasted_text_goes_by_time_in_the_order_of_the_flowsheet() -> None:
    course, day = course_with(third())
    wording = Wording(PEOPLE.__getitem__, LABELS)
    text = pasted(PATIENT, course, day, moment(START + timedelta(minutes=90)), wording)
    assert text.startswith("TEST, Ada, born 12-Mar-1971, record no. ZZ 000 417\n")
    assert (
        "09:55 25 min: BP 168/98 (mean 121), HR 108, SpO₂ 91, Resp 14, Sedation 0, Pain 4" in text
    )
    order = (
        "Ordered: 41.2 mg", "Prepared: 0.82 mL", "Pump started: 09:30", "Pump ended: 10:14",
        "Infused: 41 mg", "Vitals", "09:25 Base", "09:55 25 min", "10:44 +30 min", "Side effects",
        "Events", "09:59 Paused", "Aldrete: 10", "Left: 10:48 with B. Test", "Signed: R. Mock RN",
    )  # fmt: skip
    found = [text.find(words) for words in order]
    assert -1 not in found
    assert found == sorted(found)
