"""The printed summary, read back from real files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from random import Random

import pikepdf
import pytest

from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.errors import Refused
from kitlog.domain.moment import utc
from kitlog.domain.shapes import Shape, Text
from kitlog.report import pdf
from kitlog.report.paper import A4
from kitlog.report.pdf import pdf_bytes
from kitlog.report.summary import Summary
from tests.report import variants
from tests.report.example import (
    CLINIC,
    DRAWN,
    PATIENT,
    course_stream,
    example,
    folded,
    session,
    streams,
    summary_of,
)
from tests.report.reading_pdf import fields_of, fonts_of, pages_of, squeezed

PAPERS = ("a4", "letter")
COURSES = {
    "as drawn": lambda: folded(course_stream(), streams()),
    "gap, held and part": variants.with_a_gap,
    "closed early": variants.closed_early,
    "booster": variants.booster,
    "amended": variants.amended,
}


@pytest.fixture(scope="module")
def drawn() -> Summary:
    return example()


def absent(summary: Summary, pages: list[str]) -> list[tuple[str, str]]:
    whole = "".join(pages)
    return [(name, text) for name, text in fields_of(summary) if squeezed(text) not in whole]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", COURSES)
def test_every_field_of_the_summary_stands_in_the_file(name: str, paper: str) -> None:
    summary = summary_of(COURSES[name]())
    assert absent(summary, pages_of(pdf_bytes(summary, paper))) == []


def test_a_field_of_another_summary_is_not_found(drawn: Summary) -> None:
    other = replace(drawn, patient=replace(drawn.patient, name="TEST, Berta"))
    found = absent(other, pages_of(pdf_bytes(drawn, "a4")))
    assert found == [(".patient.name", "TEST, Berta")]


@pytest.mark.parametrize("paper", PAPERS)
def test_each_row_of_readings_is_printed_in_its_own_order(drawn: Summary, paper: str) -> None:
    whole = "".join(pages_of(pdf_bytes(drawn, paper)))
    rows = ["".join(text for _, text in fields_of(r)) for day in drawn.days for r in day.readings]
    assert len(rows) == 55
    assert [row for row in rows if squeezed(row) not in whole] == []


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_has_its_size(drawn: Summary, paper: str, size: tuple[int, int]) -> None:
    with pikepdf.open(BytesIO(pdf_bytes(drawn, paper))) as document:
        for page in document.pages:
            assert tuple(round(float(n)) for n in page.mediabox[2:4]) == size


def test_another_paper_is_refused(drawn: Summary) -> None:
    with pytest.raises(Refused, match="Choose A4 or Letter"):
        pdf_bytes(drawn, "a5")


def test_every_font_is_in_the_file(drawn: Summary) -> None:
    found = fonts_of(pdf_bytes(drawn, "a4"))
    assert len(found) >= 6
    assert all("KitLogInter" in name for name in found)
    assert all(found.values())


def test_a_font_left_out_is_noticed() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(10, 10, "x")
    canvas.save()
    assert False in fonts_of(out.getvalue()).values()


@pytest.mark.parametrize("paper", PAPERS)
def test_head_and_foot_stand_on_every_page(drawn: Summary, paper: str) -> None:
    pages = pages_of(pdf_bytes(drawn, paper))
    assert len(pages) > 7
    for number, page in enumerate(pages, 1):
        assert page.count("TEST,Ada") == 2
        assert page.count("ZZ000417") == 2
        for text in (
            "ExamplePainClinic,InfusionUnit", "Ketamineinfusioncoursesummary", "Born12-Mar-1971",
            "CourseKIT-2026-0017", "version1", "KitLog1.0", "16-Jan-202610:49byR.MockRN",
            squeezed(drawn.foot.record_sha256), f"Page{number}of{len(pages)}",
        ):  # fmt: skip
            assert text in page


def test_the_two_drawn_pages_come_first(drawn: Summary) -> None:
    first, second, third = pages_of(pdf_bytes(drawn, "letter"))[:3]
    assert "Vitals,infusionbyinfusion" in first
    assert "Key" in first
    assert "Outcomesreportedbythepatient" in second
    assert "Signatures" in second
    assert "annex" in third


def test_the_same_summary_gives_the_same_bytes(drawn: Summary) -> None:
    assert pdf_bytes(drawn, "a4") == pdf_bytes(example(), "a4")


def test_another_record_gives_other_bytes(drawn: Summary) -> None:
    other = replace(drawn, foot=replace(drawn.foot, record_sha256="0" * 64))
    assert pdf_bytes(drawn, "a4") != pdf_bytes(other, "a4")


def test_title_author_and_language_are_set(drawn: Summary) -> None:
    with pikepdf.open(BytesIO(pdf_bytes(drawn, "a4"))) as document:
        assert drawn.course in str(document.docinfo["/Title"])
        assert drawn.patient.name not in str(document.docinfo["/Title"])
        assert document.docinfo["/Author"] == "R. Mock RN"
        assert document.Root.Lang == "en"


def test_a_name_prints_as_typed() -> None:
    patient = replace(PATIENT, family="Łukasz <b>O'Něill</b> & Sön", given="Việt")
    course = folded(course_stream(), streams())
    for page in pages_of(pdf_bytes(summary_of(course, patient), "a4")):
        assert page.count(squeezed("Łukasz <b>O'Něill</b> & Sön, Việt")) == 2


def test_letters_typed_as_letter_and_mark_print_as_one() -> None:
    patient = replace(PATIENT, family="Nguye\u0302\u0303n")
    course = folded(course_stream(), streams())
    assert "Nguyễn" in pages_of(pdf_bytes(summary_of(course, patient), "a4"))[0]


_opened: list[str] = []
_listening = False


def _hook(event: str, args: tuple[object, ...]) -> None:
    if _listening and (event == "open" or event.startswith(("socket.", "urllib."))):
        _opened.append(f"{event} {args[0] if args else ''}")


sys.addaudithook(_hook)


@contextmanager
def listening() -> Iterator[list[str]]:
    """What is opened inside; an audit hook can't be taken away again, so it is switched."""
    global _listening
    _opened.clear()
    _listening = True
    try:
        yield _opened
    finally:
        _listening = False


def test_markup_in_typed_text_opens_no_file() -> None:
    evil = '<img src="/etc/hostname"/> <a href="http://127.0.0.1/">x</a> sats <b 92'
    patient = replace(PATIENT, given=evil, allergies=evil)
    summary = summary_of(folded(course_stream(), streams()), patient)
    pdf_bytes(example(), "a4")  # fonts and theme are read once
    with listening() as opened:
        data = pdf_bytes(summary, "a4")
    assert opened == []
    assert squeezed(evil) in pages_of(data)[0]


def test_an_opened_file_would_be_heard() -> None:
    with listening() as opened, open(__file__, "rb"):  # noqa: PTH123
        pass
    assert opened


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("გიორგი", "U\\+10D2"), ("አበበ", "U\\+12A0"), ("葛\U000e0100", "U\\+E0100"),
        ("Ada 🙂", "U\\+1F642"), ("\u0333y", "U\\+0333"), ("\u200db", "U\\+200D"),
    ],
)  # fmt: skip
def test_a_character_without_a_glyph_is_refused_by_name(name: str, code: str) -> None:
    summary = summary_of(folded(course_stream(), streams()), replace(PATIENT, family=name))
    with pytest.raises(Refused, match=code):
        pdf_bytes(summary, "a4")


@pytest.mark.parametrize("paper", PAPERS)
def test_sixty_events_go_on_over_the_page(paper: str) -> None:
    summary = summary_of(variants.eventful(60))
    pages = pages_of(pdf_bytes(summary, paper))
    assert len(summary.events) > 60
    assert "Eventsandinterventions,continued" in pages[1]
    assert "Remarknumber00" in pages[1]
    assert "Remarknumber57" in pages[2] + pages[3]
    assert absent(summary, pages) == []


def test_the_longest_names_are_set_in_full() -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff " * 5
    patient = replace(PATIENT, family=long.strip(), given="Ż" * 200, record_no="9" * 200)
    clinic = replace(CLINIC, name="Clinic " * 28, address="Road " * 39)
    course = variants.closed_early()
    for paper in PAPERS:
        summary = summary_of(course, patient, clinic)
        pages = pages_of(pdf_bytes(summary, paper))
        assert absent(summary, pages) == []
        assert all(page.count(squeezed(patient.name)) == 2 for page in pages)


def test_every_word_lies_on_the_paper(drawn: Summary) -> None:
    edges = [
        text.at[1] for page in pdf.laid_out(drawn, A4) for text in page if isinstance(text, Text)
    ]
    assert min(edges) > 30
    assert max(edges) < A4.height - 20


def test_a_word_off_the_paper_is_a_fault(drawn: Summary, monkeypatch: pytest.MonkeyPatch) -> None:
    from kitlog.domain.errors import Fault

    off: list[list[Shape]] = [[Text((A4.width - 20, 50), "too far right", 11, "ink")]]
    monkeypatch.setattr(pdf, "laid_out", lambda *_: off)
    with pytest.raises(Fault):
        pdf_bytes(drawn, "a4")


def test_a_course_closed_early_says_so_on_every_page() -> None:
    summary = summary_of(variants.closed_early())
    for paper in PAPERS:
        for page in pages_of(pdf_bytes(summary, paper)):
            assert "Courseclosedafter3of5:patientmovedtoanothertown" in page


def test_a_complete_course_is_not_called_closed(drawn: Summary) -> None:
    assert "Courseclosed" not in "".join(pages_of(pdf_bytes(drawn, "a4")))


def test_a_corrected_value_is_struck_and_stays_readable() -> None:
    summary = summary_of(variants.amended())
    whole = "".join(pages_of(pdf_bytes(summary, "a4")))
    assert "SYS150changedto10:13SYS152.typedfromthewrongline.T.SampleRN" in whole


def test_a_session_in_another_patients_chair_is_not_printed() -> None:
    whole = "".join(pages_of(pdf_bytes(summary_of(variants.amended()), "a4")))
    assert "chartedonthewrongpatient" in whole
    assert "anotherpatient'sday" not in whole


def test_any_order_of_arrival_prints_the_same() -> None:
    course, days = course_stream(), [session(n, g) for n, g in enumerate(DRAWN, 1)]
    dice = Random(7)
    for stream in days:
        dice.shuffle(stream.entries)
    dice.shuffle(days)
    assert summary_of(folded(course, days)) == example()


def test_more_effects_than_a_page_holds_go_on_over_it() -> None:
    days = streams()
    many = tuple(Score("other", 1, f"Unusual feeling number {n}") for n in range(45))
    days[0].add(utc(2026, 1, 12, 9, 20), EffectsAsked(many))
    summary = summary_of(folded(course_stream(), days))
    assert absent(summary, pages_of(pdf_bytes(summary, "letter"))) == []
