"""Where things stand on a printed page, in pt from its top left corner, read from the file."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

PAPERS = {"a4": (595.2756, 841.8898), "letter": (612.0, 792.0)}
_WIDE = 400.0
"""pt; a ground or a rule across the page is at least so wide."""


def union(boxes: Iterable[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def ground(image: Image.Image, colour: str, scale: float) -> Box:
    """The first area whose rows hold a run of this colour across most of the page."""
    wanted = tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
    width, height = image.size
    data, found = image.tobytes(), []
    for y in range(height):
        row = data[y * width * 3 : (y + 1) * width * 3]
        hits = [
            x for x in range(width)
            if all(abs(row[3 * x + i] - wanted[i]) <= 3 for i in range(3))
        ]  # fmt: skip
        if len(hits) > _WIDE * scale:
            found.append((hits[0] / scale, y / scale, (hits[-1] + 1) / scale, (y + 1) / scale))
        elif found:
            break
    return union(found)


@dataclass(frozen=True, slots=True)
class Letter:
    """A character, the box of its ink, and the size it is set in, pt."""

    text: str
    box: Box
    size: float


@dataclass(frozen=True, slots=True)
class Printed:
    """A page of a real file."""

    letters: tuple[Letter, ...]
    image: Image.Image
    scale: float

    def standing(self, phrase: str) -> Iterator[Box]:
        """Every place the phrase stands, blanks aside."""
        inked = [letter for letter in self.letters if letter.text.strip()]
        whole, wanted = "".join(letter.text for letter in inked), "".join(phrase.split())
        start = whole.find(wanted)
        while start >= 0:
            yield union(letter.box for letter in inked[start : start + len(wanted)])
            start = whole.find(wanted, start + 1)


def printed(data: bytes, page: int, scale: float = 2.0) -> Printed:
    """Page `page`, counted from 1, drawn at `scale` pixels to the pt."""
    with pypdfium2.PdfDocument(data) as document:
        sheet = document[page - 1]
        image = sheet.render(scale=scale).to_pil().convert("RGB")
        letters = tuple(_letters(sheet))
        sheet.close()
    return Printed(letters, image, scale)


def _letters(sheet: pypdfium2.PdfPage) -> Iterator[Letter]:
    height, text = sheet.get_height(), sheet.get_textpage()
    for n in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, n)
        left, bottom, right, top = text.get_charbox(n)
        size = pdfium.FPDFText_GetFontSize(text.raw, n)
        yield Letter(chr(code), (left, height - top, right, height - bottom), size)
    text.close()


@dataclass(frozen=True, slots=True)
class Run:
    """Text drawn in one go: what it says, its ink, its size in pt, the mark it belongs to."""

    text: str
    box: Box
    size: float
    mark: int


def runs_of(data: bytes) -> list[list[Run]]:
    """Every text of every page, as it is drawn."""
    with pypdfium2.PdfDocument(data) as document:
        found = []
        for sheet in document:
            found.append(list(_runs(sheet)))
            sheet.close()
        return found


def _runs(sheet: pypdfium2.PdfPage) -> Iterator[Run]:
    height, words = sheet.get_height(), sheet.get_textpage()
    for n in range(pdfium.FPDFPage_CountObjects(sheet.raw)):
        drawn = pdfium.FPDFPage_GetObject(sheet.raw, n)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
        box = (left.value, height - top.value, right.value, height - bottom.value)
        yield Run(_said(drawn, words), box, _size(drawn), _mark(drawn))
    words.close()


def _said(drawn: object, words: pypdfium2.PdfTextPage) -> str:
    long = pdfium.FPDFTextObj_GetText(drawn, words.raw, None, 0)
    buffer = (ctypes.c_ushort * (long // 2))()
    pdfium.FPDFTextObj_GetText(drawn, words.raw, buffer, long)
    return bytes(buffer).decode("utf-16-le").rstrip("\0").strip()


def _size(drawn: object) -> float:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(drawn, size)
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    return float(size.value * abs(matrix.d))


def _mark(drawn: object) -> int:
    for n in range(pdfium.FPDFPageObj_CountMarks(drawn)):
        number = ctypes.c_int(-1)
        mark = pdfium.FPDFPageObj_GetMark(drawn, n)
        if pdfium.FPDFPageObjMark_GetParamIntValue(mark, b"MCID", number):
            return number.value
    return -1
