"""Pages of a paper: the same head and foot on each, content flowing between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.report.document import Document, Person
from kitlog.report.fonts import width as text_width
from kitlog.report.paper import MARGIN, Paper
from kitlog.report.setting import Piece, Words, lines, set_lines
from kitlog.report.table import Block, Table

_TOP, _FOOT = 40.0, 24.0
_SMALLEST_NAME = 11.0
_TOGETHER = 8
"""Lines of a paragraph that are not parted by the end of a page."""


def moved(shapes: Iterable[Shape], x: float, y: float) -> list[Shape]:
    """The shapes elsewhere."""
    return [_moved(shape, x, y) for shape in shapes]


def _moved(shape: Shape, x: float, y: float) -> Shape:
    def at(point: tuple[float, float]) -> tuple[float, float]:
        return point[0] + x, point[1] + y

    match shape:
        case Line():
            return replace(shape, start=at(shape.start), end=at(shape.end))
        case Polyline():
            return replace(shape, points=tuple(map(at, shape.points)))
        case Box():
            return replace(shape, x=shape.x + x, y=shape.y + y)
        case Dot():
            return replace(shape, centre=at(shape.centre))
        case Text():
            return replace(shape, at=at(shape.at))


class Flow:
    """Fills pages from top to bottom and opens the next one when a block doesn't fit."""

    def __init__(self, document: Document, paper: Paper) -> None:
        self.paper = paper
        self.room = paper.room
        self._document = document
        self._head = _head(document, self.room)
        self._foot = _foot(document, self.room, 9, 9).height
        self.pages: list[list[Shape]] = []
        self.new_page()

    def new_page(self) -> None:
        self.pages.append([])
        self.y = _TOP + self._head.height

    @property
    def bottom(self) -> float:
        return self.paper.height - _FOOT - self._foot - 8

    @property
    def left(self) -> float:
        """px that are still free on this page."""
        return self.bottom - self.y

    def gap(self, height: float) -> None:
        self.y += height

    def need(self, height: float) -> None:
        """Open a page unless `height` px are free."""
        if height > self.left and self.pages[-1]:
            self.new_page()
            self.gap(12)

    def draw(self, shapes: Iterable[Shape], x: float = 0, y: float = 0) -> None:
        """Shapes from the present place, without moving on."""
        self.pages[-1] += moved(shapes, MARGIN + x, self.y + y)

    def block(self, block: Block) -> None:
        self.need(block.height)
        self.draw(block.shapes)
        self.y += block.height

    def heading(self, text: str, keep: float = 60, small: str = "") -> None:
        """A heading that stays with the first `keep` px of what follows."""
        self.need(23 + keep)
        self.draw(heading(text, small))
        self.gap(23)

    def table(self, table: Table) -> None:
        """Row by row; the head again on each further page."""
        first = table.rows[0].height if table.rows else 0
        self.need(table.head.height + first)
        self.block(table.head)
        for row in table.rows:
            if row.height > self.left:
                self.new_page()
                self.gap(12)
                self.block(table.head)
            self.block(row)

    def words(self, words: Words, height: float = 15.5, room: float = 0, x: float = 0) -> None:
        """A paragraph, kept together unless it is long."""
        wrapped = lines(words, room or self.room - x)
        if len(wrapped) <= _TOGETHER:
            self.need(height * len(wrapped))
        for line in wrapped:
            self.need(height)
            self.draw(set_lines(tuple(line), x, 0, 10_000, height))
            self.y += height

    def finished(self) -> list[list[Shape]]:
        """All pages with head, foot and "page x of n"."""
        found = []
        for number, shapes in enumerate(self.pages, 1):
            foot = _foot(self._document, self.room, number, len(self.pages))
            found.append([
                *moved(self._head.shapes, MARGIN, _TOP),
                *shapes,
                *moved(foot.shapes, MARGIN, self.paper.height - _FOOT - foot.height),
            ])  # fmt: skip
        return found


def heading(text: str, small: str = "") -> list[Shape]:
    beside = (Piece("   " + small, 500, "ink2", 10.5),) if small else ()
    return set_lines((Piece(text, 650, "ink", 13.5), *beside), 0, 0, 10_000, 18)


def _head(document: Document, room: float) -> Block:
    """Clinic and title left, patient right; a long name shrinks, then wraps, never is cut."""
    person, right = document.patient, room * 0.5
    clinic = ", ".join(part for part in (document.clinic, document.address) if part)
    own = [
        ((Piece(clinic, 500, "ink2", 10.5),), 15.5),
        ((Piece(document.title, 650, "ink", 23),), 28.0),
    ]
    identity = _identity(person, document.course, right) if person else []
    left = room - right - 20 if _wide(identity) > room - _wide(own) - 20 else room - _wide(identity)
    deep_own, deep_id = _depth(own, left - 20), _depth(identity, right)
    height = max(deep_own, deep_id)
    shapes = _stack(own, 0, height - deep_own, left - 20, "left")
    shapes += _stack(identity, room - right, height - deep_id, right, "right")
    shapes.append(Line((0, height + 9), (room, height + 9), "ink", 2))
    height += 11
    if document.notice:
        words = (Piece(document.notice, 650, "ink", 12),)
        deep = 16 * len(lines(words, room - 20))
        shapes.append(Box(0, height + 8, room, deep + 10, "sunken", "ink", 1, 4))
        shapes += set_lines(words, 10, height + 13, room - 20, 16)
        height += deep + 18
    return Block(height, tuple(shapes))


def _identity(person: Person, course: str, right: float) -> list[tuple[Words, float]]:
    """Whose paper it is, at the right of the head."""
    size = 17.0
    while size > _SMALLEST_NAME and text_width(person.name, size, 650) > right:
        size -= 0.5
    return [
        ((Piece(person.name, 650, "ink", size),), 21 if size > 14 else 15.5),
        (_facts(("Born ", f"{person.born}"), (" ", ""), (person.about, "")), 15),
        (_facts(("Record no. ", person.record_no), ("   Course ", course)), 15),
    ]


def _foot(document: Document, room: float, number: int, of: int) -> Block:
    foot, person = document.foot, document.patient
    small = 9.6
    made = (
        Piece(f"{foot.program} · {foot.course} · made ", 400, "ink2", small),
        Piece(foot.made, 600, "ink", small),
        Piece(f" by {foot.by}", 400, "ink2", small),
    )
    record = (
        Piece("Record SHA-256 ", 400, "ink2", small),
        Piece(foot.record_sha256, 600, "ink", small),
    )
    name = (
        Piece(person.name, 600, "ink", small),
        Piece(f" · {person.record_no}", 400, "ink2", small),
    ) if person else ()  # fmt: skip
    page = (
        Piece("Page ", 400, "ink2", small),
        Piece(str(number), 600, "ink", small),
        Piece(" of ", 400, "ink2", small),
        Piece(str(of), 600, "ink", small),
    )
    right = min(room * 0.42, max(_wide([(name, 13)]), 70.0))
    left_rows: list[tuple[Words, float]] = [(made, 13)]
    left_rows += [(record, 13)] if foot.record_sha256 else []
    right_rows: list[tuple[Words, float]] = [(name, 13), (page, 13)] if name else [(page, 13)]
    left = room - right - 14
    height = max(_depth(left_rows, left), _depth(right_rows, right))
    shapes: list[Shape] = [Line((0, 0), (room, 0), "line", 1)]
    shapes += _stack(left_rows, 0, 7, left, "left")
    shapes += _stack(right_rows, room - right, 7, right, "right")
    return Block(height + 7, tuple(shapes))


def _facts(*pairs: tuple[str, str]) -> Words:
    pieces = []
    for label, value in pairs:
        pieces.append(Piece(label, 400, "ink2", 11))
        pieces += [Piece(value, 600, "ink", 11)] if value else []
    return tuple(pieces)


def _wide(rows: Sequence[tuple[Words, float]]) -> float:
    return max((sum(piece.width for piece in words) for words, _ in rows), default=0.0)


def _depth(rows: Sequence[tuple[Words, float]], room: float) -> float:
    return sum(height * len(lines(words, room)) for words, height in rows)


def _stack(
    rows: Sequence[tuple[Words, float]], x: float, y: float, room: float, align: str
) -> list[Shape]:
    shapes: list[Shape] = []
    for words, height in rows:
        shapes += set_lines(words, x, y, room, height, align)
        y += height * len(lines(words, room))
    return shapes
