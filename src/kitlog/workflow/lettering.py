"""What people type must be printable, and they hear so while they type it.

A paper that names the character and is refused comes too late: by then the name stands on a
whole course, and what was typed wrong and corrected is printed, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

OTHERWISE = unsaid("Type it another way.")
_SURE = re.compile(r"[\n -~\u00a1-\u00ac\u00ae-\u017f–—‘’“”…•₂→×≥≤−▲▼]*")
"""Letters that the first face has, as most texts have no others: then no face is asked."""


def sure(text: str) -> bool:
    """Whether `text` can be printed without asking the faces, which takes a while to load."""
    return _SURE.fullmatch(text) is not None


def unprintable(text: str) -> str:
    """The sentence that names the first character of `text` that can't be printed, or ""."""
    if sure(text):
        return ""
    from kitlog.report.fonts import require_glyphs

    try:
        require_glyphs([text])
    except Refused as error:
        return f"{error.sentence} {tr(OTHERWISE)}"
    return ""


def require_printable(fact: object, reason: str = "") -> None:
    """Refused, at its field, for a text that no paper could show."""
    for field, text in (*_texts(fact, ""), ("reason", reason)):
        if sentence := unprintable(text):
            raise Refused(sentence, field)


def _texts(value: object, field: str) -> Iterator[tuple[str, str]]:
    """Every text in a fact, with the name of its field."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one, field)
    elif is_dataclass(value):
        for own in fields(value):
            yield from _texts(getattr(value, own.name), own.name)
