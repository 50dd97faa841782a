"""A page of a finished PDF as a picture and as text, for whoever looks at it before it leaves.

pdfium works for one thread at a time: this is asked where papers are written, nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2

from kitlog.domain.errors import Fault

MOST_PX = 6_000
"""Width of a picture; more than any screen shows of one page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels of 4 bytes, blue first, row by row; `text` as a reader of the file finds it."""

    width: int
    height: int
    pixels: bytes
    text: str


def page_sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points."""
    with pypdfium2.PdfDocument(data) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def picture(data: bytes, number: int, width: int) -> Picture:
    """Page `number`, counted from 0, `width` px wide. Fault for a page there is none of."""
    with pypdfium2.PdfDocument(data) as document:
        if not 0 <= number < len(document) or not 1 <= width <= MOST_PX:
            raise Fault("There is no such page.")
        page = document[number]
        drawn = page.render(scale=width / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
        words = page.get_textpage()
        text = str(words.get_text_range())
        found = Picture(drawn.width, drawn.height, _rows(drawn), text)
        for one in (words, drawn, page):
            one.close()
        return found


def _rows(drawn: pypdfium2.PdfBitmap) -> bytes:
    """Row by row without what pads them."""
    whole, row = bytes(drawn.buffer), 4 * drawn.width
    if drawn.stride == row:
        return whole
    return b"".join(whole[y * drawn.stride : y * drawn.stride + row] for y in range(drawn.height))
