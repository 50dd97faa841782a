"""What people type: kept as typed, within limits that are said out loud."""

from __future__ import annotations

import re
import unicodedata

from kitlog.domain.errors import Refused
from kitlog.words import tr

NAME_LENGTH = 200
"""Characters a name, record number or one-line answer may have."""

TEXT_LENGTH = 2000
"""Characters a note or reason may have."""

_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Unicode categories nobody can see: controls, direction marks, zero widths, separators."""

MEASURE = re.compile(r"[0-9](?:[0-9.,:/×–−+-]*[0-9])?(?: ?%| ?(?=[A-Za-zµ]))")
"""A number before its unit, or before any Latin word: they are never parted nor turned round."""

_PLAIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae"})
"""Letters that Unicode does not take apart into a plain one and a mark."""

_JOINERS = "\u200c\u200d"
"""Persian and Devanagari names are spelt with them."""


def one_line(text: str, field: str, *, needed: str = "", length: int = NAME_LENGTH) -> str:
    """`text` without outer spaces; Refused if too long, with hidden characters, or missing.

    `needed` is the sentence shown when nothing was typed; without it an empty text passes.
    """
    return _checked(text.strip(" "), field, needed, length, allowed="")


def several_lines(text: str, field: str, *, needed: str = "") -> str:
    """Like `one_line`, but line breaks may stay."""
    return _checked(text.strip(" "), field, needed, TEXT_LENGTH, allowed="\n")


def _checked(text: str, field: str, needed: str, length: int, allowed: str) -> str:
    if not text.strip() and needed:
        raise Refused(needed, field)
    if len(text) > length:
        raise Refused(
            tr(
                "At most {length} characters; this has {has}.",
                length=f"{length:,}",
                has=f"{len(text):,}",
            ),
            field,
        )
    if text.isprintable():
        return text  # nearly every one, and two million are read
    for character in text:
        hidden = unicodedata.category(character) in _HIDDEN and character not in _JOINERS
        if hidden and character not in allowed:
            raise Refused(
                tr("The text holds a hidden character (U+{code}).", code=f"{ord(character):04X}"),
                field,
            )
    return text


def plain(text: str) -> str:
    """`text` without case and accents, so that "lukasz" finds "Łukasz"."""
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN_LETTERS)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
