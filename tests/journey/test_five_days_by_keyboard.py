"""From an empty record to the exported summary: five infusions, no mouse, real keys."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from kitlog.domain.course_facts import SummaryExported, SummaryFiled
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from tests.journey import nurse
from tests.journey.program import Program, facts, record

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

DAYS = ("Mon 12-Jan", "Tue 13-Jan", "Wed 14-Jan", "Thu 15-Jan", "Fri 16-Jan")
INFUSION, RECOVERY = (10, 20, 30, 40), (15, 30, 45, 60)
SLOTS = ("base", *map(str, INFUSION), *(f"+{minute}" for minute in RECOVERY))


def reading(day: int, slot: str) -> Vitals:
    """A set of its own for every slot of every day, all within the limits."""
    place = SLOTS.index(slot)
    return Vitals(
        121 + 3 * day + place, 71 + day + place, 61 + 2 * day + place, 95 + (day + place) % 5,
        12 + (day + place) % 4, -(place % 2), 8 - day - place // 4,
    )  # fmt: skip


def keys(vitals: Vitals) -> str:
    """As typed: the fields move on by themselves."""
    values = (vitals.sys, vitals.dia, vitals.hr, vitals.spo2, vitals.rr, vitals.sedation)
    return "".join(map(str, (*values, vitals.pain)))


def test_five_infusions_are_charted_and_exported_by_keyboard_alone(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo", "--empty") as program:
        nurse.first_run(program)
        nurse.new_course(program, "ZZ 000 417", "TEST", "Ada")
        for day in range(5):
            give(program, day)
            program.press("Escape")
            program.see("New course", "push button")
            if day < 4:
                program.press("ctrl+n")
                program.see("Start, chair 1")
        assert not list(tmp_path.rglob("*.pdf"))
        nurse.tab_to(program, "TEST, Ada")
        program.press("space")
        program.see("Day 5")
        program.press("p")
        program.see("Page 1 of")
        program.press("F12")
        program.wait(lambda: bool(list(tmp_path.rglob("*.pdf"))), "PDF")
        program.see("read back")
        program.press("f")
        program.see("Record as filed")
        program.press("2")
        program.press("Return")
        program.see("recorded as filed: Paper chart")
        program.kill()

    (pdf,) = tmp_path.rglob("*.pdf")
    check_the_pdf(pdf)
    check_the_record(tmp_path)


def give(program: Program, day: int) -> None:
    """One infusion from the chair to the signature."""
    program.press("1")
    program.focus_on("Start, chair 1")
    program.press("Return")
    if day:
        nurse.read_the_last(program)
    nurse.answer_time_out(program)
    nurse.second_check(program, "82.4", "41.2", "0.82")
    program.press("v")
    chart(program, day, "base", f"SYS {reading(day, 'base').sys}")
    program.press("F9")
    program.see("Infusing at")
    for minute in INFUSION:
        nurse.later(program, 10)
        chart(program, day, str(minute))
    nurse.no_more_effects(program)
    nurse.end(program, "100")
    for minute in RECOVERY:
        nurse.later(program, 15)
        program.press("v")
        chart(program, day, f"+{minute}")
    program.press("s")
    nurse.no_more_effects(program)
    nurse.score_aldrete(program)
    nurse.go_home(program, "P. Test")
    nurse.sign(program, "147258")


def chart(program: Program, day: int, slot: str, spoken: str = "") -> None:
    vitals = reading(day, slot)
    nurse.chart(program, keys(vitals), spoken or f"pressure {vitals.sys} over {vitals.dia}")


def check_the_pdf(pdf: Path) -> None:
    """The patient on every page, five infusions with their doses, and every reading typed."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    assert all("TEST, Ada" in page and "ZZ 000 417" in page for page in pages)
    for day, date in enumerate(DAYS):
        assert f"\n{day + 1} {date} 41.2 / 41 / 41 " in pages[0].replace("\r", "")
        (annex,) = (page for page in pages if re.search(rf"Day {day + 1}, .* annex", page))
        for slot in SLOTS:
            assert f" {printed(slot, reading(day, slot))} " in annex


def printed(slot: str, vitals: Vitals) -> str:
    """A row of the annex, with the mean pressure worked out by hand."""
    assert vitals.sys is not None
    assert vitals.dia is not None
    mean = round((vitals.sys + 2 * vitals.dia) / 3)
    values = (vitals.sys, vitals.dia, mean, vitals.hr, vitals.spo2, vitals.rr, vitals.sedation)
    row = " ".join(map(str, (slot.capitalize(), *values, vitals.pain)))
    return row.replace(" -", " \N{MINUS SIGN}")


def check_the_record(folder: Path) -> None:
    with record(folder) as store:
        sessions = [store.entries(stream) for stream in store.streams("session:")]
        assert len(sessions) == 5
        assert store.verify() == []
        for day, entries in enumerate(sessions):
            assert facts(entries, Vitals) == [reading(day, slot) for slot in SLOTS]
            assert len(facts(entries, InfusionStarted)) == len(facts(entries, InfusionEnded)) == 1
            assert len(facts(entries, Signed)) == 1
        (course,) = (store.entries(stream) for stream in store.streams("course:"))
        assert len(facts(course, SummaryExported)) == 1
        assert facts(course, SummaryFiled) == [SummaryFiled(1, "Paper chart")]
