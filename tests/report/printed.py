"""Reads a printed course back from the file alone: pages, headings, and the rows under each.

A row ends where its line is drawn; its words come in the order in which they are painted. Only
what stands on the page counts, whatever the file says about itself.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from tests.report.either_way import Drawn, backwards
from tests.report.reading_pdf import squeezed

_TEXT, _PATH = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH
HEADING_PT = 13.5 * 0.75
"""Size of every heading."""
LINE_PT = 18.0
"""More than from one line of a cell to the next."""


@dataclass(frozen=True)
class Run:
    """Words painted at once; pt from the bottom left corner, `size` of the type.

    `left` is where the first letter is set, `right` where the last one ends.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    page: int


@dataclass(frozen=True)
class Rule:
    """A horizontal line."""

    left: float
    right: float
    base: float

    @property
    def length(self) -> float:
        return self.right - self.left


Row = Sequence[str]
"""The cells of a row from left to right, without white space."""


@dataclass
class Section:
    """A heading, the small words beside it, and the rows under it.

    `text` is all of it as it was painted, without white space; `runs` the same word by word.
    """

    title: str
    rows: list[Row] = field(default_factory=list)
    small: str = ""
    text: Drawn = field(default_factory=lambda: Drawn.of(()))
    runs: list[Run] = field(default_factory=list)


@dataclass
class Page:
    head: Drawn
    foot: Drawn
    body: list[Run | Rule]
    wide: float
    """pt"""


def pages(data: bytes) -> list[Page]:
    """Every page with its head and foot apart."""
    with pypdfium2.PdfDocument(data) as document:
        found = []
        for number, page in enumerate(document, 1):
            found.append(_page(list(_drawn(page, number)), page.get_width()))
            page.close()
        return found


def _page(drawn: list[Run | Rule], width: float) -> Page:
    """The head ends with the first line over the whole page, the foot begins with the last."""
    full = [n for n, one in enumerate(drawn) if isinstance(one, Rule) and one.length > width * 0.85]
    first, last = full[0], full[-1]
    return Page(_words(drawn[:first]), _words(drawn[last:]), drawn[first + 1 : last], width)


def sections(of: list[Page], notice: str = "") -> list[Section]:
    """All the document under its headings; what stands before the first is under ""."""
    found, row, base = [Section("")], list[Run](), 0.0
    for page in of:
        again = True
        for one in _without(page.body, notice):
            if isinstance(one, Run) and abs(one.size - HEADING_PT) < 0.06:
                _close(found[-1], row)
                found.append(Section(squeezed(one.text)))
                row, base, again = [], one.base, False
            elif isinstance(one, Run) and one.base == base:
                found[-1].small += f" {one.text.strip()}"
            elif isinstance(one, Run):
                row.append(one)
                base = 0.0
            elif row and _strikes(one, row):
                continue
            elif again and (head := _repeated(found[-1], row)):
                row, again = row[:-head], False
            else:
                _close(found[-1], row)
                row, again = [], False
    _close(found[-1], row)
    return found


def _close(section: Section, row: list[Run]) -> None:
    section.runs += row
    if row:
        listed = section.title.startswith("Protocol") or ",chair" in section.title
        section.rows.append(_cells(row, joined=not listed))
        section.text = Drawn.of(run.text for run in section.runs)


def _strikes(rule: Rule, row: list[Run]) -> bool:
    """A line through words ends no row; these may be painted in parts."""
    line = [run for run in row if abs(run.base - row[-1].base) < 0.5 and run.page == row[-1].page]
    left, right = min(run.left for run in line), max(run.right for run in line)
    inside = left - 4 < rule.left and rule.right < right + 6
    return inside and rule.base > row[-1].base


def _repeated(section: Section, row: list[Run]) -> int:
    """How many runs at the end of `row` are the table's head once more.

    It stands again on each further page, amid a row that goes on.
    """
    if not section.rows:
        return 0
    head = "".join(section.rows[0])
    for n in range(len(row), 2, -1):
        if head.endswith(squeezed("".join(run.text for run in row[-n:]))):
            return n
    return 0


def _without(body: list[Run | Rule], notice: str) -> list[Run | Rule]:
    """The page without the notice under its head."""
    left, n = squeezed(notice), 0
    while left and n < len(body):
        one = body[n]
        if isinstance(one, Run):
            words = squeezed(one.text)
            assert left.startswith(words) or backwards(notice), (left, words)
            left = left[len(words) :]
        n += 1
    return body[n:]


@dataclass(eq=False)
class _Cell:
    left: float
    right: float
    runs: list[str] = field(default_factory=list)

    def add(self, run: Run) -> None:
        self.left, self.right = min(self.left, run.left), max(self.right, run.right)
        self.runs.append(run.text)


def _cells(runs: list[Run], joined: bool) -> Row:
    """Words of a row by cell; of a table's row what goes on over the page is `joined` to it."""
    found: list[_Cell] = []
    last, here = None, None
    for run in runs:
        here = _of(found, here, last, run, joined) if last and here else None
        if here is None:
            here = _Cell(run.left, run.right)
            found.append(here)
        here.add(run)
        last = run
    return [Drawn.of(cell.runs) for cell in found]


def _of(found: list[_Cell], here: _Cell, last: Run, run: Run, joined: bool) -> _Cell | None:
    """The cell this run goes on with: beside or below it, or further down or over the page."""
    down = last.base - run.base if last.page == run.page else 1_000.0
    if abs(down) < 0.5:
        return here if -0.5 < run.left - last.right < 1.5 else None
    if 0 < down < LINE_PT and _under(here, run):
        return here
    if joined and down >= LINE_PT:
        return next((cell for cell in found[1:] if abs(cell.left - run.left) < 0.8), None)
    return None


def _under(cell: _Cell, run: Run) -> bool:
    return abs(cell.left - run.left) < 0.8 or abs(cell.right - run.right) < 0.8


def _words(drawn: list[Run | Rule]) -> Drawn:
    return Drawn.of(one.text for one in drawn if isinstance(one, Run))


def _drawn(page: pypdfium2.PdfPage, number: int) -> Iterator[Run | Rule]:
    text = page.get_textpage()
    box = [ctypes.c_float() for _ in range(4)]
    for n in range(pdfium.FPDFPage_CountObjects(page)):
        obj = pdfium.FPDFPage_GetObject(page, n)
        kind = pdfium.FPDFPageObj_GetType(obj)
        if kind not in (_TEXT, _PATH):
            continue
        pdfium.FPDFPageObj_GetBounds(obj, *box)
        left, bottom, right, top = (one.value for one in box)
        if kind == _PATH:
            if top - bottom < 4 and right - left > 30:
                yield Rule(left, right, bottom)
        else:
            run = _run(obj, text, right, number)
            # Where a line goes on there is a space to copy, which nobody sees.
            if run.text:
                yield run
    text.close()


def _run(obj: object, text: pypdfium2.PdfTextPage, right: float, number: int) -> Run:
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(obj, size)
    long = pdfium.FPDFTextObj_GetText(obj, text, None, 0)
    buffer = ctypes.create_string_buffer(long)
    pdfium.FPDFTextObj_GetText(
        obj, text, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), long
    )
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(obj, matrix)
    words = buffer.raw[: long - 2].decode("utf-16-le").rstrip()
    return Run(words, matrix.e, right, matrix.f, size.value, number)
