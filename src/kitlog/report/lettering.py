"""Writes texts on a canvas, each as it stands; typed text is never read as markup (finding 8)."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.shapes import Text
from kitlog.report import fonts
from kitlog.report.pen import PT, fill

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

    Made for one paper, in which the same text in the same font is always the same code.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._page: Any = canvas  # the stub knows nothing of how a page is written
        self._known: dict[tuple[str, str, float], str] = {}

    def write(self, text: Text, x: float, y: float) -> None:
        """`x` and `y` are where the text is aligned to, in pt from the lower left corner."""
        if text.align != "left":
            wide = fonts.width(text.text, text.size, text.weight) * PT
            x -= wide / 2 if text.align == "centre" else wide
        fill(self._canvas, text.colour)
        apart = fonts.spacing(text.size, text.weight) * PT
        size = text.size * PT
        for run in fonts.drawn(text.text, text.size, text.weight):
            if run.shaped:
                stand_for(self._canvas, run.text)
                self._letters(run.font, run.drawn, x, y, size, 0.0)
                self._canvas.addLiteral("EMC")
                x += run.advance * text.size * PT
            else:
                self._letters(run.font, run.drawn, x, y, size, apart)
                x += run.advance * text.size * PT + apart * len(run.drawn)

    def _letters(
        self, font: str, drawn: str, x: float, y: float, size: float, apart: float
    ) -> None:
        key = font, drawn, size
        shown = self._known.get(key)
        if shown is None:
            shown = self._known[key] = self._shown(*key)
        self._page._code.append(f"BT 1 0 0 1 {x:.5f} {y:.5f} Tm\n{apart:.5f} Tc\n{shown}ET")

    def _shown(self, name: str, drawn: str, size: float) -> str:
        font: Any = pdfmetrics.getFont(name)
        doc, code = self._page._doc, ""
        for subset, letters in font.splitString(drawn, doc):
            face = font.getSubsetInternalName(subset, doc)
            code += f"{face} {size:.5f} Tf ({letters.decode('latin-1').translate(_ESCAPED)}) Tj\n"
        return code
