"""The parts a paper is made of, for whoever hears it read and for programs (PDF/UA-1).

Parts stand in the same lists as shapes: the words after a part are its content, up to the next
one. Lines and boxes are decoration, but in a figure they are what it shows. The order in which
parts are painted is the order in which they are read. See docs/decisions/012.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text


@dataclass(slots=True, eq=False)
class Part:
    """Which part it is counts, not what it says; nobody changes one.

    kind    is a standard structure type (ISO 32000-1, 14.8.4): P, H2, Table, TR, TH, Figure
    within  the part that holds it; None for the section of the last heading
    words   of a figure: what it shows; of a heading: its bookmark; of a span: what is typed
    scope   of a TH: "Row" or "Column"
    across  columns a cell goes over
    """

    kind: str
    within: Part | None = None
    words: str = ""
    scope: str = ""
    across: int = 1

    @property
    def level(self) -> int:
        """1 to 6 of a heading, 0 of all else."""
        return int(self.kind[1]) if self.kind[0] == "H" and len(self.kind) == 2 else 0


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands on a page and is not read with the text: running heads, page numbers.

    `kind` is "Header", "Footer" or "Watermark", or "" for a repeated head of a table.
    """

    kind: str = ""


Drawn = Shape | Part | Aside

DOCUMENT = Part("Document")


def paragraph(drawn: Iterable[Drawn], kind: str = "P", words: str = "") -> list[Drawn]:
    """These shapes as one part of this kind."""
    return [Part(kind, words=words), *drawn]


def item(whole: Part) -> tuple[Part, Part]:
    """The label and the words of one more item of the list `whole`."""
    one = Part("LI", whole)
    return Part("Lbl", one), Part("LBody", one)


def quote() -> Part:
    """Somebody's own words, with their name."""
    return Part("P", Part("BlockQuote"))


def aside(drawn: Iterable[Drawn], kind: str = "") -> list[Drawn]:
    """The same shapes, not to be read with the text."""
    return [Aside(kind), *shapes(drawn)]


def shapes(drawn: Iterable[Drawn]) -> list[Shape]:
    """What can be seen of it."""
    return [one for one in drawn if isinstance(one, Line | Polyline | Box | Dot | Text)]
