"""The trail on paper, set and painted part by part: nothing else waits for hundreds of pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.dates import day, seconds
from kitlog.domain.moment import Moment
from kitlog.report.archive import archived
from kitlog.report.document import Foot
from kitlog.report.fonts import printable
from kitlog.report.metadata import about
from kitlog.report.page import Flow
from kitlog.report.paint import Painter
from kitlog.report.paper import sheet
from kitlog.report.parts import Drawn, Part
from kitlog.report.pdf import new_canvas, require_on_paper, words_of
from kitlog.report.setting import SMALL, Piece, Words, plain
from kitlog.report.table import Column, table
from kitlog.report.trail_line import TrailLine
from kitlog.words import tr, unsaid

_COLUMNS = (
    unsaid("Entered, happened"),
    unsaid("Who, where"),
    unsaid("What, old and new value, reason"),
    unsaid("Whose record"),
)
_SHARES = (0.19, 0.16, 0.46, 0.19)
"""Of the room: the same on every page, whatever stands in them."""


@dataclass(frozen=True, slots=True)
class TrailPaper:
    """Head and foot. `filter` says which lines these are, on every page."""

    clinic: str
    address: str
    filter: str
    foot: Foot
    course: str = ""
    patient: None = None

    @property
    def title(self) -> str:
        return tr("Trail")

    @property
    def notice(self) -> str:
        return tr("Filter: {filter}", filter=self.filter)


class TrailPdf:
    """First all lines are added, then the pages are painted, then it is a file."""

    def __init__(self, document: TrailPaper, paper: str) -> None:
        self._document, self._size = document, sheet(paper)
        self._flow = Flow(document, self._size)
        self._flow.gap(10)
        self._headed = False
        self._table = Part("Table")
        self._pages: list[list[Drawn]] | None = None
        self._out = BytesIO()
        self._canvas: Canvas | None = None
        self._painter: Painter | None = None
        self.words: list[list[str]] = []
        """Of each page painted so far, in the order they are set."""

    def add(self, lines: Sequence[TrailLine]) -> None:
        rows = [_row(line) for line in lines]
        room = self._flow.room
        widths = [room * share for share in _SHARES]
        columns = tuple(Column(tr(one), "left") for one in _COLUMNS)
        set_ = table(columns, rows, room, pad=3, scale=0.9, widths=widths, whole=self._table)
        if not self._headed:
            self._flow.block(set_.head)
            self._headed = True
        for row in set_.rows:
            if row.height > self._flow.left:
                self._flow.new_page()
                self._flow.gap(12)
                self._flow.block(set_.head.aside())
            self._flow.block(row)

    def finish(self, most: int) -> bool:
        """Paint so many pages more; True when that were the last ones."""
        if self._pages is None:
            self._pages = self._flow.finished()
            require_on_paper(self._pages, self._size)
            self._canvas = new_canvas(self._out, self._document, self._size)
            self._painter = Painter(self._canvas, self._size.height_pt)
        assert self._painter is not None
        done = len(self.words)
        for drawn in self._pages[done : done + most]:
            self._painter.paint(drawn)
            self.words.append(words_of(drawn))
        return len(self.words) == len(self._pages)

    def data(self) -> bytes:
        """The file, once all pages are painted."""
        assert self._canvas is not None
        assert self._painter is not None
        self._canvas.save()
        return archived(self._out.getvalue(), self._painter.marking, about(self._document))


def _row(line: TrailLine) -> list[Words]:
    when: list[Piece] = [Piece(_when(line.entered))]
    if abs((line.entered.utc - line.happened.utc).total_seconds()) >= 1:
        happened = tr("happened {when}", when=_when(line.happened))
        when.append(Piece(f"\n{happened}", 400, "ink2", SMALL))
    who = (*_said(line.who), *_said(f"\n{line.where}", colour="ink2", size=SMALL))
    return [tuple(when), who, tuple(_what(line)), _said(line.whose)]


def _what(line: TrailLine) -> list[Piece]:
    pieces = [*_said(line.what, weight=600)]
    if line.changes:
        for one in line.changes:
            what = (Piece(f"{_flat(one.what)} "),) if one.what else ()
            pieces += [Piece(". "), *what, *_changed(one.old, one.new)]
    elif line.new:
        pieces += [Piece(". "), *_changed(line.old, line.new)]
    elif line.words:
        pieces += _said(f": {line.words}")
    pieces += _said(f". {line.reason}") if line.reason else ()
    return pieces


def _changed(old: str, new: str) -> Words:
    struck = Piece(_flat(old), 400, "ink2", struck=True)
    changed = Piece("  " + tr("changed to") + " ", 400, "ink2")
    return (struck, changed, *_said(new, weight=600))


def _said(text: str, **style: object) -> Words:
    first = "\n" if text.startswith("\n") else ""
    return plain(first + _flat(text), **style)


def _flat(text: str) -> str:
    """On one line, with nothing that can't be printed: it is to be read, not to be laid out."""
    return printable(" ".join(text.split()))


def _when(moment: Moment) -> str:
    return f"{day(moment.local.date())} {seconds(moment.local)}"
