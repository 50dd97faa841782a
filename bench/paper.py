"""The course summary as PDF beside a bare document of as many pages and fonts."""

from __future__ import annotations

import json
import sys
import time
from io import BytesIO
from pathlib import Path

import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kitlog import resources
from kitlog.app.demo.fill import Filler
from kitlog.report.pdf import pdf_bytes
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import summarising
from kitlog.workflow.board import board


def summary(folder: Path) -> None:
    """Milliseconds to set the demo's complete course, fonts read included."""
    store = Store.open(folder / "kitlog.db", Key(bytes(KEY_BYTES)), "bench")
    filler = Filler(store)
    filler.fill()
    left = board(filler.desk).unfinished
    course = next(todo.course_id for todo in left if todo.words.startswith("complete"))
    made = summarising.summarise(filler.desk, course)
    begun = time.perf_counter()
    written = pdf_bytes(made, "a4")
    took = (time.perf_counter() - begun) * 1000
    store.close()
    fonts = sorted(n for n in pdfmetrics.getRegisteredFontNames() if n.startswith("KitLog"))
    with pypdfium2.PdfDocument(written) as document:
        pages = len(document)
    print(json.dumps({"ms": took, "pages": pages, "fonts": fonts}))


def bare(pages: int, fonts: list[str]) -> None:
    """The floor: every font read, and one line in each on every page."""
    begun = time.perf_counter()
    out = BytesIO()
    for name in fonts:
        pdfmetrics.registerFont(TTFont(name, str(resources.path("fonts", f"{name}.ttf"))))
    canvas = Canvas(out, initialFontName=fonts[0])  # type: ignore[arg-type]  # the stub says float
    for page in range(pages):
        for line, name in enumerate(fonts):
            canvas.setFont(name, 9)
            canvas.drawString(
                40, 700 - 12 * line, f"Page {page + 1}: the quick brown fox, 0123456789"
            )
        canvas.showPage()
    canvas.save()
    print(json.dumps({"ms": (time.perf_counter() - begun) * 1000, "bytes": len(out.getvalue())}))


if __name__ == "__main__":
    if sys.argv[1] == "summary":
        summary(Path(sys.argv[2]))
    else:
        bare(int(sys.argv[2]), sys.argv[3:])
