"""Fifty courses of all shapes and every other paper, judged by veraPDF: PDF/A-3a and PDF/UA-1.

Takes a minute, so `make check` runs it. `test_the_structure.py` holds what is cheap to know.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from kitlog import words
from kitlog.domain.moment import utc
from kitlog.report import certificate
from kitlog.report.attachment import Attachment
from kitlog.report.document import Foot
from kitlog.report.pdf import pdf_bytes
from kitlog.report.recovery_sheet import RecoverySheet, recovery_pdf
from kitlog.report.seal import sealed
from kitlog.report.summary import Infusion, Summary
from kitlog.report.trail_line import TrailLine
from kitlog.report.trail_pdf import TrailPaper, TrailPdf
from kitlog.ui.language import translator
from tests.report import papers
from tests.report.example import DRAWN, course_stream, folded, moment, session, summary_of
from tests.report.random_courses import random_course
from tests.report.scripts import SCRIPTS
from tests.report.test_the_structure import changed, no_alternative, no_output_intent, no_tree
from tests.report.verapdf.judging import PDF_A, PDF_UA, judged

pytestmark = [pytest.mark.papers, pytest.mark.timeout(900)]

COURSES = 50
SHEETS = ("a4", "letter")
RECORD = Attachment("course.json", "application/json", "The course record", b'{"a": 1}')


def script(seed: int) -> str:
    return list(SCRIPTS)[seed % len(SCRIPTS)]


def no_font_inside(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
            del one.FontFile2
            return


def no_identification(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


SPOILT: dict[str, tuple[Callable[[pikepdf.Pdf], None], str, str]] = {
    "no output intent": (no_output_intent, PDF_A, "6.2.4.3-2"),
    "no tree, A": (no_tree, PDF_A, "6.7.3.3-1"),
    "no tree, UA": (no_tree, PDF_UA, "7.1-11"),
    "no words for a figure": (no_alternative, PDF_UA, "7.3-1"),
    "font outside, A": (no_font_inside, PDF_A, "6.2.11.4.1-1"),
    "font outside, UA": (no_font_inside, PDF_UA, "7.21.4.1-1"),
    "no metadata, A": (no_identification, PDF_A, "6.6.2.1-1"),
    "no metadata, UA": (no_identification, PDF_UA, "7.1-8"),
}
"""What is done to a good file, by whom it must be refused, and for which rule."""

SEALED = ("course 0", "course 1", "day note")
"""Files that are judged a second time with the clinic's seal behind them."""

Judged = dict[tuple[str, str], set[str]]


@pytest.fixture(scope="module")
def verdict(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """The broken rules by name of the file and profile."""
    folder: Path = tmp_path_factory.mktemp("archive")
    files = dict([*_courses(), *_others()])
    files |= {f"sealed {name}": sealed_by_the_clinic(files[name]) for name in SEALED}
    for name, (spoil, _, _) in SPOILT.items():
        files[name] = changed(files["course 0"], spoil)
    for name, data in files.items():
        (folder / f"{name}.pdf").write_bytes(data)
    found = judged(sorted(folder.glob("*.pdf")))
    return {(file.stem, profile): rules for (file, profile), rules in found.items()}


def sealed_by_the_clinic(pdf: bytes) -> bytes:
    now = datetime(2026, 1, 16, 10, 49, tzinfo=UTC)
    return sealed(pdf, certificate.own("Example Clinic", now), now, "A paper, KitLog")


def _courses() -> list[tuple[str, bytes]]:
    return [
        (
            f"course {seed}",
            pdf_bytes(
                random_course(seed, script(seed)).summary(), SHEETS[seed // 2 % 2], (RECORD,)
            ),
        )
        for seed in range(COURSES)
    ]


def _others() -> list[tuple[str, bytes]]:
    sheet = RecoverySheet("Example Clinic", "Wednesday 7 January 2026", "sheet 1", ("able",) * 24)
    return [
        ("nothing happened", pdf_bytes(_uneventful(), "letter")),
        ("day note", pdf_bytes(papers.note_of(papers.extreme(), papers.FAR), "a4")),
        ("failsafe sheet", pdf_bytes(papers.failsafe_at(-10), "letter")),
        ("advice sheet", pdf_bytes(papers.advice_of(papers.third()), "a4")),
        ("recovery sheet", recovery_pdf(sheet, "a4")),
        ("trail", _trail()),
        *_in_spanish(),
    ]


def _in_spanish() -> list[tuple[str, bytes]]:
    words.find_with(translator)
    with words.in_language("es"):
        return [
            ("summary in Spanish", pdf_bytes(_uneventful(), "a4", (RECORD,))),
            ("day note in Spanish", pdf_bytes(papers.note_of(papers.third()), "letter")),
        ]


def _uneventful() -> Summary:
    """A random day always holds a pause, a medicine or a reading worth a line."""
    return summary_of(folded(course_stream(), [session(1, DRAWN[1])]))


def _trail() -> bytes:
    """Over several pages."""
    at = moment(utc(2026, 1, 16, 10, 49))
    line = TrailLine("id", "R. Mock RN", "Vitals", "SYS 120", at, at, "chair-1", "TEST, Ada")
    foot = Foot("KitLog 1.0", "trail", "16-Jan-2026 10:49", "R. Mock RN", "")
    pages = TrailPdf(TrailPaper("Example Clinic", "", "all", foot), "letter")
    for _ in range(3):
        pages.add([line] * 30)
    assert pages.finish(10)
    return pages.data()


def test_every_paper_keeps_to_both_standards(verdict: Judged) -> None:
    good = {key: rules for key, rules in verdict.items() if key[0] not in SPOILT}
    assert len(good) == 2 * (COURSES + 8 + len(SEALED))
    assert {key: rules for key, rules in good.items() if rules} == {}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_file_is_refused(name: str, verdict: Judged) -> None:
    _, profile, rule = SPOILT[name]
    assert rule in verdict[name, profile]


def test_the_courses_are_of_all_shapes() -> None:
    made = [random_course(seed, script(seed)).summary() for seed in range(COURSES)]
    given = {sum(isinstance(row, Infusion) for row in one.infusions) for one in made}
    assert given >= {1, 2, 3, 4, 5}
    happened = [len(one.events) for one in made]
    assert _uneventful().events == ()
    assert max(happened) >= 60
    assert {script(seed) for seed in range(COURSES)} == set(SCRIPTS)
    shapes = {(SHEETS[seed // 2 % 2], script(seed)) for seed in range(COURSES)}
    assert len(shapes) == 2 * len(SCRIPTS)
