"""One chapter of the manual, and whether it holds what somebody looks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kitlog.domain.texts import plain

_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|[*`|#\\]")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One heading of the manual with the Markdown below it, up to the next heading."""

    book: str
    title: str
    text: str

    def holds(self, words: tuple[str, ...]) -> bool:
        searched = plain(f"{self.title} {_MARKS.sub('', self.text)}")
        return all(word in searched for word in words)
