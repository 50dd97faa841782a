"""The course summary as PDF beside a bare document of as many pages and fonts.

Both only compute, so the processor's time is taken: what else runs does not count. Neither is
swept for unused objects meanwhile, as in the window (ui/sweeper.py): a sweep costs as much as a
page or two, and whether one falls due here depends on what the process did before.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kitlog import resources
from kitlog.app.demo.fill import Filler
from kitlog.domain.vitals import Vitals
from kitlog.report.pdf import pdf_bytes
from kitlog.report.summary import Summary
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import sealing, summarising
from kitlog.workflow.board import board
from tests.report.example import course_stream, folded, streams, summary_of

RUNS = 5


READINGS = (10, 35, 60)
"""An infusion's; the time for the last 25 is held against that for the 25 before them."""


def summary(folder: Path) -> None:
    """Milliseconds to set the demo's complete course, fonts read included, and to export it."""
    store = Store.open(folder / "kitlog.db", Key(bytes(KEY_BYTES)), "bench")
    filler = Filler(store)
    filler.fill()
    left = board(filler.desk).unfinished
    course = next(todo.course_id for todo in left if todo.words.startswith("complete"))
    made = summarising.summarise(filler.desk, course)
    begun = time.process_time()
    written = pdf_bytes(made, "a4")
    took = (time.process_time() - begun) * 1000
    begun = time.process_time()
    pdf_bytes(made, "a4")
    again = (time.process_time() - begun) * 1000
    sealing.ready(filler.desk)  # the clinic's key, which is made once
    begun = time.perf_counter()
    summarising.export(filler.desk, course, folder / "summary.pdf", "a4")
    whole = (time.perf_counter() - begun) * 1000
    store.close()
    fonts = sorted(n for n in pdfmetrics.getRegisteredFontNames() if n.startswith("KitLog"))
    with pypdfium2.PdfDocument(written) as document:
        pages = len(document)
    print(json.dumps({
        "ms": took, "again": again, "export": whole, "pages": pages, "fonts": fonts,
    }))  # fmt: skip


def growth() -> None:
    """Milliseconds for five infusions of more and more readings, each the best of several."""
    made = [_with_readings(count) for count in READINGS]
    took = [9e9] * len(made)
    for _ in range(RUNS):
        for n, one in enumerate(made):
            begun = time.process_time()
            pdf_bytes(one, "a4")
            took[n] = min(took[n], (time.process_time() - begun) * 1000)
    print(json.dumps({"readings": READINGS, "ms": took}))


def _with_readings(count: int) -> Summary:
    """The drawn course with this many readings in each infusion, none of them alike."""
    days = streams()
    for day in days:
        seen = [entry for entry in day.entries if isinstance(entry.fact, Vitals)]
        for spare in seen[count:]:
            day.entries.remove(spare)
        start = seen[1].measured.utc
        for n in range(count - len(seen)):
            reading = Vitals(120 + n % 37, 70 + n % 19, 60 + n % 41, 94 + n % 6, 14, 0, n % 11)
            day.add(start + timedelta(seconds=41 * n), reading)
    return summary_of(folded(course_stream(), days))


def bare(pages: int, fonts: list[str]) -> None:
    """The floor: every font read, and one line in each on every page; then the same again."""
    begun = time.process_time()
    for name in fonts:
        pdfmetrics.registerFont(TTFont(name, str(resources.path("fonts", f"{name}.ttf"))))
    _lines(pages, fonts)
    took = (time.process_time() - begun) * 1000
    begun = time.process_time()
    _lines(pages, fonts)
    again = (time.process_time() - begun) * 1000
    print(json.dumps({"ms": took, "again": again}))


def _lines(pages: int, fonts: list[str]) -> None:
    out = BytesIO()
    canvas = Canvas(out, initialFontName=fonts[0])  # type: ignore[arg-type]  # the stub says float
    for page in range(pages):
        for line, name in enumerate(fonts):
            canvas.setFont(name, 9)
            canvas.drawString(
                40, 700 - 12 * line, f"Page {page + 1}: the quick brown fox, 0123456789"
            )
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    gc.disable()
    if sys.argv[1] == "summary":
        summary(Path(sys.argv[2]))
    elif sys.argv[1] == "growth":
        growth()
    else:
        bare(int(sys.argv[2]), sys.argv[3:])
