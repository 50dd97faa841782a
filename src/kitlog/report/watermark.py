"""A word across a page, behind what stands on it."""

from __future__ import annotations

from math import atan2, degrees, hypot

from reportlab.pdfgen.canvas import Canvas

from kitlog.report import fonts
from kitlog.report.marking import Marking
from kitlog.report.paper import Paper
from kitlog.report.parts import Aside
from kitlog.report.pen import colour

_SHARE = 0.62
"""Of the diagonal."""


def across(canvas: Canvas, word: str, paper: Paper, marking: Marking) -> None:
    """From the lower left to the upper right; grey enough to be seen, and text reads over it."""
    marking.aside(Aside("Watermark"))
    wide, high = paper.width_pt, paper.height_pt
    size = 100 * _SHARE * hypot(wide, high) / fonts.width(word, 100, 650)
    canvas.saveState()
    canvas.translate(wide / 2, high / 2)
    canvas.rotate(degrees(atan2(high, wide)))
    canvas.setFillColor(colour("line"))
    canvas.setFont(fonts.face(size, 650), size)
    canvas.drawCentredString(0, -size * 0.35, word)
    canvas.restoreState()
