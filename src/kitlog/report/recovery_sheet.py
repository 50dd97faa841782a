"""The recovery sheet: 24 words and the same as a QR code, for the safe.

Not a paper of the record: it names no patient, and nothing of it is kept in any file of KitLog.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby

from reportlab.graphics.barcode import qrencoder
from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.access import sheet_name
from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.report import fonts
from kitlog.report.archive import archived
from kitlog.report.metadata import About
from kitlog.report.paint import Painter
from kitlog.report.paper import MARGIN, Paper, sheet
from kitlog.report.parts import Drawn, Part, item
from kitlog.words import tr, unsaid

TITLE = unsaid("KitLog recovery sheet")
USE = (
    unsaid(
        "These words open the record of this clinic when a password is forgotten or\n"
        "a computer's own key is lost. Whoever has this sheet can read the record."
    ),
    unsaid(
        "Keep it where the keys of the drug cupboard are kept, and nowhere else.\n"
        "Do not copy, photograph or mail it. Delete the file it was printed from."
    ),
    unsaid(
        "To use it: start KitLog, choose “Recovery sheet” on the first page, type the\n"
        "words in order (the first four letters of each are enough) or scan the code.\n"
        "Its use is on record."
    ),
)
"""Three paragraphs, each broken into lines that fit the sheet."""
_COLUMNS, _ROW = 4, 38.0
_QR, _QUIET = 190.0, 4
"""px of the code; modules of white around it (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """`made` is the day, as printed."""

    clinic: str
    made: str
    name: str
    words: tuple[str, ...] = field(repr=False)


def recovery_pdf(printed: RecoverySheet, paper: str) -> bytes:
    """One page on "a4" or "letter"."""
    size = sheet(paper)
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(size.width_pt, size.height_pt),
        invariant=True,
        pageCompression=0,
        initialFontName=fonts.face(11, 400),  # type: ignore[arg-type]  # the stub says float
    )
    title = tr(TITLE)
    canvas.setTitle(title)
    painter = Painter(canvas, size.height_pt)
    painter.paint(recovery_page(printed, size))
    canvas.save()
    about = About(title, printed.clinic, title, "KitLog", None)
    return archived(out.getvalue(), painter.marking, about)


def recovery_page(printed: RecoverySheet, paper: Paper) -> list[Drawn]:
    left, right, y = MARGIN, paper.width - MARGIN, 70.0
    made = tr("{sheet}, made {day}", sheet=sheet_name(printed.name).capitalize(), day=printed.made)
    use = "\n\n".join(map(tr, USE)).split("\n")
    drawn: list[Drawn] = [
        Part("H1", words=tr(TITLE)),
        Text((left, y), tr(TITLE), 23, "ink", 650),
        Part("P"),
        Text((left, y + 26), printed.clinic, 14, "ink", 600),
        Part("P"),
        Text((left, y + 46), made, 11, "ink2", 500),
        Line((left, y + 60), (right, y + 60), "ink", 2),
    ]
    y += 92
    drawn += _lines(use, left, y, 18, "ink")
    y += len(use) * 18 + 24
    drawn += _words(printed.words, left, y, right - left)
    y += -(-len(printed.words) // _COLUMNS) * _ROW + 34
    drawn += [Part("Figure", words=tr("QR code of the same 24 words"))]
    drawn += _code(" ".join(printed.words), left, y)
    beside = left + _QR + 30
    below = [tr("The same 24 words."), "", tr("Put into the safe by"), "", "", tr("on", "a day")]
    drawn += _lines(below, beside, y + 20, 22, "ink2")
    for down in (20 + 4 * 22, 20 + 6 * 22):
        drawn.append(Line((beside, y + down), (right, y + down), "line", 1))
    return drawn


def _lines(
    lines: Sequence[str], left: float, top: float, height: float, colour: str
) -> list[Drawn]:
    """An empty line parts paragraphs."""
    drawn: list[Drawn] = [Part("P")]
    for place, words in enumerate(lines):
        shown = Text((left, top + place * height), words, 12.5, colour, 400)
        drawn.append(shown if words else Part("P"))
    return drawn


def _words(words: tuple[str, ...], left: float, top: float, room: float) -> list[Drawn]:
    """Numbered, read in rows from left to right."""
    drawn: list[Drawn] = []
    wide, whole = room / _COLUMNS, Part("L")
    for place, word in enumerate(words):
        x, y = left + place % _COLUMNS * wide, top + place // _COLUMNS * _ROW
        label, body = item(whole)
        drawn.append(Box(x, y, wide - 8, _ROW - 8, "", "lineStrong", 1, 4))
        drawn += [label, Text((x + 30, y + 21), str(place + 1), 11, "ink2", 500, "right")]
        drawn += [body, Text((x + 40, y + 21), word, 15, "ink", 650)]
    return drawn


def _code(text: str, left: float, top: float) -> list[Shape]:
    """Level M: a quarter of it may be creased."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    count = code.getModuleCount()  # type: ignore[no-untyped-call]
    side = _QR / (count + 2 * _QUIET)
    shapes: list[Shape] = []
    for y in range(count):
        x = 0
        row = [bool(code.isDark(y, at)) for at in range(count)]  # type: ignore[no-untyped-call]
        for dark, run in groupby(row):
            wide = len(list(run))
            if dark:  # one box a run: between boxes side by side a printer may leave white
                at = left + (x + _QUIET) * side, top + (y + _QUIET) * side
                shapes.append(Box(*at, wide * side, side, "ink"))
            x += wide
    return shapes
