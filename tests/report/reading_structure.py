"""Reads a paper's tree of parts back as a screen reader does, and finds what is not right."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise

import pikepdf
import pypdfium2
import pypdfium2.raw as raw

from tests.report.reading_pdf import squeezed

Mark = tuple[int, int]
"""Page from 0, and number of the marked content on it."""


@dataclass
class Node:
    """An element with its kids in order; `alt` of a figure, `across` columns of a cell."""

    kind: str
    alt: str = ""
    scope: str = ""
    across: int = 1
    kids: list[Node | Mark] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all(self, *kinds: str) -> list[Node]:
        return [node for node in self.walk() if node.kind in kinds]

    @property
    def marks(self) -> list[Mark]:
        return [kid for node in self.walk() for kid in node.kids if not isinstance(kid, Node)]


class Structure:
    """The tree of one file and the marked content of its pages."""

    def __init__(self, data: bytes) -> None:
        with pikepdf.open(BytesIO(data)) as pdf:
            self._pages = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
            self.faults: list[str] = list(_promises(pdf))
            self.marked: dict[Mark, str] = {}
            for number, page in enumerate(pdf.pages):
                self._read_page(number, page)
            self.root = Node("none")
            if "/StructTreeRoot" in pdf.Root:
                self.root = self._node(pdf.Root.StructTreeRoot.K[0])
                self.faults += self._owners(pdf)
        self.faults += [*self._all_told(), *_headings(self.root), *_figures(self.root)]
        self.faults += _tables(self.root)

    def _read_page(self, number: int, page: pikepdf.Page) -> None:
        """Everything painted must be inside a part or set aside."""
        inside: list[str] = []
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ("BDC", "BMC"):
                kind = str(instruction.operands[0])
                inside.append(kind)
                if operator == "BDC" and "/MCID" in instruction.operands[1]:
                    self.marked[number, int(instruction.operands[1].MCID)] = kind[1:]
            elif operator == "EMC":
                inside.pop()
            elif operator in _PAINTING and not inside:
                self.faults.append(f"page {number + 1}: {operator} outside every part")

    def _node(self, element: pikepdf.Object) -> Node:
        node = Node(str(element.S)[1:], str(element.get("/Alt", "")))
        attributes = element.get("/A", pikepdf.Dictionary())
        node.scope = str(attributes.get("/Scope", ""))[1:]
        node.across = int(str(attributes.get("/ColSpan", 1)))
        own = self._pages[element.Pg.objgen]
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                node.kids.append((own, int(str(kid))))
            elif kid.get("/Type") == "/MCR":
                node.kids.append((self._pages[kid.Pg.objgen], int(kid.MCID)))
            else:
                assert kid.P.objgen == element.objgen
                node.kids.append(self._node(kid))
        return node

    def _owners(self, pdf: pikepdf.Pdf) -> Iterator[str]:
        """The way back, from a mark to its element, must agree with the tree."""
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        for number, page in enumerate(pdf.pages):
            owners = numbers[2 * int(page.obj.StructParents) + 1]
            for mark, owner in enumerate(owners):
                if self.marked.get((number, mark)) != str(owner.S)[1:]:
                    yield f"page {number + 1}: mark {mark} belongs to another"
            if page.obj.get("/Tabs") != "/S":
                yield f"page {number + 1}: no tab order"

    def _all_told(self) -> Iterator[str]:
        told = Counter(self.root.marks)
        yield from (f"{mark} is in no part" for mark in self.marked if mark not in told)
        yield from (f"{mark} is told twice" for mark, times in told.items() if times > 1)
        yield from (f"{mark} is not on the page" for mark in told if mark not in self.marked)


_PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh"}


def _promises(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What the file says about itself as a whole."""
    root, none = pdf.Root, pikepdf.Dictionary()
    if not root.get("/MarkInfo", none).get("/Marked"):
        yield "not said to be tagged"
    if root.get("/Lang") != "en":
        yield "no language"
    if not root.get("/ViewerPreferences", none).get("/DisplayDocTitle"):
        yield "the title is not shown"
    if [str(one.S) for one in root.get("/OutputIntents", pikepdf.Array())] != ["/GTS_PDFA1"]:
        yield "no output intent"
    xmp = bytes(root.Metadata.read_bytes()).decode() if "/Metadata" in root else ""
    for said in (
        "<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<pdfaExtension:schemas>",
        "<dc:title>", "<dc:language>",
    ):  # fmt: skip
        if said not in xmp:
            yield f"{said} is not said"


def _headings(root: Node) -> Iterator[str]:
    levels = [int(n.kind[1:]) for n in root.walk() if n.kind[0] == "H" and n.kind[1:].isdigit()]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield "not one title at the beginning"
    for before, level in pairwise(levels):
        if level > before + 1:
            yield f"heading {level} after heading {before}"


def _figures(root: Node) -> Iterator[str]:
    yield from (f"a figure without words: {n.kids}" for n in root.all("Figure") if not n.alt)


def _tables(root: Node) -> Iterator[str]:
    """As many cells in each row as in the first, spans counted; each head with its scope."""
    for number, table in enumerate(root.all("Table"), 1):
        rows = [kid for kid in table.kids if isinstance(kid, Node)]
        wide = {sum(cell.across for cell in row.kids if isinstance(cell, Node)) for row in rows}
        if {row.kind for row in rows} != {"TR"} or len(wide) != 1:
            yield f"table {number} is not regular: {sorted(wide)}"
        if any(cell.kind == "TH" and not cell.scope for cell in table.walk()):
            yield f"table {number}: a head of nothing"
        if not table.all("TH"):
            yield f"table {number}: no heads"


def aloud(data: bytes) -> str:
    """All words in the order in which a screen reader says them, without white space.

    A figure says its alternative; between two elements stands a bar.
    """
    words = _words(data)

    def said(node: Node) -> Iterator[str]:
        yield "|"
        if node.alt:
            yield node.alt
            return
        for kid in node.kids:
            if isinstance(kid, Node):
                yield from said(kid)
            else:
                yield words.get(kid, "")
        yield "|"

    return squeezed("".join(said(Structure(data).root)))


def _words(data: bytes) -> dict[Mark, str]:
    """The text of each marked content."""
    found: dict[Mark, str] = {}
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                mark = number, raw.FPDFPageObj_GetMarkedContentID(one.raw)
                found[mark] = found.get(mark, "") + _text_of(one.raw, text.raw)
            text.close()
            page.close()
    return found


def _text_of(one: object, page: object) -> str:
    size = raw.FPDFTextObj_GetText(one, page, None, 0)
    held = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(one, page, ctypes.cast(held, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return held.raw[:-2].decode("utf-16-le")
