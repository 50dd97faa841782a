"""Compares words with what is drawn of them, whichever way their letters run.

What runs from right to left is drawn in the order it stands on the line, and where a line ends
is the page's business. So of a text with such letters the words in Latin letters and the numbers
are compared whole, and of the rest every character, whatever their order; brackets are turned.
Of any other text every character is compared in its order.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_WHOLE = re.compile(r"[0-9]+|[A-Za-z]+")
_TURNED = str.maketrans(")]}>»›”’", "([{<«‹“‘")
_MARKS = str.maketrans("", "", "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}")


class Drawn(str):
    """Words without white space; `apart` are the same with a blank between what is painted."""

    apart: str

    @classmethod
    def of(cls, runs: Iterable[str]) -> Drawn:
        listed = list(runs)
        found = cls(_squeezed("".join(listed)))
        found.apart = " ".join(listed)
        return found


def backwards(text: str) -> bool:
    """Whether anything in it runs from right to left."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def key(text: str) -> str:
    """The same for two texts that say the same."""
    plain = getattr(text, "apart", text)
    if not backwards(plain):
        return _squeezed(plain)
    return " ".join(sorted(_parts(plain).elements()))


def row_key(cells: Iterable[str]) -> str:
    """The same for two rows that say the same."""
    listed = [getattr(cell, "apart", cell) for cell in cells]
    if not backwards("".join(listed)):
        return _squeezed("".join(listed))
    return key(" ".join(listed))


def holds(whole: str, text: str) -> bool:
    """Whether all of a text is there; in its order where it runs from left to right."""
    if not backwards(text):
        return _squeezed(text) in _squeezed(whole)
    return not _parts(text) - _parts(getattr(whole, "apart", whole))


def _parts(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFC", text).translate(_MARKS)
    rest = _WHOLE.sub(" ", plain).translate(_TURNED)
    return Counter([*_WHOLE.findall(plain), *"".join(rest.split())])


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).translate(_MARKS).split())
