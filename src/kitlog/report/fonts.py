"""The program's own typeface on paper: widths, faces by weight, and the refusal of boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kitlog import resources
from kitlog.domain.errors import Refused

_FILES = {
    400: "KitLogInter-Regular",
    500: "KitLogInter-Medium",
    550: "KitLogInter-MediumPlus",
    600: "KitLogInter-SemiBold",
    650: "KitLogInter-Strong",
    700: "KitLogInter-Bold",
}
_DISPLAY = {600: "KitLogInterDisplay-SemiBold", 650: "KitLogInterDisplay-Strong"}
DISPLAY_FROM = 17.0
"""From this size on, px, the display cut is used (DESIGN section 15)."""
TRACKING = -0.012
"""Letter spacing of the display cut, in em."""


def face(size: float, weight: int) -> str:
    """Name of the registered font for text of `size` px."""
    name = _DISPLAY.get(weight, _FILES[weight]) if size >= DISPLAY_FROM else _FILES[weight]
    _load(name)
    return name


def spacing(size: float, weight: int) -> float:
    """Extra px after each character."""
    return TRACKING * size if size >= DISPLAY_FROM and weight in _DISPLAY else 0.0


@lru_cache(maxsize=8192)
def width(text: str, size: float, weight: int = 400) -> float:
    """Advance of `text` in px."""
    text = composed(text)
    advance: float = _load(face(size, weight)).stringWidth(text, size)
    return advance + spacing(size, weight) * len(text)


def composed(text: str) -> str:
    """`text` with each letter and its marks as one character where Unicode has one."""
    return unicodedata.normalize("NFC", text)


def require_glyphs(texts: Iterable[str]) -> None:
    """Refused, naming the first character that can't be printed. Never a box (hazard H4).

    The file has one cut of the letters in every weight, so one font answers for all. A mark
    that combines with no letter to one character would be set in the wrong place.
    """
    known = _load(_FILES[400]).face.charToGlyph
    for text in texts:
        for character in composed(text):
            if character == "\n":
                continue
            hidden = unicodedata.category(character) in ("Cc", "Cf")
            if ord(character) not in known or unicodedata.combining(character) or hidden:
                name = unicodedata.name(character, "no name").lower()
                shown = "" if hidden or unicodedata.combining(character) else f"“{character}” "
                raise Refused(
                    f"The character {shown}(U+{ord(character):04X}, {name}) can't be printed."
                )


def printable(text: str) -> str:
    """`text` with every character that can't be printed as [U+54B2]: left out is nothing."""
    known = _load(_FILES[400]).face.charToGlyph

    def shown(character: str) -> str:
        hidden = unicodedata.category(character) in ("Cc", "Cf")
        there = ord(character) in known and not unicodedata.combining(character)
        return character if there and not hidden else f"[U+{ord(character):04X}]"

    return "".join(map(shown, composed(text)))


@lru_cache(maxsize=len(_FILES) + len(_DISPLAY))
def _load(name: str) -> TTFont:
    font = TTFont(name, str(resources.path("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    return font
