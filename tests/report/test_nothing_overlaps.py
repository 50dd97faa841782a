"""Whatever people typed: no text over another, none over the edge, none too small to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import cache
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.course_facts import ClosingNote
from kitlog.domain.measures import MEASURES
from kitlog.domain.moment import utc
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.thresholds import OutcomesSet, usual
from kitlog.report import pdf, table
from kitlog.report.pdf import Printed, pdf_bytes
from kitlog.report.setting import lines
from tests.report import variants
from tests.report.example import CLINIC, course_stream, example, folded, opened, streams, summary_of
from tests.report.papers import FAR, LONG, advice_of, extreme, failsafe_at, note_of
from tests.report.printed_boxes import PAPERS, Box, Run, runs_of
from tests.report.reading_structure import Node, Structure

SMALLEST = 6.5
"""pt"""
EDGE = 37.0
"""pt at each side; the margin is 37.5."""


def many_outcomes() -> Printed:
    """Every measure there is, at all four times, and the longest closing note."""
    every = OutcomesSet(tuple(usual(measure.id) for measure in MEASURES))
    course = course_stream(opened(outcomes=every))
    days = {Point.BASELINE: 12, Point.LAST: 16}
    for measure in MEASURES:
        for point, day in days.items():
            value = (measure.lowest + measure.highest) / 2 + (point is Point.LAST)
            at = utc(2026, 1, day, 7) + timedelta(minutes=len(course.entries))
            course.add(at, OutcomeRecorded(measure.id, point, Decimal(round(value))))
    course.add(utc(2026, 1, 16, 11), ClosingNote("A note as long as may be. " * 76))
    return summary_of(folded(course, streams()))


def longest_names() -> Printed:
    long = ("Wolfeschlegelsteinhausenbergerdorff " * 6)[:199]
    patient = replace(FAR, family=long, given="Ż" * 200, record_no="9" * 200)
    clinic = replace(CLINIC, name="Clinic " * 28, address="Road " * 39)
    return summary_of(variants.closed_early(), patient, clinic)


DOCUMENTS: dict[str, Callable[[], Printed]] = {
    "as drawn": example,
    "longest names, closed early": longest_names,
    "sixty events": lambda: summary_of(variants.eventful(60)),
    "every outcome, longest note": many_outcomes,
    "corrected": lambda: summary_of(variants.amended()),
    "gap, held, in part": lambda: summary_of(variants.with_a_gap()),
    "one infusion": lambda: summary_of(variants.booster()),
    "day note at its longest": lambda: note_of(extreme(), FAR),
    "failsafe sheet at its longest": lambda: failsafe_at(35, extreme(), FAR),
    "advice at its longest": lambda: advice_of(extreme(), "# Word\n\n" + LONG * 30, FAR),
}
CASES = [
    pytest.param(name, paper, marks=[pytest.mark.papers] if paper == "letter" else [])
    for name in DOCUMENTS
    for paper in PAPERS
]


@cache
def data(name: str, paper: str) -> bytes:
    return pdf_bytes(DOCUMENTS[name](), paper)


def overlapping(runs: Sequence[Run]) -> list[tuple[str, str]]:
    """Texts whose ink shares more than a hair's breadth."""
    found, near = [], sorted((run for run in runs if run.text.strip()), key=lambda r: r.box[1])
    for n, one in enumerate(near):
        for other in near[n + 1 :]:
            if other.box[1] > one.box[3]:
                break
            if _shared(one.box, other.box):
                found.append((one.text, other.text))
    return found


def _shared(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.3 and down > 0.3


def over_the_edge(runs: Sequence[Run], paper: str) -> list[str]:
    width, height = PAPERS[paper]
    return [
        run.text for run in runs
        if run.box[0] < EDGE or run.box[2] > width - EDGE or run.box[1] < 20
        or run.box[3] > height - 15
    ]  # fmt: skip


def crossing_columns(data: bytes, pages: Sequence[Sequence[Run]]) -> Iterator[str]:
    """Cells of a table that reach into the column beside theirs."""
    where: dict[tuple[int, int], list[Run]] = defaultdict(list)
    for number, runs in enumerate(pages):
        for run in runs:
            where[number, run.mark].append(run)
    for whole in Structure(data).root.all("Table"):
        columns: dict[tuple[int, int], list[Run]] = defaultdict(list)
        for row in whole.all("TR"):
            cells = [kid for kid in row.kids if isinstance(kid, Node)]
            if any(cell.across > 1 for cell in cells):
                continue
            for column, cell in enumerate(cells):
                for mark in cell.marks:
                    columns[mark[0], column] += [r for r in where[mark] if r.text.strip()]
        for (page, column), runs in columns.items():
            beside = columns.get((page, column + 1), [])
            ends = max((run.box[2] for run in runs), default=0.0)
            yield from (f"column {column}, “{r.text}”" for r in beside if r.box[0] < ends - 0.3)


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_nothing_overlaps_runs_out_or_is_too_small(name: str, paper: str) -> None:
    pages = runs_of(data(name, paper))
    assert sum(map(len, pages)) > 20
    for number, runs in enumerate(pages, 1):
        assert overlapping(runs) == [], number
        assert over_the_edge(runs, paper) == [], number
        assert [run for run in runs if run.size < SMALLEST] == [], number
    assert list(crossing_columns(data(name, paper), pages)) == []


def _planted(*texts: tuple[float, float, str, float]) -> list[Run]:
    out = BytesIO()
    canvas = Canvas(out, pagesize=PAPERS["a4"])
    for x, y, text, size in texts:
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, PAPERS["a4"][1] - y, text)
    canvas.save()
    return runs_of(out.getvalue())[0]


def test_texts_over_each_other_are_found() -> None:
    apart = [(50.0, 100.0, "168/98", 8.5), (50.0, 110.0, "SpO2 91", 8.5), (90.0, 100.0, "97", 8.5)]
    assert overlapping(_planted(*apart)) == []
    assert overlapping(_planted(*apart, (70.0, 101.0, "late", 8.5))) == [("168/98", "late")]


def test_a_text_over_the_edge_or_too_small_is_found() -> None:
    runs = _planted((50, 100, "inside", 8.5), (540, 100, "runs out of it", 8.5), (50, 120, "x", 6))
    assert over_the_edge(runs, "a4") == ["runs out of it"]
    assert [run.text for run in runs if run.size < SMALLEST] == ["x"]


def test_a_cell_that_is_not_wrapped_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "lines", lambda words, room: lines(words, 10_000))
    monkeypatch.setattr(pdf, "require_on_paper", lambda *_: None)
    whole = pdf_bytes(note_of(extreme(), FAR), "a4")
    assert len(list(crossing_columns(whole, runs_of(whole)))) > 10
