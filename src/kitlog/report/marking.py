"""Marks on the canvas which shapes belong to which part, and remembers the tree of parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from kitlog.report.bounds import Bounds, joined
from kitlog.report.parts import DOCUMENT, Aside, Part

_DECORATION = "/Artifact <</Type /Layout>> BDC"


class Place(NamedTuple):
    """Marked content: number of the page from 0, and of the mark on it."""

    page: int
    mark: int


@dataclass(slots=True, eq=False)
class Element:
    """A part on paper: its content and the parts in it, in the order they are read."""

    part: Part
    parent: Element | None
    kids: list[Element | Place] = field(default_factory=list)
    box: Bounds | None = None
    page: int = 0
    """Where it begins, from 0."""


class Marking:
    """Used by the painter, shape by shape; `pages` tells whose each mark of a page is."""

    def __init__(self, canvas: Canvas) -> None:
        self.document = Element(DOCUMENT, None)
        self.pages: list[list[Element]] = [[]]
        self.headings: list[Element] = []
        self._page: Any = canvas  # the stub knows nothing of how a page is written
        self._elements = {DOCUMENT: self.document}
        self._sections = [self.document]
        self._open: Part | str = ""

    def place(self, part: Part) -> Element:
        """Take the part into the tree where it is met first."""
        found = self._elements.get(part)
        if found is None:
            parent = self.place(part.within) if part.within else self._section(part)
            found = self._elements[part] = self._under(parent, part)
            if part.level:
                self.headings.append(found)
        return found

    def content(self, part: Part, box: Bounds | None) -> None:
        """What is painted next is content of `part` and reaches so far."""
        element = self._elements.get(part) or self.place(part)
        if box is not None:
            element.box = joined(element.box, box) if element.box else box
        if self._open is not part:
            own = self.pages[-1]
            self._begin(f"/{part.kind} <</MCID {len(own)}>> BDC", part)
            element.kids.append(Place(len(self.pages) - 1, len(own)))
            own.append(element)

    def aside(self, what: Aside | None) -> None:
        """What is painted next stands beside the text; None: it is decoration."""
        mark = _DECORATION
        if what is not None:
            subtype = f" /Subtype /{what.kind}" if what.kind else ""
            mark = f"/Artifact <</Type /Pagination{subtype}>> BDC"
        if self._open != mark:
            self._begin(mark, mark)

    def end_page(self) -> None:
        self._end()
        self.pages.append([])

    def _begin(self, mark: str, what: Part | str) -> None:
        self._end()
        self._page._code.append(mark)
        self._open = what

    def _end(self) -> None:
        if self._open:
            self._page._code.append("EMC")
        self._open = ""

    def _section(self, part: Part) -> Element:
        """That of the last heading; a heading below the title opens one of its own."""
        if part.level > 1:
            del self._sections[part.level - 1 :]
            self._sections.append(self._under(self._sections[-1], Part("Sect")))
        return self._sections[-1]

    def _under(self, parent: Element, part: Part) -> Element:
        element = Element(part, parent, page=len(self.pages) - 1)
        parent.kids.append(element)
        return element
