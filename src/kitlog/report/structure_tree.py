"""The tree of a paper's parts as the file holds it (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from kitlog.report.bounds import Bounds
from kitlog.report.marking import Element, Marking, Place
from kitlog.report.pen import PT


class StructureTree:
    """Writes all elements into the file, then which mark of a page belongs to which."""

    def __init__(self, pdf: Pdf, marking: Marking) -> None:
        self._pdf, self._pages = pdf, [page.obj for page in pdf.pages]
        self._top = float(pdf.pages[0].mediabox[3])
        self._written: dict[int, Object] = {}
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([self._element(marking.document, root)])
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(self._owners(marking))))
        root.ParentTreeNextKey = len(self._pages)
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _owners(self, marking: Marking) -> Iterator[object]:
        for number, (page, marks) in enumerate(zip(self._pages, marking.pages, strict=False)):
            page.StructParents = number
            page.Tabs = Name.S
            yield number
            yield self._pdf.make_indirect(Array([self._written[id(one)] for one in marks]))

    def _element(self, element: Element, parent: Object) -> Object:
        part, page = element.part, self._pages[element.page]
        # Nearly three thousand in a paper: all in one call where nothing stands below.
        facts: dict[str, Any] = {"/S": _name(part.kind), "/P": parent, "/Pg": page}
        if part.kind == "Figure":
            facts["/Alt"] = String(part.words)
        elif part.kind == "Span":
            facts["/ActualText"] = String(part.words)
        attributes = self._attributes(element)
        if attributes is not None:
            facts["/A"] = attributes
        kids = element.kids
        only = kids[0] if len(kids) == 1 else None
        if isinstance(only, Place) and only.page == element.page:
            facts["/K"] = only.mark
        own = self._written[id(element)] = self._pdf.make_indirect(Dictionary(facts))
        if kids and "/K" not in facts:
            below = [self._kid(kid, element.page, own) for kid in kids]
            own.K = below[0] if only else Array(below)
        return own

    def _kid(self, kid: Element | Place, page: int, own: Object) -> Object | int:
        if isinstance(kid, Element):
            return self._element(kid, own)
        if kid.page == page:
            return kid.mark
        return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.mark)

    def _attributes(self, element: Element) -> Dictionary | None:
        part = element.part
        if part.kind == "Figure" and element.box is not None:
            return Dictionary(O=Name.Layout, BBox=Array(self._points(element.box)))
        if part.kind == "L":
            return Dictionary(O=Name.List, ListNumbering=Name("/None"))
        if part.scope or part.across > 1:
            found: dict[str, Any] = {"/O": _name("Table")}
            if part.scope:
                found["/Scope"] = _name(part.scope)
            if part.across > 1:
                found["/ColSpan"] = part.across
            return Dictionary(found)
        return None

    def _points(self, box: Bounds) -> list[float]:
        """pt from the lower left corner."""
        left, top, right, bottom = box
        across_down = (left * PT, self._top - bottom * PT, right * PT, self._top - top * PT)
        return [round(value, 2) for value in across_down]


@lru_cache(maxsize=64)
def _name(word: str) -> Name:
    return Name("/" + word)
