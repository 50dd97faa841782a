"""The annex as plain values: each session in full, and the protocol with every limit used."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.limits import Flag

NOTHING = "–"
"""Stands where nothing was recorded or asked; never 0."""


@dataclass(frozen=True, slots=True)
class Pair:
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Value:
    """A number as printed, with the limit it lies outside of, if any."""

    text: str
    flag: Flag | None = None


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One reading of the annex, or a missed one; `note` tells late, missing values and why.

    single  the values behind the pressures, in the order of `Protocol.single`
    """

    clock: str
    slot: str
    sys: Value
    dia: Value
    mean: str
    single: tuple[Value, ...]
    note: str
    by: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A number of the dose check as the first and as the second nurse found it."""

    what: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Logged:
    """Anything else that was entered, in words."""

    clock: str
    minute: str
    what: str
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class AlertRow:
    """An alert as it was shown, or tones that were silenced; `grade` is the protocol's word.

    `acknowledged` is its time; `by` who did so, or who silenced.
    """

    clock: str
    minute: str
    grade: str
    words: str
    acknowledged: str
    by: str


@dataclass(frozen=True, slots=True)
class Day:
    """The whole record of one session, for the annex; `heads` of the single values."""

    title: str
    facts: tuple[Pair, ...]
    checkers: tuple[str, str]
    check: tuple[CheckRow, ...]
    time_out: tuple[Pair, ...]
    complete: str
    heads: tuple[str, ...]
    readings: tuple[ReadingRow, ...]
    alerts: tuple[AlertRow, ...]
    log: tuple[Logged, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """A value as the patient reported it, or an attempt to ask; `by` who entered it, and when."""

    point: str
    what: str
    value: str
    details: str
    answered: str
    how: str
    by: str


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A value of the protocol with every range used on it."""

    name: str
    refused: str
    asked: str
    caution: str
    urgent: str
    confirm: str
    stop: str


@dataclass(frozen=True, slots=True)
class LimitsUsed:
    """All limits in force at some of the sessions.

    words  which sessions, who set them, since when and why; "" where the protocol's held always
    """

    words: str
    rows: tuple[LimitRow, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """The protocol the course is pinned to."""

    title: str
    facts: tuple[Pair, ...]
    limits: tuple[LimitsUsed, ...]
