"""Words from right to left beside numbers in the window."""

from __future__ import annotations

from kitlog.domain.texts import MEASURE

_FIRST_BACKWARDS = "\u0590"
"""No character before runs from right to left."""


def measures_kept(text: str) -> str:
    """`text` with a mark nobody sees before each number that belongs to the unit after it.

    Without it "3 mg" after an Arabic word is shown as "mg 3", or the word between the two.
    """
    if text.isascii() or max(text) < _FIRST_BACKWARDS:
        return text
    return MEASURE.sub("\N{LEFT-TO-RIGHT MARK}\\g<0>", text)
