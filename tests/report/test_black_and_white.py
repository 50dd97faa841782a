"""A cheap printer keeps the summary readable: no grey, no colour, and every number still there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from functools import cache

import pytest
from PIL import Image

from kitlog.domain.shapes import Box, Polyline, Text
from kitlog.report.paper import sheet as sized
from kitlog.report.parts import Drawn
from kitlog.report.pdf import laid_out, pdf_bytes
from tests.report.example import example
from tests.report.printed_boxes import PAPERS, runs_of
from tests.report.reading_again import Cut, cuts, dithered, found_again, grey, read, threshold

AGAIN = 0.98
PRINTERS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "grey": lambda image: image,
    "black or white": threshold,
    "ordered dots": dithered,
}
PRINTED = [
    (paper, page, printer) for paper in PAPERS for page in (1, 2) for printer in PRINTERS
    if paper == "a4" or printer != "grey"
]  # fmt: skip
no_ocr = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


@cache
def sheet(paper: str, page: int) -> tuple[Image.Image, list[Cut]]:
    data = pdf_bytes(example(), paper)
    return grey(data, page), list(cuts(runs_of(data)[page - 1]))


@no_ocr
@pytest.mark.papers
@pytest.mark.parametrize(("paper", "page", "printer"), PRINTED)
def test_the_text_is_read_again(paper: str, page: int, printer: str) -> None:
    image, whole = sheet(paper, page)
    share = found_again(whole, read(PRINTERS[printer](image), whole))
    assert share >= AGAIN


@no_ocr
@pytest.mark.papers
def test_a_page_too_pale_is_not_read_again() -> None:
    image, whole = sheet("a4", 2)
    pale = image.point(lambda level: 255 if level > 60 else level)
    assert found_again(whole, read(threshold(pale), whole)) < AGAIN


def marks_beside(text: str, drawn: Sequence[Drawn]) -> list[str]:
    """The signs drawn right after a text: "▲" or "▼" by where their tip points."""
    found = []
    for words in drawn:
        if not isinstance(words, Text) or words.text != text:
            continue
        for shape in drawn:
            if not isinstance(shape, Polyline) or not shape.closed or len(shape.points) != 3:
                continue
            (left, base), _, (_, tip) = shape.points
            if 0 <= left - words.at[0] < 70 + len(text) * 6 and -14 < base - words.at[1] < 4:
                found.append("▲" if tip < base else "▼")
    return found


@pytest.mark.parametrize("paper", PAPERS)
def test_what_colour_says_a_shape_says_too(paper: str) -> None:
    """Values outside a limit have an arrow, responders a tick and a word, severity a number."""
    first, second, *_ = laid_out(example(), sized(paper))
    assert "▲" in marks_beside("168/98", first)
    assert "▼" in marks_beside("91", first)
    assert marks_beside("152/90", first) == []
    bold = [one.weight for one in first if isinstance(one, Text) and one.text == "91"]
    assert bold
    assert min(bold) >= 600
    words = [one.text for one in second if isinstance(one, Text)]
    assert [w.strip() for w in words].count("yes") == 4
    tiles = [one for one in second if isinstance(one, Box) and one.fill.startswith("sev")]
    numbers = [one for one in second if isinstance(one, Text) and one.text in ("1", "2", "3")]
    for tile in tiles:
        inside = [n.text for n in numbers if _inside(tile, n)]
        assert inside == [tile.fill.removeprefix("sev")]


def _inside(tile: Box, number: Text) -> bool:
    across = tile.x <= number.at[0] <= tile.x + tile.width
    return across and tile.y <= number.at[1] <= tile.y + tile.height


def test_a_value_without_its_arrow_is_noticed() -> None:
    first = laid_out(example(), sized("a4"))[0]
    without = [one for one in first if not (isinstance(one, Polyline) and one.closed)]
    assert marks_beside("91", without) == []
