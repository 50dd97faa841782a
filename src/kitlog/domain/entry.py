"""An entry is one thing that happened. Entries are appended, never changed, never deleted."""

from __future__ import annotations

from dataclasses import dataclass, field

from kitlog.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact with its circumstances. The store adds sequence number and chain.

    id          UUIDv7, made where the entry is made: sent twice, stored once
    stream      "session:ID", "course:ID", "patient:ID", "clinic" or "access"
    measured    when it happened; entered: when it was typed. Never measured after entered.
    author      id of the person who made it
    slot        key of the schedule slot it answers ("base", "10", "+15", "re-…"), or ""
    corrects    id of the earlier entry of the same stream that this one replaces, or ""
    reason      why it was corrected, struck or entered late, or ""
    stored      version and bytes of the fact as they lie on the disk, None before it was read
                from there: a signature covers these, however a later KitLog would write them
    """

    id: str
    stream: str
    fact: object
    measured: Moment
    entered: Moment
    author: str
    workstation: str
    slot: str = ""
    corrects: str = ""
    reason: str = ""
    stored: tuple[int, bytes] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Stands in the trail for a fact that no KitLog wrote so; never stored."""

    kind: str
