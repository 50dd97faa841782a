"""A shipped face as reportlab knows it, read in one go: reportlab reads it number by number.

Three thousand glyphs of seven faces are nearly all of the time a short paper takes.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from struct import iter_unpack, unpack_from
from weakref import WeakKeyDictionary

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont, TTFontFace

from kitlog import resources

_LONG_PLACES, _METRICS = 50, 34
"""Where `head` says how `loca` is written, and `hhea` how many advances there are."""


@lru_cache(maxsize=32)
def shaper(name: str) -> uharfbuzz.Font:
    """HarfBuzz's view of a shipped face."""
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(_file(name))))


class Face(TTFontFace):
    """`name` is that of the file."""

    def __init__(self, name: str) -> None:
        self._shaper = shaper(name)
        super().__init__(str(_file(name)))

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: ARG002, N803  # reportlab calls it
        """Its names and heights as reportlab reads them; then glyphs, advances and outlines."""
        super().extractInfo(0)
        (long,) = unpack_from(">H", self._table("head"), _LONG_PLACES)
        (count,) = unpack_from(">H", self._table("hhea"), _METRICS)
        measured, scale = self._table("hmtx"), 1000 / self.unitsPerEm
        metrics = [*iter_unpack(">2H", measured[: 4 * count])]
        last = metrics[-1][0]
        metrics += [(last, bearing) for (bearing,) in iter_unpack(">H", measured[4 * count :])]
        places = iter_unpack(">L" if long else ">H", self._table("loca"))
        glyph_of = self._shaper.get_nominal_glyph
        glyphs = {code: glyph_of(code) for code in self._shaper.face.unicodes}
        if 0x20 in glyphs:
            glyphs[0xA0] = glyphs[0x20]
        self.hmetrics, self.charToGlyph = metrics, glyphs
        self.glyphPos = [at if long else 2 * at for (at,) in places]
        self.defaultWidth = metrics[0][0] * scale
        self.charWidths = {code: metrics[glyph][0] * scale for code, glyph in glyphs.items()}

    def _table(self, tag: str) -> bytes:
        table: bytes = self.get_table(tag)  # type: ignore[no-untyped-call]
        return table


class Typeface(TTFont):
    """A face of which each paper takes the letters it needs. `name` is that of the file."""

    def __init__(self, name: str) -> None:
        # What TTFont makes, but its face.
        self.fontName, self.face = name, Face(name)
        self.encoding, self.state = TTEncoding(), WeakKeyDictionary()
        self._asciiReadable, self.shapable = 1, False

    def stringWidth(self, text: str, size: float, encoding: str = "") -> float:  # noqa: ARG002
        """Advance of `text` in the unit of `size`."""
        known, other = self.face.charWidths, self.face.defaultWidth
        advance: float = 0.001 * size * sum([known.get(ord(letter), other) for letter in text])
        return advance


def _file(name: str) -> Path:
    return resources.path("fonts", f"{name}.ttf")
