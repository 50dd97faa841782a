"""What people type: kept as typed, within limits that are said out loud."""

from __future__ import annotations

import unicodedata

from kitlog.domain.errors import Refused

NAME_LENGTH = 200
"""Characters a name, record number or one-line answer may have."""

TEXT_LENGTH = 2000
"""Characters a note or reason may have."""

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(text: str, field: str, *, needed: str = "", length: int = NAME_LENGTH) -> str:
    """`text` without outer spaces; Refused if too long, with hidden characters, or missing.

    `needed` is the sentence shown when nothing was typed; without it an empty text passes.
    """
    return _checked(text.strip(), field, needed, length, allowed="")


def several_lines(text: str, field: str, *, needed: str = "") -> str:
    """Like `one_line`, but line breaks may stay."""
    return _checked(text.strip(), field, needed, TEXT_LENGTH, allowed="\n")


def _checked(text: str, field: str, needed: str, length: int, allowed: str) -> str:
    if not text and needed:
        raise Refused(needed, field)
    if len(text) > length:
        raise Refused(f"At most {length:,} characters; this has {len(text):,}.", field)
    for character in text:
        hidden = unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
        if (hidden and character not in allowed) or character in _BIDI:
            raise Refused(f"The text holds a hidden character (U+{ord(character):04X}).", field)
    return text
