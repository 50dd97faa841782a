"""Finds what a window in another language still says in English: its words, read in the .ts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tests.languages.gathered import all_entries

_PLACE = re.compile(r"[{][a-z_0-9]*[}]")
_LETTERS = re.compile(r"[A-Za-z]{3}")


def in_english(shown: Iterable[str], language: str) -> list[str]:
    """What of `shown` is a text as the code has it, and is none as `language` has it."""
    source, said = _forms(language)
    return sorted({t for t in shown if source.fullmatch(t) and not said.fullmatch(t)})


@cache
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All texts of English with words of their own, and all of `language`, as one pattern each."""
    texts = [(e.comment if e.plural else "", e) for e in all_entries(language)]
    english = {t for many, e in texts for t in (e.text, many) if t and t not in e.translations}
    own = {t for _, e in texts for t in e.translations}
    return _any(english), _any(own)


def _any(texts: set[str]) -> re.Pattern[str]:
    wordy = (one for one in sorted(texts) if _LETTERS.search(_PLACE.sub("", one)))
    return re.compile("|".join(_form(one) for one in wordy), re.DOTALL)


def _form(text: str) -> str:
    return ".+".join(re.escape(part) for part in _PLACE.split(text))
