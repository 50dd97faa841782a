"""The manual in chapters, and those that hold what somebody looks for."""

from __future__ import annotations

import re
from functools import cache

from kitlog import resources, words
from kitlog.domain.texts import plain
from kitlog.ui.manual.about import about
from kitlog.ui.manual.chapter import Chapter

BOOKS = ("nurse", "charge-nurse", "it")
_HEADING = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)


def chapters() -> tuple[Chapter, ...]:
    """All of it, in reading order; last what this program is."""
    return (*_written(words.language()), about())


@cache
def _written(language: str) -> tuple[Chapter, ...]:
    return tuple(one for name in BOOKS for one in _chapters(_read(name, language)))


def found(wanted: str) -> tuple[Chapter, ...]:
    """Chapters that hold every word of `wanted`, those with it in their title first; "" finds all.

    Capitals and accents make no difference.
    """
    each = tuple(plain(wanted).split())
    holding = [one for one in chapters() if one.holds(each)]
    if not each:
        return tuple(holding)
    in_title = [all(word in plain(one.title) for word in each) for one in holding]
    order = sorted(range(len(holding)), key=lambda place: not in_title[place])
    return tuple(holding[place] for place in order)


def _read(name: str, language: str) -> str:
    return resources.manual(f"{name}.md", language).read_text(encoding="utf-8")


def _chapters(text: str) -> list[Chapter]:
    headings = list(_HEADING.finditer(text))
    book = headings[0].group(2)
    ends = [one.start() for one in headings[1:]] + [len(text)]
    return [
        Chapter(book, heading.group(2), body)
        for heading, end in zip(headings, ends, strict=True)
        if (body := text[heading.end() : end].strip())
    ]
