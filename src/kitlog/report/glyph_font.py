"""A shipped face written glyph by glyph: what HarfBuzz chose, at the place it chose.

reportlab's own shaping gives glyphs without a character private ones, and which depends on what
the process has set before: the same paper would not be the same file twice, and copying text
out of it would give signs nobody has typed. Here each glyph says which characters it stands for.
"""

from __future__ import annotations

from struct import pack, unpack
from typing import Any, cast

import uharfbuzz
from reportlab.pdfbase.ttfonts import SUBSETN

from kitlog.report.typeface import Typeface, shaper

_FIRST = 0xF0000
"""Codes from here on stand for a glyph and its characters; no face has characters there."""
_DEPTH = 30
"""Where `maxp` says how deep glyphs consist of others."""
_MOVES_BY_WORDS = 0x0003
"""Flags of a part of a glyph: it is moved, by two 16-bit numbers."""
_FEATURES = {"kern": False, "liga": False, "calt": False}
"""Of Latin, Greek and Cyrillic, which are set like the words around them; see `shape`."""


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


class GlyphFont(Typeface):
    """`name` is that of the file. Each code of it is a glyph, its place and what it stands for.

    A glyph that HarfBuzz moves, as a mark onto its letter, becomes a glyph of its own that stands
    there: a run is one string, and no reader takes a raised mark for the next line.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.fontName, self._name, self._asciiReadable = f"{name}-Shaped", name, 0
        self._codes: dict[tuple[int, int, int, int, str], int] = {}
        self._moved: dict[tuple[int, int, int, int], int] = {}
        self._says: dict[int, str] = {}
        self._face = cast(Any, self.face)  # the stub knows nothing of its tables
        face = self._face
        face.name += b"-Shaped"  # of two faces with one name reportlab takes the first
        # The outlines once more at the end, where more can follow; they are one level deeper.
        outlines, data = face.get_table("glyf"), face._ttf_data
        deep = face.get_table_pos("maxp")[0] + _DEPTH
        (depth,) = unpack(">H", data[deep : deep + 2])
        face.table["glyf"]["offset"] = len(data)
        face._ttf_data = data[:deep] + pack(">H", depth + 1) + data[deep + 2 :] + outlines

    def coded(self, text: str, backwards: bool, plain: bool) -> tuple[str, float]:
        """The glyphs of `text` from left to right, as a canvas draws them; their advance in em."""
        buffer = shape(self._name, text, backwards, plain)
        says = _says(text, [info.cluster for info in buffer.glyph_infos])
        codes, wide = "", 0
        for info, place, said in zip(buffer.glyph_infos, buffer.glyph_positions, says, strict=True):
            across, up, advance = place.x_offset, place.y_offset, place.x_advance
            codes += chr(self._code(info.codepoint, across, up, advance, said))
            wide += advance
        return codes, wide / self.face.unitsPerEm

    def _code(self, glyph: int, across: int, up: int, advance: int, said: str) -> int:
        key = glyph, across, up, advance, said
        known = self._codes.get(key)
        if known is None:
            known = self._codes[key] = _FIRST + len(self._codes)
            self._says[known] = said
            self.face.charToGlyph[known] = self._placed(glyph, across, up, advance)
            self.face.charWidths[known] = advance * 1000 / self.face.unitsPerEm
        return known

    def _placed(self, glyph: int, across: int, up: int, advance: int) -> int:
        """The number of the glyph that looks like `glyph`, moved, with this advance."""
        face, key = self._face, (glyph, across, up, advance)
        if not across and not up and advance == face.hmetrics[glyph][0]:
            return glyph
        if key not in self._moved:
            outlines = face.get_table("glyf")
            own = outlines[face.glyphPos[glyph] : face.glyphPos[glyph + 1]]
            moved = _moved(own, glyph, across, up)
            bearing = unpack(">h", moved[2:4])[0] if moved else 0
            self._moved[key] = len(face.hmetrics)
            face.hmetrics.append((advance, bearing & 0xFFFF))
            face.glyphPos.append(face.glyphPos[-1] + len(moved))
            face.table["glyf"]["length"] = face.glyphPos[-1]
            start = face.table["glyf"]["offset"]
            face._ttf_data = face._ttf_data[: start + face.glyphPos[-2]] + moved
        return self._moved[key]

    def addObjects(self, doc) -> None:  # type: ignore[no-untyped-def]  # reportlab calls it
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            face = SUBSETN(number) + b"+" + self.face.name
            name = face.decode("ascii")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = _to_unicode(
                name, {at: self._says[code] for at, code in enumerate(subset) if code in self._says}
            )


def _moved(outline: bytes, glyph: int, across: int, up: int) -> bytes:
    """An outline that is another glyph, moved (OpenType, glyf: composite glyphs)."""
    if not outline:
        return b""
    left, low, right, high = unpack(">4h", outline[2:10])
    box = left + across, low + up, right + across, high + up
    return pack(">5h2H2h", -1, *box, _MOVES_BY_WORDS, glyph, across, up)


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
