"""What the chart is given: slots, readings, events, pauses and limits, in minutes and units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kitlog.domain import limits
from kitlog.domain.limits import URGENT, Flag
from kitlog.domain.protocol import Bounds, Protocol
from kitlog.domain.vitals import Vitals

SlotState = Literal[
    "planned", "next", "due", "overdue", "done", "late", "part", "missed", "recheck"
]


@dataclass(frozen=True, slots=True)
class Column:
    """One slot of the schedule.

    label    "Base", "20", "+15"; minute: its place on the axis; clock: "09:50"
    note     stands for the clock when set: "+01:40" overdue, "missed"; for `late` "+3"
    """

    key: str
    label: str
    clock: str
    minute: float
    state: SlotState = "planned"
    note: str = ""

    @property
    def charted(self) -> bool:
        return self.state in ("done", "late", "part")


@dataclass(frozen=True, slots=True)
class Mark:
    """One charted set: the column it answers, the minute and clock time it was measured, and
    the name of who charted it."""

    column: str
    minute: float
    vitals: Vitals
    clock: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A letter tile on the events row: M medication, R rate, P pause, E adverse event, N note,
    G oxygen, C prescriber called, H handover."""

    minute: float
    letter: str


@dataclass(frozen=True, slots=True)
class Span:
    """A pause: the pump minute it stands at, which does not move while it lasts, and the keys
    of the columns that are checked by the clock meanwhile."""

    minute: float
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier infusion of the course: its number and what was read in each of its slots."""

    number: int
    marks: tuple[Mark, ...]

    def at(self, column: str) -> Vitals | None:
        """What was read in the slot of this key, which is the same minute on every day."""
        return next((mark.vitals for mark in self.marks if mark.column == column), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole chart. `protocol` gives the limits; `now` is a minute, or None.

    baseline  the day's own, against which changes are reckoned
    earlier   the infusions of this course before this one, oldest first
    folded    charted columns left out after the first for want of room (`fitted`)
    """

    protocol: Protocol
    columns: tuple[Column, ...]
    marks: tuple[Mark, ...] = ()
    events: tuple[Occurrence, ...] = ()
    pauses: tuple[Span, ...] = ()
    now: float | None = None
    baseline: Vitals | None = None
    earlier: tuple[Earlier, ...] = ()
    folded: int = 0

    def flag(self, name: str, value: int) -> Flag | None:
        return limits.flag(name, value, self.protocol)

    def marked(self, name: str, value: int) -> bool:
        """Whether SBP or HR lie further from the baseline than the protocol's percentage."""
        return limits.marked(name, value, self.baseline, self.protocol)

    def rises(self, name: str, value: int) -> bool:
        """Whether the value is above the baseline."""
        return (limits.change_from(name, value, self.baseline) or 0.0) > 0

    def caution(self, name: str) -> Bounds:
        """The limits drawn as dashed lines; urgent values stand out by themselves."""
        tiers = self.protocol.limits.get(name)
        return tiers.caution if tiers else Bounds()

    def column(self, key: str) -> Column | None:
        return next((column for column in self.columns if column.key == key), None)

    def sets(self, key: str) -> tuple[Mark, ...]:
        """What was charted in the column of this key."""
        return tuple(mark for mark in self.marks if mark.column == key)

    @property
    def waiting(self) -> int | None:
        """Index of the column that waits for its set, or None."""
        for state in ("overdue", "due", "next"):
            for index, column in enumerate(self.columns):
                if column.state == state:
                    return index
        return None


def ink(flag: Flag | None, otherwise: str) -> str:
    """Colour token of a value: red when urgent, amber at caution (RULINGS)."""
    if flag is None:
        return otherwise
    return "highText" if flag.level == URGENT else "medText"
