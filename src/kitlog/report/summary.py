"""The course summary as a plain value: everything that is printed, before it is a page.

Two summaries are equal when they print the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.course import Dot
from kitlog.domain.outcomes import Row
from kitlog.domain.panel import Trace
from kitlog.report.counting import Count
from kitlog.report.document import Foot, Person
from kitlog.report.record import Day, Pair, Reported, Terms, Value


@dataclass(frozen=True, slots=True)
class Figure:
    """One key figure: a number, its unit, and two lines that say what it is."""

    number: Value
    unit: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Infusion:
    """A row of the course table. Doses in mg; `pain` is first and last; `part` is a mark."""

    number: str
    date: str
    ordered: str
    prepared: str
    infused: str
    clock: str
    paused: str
    baseline: str
    peak: Value
    change: str
    spo2: Value
    hr: Value
    pain: tuple[str, str]
    aldrete: str
    left: str
    signed_by: str
    part: str


@dataclass(frozen=True, slots=True)
class Break:
    """Between two rows: a gap, or a day on which the patient came and was not infused."""

    words: str


@dataclass(frozen=True, slots=True)
class Total:
    """All doses of the course in mg, and how the dose was checked."""

    ordered: str
    prepared: str
    infused: str
    check: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The small chart of one infusion, or why there is none."""

    title: str
    when: str
    trace: Trace | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """Worst severity of each infusion, or NOTHING where it was not asked."""

    label: str
    worst: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    number: str
    clock: str
    minute: str
    what: str
    action: str


@dataclass(frozen=True, slots=True)
class Later:
    """A follow-up: its value, the change since baseline, and whether that is a response."""

    value: str
    change: str
    responder: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A measure with the change that counts; `row` gives the numbers to the drawing."""

    name: str
    threshold: str
    baseline: str
    last: str
    change: str
    responder: str
    months_3: Later
    months_6: Later
    row: Row


@dataclass(frozen=True, slots=True)
class Quote:
    """A nurse's own words, signed."""

    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """What the record said first (struck), what it says now, why, who and when."""

    when: str
    what: str
    old: str
    new: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A line with who signed; `after` are sentences about it, below all of them."""

    name: str
    role: str
    words: str
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """`notice` says on every page that the course ended early; it is "" otherwise."""

    title: str
    clinic: str
    address: str
    patient: Person
    course: str
    notice: str
    count_by: Count
    dots: tuple[Dot, ...]
    figures: tuple[Figure, ...]
    sentence: str
    treatment: tuple[Pair, ...]
    infusions: tuple[Infusion | Break, ...]
    total: Total
    panels: tuple[Panel, ...]
    effect_heads: tuple[Pair, ...]
    effects: tuple[Effect, ...]
    events: tuple[Event, ...]
    events_note: str
    outcome_heads: tuple[Pair, ...]
    outcomes: tuple[Outcome, ...]
    outcomes_note: str
    outcomes_after: tuple[str, ...]
    home: tuple[Pair, ...]
    notes: tuple[Quote, ...]
    amendments: tuple[Amendment, ...]
    signatures: tuple[Signature, ...]
    days: tuple[Day, ...]
    reported: tuple[Reported, ...]
    terms: Terms
    foot: Foot
