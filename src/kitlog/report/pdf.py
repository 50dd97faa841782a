"""Any paper as PDF: the same document and sheet always give the same bytes."""

from __future__ import annotations

from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.errors import Fault
from kitlog.domain.shapes import Shape, Text
from kitlog.report import fonts
from kitlog.report.advice import Advice, advice_page
from kitlog.report.annex import annex
from kitlog.report.day_note import DayNote
from kitlog.report.day_page import day_page
from kitlog.report.document import Document, texts
from kitlog.report.failsafe import Failsafe
from kitlog.report.failsafe_page import failsafe_page
from kitlog.report.first_page import first_page
from kitlog.report.page import Flow
from kitlog.report.paint import paint
from kitlog.report.paper import Paper, sheet
from kitlog.report.second_page import second_page
from kitlog.report.summary import Summary

# Streams as they are: spelled in letters they take a fifth more room, and time to spell.
rl_config.useA85 = 0

Printed = Summary | DayNote | Failsafe | Advice


def pdf_bytes(document: Printed, paper: str) -> bytes:
    """The whole document on "a4" or "letter".

    Refused, naming it, for a character that can't be printed.
    """
    size = sheet(paper)
    fonts.require_glyphs(texts(document))
    pages = laid_out(document, size)
    require_on_paper(pages, size)
    out = BytesIO()
    canvas = new_canvas(out, document, size)
    for shapes in pages:
        paint(canvas, shapes, size.height_pt)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def new_canvas(out: BytesIO, document: Document, size: Paper) -> Canvas:
    """A file to be painted, with what it says about itself."""
    canvas = Canvas(
        out,
        pagesize=(size.width_pt, size.height_pt),
        invariant=True,
        # Without this an unembedded Helvetica is listed in the file.
        initialFontName=fonts.face(11, 400),  # type: ignore[arg-type]  # the stub says float
        lang="en",
    )
    # No name: viewers show the title in their window and in lists of recent files.
    of = f", course {document.course}" if document.course else ""
    canvas.setTitle(document.title + of)
    canvas.setAuthor(document.foot.by)
    seal = document.foot.record_sha256
    canvas.setSubject(document.foot.course + (f", record SHA-256 {seal}" if seal else ""))
    canvas.setCreator(document.foot.program)
    return canvas


def words_of_pages(document: Printed, paper: str) -> list[str]:
    """All words of each page in the order they are set: what a reader of the file must find."""
    return [words_of(shapes) for shapes in laid_out(document, sheet(paper))]


def words_of(shapes: list[Shape]) -> str:
    """All words of a page in the order they are set."""
    return "".join(shape.text for shape in shapes if isinstance(shape, Text))


def laid_out(document: Printed, paper: Paper) -> list[list[Shape]]:
    """Every page as shapes."""
    flow = Flow(document, paper)
    match document:
        case Summary():
            first_page(flow, document)
            second_page(flow, document)
            annex(flow, document)
        case DayNote():
            day_page(flow, document)
        case Failsafe():
            failsafe_page(flow, document)
        case Advice():
            advice_page(flow, document)
    return flow.finished()


def require_on_paper(pages: list[list[Shape]], paper: Paper) -> None:
    """A text that runs off the sheet is cut, whatever the file says (hazard H4)."""
    for shapes in pages:
        for text in shapes:
            if not isinstance(text, Text):
                continue
            wide = fonts.width(text.text, text.size, text.weight)
            left = text.at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[text.align]
            if left < 0 or left + wide > paper.width or not 0 < text.at[1] < paper.height:
                raise Fault("A text of the document does not fit on the paper.")
