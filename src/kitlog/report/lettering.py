"""Writes texts on a canvas, each as it stands; typed text is never read as markup (finding 8)."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.shapes import Text
from kitlog.report import fonts
from kitlog.report.pen import PT, fill
from kitlog.report.script_runs import Run

_ESCAPED = {
    **{code: f"\\{code:03o}" for code in range(256) if not 32 <= code < 127},
    **{ord(sign): f"\\{sign}" for sign in "\\()"},
}
"""Of a string of the file (ISO 32000-1, 7.3.4.2)."""


def stand_for(canvas: Canvas, words: str) -> None:
    """Begin marked content that is to be read as these words, whatever is drawn in it."""
    canvas.addLiteral(f"/Span <</ActualText <feff{words.encode('utf-16-be').hex()}>>> BDC")


class Lettering:
    """What drawString writes, in a tenth of its time: a course has three thousand texts.

    Made for one paper, in which the same text in one style is always the same code.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._page: Any = canvas  # the stub knows nothing of how a page is written
        self._known: dict[tuple[str, float, int], str] = {}

    def write(self, text: Text, x: float, y: float) -> None:
        """`x` and `y` are where the text is aligned to, in pt from the lower left corner."""
        _, words, size, colour, weight, align = text
        if align != "left":
            wide = fonts.width(words, size, weight) * PT
            x -= wide / 2 if align == "centre" else wide
        fill(self._canvas, colour)
        key = words, size, weight
        known = self._known.get(key)
        if known is not None:
            self._put(known, x, y)
            return
        apart = fonts.spacing(size, weight) * PT
        runs = fonts.drawn(*key)
        for run in runs:
            if run.shaped:
                stand_for(self._canvas, run.text)
                self._put(self._spelled(run, size * PT, 0.0), x, y)
                self._canvas.addLiteral("EMC")
                x += run.advance * size * PT
            else:
                known = self._spelled(run, size * PT, apart)
                self._put(known, x, y)
                x += run.advance * size * PT + apart * len(run.drawn)
        if len(runs) == 1 and known is not None:
            self._known[key] = known

    def _put(self, spelled: str, x: float, y: float) -> None:
        self._page._code.append(f"BT 1 0 0 1 {x:.5f} {y:.5f} Tm\n{spelled}")

    def _spelled(self, run: Run, size: float, apart: float) -> str:
        font: Any = pdfmetrics.getFont(run.font)
        doc, code = self._page._doc, f"{apart:.5f} Tc\n"
        for subset, letters in font.splitString(run.drawn, doc):
            face = font.getSubsetInternalName(subset, doc)
            code += f"{face} {size:.5f} Tf ({letters.decode('latin-1').translate(_ESCAPED)}) Tj\n"
        return code + "ET"
