"""When something happened: wall clock for people, boot time for durations.

RELIABILITY "Time": elapsed time is computed from stored moments, never ticked. Within one
boot the boottime difference counts, because it survives sleep and clock steps; across a
reboot only the wall clock is left, and the result is flagged as estimated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = datetime(9999, 12, 31, tzinfo=UTC)

CLOCK_STEP_S = 2.0
"""Seconds wall clock and boot time may drift apart before it is called a clock step."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant, read once: `utc` (aware, UTC), `boottime_ns` and the boot it belongs to."""

    utc: datetime
    boottime_ns: int
    boot_id: str

    def __post_init__(self) -> None:
        if self.utc.tzinfo is None or self.utc.utcoffset() != timedelta(0):
            raise ValueError("a moment's wall clock must be aware and in UTC")

    def shifted(self, seconds: float) -> Moment:
        """The moment `seconds` later (earlier if negative), on the same clocks."""
        return Moment(
            self.utc + timedelta(seconds=seconds),
            self.boottime_ns + round(seconds * 1_000_000_000),
            self.boot_id,
        )

    @property
    def local(self) -> datetime:
        """Wall clock in the machine's zone; for showing only, never for arithmetic."""
        return self.utc.astimezone()

    def plain(self) -> list[str | int]:
        """As JSON holds it; `of_plain` reads it back."""
        return [self.utc.isoformat(), self.boottime_ns, self.boot_id]

    @classmethod
    def of_plain(cls, plain: list[str | int]) -> Moment:
        """ValueError for what `plain()` never wrote."""
        utc, boottime_ns, boot_id = plain
        return cls(datetime.fromisoformat(str(utc)), int(boottime_ns), str(boot_id))


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Seconds between two moments; `estimated` when a reboot lies between them."""

    seconds: float
    estimated: bool


class Clock(Protocol):
    """The one thing that knows what time it is. Handed in, never reached for."""

    def now(self) -> Moment: ...


def elapsed(start: Moment, end: Moment) -> Elapsed:
    """Seconds from `start` to `end` (negative if `end` is earlier)."""
    if start.boot_id == end.boot_id:
        return Elapsed((end.boottime_ns - start.boottime_ns) / 1_000_000_000, estimated=False)
    return Elapsed((end.utc - start.utc).total_seconds(), estimated=True)


def timeline(moments: Iterable[Moment]) -> Callable[[Moment], int]:
    """Where each moment stands, in ns, so that moments can be sorted.

    Within a boot by boot time, wherever the wall clock was stepped to; between boots by the
    wall clock as it stood at the earliest of these moments.
    """
    first: dict[str, Moment] = {}
    for moment in moments:
        held = first.setdefault(moment.boot_id, moment)
        if (moment.boottime_ns, moment.utc) < (held.boottime_ns, held.utc):
            first[moment.boot_id] = moment
    origin = {id: _ns(m.utc) - m.boottime_ns for id, m in first.items()}
    return lambda moment: origin[moment.boot_id] + moment.boottime_ns


def _ns(when: datetime) -> int:
    return (when - _EPOCH) // timedelta(microseconds=1) * 1000


def later(when: datetime, seconds: float) -> datetime:
    """`when` plus `seconds`, held at the ends of the calendar: an absurd rate has no end."""
    try:
        return when + timedelta(seconds=seconds)
    except OverflowError:
        return _LAST if seconds > 0 else _EPOCH


def clock_step(before: Moment, after: Moment) -> float:
    """Seconds the wall clock moved by itself between two moments of one boot, else 0.

    Differences up to CLOCK_STEP_S are drift, not a step, and give 0.
    """
    if before.boot_id != after.boot_id:
        return 0.0
    wall = (after.utc - before.utc).total_seconds()
    drift = wall - elapsed(before, after).seconds
    return drift if abs(drift) > CLOCK_STEP_S else 0.0


def utc(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0
) -> datetime:
    """An aware UTC datetime, for fixtures and demos."""
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
