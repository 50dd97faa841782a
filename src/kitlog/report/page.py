"""Pages of a paper: the same head and foot on each, content flowing between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.report.document import Document, Person
from kitlog.report.fonts import width as text_width
from kitlog.report.paper import MARGIN, Paper
from kitlog.report.parts import DOCUMENT, Aside, Drawn, Part, aside, paragraph
from kitlog.report.setting import Piece, Words, lines, set_lines
from kitlog.report.table import Block, Table
from kitlog.words import tr

_TOP, _FOOT = 40.0, 20.0
_SMALLEST_NAME = 11.0
_LINE = 11.5
"""px of a line of the foot."""
_TOGETHER = 8
"""Lines of a paragraph that are not parted by the end of a page."""


def moved(drawn: Iterable[Drawn], x: float, y: float) -> list[Drawn]:
    found: list[Drawn] = []
    for one in drawn:
        if isinstance(one, Text):  # as most are
            (left, base), text, size, colour, weight, align = one
            found.append(Text((left + x, base + y), text, size, colour, weight, align))
        else:
            found.append(one if isinstance(one, Part | Aside) else _moved(one, x, y))
    return found


def _moved(shape: Line | Polyline | Box | Dot, x: float, y: float) -> Shape:
    match shape:
        case Line((left, top), (right, bottom)):
            start, end = (left + x, top + y), (right + x, bottom + y)
            return Line(start, end, shape.colour, shape.width, shape.dash, shape.opacity)
        case Polyline(points):
            return shape._replace(points=tuple((px + x, py + y) for px, py in points))
        case Box():
            return shape._replace(x=shape.x + x, y=shape.y + y)
        case Dot((left, top)):
            return shape._replace(centre=(left + x, top + y))


class Flow:
    """Fills pages from top to bottom and opens the next one when a block doesn't fit."""

    def __init__(self, document: Document, paper: Paper) -> None:
        self.paper = paper
        self.room = paper.room
        self._document = document
        self._head = _head(document, self.room)
        self._foot = _foot(document, self.room, 9, 9).height
        self.pages: list[list[Drawn]] = []
        self.new_page()

    def new_page(self) -> None:
        self.pages.append([])
        self.y = _TOP + self._head.height

    @property
    def bottom(self) -> float:
        return self.paper.height - _FOOT - self._foot - 8

    @property
    def tall(self) -> bool:
        """A4 has room for wider rows and gaps than Letter."""
        return self.paper.height > 1100

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

    def draw(self, drawn: Iterable[Drawn], x: float = 0, y: float = 0) -> None:
        """Shapes from the present place, without moving on; a paragraph if they don't say."""
        self.pages[-1] += moved(paragraph(drawn), MARGIN + x, self.y + y)

    def block(self, block: Block) -> None:
        self.need(block.height)
        self.draw(block.shapes)
        self.y += block.height

    def heading(self, text: str, keep: float = 60, small: str = "", level: int = 2) -> None:
        """A heading that stays with the first `keep` px of what follows."""
        self.need(23 + keep)
        self.draw(heading(text, small, level))
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
                self.block(table.head.aside())
            self.block(row)

    def words(
        self, words: Words, height: float = 15.5, x: float = 0, part: Part | None = None
    ) -> None:
        """A paragraph, or what `part` says, kept together unless it is long."""
        wrapped, part = lines(words, self.room - x), part or Part("P")
        if len(wrapped) <= _TOGETHER:
            self.need(height * len(wrapped))
        for line in wrapped:
            self.need(height)
            self.draw([part, *set_lines(tuple(line), x, 0, 10_000, height)])
            self.y += height

    def finished(self) -> list[list[Drawn]]:
        """All pages with head, foot and "page x of n".

        The head is read where the paper begins, and the foot where it ends.
        """
        found = []
        for number, drawn in enumerate(self.pages, 1):
            foot = _foot(self._document, self.room, number, len(self.pages))
            head = self._head if number == 1 else self._head.aside("Header")
            foot = foot if number == len(self.pages) else foot.aside("Footer")
            found.append([
                *moved(head.shapes, MARGIN, _TOP),
                *drawn,
                *moved(foot.shapes, MARGIN, self.paper.height - _FOOT - foot.height),
            ])  # fmt: skip
        return found


def heading(text: str, small: str = "", level: int = 2) -> list[Drawn]:
    """Words after it belong to what it heads."""
    beside = (Piece("   " + small, 500, "ink2", 10.5),) if small else ()
    words = (Piece(text, 650, "ink", 13.5), *beside)
    return paragraph(set_lines(words, 0, 0, 10_000, 18), f"H{level}", text)


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
    title = Part("H1", words=document.title)
    shapes = _stack(own, 0, height - deep_own, left - 20, "left", (Part("P"), title))
    shapes += _stack(identity, room - right, height - deep_id, right, "right")
    shapes.append(Line((0, height + 9), (room, height + 9), "ink", 2))
    height += 11
    if document.notice:
        words = (Piece(document.notice, 650, "ink", 12),)
        deep = 16 * len(lines(words, room - 20))
        shapes += [Part("P"), Box(0, height + 8, room, deep + 10, "sunken", "ink", 1, 4)]
        shapes += set_lines(words, 10, height + 13, room - 20, 16)
        height += deep + 18
    return Block(height, tuple(shapes))


def _identity(person: Person, course: str, right: float) -> list[tuple[Words, float]]:
    """Whose paper it is, at the right of the head."""
    size, number, which = 17.0, tr("Record no.") + " ", "   " + tr("Course") + " "
    while size > _SMALLEST_NAME and text_width(person.name, size, 650) > right:
        size -= 0.5
    return [
        ((Piece(person.name, 650, "ink", size),), 21 if size > 14 else 15.5),
        (_facts((tr("Born") + " ", person.born), (" ", ""), (person.about, "")), 15),
        (_facts((number, person.record_no), (which, course)), 15),
    ]


def _foot(document: Document, room: float, number: int, of: int) -> Block:
    foot, person = document.foot, document.patient
    small = 9.6
    made = (
        Piece(f"{foot.program} · {foot.course} · " + tr("made") + " ", 400, "ink2", small),
        Piece(foot.made, 600, "ink", small),
        Piece(" " + tr("by {who}", who=foot.by), 400, "ink2", small),
    )
    record = (
        Piece(tr("Record SHA-256") + " ", 400, "ink2", small),
        Piece(foot.record_sha256, 600, "ink", small),
    )
    journal = (
        Piece(tr("Journal") + " ", 400, "ink2", small),
        Piece(foot.journal, 600, "ink", small),
    )
    name = (
        Piece(person.name, 600, "ink", small),
        Piece(f" · {person.record_no}", 400, "ink2", small),
    ) if person else ()  # fmt: skip
    numbered = tr("Page {number} of {all}", number="\0", all="\0").split("\0")
    page = (
        Piece(numbered[0], 400, "ink2", small),
        Piece(str(number), 600, "ink", small),
        Piece(numbered[1], 400, "ink2", small),
        Piece(str(of), 600, "ink", small),
    )
    right = min(room * 0.42, max(_wide([(name, _LINE)]), 70.0))
    left_rows: list[tuple[Words, float]] = [(made, _LINE)]
    left_rows += [(record, _LINE)] if foot.record_sha256 else []
    left_rows += [(journal, _LINE)] if foot.journal else []
    right_rows = [(name, _LINE), (page, _LINE)] if name else [(page, _LINE)]
    left = room - right - 14
    height = max(_depth(left_rows, left), _depth(right_rows, right))
    drawn: list[Drawn] = [Aside("Footer"), Line((0, 0), (room, 0), "line", 1)]
    drawn += _stack(left_rows, 0, 7, left, "left", [Part("P", DOCUMENT) for _ in left_rows])
    drawn += aside(_stack(right_rows, room - right, 7, right, "right"), "Footer")
    return Block(height + 7, tuple(drawn))


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
    rows: Sequence[tuple[Words, float]], x: float, y: float, room: float, align: str,
    parts: Sequence[Part] = (),
) -> list[Drawn]:  # fmt: skip
    """Rows under each other; each is a paragraph where `parts` doesn't say what it is."""
    drawn: list[Drawn] = []
    for place, (words, height) in enumerate(rows):
        drawn.append(parts[place] if parts else Part("P"))
        drawn += set_lines(words, x, y, room, height, align)
        y += height * len(lines(words, room))
    return drawn
