"""The recovery sheet as it comes out of the printer."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from kitlog.domain.errors import MachineError
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.report.paper import sheet
from kitlog.report.parts import shapes
from kitlog.report.recovery_sheet import (
    RecoverySheet,
    recovery_page,
    recovery_pdf,
)
from kitlog.report.written import put
from kitlog.store.sheet_words import secret_of, words_of

SECRET = bytes(range(32))
SHEET = RecoverySheet("Example Clinic", "Wednesday 7 January 2026", "sheet 1", words_of(SECRET))
SCALE = 4.0


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_its_words_read_back_in_order_open_the_record(paper: str) -> None:
    document = pypdfium2.PdfDocument(recovery_pdf(SHEET, paper))
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    found = text.partition("Its use is on record.")[2].split()
    numbered = [found[found.index(str(n)) + 1] for n in range(1, 25)]
    assert secret_of(" ".join(numbered)) == SECRET
    assert "Example Clinic" in text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_nothing_runs_off_the_sheet(paper: str) -> None:
    size = sheet(paper)
    for shape in shapes(recovery_page(SHEET, size)):
        for x, y in _corners(shape):
            assert 20 <= x <= size.width - 20, shape
            assert 20 <= y <= size.height - 20, shape


def _corners(shape: Shape) -> list[tuple[float, float]]:
    if isinstance(shape, Box):
        return [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
    return [shape.at] if isinstance(shape, Text) else []


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_code_on_paper_is_the_code_that_was_made(paper: str) -> None:
    """Every module of it, looked up in a picture of the page."""
    from reportlab.graphics.barcode import qrencoder

    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(" ".join(SHEET.words))
    code.make()
    count = code.getModuleCount()  # type: ignore[no-untyped-call]
    inks = [shape for shape in recovery_page(SHEET, sheet(paper))
            if isinstance(shape, Box) and shape.fill == "ink"]  # fmt: skip
    left, top = min(box.x for box in inks), min(box.y for box in inks)
    side = min(box.height for box in inks)
    page = pypdfium2.PdfDocument(recovery_pdf(SHEET, paper))[0]
    picture = page.render(scale=SCALE).to_pil().convert("L")
    px = SCALE * sheet(paper).width_pt / sheet(paper).width
    for row in range(count):
        for column in range(count):
            x, y = left + (column + 0.5) * side, top + (row + 0.5) * side
            dark = picture.getpixel((round(x * px), round(y * px))) < 128
            assert dark == code.isDark(row, column), (row, column)  # type: ignore[no-untyped-call]


def test_only_this_user_can_read_the_file(tmp_path: Path) -> None:
    put(recovery_pdf(SHEET, "a4"), tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="not written"):
        put(recovery_pdf(SHEET, "a4"), tmp_path / "nowhere" / "sheet.pdf")
