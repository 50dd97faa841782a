"""The program's own typefaces on paper: widths, faces by weight, and the refusal of boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics

from kitlog.domain.errors import Refused
from kitlog.report.script_runs import Run, composed, letters, plain, runs, unprintable
from kitlog.report.typeface import Typeface
from kitlog.words import tr

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
    text, name = composed(text), face(size, weight)
    apart = spacing(size, weight)
    if plain(name).issuperset(text):
        return _load(name).stringWidth(text, size) + apart * len(text)
    parts = runs(text, name, weight)
    return sum(part.advance * size + apart * len(part.text) * (not part.shaped) for part in parts)


@lru_cache(maxsize=8192)
def drawn(text: str, size: float, weight: int) -> tuple[Run, ...]:
    """What to draw of `text`, from left to right."""
    text, name = composed(text), face(size, weight)
    if plain(name).issuperset(text):
        return (Run(name, text, 0, text),)
    return runs(text, name, weight)


def require_glyphs(texts: Iterable[str]) -> None:
    """Refused, naming the first character that can't be printed. Never a box (hazard H4).

    The files have one cut of the letters in every weight, so one weight answers for all.
    """
    known = plain(_FILES[400])
    for text in texts:
        for line in composed(text).split("\n"):
            if known.issuperset(line):
                continue
            character = unprintable(line)
            if character:
                name = unicodedata.name(character, "no name").lower()
                kind = unicodedata.category(character)
                shown = "" if kind in ("Cc", "Cf") or kind[0] == "M" else f"“{character}” "
                code = f"U+{ord(character):04X}"
                raise Refused(
                    tr(
                        "The character {shown}({code}, {name}) can't be printed.",
                        shown=shown,
                        code=code,
                        name=name,
                    )
                )


def printable(text: str) -> str:
    """`text` with every letter that can't be printed as [U+10D2]: left out is nothing."""
    return "".join(
        "".join(f"[U+{ord(character):04X}]" for character in letter)
        if unprintable(letter)
        else letter
        for letter in letters(composed(text))
    )


@lru_cache(maxsize=len(_FILES) + len(_DISPLAY))
def _load(name: str) -> Typeface:
    font = Typeface(name)
    pdfmetrics.registerFont(font)
    return font
