"""A shipped face written glyph by glyph: what HarfBuzz chose, at the place it chose.

reportlab's own shaping gives glyphs without a character private ones, and which depends on what
the process has set before: the same paper would not be the same file twice, and copying text
out of it would give signs nobody has typed. Here each glyph says which characters it stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from kitlog import resources

_FIRST = 0xF0000
"""Codes from here on stand for a glyph and its characters; no face has characters there."""
_FEATURES = {"kern": False, "liga": False, "calt": False}
"""Of Latin, Greek and Cyrillic, which are set like the words around them; see `shaped`."""


class Placed(NamedTuple):
    """A glyph by its code in a GlyphFont; all measures in thousandths of an em.

    Drawn `across` to the right of the pen and `up`; the pen moves by `advance`, not by its `own`.
    """

    code: str
    advance: float
    across: float
    up: float
    own: float


@lru_cache(maxsize=32)
def shaper(name: str) -> uharfbuzz.Font:
    """HarfBuzz's view of a shipped face."""
    path = resources.path("fonts", f"{name}.ttf")
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))


def shape(name: str, text: str, backwards: bool, plain: bool) -> uharfbuzz.Buffer:
    """Glyphs of one face and their places, from left to right, in units of the face.

    `plain` leaves out what other scripts need: kerning, ligatures.
    """
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    uharfbuzz.shape(shaper(name), buffer, _FEATURES if plain else {})
    return buffer


class GlyphFont(TTFont):
    """`name` is that of the file."""

    def __init__(self, name: str) -> None:
        path = resources.path("fonts", f"{name}.ttf")
        super().__init__(f"{name}-Shaped", str(path), asciiReadable=0)
        self.face.name += b"-Shaped"  # of two faces with one name reportlab takes the first
        self._name = name
        self._em = self.face.unitsPerEm / 1000
        self._codes: dict[tuple[int, str], int] = {}
        self._says: dict[int, str] = {}
        # reportlab takes the last advance of a file, which stands for all further glyphs, in
        # thousandths of an em and the others in the units of the file.
        self.face.hmetrics = [
            (shaper(name).get_glyph_h_advance(glyph), bearing)
            for glyph, (_, bearing) in enumerate(self.face.hmetrics)
        ]

    def placed(self, text: str, backwards: bool, plain: bool) -> tuple[Placed, ...]:
        """The glyphs of `text` from left to right."""
        buffer = shape(self._name, text, backwards, plain)
        says = _says(text, [info.cluster for info in buffer.glyph_infos])
        return tuple(
            Placed(
                chr(self._code(info.codepoint, said)),
                place.x_advance / self._em,
                place.x_offset / self._em,
                place.y_offset / self._em,
                self._advance(info.codepoint),
            )
            for info, place, said in zip(
                buffer.glyph_infos, buffer.glyph_positions, says, strict=True
            )
        )

    def operators(self, glyphs: Iterable[Placed], size: float, doc: object) -> Iterator[str]:
        """What shows the glyphs at `size` pt from the present place of a text object on.

        reportlab's own loses the height of a glyph that follows two others of other heights.
        """
        font, rise, row = "", 0.0, list[str]()
        for glyph in glyphs:
            ((subset, code),) = self.splitString(glyph.code, doc)
            own, up = self.getSubsetInternalName(subset, doc), glyph.up
            if (own, up) != (font, rise):
                yield from _row(row)
                row = []
            if own != font:
                yield f"{own} {fp_str(size)} Tf"
            if up != rise:
                yield f"{fp_str(up * size / 1000)} Ts"
            font, rise = own, up
            left = glyph.own + glyph.across - glyph.advance
            row += [fp_str(-glyph.across), f"<{code.hex()}>", fp_str(left)]
        yield from _row(row)
        if rise:
            yield "0 Ts"

    def _advance(self, glyph: int) -> float:
        """In thousandths of an em."""
        return float(self.face.hmetrics[glyph][0] / self._em)

    def _code(self, glyph: int, said: str) -> int:
        known = self._codes.get((glyph, said))
        if known is None:
            known = self._codes[glyph, said] = _FIRST + len(self._codes)
            self._says[known] = said
            self.face.charToGlyph[known] = glyph
            self.face.charWidths[known] = self._advance(glyph)
        return known

    def addObjects(self, doc) -> None:  # type: ignore[no-untyped-def]  # reportlab calls it
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            face = SUBSETN(number) + b"+" + self.face.name
            name = face.decode("ascii")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = _to_unicode(
                name, {at: self._says[code] for at, code in enumerate(subset) if code in self._says}
            )


def _row(parts: list[str]) -> Iterator[str]:
    kept = [part for part in parts if part != "0"]
    if kept:
        yield f"[{' '.join(kept)}] TJ".replace("> <", "")


def _says(text: str, clusters: list[int]) -> list[str]:
    """What each glyph stands for; of several for the same characters the first says them."""
    ends = dict(zip(sorted(set(clusters)), [*sorted(set(clusters))[1:], len(text)], strict=True))
    said, found = set[int](), []
    for cluster in clusters:
        found.append("\N{ZERO WIDTH SPACE}" if cluster in said else text[cluster : ends[cluster]])
        said.add(cluster)
    return found


def _to_unicode(name: str, says: dict[int, str]) -> str:
    lines = [
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def", "/CMapType 2 def",
        "1 begincodespacerange", "<00> <FF>", "endcodespacerange",
    ]  # fmt: skip
    codes = list(says)
    for start in range(0, len(codes), 100):  # so many may stand in one block
        part = codes[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{code:02X}> <{says[code].encode('utf-16-be').hex().upper()}>" for code in part]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
