"""What the entries say now: corrections applied, struck ones marked, nothing dropped.

A correction points at an earlier entry and replaces its fact and measured time; the latest
one wins. The result does not depend on the order in which entries arrived.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment, elapsed, timeline
from kitlog.domain.session_facts import Struck

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Charted:
    """One happening in its present form. `history` holds its entries, oldest first."""

    fact: object
    measured: Moment
    slot: str
    struck: bool
    history: tuple[Entry, ...]

    @property
    def first(self) -> Entry:
        return self.history[0]

    @property
    def last(self) -> Entry:
        return self.history[-1]

    @property
    def id(self) -> str:
        return self.first.id

    @property
    def author(self) -> str:
        return self.first.author

    @property
    def corrected(self) -> bool:
        return len(self.history) > 1 and not self.struck

    def entered_after_s(self) -> float:
        """Seconds between happening and typing."""
        return elapsed(self.measured, self.first.entered).seconds

    def as_(self, kind: type[T]) -> T:
        """The fact, known to be of `kind`."""
        assert isinstance(self.fact, kind)
        return self.fact


def charted(entries: Iterable[Entry]) -> tuple[Charted, ...]:
    """Entries grouped with their corrections, in the order in which things happened."""
    by_id = {entry.id: entry for entry in entries}
    families: dict[str, list[Entry]] = {}
    for entry in by_id.values():
        families.setdefault(_root(entry, by_id), []).append(entry)
    at = timeline(m for entry in by_id.values() for m in (entry.measured, entry.entered))
    found = [_present(sorted(family, key=_typed(at))) for family in families.values()]
    return tuple(sorted(found, key=lambda one: (at(one.measured), one.id)))


def _typed(at: Callable[[Moment], int]) -> Callable[[Entry], tuple[bool, int, str]]:
    return lambda entry: (bool(entry.corrects), at(entry.entered), entry.id)


def _root(entry: Entry, by_id: dict[str, Entry]) -> str:
    seen = {entry.id}
    while entry.corrects in by_id and entry.corrects not in seen:
        entry = by_id[entry.corrects]
        seen.add(entry.id)
    # A ring of corrections can't be typed, but must not hang the replay: smallest id leads.
    return min(seen) if entry.corrects in seen else entry.id


def _present(family: list[Entry]) -> Charted:
    last = family[-1]
    struck = isinstance(last.fact, Struck)
    standing = next((e for e in reversed(family) if not isinstance(e.fact, Struck)), family[0])
    return Charted(standing.fact, standing.measured, family[0].slot, struck, tuple(family))
