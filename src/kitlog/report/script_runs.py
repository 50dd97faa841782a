"""Cuts a text into what one font draws, in the order it stands on the line from left to right.

Inter draws what it can by itself. A letter that it lacks, or that has to be joined, stacked or
hung with marks, is shaped by HarfBuzz in the first face that has all of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics

from kitlog.domain.errors import Fault
from kitlog.report.direction import (
    MARKS,
    backwards,
    base_level,
    in_visual_order,
    mirrored,
    set_levels,
)
from kitlog.report.glyph_font import GlyphFont, shape
from kitlog.report.typeface import shaper

_FAMILIES = ("Sans", "Hebrew", "Arabic", "Devanagari", "Thai", "KanaHangul", "Han")
"""KitLog's faces for other scripts, in the order they are asked."""
_INTER = "KitLogInter-Regular"
_ONE_WEIGHT = ("KanaHangul", "Han")
_BOLD_FROM = 550
_JOINERS = "\u200c\u200d"
_KEEPS_ITS_LETTERS = ("Sans", "Inter")
"""Set like the words around them: without kerning and ligatures, as reportlab sets Inter."""
_HIDDEN = ("Cc", "Cf", "Zl", "Zp")
_WHOLE = re.compile(r"[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")
"""All but the Han characters of which Unicode's composed form is another way to write them."""


_Piece = tuple[str, str, int, bool]
"""Words, face, level of direction, and whether reportlab draws them by itself."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbours in one font of reportlab, as they stand; `advance` in em.

    A canvas draws `drawn`. What is `shaped` stands for the characters of `text`.
    """

    font: str
    text: str
    advance: float
    drawn: str
    shaped: bool = False


def composed(text: str) -> str:
    """`text` with each letter and its marks as one character where Unicode has one."""
    if text.isascii():
        return text
    return _WHOLE.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def letters(text: str) -> list[str]:
    """Each letter with all that hangs on it: a text may be broken between any two."""
    found: list[str] = []
    for character in text:
        if found and (_hangs(character) or _stacks(found[-1])):
            found[-1] += character
        else:
            found.append(character)
    return found


@lru_cache(maxsize=4096)
def runs(text: str, inter: str, weight: int) -> tuple[Run, ...]:
    """The composed `text` in the cut `inter` of Inter and in other faces of about `weight`."""
    base = base_level(text)
    text = text.lstrip("".join(MARKS))
    deep = set_levels(text, base)
    pieces = list(_pieces(text, inter, weight, deep))
    order = in_visual_order([level for _, _, level, _ in pieces])
    return tuple(_run(*pieces[place]) for place in order)


def unprintable(text: str) -> str:
    """The first character of the composed `text` that no shipped face draws, or ""."""
    for letter in letters(text):
        hidden = [c for c in letter if unicodedata.category(c) in _HIDDEN and c not in _JOINERS]
        alone = [letter[0]] if _hangs(letter[0]) else []
        if hidden or alone or not _face(letter, _INTER, 400):
            known = [_covered(name) for name in _faces(_INTER, 400)]
            lacking = [c for c in letter if not any(ord(c) in one for one in known)]
            return (hidden or alone or lacking or letter[-1])[0]
    return ""


@lru_cache(maxsize=32)
def plain(inter: str) -> frozenset[str]:
    """Characters that reportlab draws rightly from this face one by one."""
    return _plain(_covered(inter))


@lru_cache(maxsize=4)
def _plain(covered: frozenset[int]) -> frozenset[str]:
    """All cuts of Inter have the same letters."""

    def simple(character: str) -> bool:
        kind = unicodedata.category(character)
        return kind[0] != "M" and kind not in _HIDDEN and character <= "\uffff"

    return frozenset(filter(simple, map(chr, covered)))


def drawn_order(text: str) -> str:
    """The composed text of one line in the order its letters stand, from left to right."""
    if not backwards(text):
        return text.lstrip("".join(MARKS))
    return "".join(run.text for run in runs(text, _INTER, 400))


def _pieces(
    text: str, inter: str, weight: int, deep: list[int]
) -> Iterator[tuple[str, str, int, bool]]:
    """Neighbours of one face and direction."""
    words, before, at = "", ("", -1, False), 0
    for letter in letters(text):
        face = _face(letter, inter, weight)
        if not face:
            raise Fault("A text of the document can't be printed.")
        own = face, deep[at], face == inter and plain(inter).issuperset(letter)
        if words and own != before:
            yield words, *before
            words = ""
        words, before = words + letter, own
        at += len(letter)
    if words:
        yield words, *before


def _run(words: str, face: str, level: int, by_character: bool) -> Run:
    back = bool(level % 2)
    text = words[::-1] if back else words
    if by_character:
        text = mirrored(text) if back else text
        return Run(face, text, pdfmetrics.stringWidth(text, face, 1), text)
    font = _glyph_font(face)
    drawn, advance = font.coded(words, back, any(part in face for part in _KEEPS_ITS_LETTERS))
    return Run(font.fontName, text, advance, drawn, True)


@lru_cache(maxsize=32)
def _glyph_font(face: str) -> GlyphFont:
    font = GlyphFont(face)
    pdfmetrics.registerFont(font)
    return font


@lru_cache(maxsize=4096)
def _face(letter: str, inter: str, weight: int) -> str:
    """The first face that has all of a letter and knows where its marks hang, or ""."""
    needed = {ord(character) for character in letter if character not in _JOINERS}
    able = [name for name in _faces(inter, weight) if needed <= _covered(name)]
    hung = [name for name in able if _hung(letter, name)]
    return (hung or able or [""])[0]


def _hung(letter: str, name: str) -> bool:
    """Whether every mark has its place; a face without one for it leaves it beside the letter."""
    if len(letter) == 1 or not name.startswith("KitLogInter"):
        return True
    buffer = shape(name, letter, False, True)
    return all(
        place.x_offset or place.y_offset
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        if info.cluster
    )


@lru_cache(maxsize=32)
def _faces(inter: str, weight: int) -> tuple[str, ...]:
    bold = "SemiBold" if weight >= _BOLD_FROM else "Regular"
    return (inter, *(
        f"KitLog{family}-{'Regular' if family in _ONE_WEIGHT else bold}" for family in _FAMILIES
    ))  # fmt: skip


@lru_cache(maxsize=32)
def _covered(name: str) -> frozenset[int]:
    return frozenset(shaper(name).face.unicodes)


def _hangs(character: str) -> bool:
    """Marks and joiners; and the Thai and Lao vowel that is one half mark."""
    return (
        unicodedata.category(character)[0] == "M"
        or character in _JOINERS
        or character in "\u0e33\u0eb3"
    )


def _stacks(letter: str) -> bool:
    """Whether the next letter is drawn as one with this: after a virama, or one that joins."""
    return unicodedata.combining(letter[-1]) == 9 or letter[-1] == "\u200d"
