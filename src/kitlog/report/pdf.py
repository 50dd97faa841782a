"""The course summary as PDF: the same summary and paper always give the same bytes."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.shapes import Shape
from kitlog.report import fonts
from kitlog.report.annex import annex
from kitlog.report.first_page import first_page
from kitlog.report.page import Flow, Paper
from kitlog.report.paint import paint
from kitlog.report.second_page import second_page
from kitlog.report.summary import Summary, texts


def pdf_bytes(summary: Summary, paper: Paper) -> bytes:
    """The whole document. Refused, naming it, for a character that can't be printed."""
    fonts.require_glyphs(texts(summary))
    pages = laid_out(summary, paper)
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(paper.width_pt, paper.height_pt),
        invariant=True,
        # Without this an unembedded Helvetica is listed in the file.
        initialFontName=fonts.face(11, 400),
        lang="en",
    )
    canvas.setTitle(f"{summary.title}, {summary.patient.name}, course {summary.course}")
    canvas.setAuthor(summary.foot.by)
    canvas.setSubject(f"{summary.foot.course}, record SHA-256 {summary.foot.record_sha256}")
    canvas.setCreator(summary.foot.program)
    for shapes in pages:
        paint(canvas, shapes)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def laid_out(summary: Summary, paper: Paper) -> list[list[Shape]]:
    """Every page as shapes: the two drawn ones, then the annex."""
    flow = Flow(summary, paper)
    first_page(flow, summary)
    second_page(flow, summary)
    annex(flow, summary)
    return flow.finished()
