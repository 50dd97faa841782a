"""A language nobody speaks: every letter is seen to be translated, and a third longer."""

from __future__ import annotations

import re
from math import ceil

LONGER = 0.35
"""As much as short English texts grow in the languages of Europe."""
_WORD = 6
"""Letters of the words that are added where there are several."""
_TO = str.maketrans("aeiounsctzAEIOUNSCTZ", "àêîôûñşçţžÀÊÎÔÛÑŞÇŢŽ")
_PLACE = re.compile(r"([{][a-z_0-9]*[}])")


def translate(text: str, comment: str, n: int) -> str:
    """`text`, or its plural, with other letters and more of them; places stay.

    Three letters stay three: they are days and months, which have so many in every language.
    """
    plain = comment if n >= 0 and n != 1 else text
    parts = _PLACE.split(plain)
    said = "".join(one if _PLACE.fullmatch(one) else one.translate(_TO) for one in parts)
    letters = sum(len(one) for one in parts if not _PLACE.fullmatch(one))
    if letters <= 3:
        return said
    more = "ë" * ceil(letters * LONGER)
    if " " not in plain:
        return said + more
    return said + "".join(" " + more[at : at + _WORD] for at in range(0, len(more), _WORD + 1))


def seems_said(text: str) -> bool:
    """Whether a text that is shown came through here: no plain vowel is left in its words."""
    return not re.search(r"[A-Za-z]*[aeiou][A-Za-z]*", text)
