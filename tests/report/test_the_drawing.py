"""The printed summary beside the drawing: its blocks stand where they are drawn."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kitlog.domain.events import InterventionJudged
from kitlog.domain.moment import utc
from kitlog.domain.oxygen import OxygenOff
from kitlog.report.pdf import pdf_bytes
from kitlog.report.summary import Summary
from tests.report.example import course_stream, folded, streams, summary_of
from tests.report.measure_drawn import PICTURES
from tests.report.printed_boxes import PAPERS, Box, Printed, ground, printed

DRAWN = tomllib.loads(Path(__file__).with_name("drawn_places.toml").read_text())
NEAR = 6.0
"""pt"""
OTHER_WORDS = {"SpO2": "SpO₂", "Amendments after signing": "Corrections and additions"}
_DRUG = "the order names the drug and counts infusions, not days: longer words"
_NINE = "chest pain is always asked (RULINGS 7): nine rows share the height of eight"
_HEAD = "the table of corrections has a head, which a screen reader says with each cell"
_FOUR = "a nurse signs for the course, too: four abreast"
_MORE = "a medicine is an event of its own, with its minute"
RULED: Mapping[str, tuple[float, float, str]] = {
    "facts, protocol": (-19.0, 0, _DRUG),
    "facts, weight": (19.0, 0, _DRUG),
    "effects, fourth row": (0, -9.0, _NINE),
    "amendments, row": (0, 11.0, _HEAD),
    "signatures, second": (-43.0, 0, _FOUR),
    "events, note": (0, 19.0, _MORE),
}
"""Moved against the drawing, pt to the right and down, and why."""
PAGES = [(paper, page) for paper in PAPERS for page in (1, 2)]


def as_drawn() -> Summary:
    """The drawn course with the drawn correction: oxygen stopped at 10:16, not 10:12.

    What RULINGS added to the example, each intervention judged, would be two more events.
    """
    days = streams()
    first = days[2].add(utc(2026, 1, 14, 10, 12), OxygenOff())
    days[2].add(
        utc(2026, 1, 14, 10, 16), OxygenOff(), "sample", corrects=first.id,
        reason="typed too early", typed_after=22 * 60 + 46,
    )  # fmt: skip
    days[2].entries = [
        entry for entry in days[2].entries if not isinstance(entry.fact, InterventionJudged)
    ]
    return summary_of(folded(course_stream(), days))


@cache
def page(paper: str, number: int) -> Printed:
    return printed(pdf_bytes(as_drawn(), paper), number)


def off(block: str, place: Mapping[str, Any], on: Printed) -> float:
    """How far the block stands from its place, pt."""
    right, down, _ = RULED.get(block, (0, 0, ""))
    left, top, end, bottom = place["at"]
    drawn = (left + right, top + down, end + right, bottom + down)
    if "colour" in place:
        return apart(ground(on.image, place["colour"], on.scale), drawn)
    words = place["words"]
    for said, ours in OTHER_WORDS.items():
        words = words.replace(said, ours)
    begin = 2 if words.startswith("Corrections") else 4  # other words end elsewhere
    found = (apart(box[:begin], drawn[:begin]) for box in on.standing(words))
    return min(found, default=999.0)


def apart(box: Sequence[float], drawn: Sequence[float]) -> float:
    return max(abs(a - b) for a, b in zip(box, drawn, strict=True))


@pytest.mark.parametrize(("paper", "number"), PAGES)
def test_every_block_stands_where_it_is_drawn(paper: str, number: int) -> None:
    on, drawn = page(paper, number), DRAWN[paper][str(number)]
    assert len(drawn) > 25
    far = {block: round(off(block, place, on), 1) for block, place in drawn.items()}
    assert {block: pt for block, pt in far.items() if pt > NEAR} == {}


def test_a_page_that_is_moved_is_noticed() -> None:
    on, drawn = page("a4", 1), DRAWN["a4"]["1"]
    lower = replace(on, letters=tuple(replace(one, box=_lower(one.box)) for one in on.letters))
    words = {block: place for block, place in drawn.items() if "words" in place}
    assert [block for block, place in words.items() if off(block, place, lower) <= NEAR] == []


def _lower(box: Box, by: float = 11.0) -> Box:
    return box[0], box[1] + by, box[2], box[3] + by


def test_the_table_of_places_is_of_the_drawing() -> None:
    for paper, number in PAGES:
        with Image.open(PICTURES / f"{paper}-p{number}.png") as image:
            scale, on = image.width / PAPERS[paper][0], image.convert("RGB")
        coloured = [place for place in DRAWN[paper][str(number)].values() if "colour" in place]
        assert coloured
        for place in coloured:
            assert apart(ground(on, place["colour"], scale), place["at"]) < 0.1
