"""Any paper as PDF: the same document and sheet always give the same bytes."""

from __future__ import annotations

from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.errors import Fault
from kitlog.domain.shapes import Text
from kitlog.report import fonts
from kitlog.report.advice import Advice, advice_page
from kitlog.report.annex import annex
from kitlog.report.archive import archived
from kitlog.report.attachment import Attachment
from kitlog.report.day_note import DayNote
from kitlog.report.day_page import day_page
from kitlog.report.document import Document, texts
from kitlog.report.failsafe import Failsafe
from kitlog.report.failsafe_page import failsafe_page
from kitlog.report.first_page import first_page
from kitlog.report.metadata import about
from kitlog.report.page import Flow
from kitlog.report.paint import Painter
from kitlog.report.paper import Paper, sheet
from kitlog.report.parts import Drawn
from kitlog.report.second_page import second_page
from kitlog.report.summary import Summary
from kitlog.report.watermark import across

# Streams as they are: spelled in letters they take a fifth more room, and time to spell.
rl_config.useA85 = 0

Printed = Summary | DayNote | Failsafe | Advice


def pdf_bytes(
    document: Printed, paper: str, attached: tuple[Attachment, ...] = (), watermark: str = ""
) -> bytes:
    """The whole document on "a4" or "letter", PDF/A-3a and PDF/UA-1.

    `watermark` is a word across each page, for what is not final. Refused, naming it, for a
    character that can't be printed.
    """
    size = sheet(paper)
    fonts.require_glyphs(texts(document))
    pages = laid_out(document, size)
    require_on_paper(pages, size)
    out = BytesIO()
    canvas = new_canvas(out, document, size)
    painter = Painter(canvas, size.height_pt)
    for drawn in pages:
        if watermark:
            across(canvas, watermark, size, painter.marking)
        painter.paint(drawn)
    canvas.save()
    return archived(out.getvalue(), painter.marking, about(document), attached)


def new_canvas(out: BytesIO, document: Document, size: Paper) -> Canvas:
    """A file to be painted, with what it says about itself."""
    canvas = Canvas(
        out,
        pagesize=(size.width_pt, size.height_pt),
        invariant=True,
        pageCompression=0,  # it is done when the file is archived
        # Without this an unembedded Helvetica is listed in the file.
        initialFontName=fonts.face(11, 400),  # type: ignore[arg-type]  # the stub says float
    )
    what = about(document)
    canvas.setTitle(what.title)
    canvas.setAuthor(what.author)
    canvas.setSubject(what.subject)
    canvas.setCreator(what.program)
    return canvas


def words_of_pages(document: Printed, paper: str) -> list[list[str]]:
    """All words of each page in the order they are set: what a reader of the file must find."""
    return [words_of(shapes) for shapes in laid_out(document, sheet(paper))]


def words_of(drawn: list[Drawn]) -> list[str]:
    """All words of a page in the order they are set."""
    return [one.text for one in drawn if isinstance(one, Text)]


def laid_out(document: Printed, paper: Paper) -> list[list[Drawn]]:
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


def require_on_paper(pages: list[list[Drawn]], paper: Paper) -> None:
    """A text that runs off the sheet is cut, whatever the file says (hazard H4)."""
    for shapes in pages:
        for text in shapes:
            if not isinstance(text, Text):
                continue
            wide = fonts.width(text.text, text.size, text.weight)
            left = text.at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[text.align]
            if left < 0 or left + wide > paper.width or not 0 < text.at[1] < paper.height:
                raise Fault("A text of the document does not fit on the paper.")
