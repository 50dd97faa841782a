"""The papers as a screen reader and a program find them: parts, order, words for drawings."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from kitlog.report.attachment import Attachment
from kitlog.report.pdf import Printed, pdf_bytes
from tests.report import papers, variants
from tests.report.example import example, summary_of
from tests.report.reading_pdf import fields_of, squeezed
from tests.report.reading_structure import Structure, aloud

RECORD = Attachment("course.json", "application/json", "The course record", b'{"a": 1}')
READINGS = Attachment("readings.csv", "text/csv", "All readings", b"a,b\n")
PAPERS: dict[str, Callable[[], Printed]] = {
    "course": example,
    "gap, held and part": lambda: summary_of(variants.with_a_gap()),
    "closed early": lambda: summary_of(variants.closed_early()),
    "eventful": lambda: summary_of(variants.eventful()),
    "day note": lambda: papers.note_of(papers.extreme(), papers.FAR),
    "failsafe sheet": lambda: papers.failsafe_at(-10),
    "advice sheet": lambda: papers.advice_of(papers.third()),
}


@pytest.fixture(scope="module")
def drawn() -> bytes:
    return pdf_bytes(example(), "a4", (READINGS, RECORD))


@pytest.fixture(scope="module")
def told(drawn: bytes) -> str:
    return aloud(drawn)


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_whole_for_those_who_hear_it(name: str) -> None:
    assert Structure(pdf_bytes(PAPERS[name](), "letter")).faults == []


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def elements(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
    return [one for one in found if kind == one.S and "/P" in one]


def no_alternative(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "/Figure")[0].Alt


def a_cell_less(pdf: pikepdf.Pdf) -> None:
    row = elements(pdf, "/TR")[3]
    row.K = pikepdf.Array(list(row.K)[:-1])


def a_level_skipped(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "/H2")[0].S = pikepdf.Name.H3


def no_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def no_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def a_line_outside(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 m 9 9 l S")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (no_alternative, "a figure without words"), (a_cell_less, "is not regular"),
        (a_level_skipped, "heading 3 after heading 1"), (no_output_intent, "no output intent"),
        (no_tree, "is in no part"), (no_metadata, "<pdfaid:part>3< is not said"),
        (a_line_outside, "page 1: S outside every part"),
    ],
)  # fmt: skip
def test_what_is_not_whole_is_found(
    drawn: bytes, change: Callable[[pikepdf.Pdf], None], fault: str
) -> None:
    assert any(fault in one for one in Structure(changed(drawn, change)).faults)


def test_every_word_is_heard_but_for_running_heads_and_drawings(told: str) -> None:
    """What stands in a drawing only is said in its alternative, in other words."""
    silent = {name for name, text in fields_of(example()) if not heard(text, told)}
    assert silent == set()


def heard(text: str, told: str) -> bool:
    return squeezed(text) in told.replace("|", "")


def test_a_word_that_was_set_aside_would_be_missed(drawn: bytes, told: str) -> None:
    assert "Page1of" not in told
    assert not heard("Page 1 of", told)


def test_the_paper_is_heard_in_the_order_of_its_page(told: str) -> None:
    summary = example()
    order = [
        summary.title, summary.patient.name, summary.patient.born, "Infusions: 1 done",
        summary.sentence, "Prescriber", "Signed by", "Vitals, infusion by infusion",
        "Blood pressure in mmHg", "Side effects", "Events and interventions",
        "Outcomes reported by the patient", "Going home", "Closing note", "Signatures",
        "|Time-out|", "|Limits used|", f"made {summary.foot.made}",
    ]  # fmt: skip
    places = [told.find(squeezed(text)) for text in order]
    assert -1 not in places
    assert places == sorted(places)
    assert told.count("KitLog1.0·course") == 1


def test_a_row_is_heard_cell_by_cell(told: str) -> None:
    assert "|3||Wed14-Jan||41.2/41/41||09:30–10:14||4||128/76||168/98||+31||91||108||7" in told


def test_a_chart_says_its_numbers(told: str) -> None:
    assert squeezed("Heart rate per minute: highest 108 at 25 min; baseline 72, 5 min 76") in told
    assert squeezed("25 min 168/98 (systolic above 160)") in told
    assert squeezed("25 min 91 (below 92)") in told
    assert squeezed("15 min after the end 134/80") in told
    assert squeezed("Paused at 29 min.") in told
    assert squeezed("Fatigue: baseline 63.4, last infusion 57.8") in told


def test_lines_end_with_a_space_where_words_do(drawn: bytes) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf:
        strings = [
            bytes(one.operands[0])
            for one in pikepdf.parse_content_stream(pdf.pages[0])
            if str(one.operator) == "Tj"
        ]
    assert b" " in strings


def test_bookmarks_follow_the_headings(drawn: bytes) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        sections = [one.title for one in title.children]
        assert title.title == "Ketamine infusion course summary"
        assert sections[:2] == ["Infusions", "Vitals, infusion by infusion"]
        day = next(one for one in title.children if "12-Jan" in one.title)
        assert "Readings" in [one.title for one in day.children]
        assert isinstance(day.destination, pikepdf.Array)
        assert day.destination[0].objgen == pdf.pages[2].obj.objgen


def test_the_record_goes_with_the_paper(drawn: bytes) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf:
        names = [str(one.UF) for one in pdf.Root.AF]
        assert names == ["readings.csv", "course.json"]
        assert all(one.AFRelationship == "/Data" for one in pdf.Root.AF)
        assert pdf.attachments["course.json"].get_file().read_bytes() == RECORD.data
        assert pdf.attachments["course.json"].get_file().mime_type == "application/json"


def test_attachments_are_part_of_the_same_bytes(drawn: bytes) -> None:
    assert pdf_bytes(example(), "a4", (READINGS, RECORD)) == drawn
    assert pdf_bytes(example(), "a4", (RECORD,)) != drawn


def test_the_file_says_when_it_was_made(drawn: bytes) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20260116104900"
        assert b"2026-01-16T10:49:00" in pdf.Root.Metadata.read_bytes()
