"""Courses as they were last folded: the same entries give the same course.

The board reads every open course each ten seconds, and every one whose patient is to be asked
again; most of them have not changed since.
"""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from kitlog.domain.course import Course
from kitlog.domain.entry import Entry
from kitlog.store.journal import Store

MOST_KEPT = 128
Told = tuple[tuple[Entry, ...], ...]
"""The entries of the course and of each of its sessions."""

_folded: WeakKeyDictionary[Store, dict[str, tuple[Told, Course]]] = WeakKeyDictionary()


def folded(store: Store, course_id: str, told: Told, fold: Callable[[], Course]) -> Course:
    """What `fold` makes of these entries; made anew only when they are others than last time.

    The store hands out the very same tuples as long as nothing was added to them.
    """
    known = _folded.setdefault(store, {})
    before = known.get(course_id)
    if before is not None and _same(before[0], told):
        return before[1]
    if len(known) >= MOST_KEPT:
        known.clear()
    known[course_id] = told, fold()
    return known[course_id][1]


def _same(one: Told, other: Told) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
