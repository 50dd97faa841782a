"""The words people read, in the language of the window or of the paper being written.

Every layer may use this; it knows no Qt. `ui/language.py` hands it what Qt's translators say.
How to write a text so that it can be translated: docs/languages.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

ENGLISH = "en"
"""The language of the code: without a translator every text comes out as it stands there."""

NAMES = {ENGLISH: "English", "es": "Español"}
"""Every language there is a folder for in resources/translations, by its own name."""

OFFERED = (ENGLISH, "es")
"""What a user can choose. A language comes in here once all of it is translated."""

Translate = Callable[[str, str, int], str]
"""The translation of (text, comment, n); "" where there is none. n is −1 for a text without."""

_translators: dict[str, Translate] = {}
_find: Callable[[str], Translate] | None = None
_window = ENGLISH
_paper: ContextVar[str] = ContextVar("language of the paper", default="")


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A text noted before anybody knows the language; `tr` says it. No str, so that it can
    neither be shown in English by mistake nor stored in the record.
    """

    text: str
    comment: str = ""

    def __str__(self) -> str:
        return tr(self)

    def __bool__(self) -> bool:
        """False for "", as of any text."""
        return bool(self.text)


def unsaid(text: str, comment: str = "", /) -> Unsaid:
    """For a constant or a table: it is made when the program starts, `tr` says it when shown."""
    return Unsaid(text, comment)


def tr(text: str | Unsaid, comment: str = "", /, **values: object) -> str:
    """`text` in the language of the moment, each `{name}` in it replaced by its value.

    `comment` tells two meanings of one English word apart, and the translator which it is.
    """
    plain, about = (text.text, text.comment) if isinstance(text, Unsaid) else (text, comment)
    said = _said(plain, about, -1) or plain
    return said.format(**values) if values else said


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """`one` where n is 1, else `many`, in as many forms as the language has; `{n}` is n."""
    said = _said(one, many, n) or (one if n == 1 else many)
    return said.format(n=f"{n:,}", **values)


def language() -> str:
    """The language of the moment: "en", "es"."""
    return _paper.get() or _window


def find_with(find: Callable[[str], Translate]) -> None:
    """Where a language is found that a paper needs and the window does not speak."""
    global _find
    _find = find


def use(wanted: str, translate: Translate | None = None) -> None:
    """Say everything in `wanted` from now on; `translate` is needed once for each but English."""
    global _window
    if translate is not None:
        _translators[wanted] = translate
    _window = wanted


@contextmanager
def in_language(wanted: str) -> Iterator[None]:
    """Say what is said within, on this thread, in `wanted`: a paper has the clinic's language."""
    before = _paper.set(wanted)
    try:
        yield
    finally:
        _paper.reset(before)


def _said(text: str, comment: str, n: int) -> str:
    now = language()
    if now == ENGLISH:
        return ""
    if now not in _translators and _find is not None:
        _translators[now] = _find(now)
    translate = _translators.get(now)
    return translate(text, comment, n) if translate is not None else ""
