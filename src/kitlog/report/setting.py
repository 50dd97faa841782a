"""Sets text in lines: words of mixed weight, wrapped, never cut; marks are drawn as shapes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kitlog.domain.shapes import Polyline, Shape, Text
from kitlog.report import fonts
from kitlog.report.direction import MARKS, backwards, base_level
from kitlog.report.drawn_marks import BODY, drawn_mark
from kitlog.report.script_runs import letters

SMALL = 10.0
"""px; 7.5 pt (DESIGN section 15)."""

_MARK = 10.0
"""Room a mark takes, px."""
_ASCENT = 0.34
"""How far the baseline lies below the middle of a line, in em."""
_KEPT = 8192
"""Most of what stands in a paper stands there more than once, and is measured several times."""


class Piece(NamedTuple):
    """Words in one style; or, without words, a mark: "up", "down", "to" or "tick"."""

    text: str
    weight: int = 400
    colour: str = "ink"
    size: float = BODY
    mark: str = ""
    struck: bool = False

    @property
    def width(self) -> float:
        return (
            _MARK * self.size / BODY
            if self.mark
            else fonts.width(self.text, self.size, self.weight)
        )

    def saying(self, text: str) -> Piece:
        """Other words in this style."""
        return Piece(text, self.weight, self.colour, self.size, self.mark, self.struck)

    def of_one_style_with(self, other: Piece) -> bool:
        own = (self.weight, self.colour, self.size, self.mark, self.struck)
        return own == (other.weight, other.colour, other.size, other.mark, other.struck)


Words = tuple[Piece, ...]


def plain(text: str, **style: object) -> Words:
    """One piece, or none for an empty text."""
    return (Piece(text, **style),) if text else ()  # type: ignore[arg-type]


@lru_cache(maxsize=_KEPT)
def width(words: Words) -> float:
    """px of the words on one line; of their widest line where they hold line breaks."""
    return max(map(_across, _broken(words)), default=0.0)


@lru_cache(maxsize=_KEPT)
def longest(words: Words) -> float:
    """px of the widest single word."""
    return max((t.width for p in _broken(words) for t in _tokens(p)), default=0.0)


def scaled(words: Words, by: float) -> Words:
    """The words in another size, `by` times theirs."""
    if by == 1:
        return words
    return tuple(Piece(p.text, p.weight, p.colour, p.size * by, p.mark, p.struck) for p in words)


@lru_cache(maxsize=_KEPT)
def lines(words: Words, room: float) -> tuple[Words, ...]:
    """The words in lines no wider than `room`; a word that is wider alone is broken."""
    found: list[Words] = []
    for paragraph in _broken(words):
        if _one_line(paragraph, room):
            found.append(tuple(piece for piece in paragraph if piece.text or piece.mark))
        else:
            found += map(tuple, _one_way(paragraph, _wrapped(paragraph, room)))
    return tuple(found)


def _wrapped(paragraph: Words, room: float) -> list[list[Piece]]:
    found: list[list[Piece]] = []
    line: list[Piece] = []
    used = 0.0
    for token in _tokens(paragraph):
        glue, wide = token.text == " ", token.width
        if line and not glue and used + wide > room + 0.01:
            found.append(_trimmed(line))
            line, used = [], 0.0
        if glue and not line:
            continue
        if wide <= room or token.mark:
            line.append(token)
            used += wide
            continue
        for part in _fitting(token, room):
            if line and used + part.width > room + 0.01 and not glue:
                found.append(_trimmed(line))
                line, used = [], 0.0
            line.append(part)
            used += part.width
    return [*found, _trimmed(line)]


def _one_way(paragraph: Words, wrapped: list[list[Piece]]) -> list[list[Piece]]:
    """Every line running as the paragraph does, whatever its own letters are."""
    if len(paragraph) > 1 or not backwards(paragraph[0].text):
        return wrapped
    base = base_level(paragraph[0].text)
    return [
        [line[0].saying(MARKS[base] + line[0].text), *line[1:]]
        if base_level("".join(piece.text for piece in line)) != base
        else line
        for line in wrapped
    ]


def set_lines(
    words: Words, x: float, y: float, room: float, height: float, align: str = "left"
) -> list[Shape]:
    """Shapes of wrapped words; `y` is the top of the first line, `height` that of each."""
    return set_these(lines(words, room), x, y, room, height, align)


def set_these(
    wrapped: Sequence[Words], x: float, y: float, room: float, height: float, align: str
) -> list[Shape]:
    """Shapes of lines that `lines` has made."""
    shapes: list[Shape] = []
    for number, line in enumerate(wrapped):
        if not line:
            continue
        base = y + height * number + height / 2 + _ASCENT * max([p.size for p in line])
        free = 0.0 if align == "left" else room - _across(line)
        left = x + (free / 2 if align == "centre" else free)
        text, weight, colour, size, mark, struck = line[0]
        if len(line) > 1 or mark or struck:
            shapes += _line(line, left, base)
        elif text.strip():  # as most lines are
            shapes.append(Text((left, base), text, size, colour, weight))
    return shapes


def _line(line: Words, x: float, base: float) -> Iterator[Shape]:
    for piece in _joined(line):
        if piece.mark:
            yield from drawn_mark(piece.mark, piece.size, piece.colour, x, base)
        elif piece.text.strip():
            yield Text((x, base), piece.text, piece.size, piece.colour, piece.weight)
            if piece.struck:
                y = base - piece.size * 0.3
                yield Polyline(((x, y), (x + piece.width, y)), piece.colour, 0.8)
        x += piece.width


def _broken(words: Words) -> list[Words]:
    """Paragraphs: split where people typed a line break."""
    if not any("\n" in piece.text for piece in words):
        return [words]
    found: list[list[Piece]] = [[]]
    for piece in words:
        first, *rest = piece.text.split("\n")
        found[-1].append(piece.saying(first))
        found += [[piece.saying(more)] for more in rest]
    return [tuple(paragraph) for paragraph in found]


def _one_line(words: Words, room: float) -> bool:
    """As most words of a table are; then nothing has to be taken apart."""
    spaced = words and (words[0].text.startswith(" ") or words[-1].text.endswith(" "))
    return not spaced and _across(words) <= room + 0.01


def _across(line: Words) -> float:
    """px of a line."""
    return sum([piece.width for piece in line])


def _tokens(words: Words) -> Iterator[Piece]:
    """Words and single spaces, in order."""
    for piece in words:
        if piece.mark:
            yield piece
            continue
        for index, word in enumerate(piece.text.split(" ")):
            if index:
                yield piece.saying(" ")
            if word:
                yield piece.saying(word)


def _fitting(token: Piece, room: float) -> Iterable[Piece]:
    """Parts of a word that is wider alone; no letter is parted from what hangs on it."""
    parts, word = [], ""
    for letter in letters(token.text):
        if word and fonts.width(word + letter, token.size, token.weight) > room:
            parts.append(token.saying(word))
            word = ""
        word += letter
    return [*parts, token.saying(word)]


def _trimmed(line: list[Piece]) -> list[Piece]:
    while line and line[-1].text == " ":
        line.pop()
    return line


def _joined(line: Words) -> list[Piece]:
    """Neighbours of one style in one piece, so that the file reads as words."""
    found: list[Piece] = []
    for piece in line:
        if found and not piece.mark and not found[-1].mark:
            last = found[-1]
            if last.of_one_style_with(piece):
                found[-1] = last.saying(last.text + piece.text)
                continue
        found.append(piece)
    return found
