"""Papers of a clinic that works in Spanish: longer words, and nothing over another or cut."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from kitlog import words
from kitlog.report import written
from kitlog.report.pdf import Printed, pdf_bytes
from kitlog.ui.language import translator
from kitlog.words import in_language
from tests.report.example import example
from tests.report.papers import FAR, advice_of, extreme, failsafe_at, note_of, third
from tests.report.printed_boxes import runs_of
from tests.report.test_nothing_overlaps import (
    SMALLEST,
    crossing_columns,
    many_outcomes,
    over_the_edge,
    overlapping,
)

SPANISH = "es"
DOCUMENTS: dict[str, tuple[Callable[[], Printed], str]] = {
    "summary as drawn": (example, "a4"),
    "every outcome, longest note": (many_outcomes, "letter"),
    "day note": (lambda: note_of(third()), "letter"),
    "failsafe sheet at its longest": (lambda: failsafe_at(35, extreme(), FAR), "a4"),
    "failsafe sheet before the start": (lambda: failsafe_at(-15), "letter"),
    "go-home sheet": (lambda: advice_of(third()), "a4"),
}


@pytest.fixture(autouse=True)
def _spanish_is_found() -> None:
    words.find_with(translator)


@cache
def made(name: str) -> tuple[Printed, bytes]:
    build, paper = DOCUMENTS[name]
    with in_language(SPANISH):
        document = build()
        return document, pdf_bytes(document, paper)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_overlaps_runs_out_or_is_too_small(name: str) -> None:
    data, paper = made(name)[1], DOCUMENTS[name][1]
    pages = runs_of(data)
    for number, runs in enumerate(pages, 1):
        assert overlapping(runs) == [], number
        assert over_the_edge(runs, paper) == [], number
        assert [run for run in runs if run.size < SMALLEST] == [], number
    assert list(crossing_columns(data, pages)) == []


@pytest.mark.parametrize("name", ["summary as drawn", "failsafe sheet before the start"])
def test_the_file_says_all_of_it_and_in_which_language(name: str) -> None:
    document, data = made(name)
    with in_language(SPANISH):
        assert written.checked(document, data, DOCUMENTS[name][1]).pages == len(runs_of(data))
    with pikepdf.open(BytesIO(data)) as file:
        assert str(file.Root.Lang) == SPANISH
        assert f"<rdf:li>{SPANISH}</rdf:li>".encode() in file.Root.Metadata.read_bytes()


def test_whoever_reads_another_language_gets_the_same_bytes() -> None:
    """The paper's words are its own: English in the window changes nothing in it."""
    again = in_language(SPANISH)
    with again:
        first = pdf_bytes(example(), "a4")
    words.use(SPANISH, translator(SPANISH))
    with in_language(SPANISH):
        assert pdf_bytes(example(), "a4") == first
    with in_language(words.ENGLISH):
        english = pdf_bytes(example(), "a4")
    words.use(words.ENGLISH)
    assert pdf_bytes(example(), "a4") == english != first
