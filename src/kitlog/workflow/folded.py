"""What was last made of some entries: the same entries give the same course, and the same versions.

The board reads every open course each half minute, every one whose patient is to be asked again,
and what its summaries cover; most of them have not changed since.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from kitlog.domain.entry import Entry
from kitlog.store.journal import Store
from kitlog.words import language

MOST_KEPT = 256
Told = tuple[tuple[Entry, ...], ...]
"""The entries of each stream it was made of."""
T = TypeVar("T")

_folded: WeakKeyDictionary[Store, dict[tuple[str, str], tuple[Told, Any]]] = WeakKeyDictionary()


def folded(store: Store, name: str, told: Told, fold: Callable[[], T]) -> T:
    """What `fold` makes of these entries; made anew only when they are others than last time.

    The store hands out the very same tuples as long as nothing was added to them. `name` says
    what it is and of which course; what has words in it is kept for each language.
    """
    known = _folded.setdefault(store, {})
    kept = name, language()
    before = known.get(kept)
    if before is not None and _same(before[0], told):
        return cast(T, before[1])
    made = fold()
    if len(known) >= MOST_KEPT:
        known.clear()
    known[kept] = told, made
    return made


def _same(one: Told, other: Told) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
