"""Words from right to left beside numbers in the window."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import bidirectional

from kitlog.domain.texts import MEASURE

_BACKWARDS = ("R", "AL")
_REMEMBERED = 1024


@lru_cache(_REMEMBERED)
def measures_kept(text: str) -> str:
    """`text` with a mark nobody sees before each number that belongs to the unit after it.

    Without it "3 mg" after an Arabic word is shown as "mg 3", or the word between the two. A
    text without such words is left as it is: it is compared, searched and read aloud.
    """
    if text.isascii() or not any(bidirectional(one) in _BACKWARDS for one in text):
        return text
    return MEASURE.sub("\N{LEFT-TO-RIGHT MARK}\\g<0>", text)
