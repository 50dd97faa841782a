"""What the chart is given: slots, readings, events, pauses and limits, in minutes and units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kitlog.domain import limits
from kitlog.domain.limits import URGENT, Flag, number
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
    """One charted set: the column it answers and the minute it was measured."""

    column: str
    minute: float
    vitals: Vitals


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A letter tile on the events row: M medication, R rate, P pause, E adverse event, N note."""

    minute: float
    letter: str


@dataclass(frozen=True, slots=True)
class Span:
    """A pause, in minutes on the axis."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole chart. `protocol` gives the limits; `now` is a minute, or None."""

    protocol: Protocol
    columns: tuple[Column, ...]
    marks: tuple[Mark, ...] = ()
    events: tuple[Occurrence, ...] = ()
    pauses: tuple[Span, ...] = ()
    now: float | None = None

    def flag(self, name: str, value: int) -> Flag | None:
        return limits.flag(name, value, self.protocol)

    def caution(self, name: str) -> Bounds:
        """The limits drawn as dashed lines; urgent values stand out by themselves."""
        tiers = self.protocol.limits.get(name)
        return tiers.caution if tiers else Bounds()

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


def spoken_slot(column: Column) -> str:
    """What a screen reader says for a slot: "20 minute vitals, due 09:50, not charted"."""
    if column.label == "Base":
        name = "Baseline vitals"
    elif column.label.startswith("+"):
        name = f"Recovery {column.label[1:]} minute vitals"
    elif column.key.startswith("re"):
        name = f"{column.label} minute recheck"
    else:
        name = f"{column.label} minute vitals"
    ends = {
        "overdue": f"overdue {column.note.removeprefix('+')}",
        "done": "charted",
        "late": f"charted {column.note.removeprefix('+')} minutes late",
        "part": "charted in part",
        "missed": "missed",
    }
    return f"{name}, due {column.clock}, {ends.get(column.state, 'not charted')}"


_SPOKEN = (
    ("hr", "heart rate"),
    ("spo2", "oxygen saturation"),
    ("rr", "respirations"),
    ("sedation", "sedation"),
    ("pain", "pain"),
)


def spoken_column(sheet: Sheet, column: Column) -> str:
    """A slot with the values charted for it: the chart's table, column by column."""
    parts = [spoken_slot(column)]
    for mark in sheet.marks:
        if mark.column != column.key:
            continue
        vitals = mark.vitals
        if vitals.sys is not None and vitals.dia is not None:
            parts.append(f"blood pressure {vitals.sys} over {vitals.dia}")
        for name, word in _SPOKEN:
            value = vitals.value(name)
            if value is not None:
                parts.append(f"{word} {number(value)}")
    return ", ".join(parts)
