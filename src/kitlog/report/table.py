"""Tables as blocks of shapes: columns as wide as they need, long words wrapped, never cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kitlog.domain.shapes import Line
from kitlog.report.parts import Drawn, Part, aside
from kitlog.report.setting import (
    SMALL,
    Piece,
    Words,
    lines,
    longest,
    scaled,
    set_lines,
    set_these,
    width,
)

_PAD = 3.2
_LINE = 15.5
_HEAD_LINE = 12.5
_DEEPEST = 24
"""Lines of a row that stay together: a note of 2,000 characters is longer than a page."""
_SMALLEST = 0.84
"""Of the body size: 7.1 pt (DESIGN section 15 allows nothing under 7 but minutes on axes)."""
_SMALLEST_HEAD = 0.94
_LONGEST_WORD = 120.0
"""px; a longer word may be broken."""


@dataclass(frozen=True, slots=True)
class Block:
    """Shapes that stay together, measured from their own top left corner, px.

    `row` is the number of the table row they belong to.
    """

    height: float
    shapes: tuple[Drawn, ...]
    row: int = 0

    def aside(self, kind: str = "") -> Block:
        """The same again, not to be read again."""
        return Block(self.height, tuple(aside(self.shapes, kind)), self.row)


@dataclass(frozen=True, slots=True)
class Column:
    """`head` may hold a line break; a `wraps` column gives way first; `least` is in px."""

    head: str
    align: str = "right"
    wraps: bool = False
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """A row of one cell across the whole table."""

    words: Words


@dataclass(frozen=True, slots=True)
class Table:
    """The head is repeated where a table goes on over the page; a long row is several blocks."""

    head: Block
    rows: tuple[Block, ...]

    @property
    def height(self) -> float:
        return self.head.height + sum(row.height for row in self.rows)


Row = Sequence[Words] | Span


def table(
    columns: Sequence[Column],
    rows: Sequence[Row],
    room: float,
    pad: float = 4.2,
    scale: float = 1.0,
    widths: Sequence[float] = (),
    whole: Part | None = None,
) -> Table:
    """A table `room` px wide; `pad` above and below each row's words.

    Words are set at `scale` of their size, and a little smaller where the columns need it.
    With `widths` the columns are so wide whatever they hold, as in a table set part by part;
    `whole` is then the same for all of them. The first column heads the rows.
    """
    whole = whole or Part("Table")
    while True:
        set_ = [_scaled(row, scale) for row in rows]
        places, fits = (_fixed(widths), True) if widths else _places(columns, set_, room, scale)
        if fits or scale <= _SMALLEST:
            break
        scale -= 0.02
    head = _head(columns, places, room, scale, whole)
    line = _LINE * scale
    blocks = [
        Block(height, shapes, number)
        for number, row in enumerate(set_)
        for height, shapes in _row(columns, row, places, room, pad, line, whole)
    ]
    return Table(head, tuple(blocks))


@dataclass(frozen=True, slots=True)
class _Place:
    x: float
    room: float


def _scaled(row: Row, by: float) -> Row:
    if isinstance(row, Span):
        return Span(scaled(row.words, by))
    return [scaled(words, by) for words in row]


def _wanted(columns: Sequence[Column], rows: Sequence[Row], scale: float) -> list[float]:
    """Width of each column with every cell on one line."""
    cells = [row for row in rows if not isinstance(row, Span)]
    return [
        max([width(_head_words(column, scale)), column.least, *(width(row[i]) for row in cells)])
        for i, column in enumerate(columns)
    ]


def _shortest(
    columns: Sequence[Column], rows: Sequence[Row], scale: float, every: list[float],
    all_wrap: bool = False,
) -> list[float]:  # fmt: skip
    """What is wanted, but columns that wrap need no more than their longest word."""
    cells = [row for row in rows if not isinstance(row, Span)]
    found = []
    for i, (column, wanted) in enumerate(zip(columns, every, strict=True)):
        if column.wraps or all_wrap:
            words = [longest(_head_words(column, scale)), *(longest(row[i]) for row in cells)]
            wanted = min(max([*words, column.least]), _LONGEST_WORD)
        found.append(wanted)
    return found


def _fixed(widths: Sequence[float]) -> list[_Place]:
    places, x = [], 0.0
    for number, wide in enumerate(widths):
        left, right = (_PAD if number else 0.0), (_PAD if number < len(widths) - 1 else 0.0)
        places.append(_Place(x + left, wide - left - right))
        x += wide
    return places


def _places(
    columns: Sequence[Column], rows: Sequence[Row], room: float, scale: float
) -> tuple[list[_Place], bool]:
    """Where each column stands, and whether all of them have room for their longest word."""
    last = len(columns) - 1
    free = room - 2 * _PAD * last
    wanted, fits = _wanted(columns, rows, scale), True
    if sum(wanted) <= free:
        widths = _spread(columns, wanted, free)
    else:
        least = _shortest(columns, rows, scale, wanted)
        fits = sum(least) <= free
        if not fits:  # before a word is broken, every column wraps
            least = _shortest(columns, rows, scale, wanted, all_wrap=True)
        over = sum(least) / free
        widths = [w / over for w in least] if over > 1 else _levelled(wanted, least, free)
    padded = [own + _PAD * ((n > 0) + (n < last)) for n, own in enumerate(widths)]
    return _fixed(padded), fits


def _spread(columns: Sequence[Column], wanted: list[float], free: float) -> list[float]:
    """Room to spare goes to the columns that wrap, or to all."""
    spare = free - sum(wanted)
    wrapping = [i for i, c in enumerate(columns) if c.wraps]
    share = wrapping or list(range(len(columns)))
    return [w + spare / len(share) if i in share else w for i, w in enumerate(wanted)]


def _levelled(wanted: list[float], least: list[float], free: float) -> list[float]:
    """The widest columns are cut down to one level; the narrow ones keep what they want."""
    low, high = 0.0, max(wanted)

    def widths(level: float) -> list[float]:
        return [max(own, min(w, level)) for w, own in zip(wanted, least, strict=True)]

    for _ in range(40):
        level = (low + high) / 2
        low, high = (low, level) if sum(widths(level)) > free else (level, high)
    return widths(low)


def _head_words(column: Column, scale: float) -> Words:
    return (Piece(column.head, 500, "ink2", SMALL * max(scale, _SMALLEST_HEAD)),)


def _head(
    columns: Sequence[Column], places: list[_Place], room: float, scale: float, whole: Part
) -> Block:
    heads = [_head_words(column, scale) for column in columns]
    deepest = max(len(lines(w, p.room)) for w, p in zip(heads, places, strict=True))
    height, drawn, row = _HEAD_LINE * deepest + 4, list[Drawn](), Part("TR", whole)
    for column, words, place in zip(columns, heads, places, strict=True):
        y = _HEAD_LINE * (deepest - len(lines(words, place.room)))
        drawn.append(cell(row, "Column" if column.head else ""))
        drawn += set_lines(words, place.x, y, place.room, _HEAD_LINE, column.align)
    drawn.append(Line((0, height), (room, height), "ink", 1))
    return Block(height + 1, tuple(drawn))


def cell(row: Part, scope: str = "", across: int = 1) -> Part:
    """One that heads its "Row" or "Column", or one that holds a value."""
    return Part("TH" if scope else "TD", row, scope=scope, across=across)


def _row(
    columns: Sequence[Column], row: Row, places: list[_Place], room: float, pad: float, line: float,
    whole: Part,
) -> Iterator[tuple[float, tuple[Drawn, ...]]]:  # fmt: skip
    """Height and shapes of a row, in several parts where it has many lines."""
    own = Part("TR", whole)
    if isinstance(row, Span):
        span = cell(own, across=len(columns))
        cells = [(span, lines(row.words, room), _Place(0, room), "left")]
    else:
        cells = [
            (
                cell(own, "" if number or not words else "Row"),
                lines(words, place.room), place, column.align,
            )
            for number, (words, place, column) in enumerate(
                zip(row, places, columns, strict=True)
            )
        ]  # fmt: skip
    deepest = max(1, *(len(wrapped) for _, wrapped, _, _ in cells), 1)
    for start in range(0, deepest, _DEEPEST):
        last = start + _DEEPEST >= deepest
        above, below = (0.0 if start else pad), (pad if last else 0.0)
        height = line * min(_DEEPEST, deepest - start) + above + below
        drawn: list[Drawn] = []
        for part, wrapped, place, align in cells:
            drawn.append(part)
            drawn += set_these(wrapped[start : start + _DEEPEST], place.x, above, place.room,
                               line, align)  # fmt: skip
        if last:
            drawn.append(Line((0, height), (room, height), "line", 0.8))
        yield height + last, tuple(drawn)
