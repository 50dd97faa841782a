"""What may be seen before anybody signs in: running timers and the staff, no patient.

Kept beside the record as plain text (RULINGS Safety 9), so that after a crash or a reboot the
timers stand before the record is open.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Literal

from kitlog.domain.moment import Moment, elapsed, later
from kitlog.domain.reminders import Hush, Reminders, reminders_of

Stage = Literal["running", "paused", "recovery"]
Urgency = Literal["calm", "amber", "red"]
TickState = Literal["done", "next", "planned"]
OVER_MIDNIGHT_S = 3 * 3600.0
"""An infusion and its recovery take no longer."""


@dataclass(frozen=True, slots=True)
class Due:
    """A reading still wanted, in seconds; `in_s` below zero is overdue.

    stands   the infusion is paused and this reading waits with it
    amber_s  the grace, red_s the time after which it is urgent (RULINGS "Quiet")
    soon_s   so long before it is due it is said softly; 0 for not at all
    floor_s  it is never due sooner than this: it counts from an end that nobody has logged yet
    key, title  as the record calls it: "20", "20 min vitals"
    """

    in_s: float
    recheck: bool
    stands: bool
    amber_s: float
    red_s: float
    soon_s: float = 0.0
    floor_s: float | None = None
    key: str = ""
    title: str = ""

    @property
    def urgency(self) -> Urgency:
        if -self.in_s >= self.red_s:
            return "red"
        return "amber" if -self.in_s >= self.amber_s else "calm"

    def after(self, seconds: float) -> Due:
        if self.stands:
            return self
        left = self.in_s - seconds
        return replace(self, in_s=left if self.floor_s is None else max(self.floor_s, left))


@dataclass(frozen=True, slots=True)
class ChairTimer:
    """One chair's clock, in seconds, as the record had it at one moment.

    stage_s    of this pause, or since the end
    ticks      (share of the planned time, state) of each reading of the infusion
    estimated  a reboot lies inside: only the wall clock was left to count by
    reminders  None in a file of an older KitLog: then nothing sounds
    """

    chair: int
    number: int
    wanted: int
    stage: Stage
    elapsed_s: float
    remaining_s: float
    stage_s: float
    estimated: bool = False
    ticks: tuple[tuple[float, TickState], ...] = ()
    dues: tuple[Due, ...] = ()
    reminders: Reminders | None = None

    @property
    def share(self) -> float:
        """0 to 1 of the infusion; 1 from the planned end on."""
        whole = self.elapsed_s + max(self.remaining_s, 0.0)
        return min(1.0, self.elapsed_s / whole) if whole else 0.0

    @property
    def due(self) -> Due | None:
        """The reading waited for most: the one longest overdue, else the next."""
        return min(self.dues, key=lambda due: due.in_s, default=None)

    def after(self, seconds: float, *, estimated: bool) -> ChairTimer:
        """The same chair so many seconds later, if nothing was charted meanwhile."""
        pumped = seconds if self.stage == "running" else 0.0
        return replace(
            self,
            elapsed_s=self.elapsed_s + pumped,
            remaining_s=self.remaining_s - pumped,
            stage_s=self.stage_s if pumped else self.stage_s + seconds,
            estimated=self.estimated or estimated,
            dues=tuple(due.after(seconds) for due in self.dues),
            reminders=self.reminders and self.reminders.after(seconds),
        )


@dataclass(frozen=True, slots=True)
class Silenced:
    """Somebody silenced this chair while the record was closed; the record takes it over."""

    chair: int
    at: Moment
    tones: str
    minutes: int
    dangers: tuple[str, ...] = ()

    @property
    def ends(self) -> datetime:
        """By the wall clock (UTC)."""
        return later(self.at.utc, self.minutes * 60)

    def left_s(self, now: Moment) -> float:
        """Seconds it still lasts; 0 or less once it is over."""
        return self.minutes * 60 - elapsed(self.at, now).seconds


@dataclass(frozen=True, slots=True)
class Door:
    """What was true at `seen`. `people` are (id, printed name); `demo` a DemoOrigin's text.

    `silenced` has happened since, at the closed record. `zone_s` is how far ahead of UTC the
    computer showed the time; None in a file of an older KitLog.
    """

    seen: Moment
    people: tuple[tuple[str, str], ...] = ()
    timers: tuple[ChairTimer, ...] = ()
    demo: str = ""
    silenced: tuple[Silenced, ...] = ()
    zone_s: float | None = None

    def at(self, now: Moment) -> tuple[ChairTimer, ...]:
        """The timers as they stand now; after a reboot by the wall clock, and said to be so."""
        gone = elapsed(self.seen, now)
        seconds = max(0.0, gone.seconds)
        standing = (timer.after(seconds, estimated=gone.estimated) for timer in self.timers)
        return tuple(self._hushed(timer, now) for timer in standing)

    def too_old(self, now: Moment) -> bool:
        """It tells of another day: whoever sat there has gone, and nothing is to sound for them.

        An infusion over midnight goes on being today's.
        """
        other = self.seen.local.date() != now.local.date()
        return other and elapsed(self.seen, now).seconds >= OVER_MIDNIGHT_S

    def _hushed(self, timer: ChairTimer, now: Moment) -> ChairTimer:
        """With what was silenced at the closed record."""
        told = timer.reminders
        here = tuple(
            Hush(one.tones, one.left_s(now), one.dangers)
            for one in self.silenced
            if one.chair == timer.chair
        )
        if told is None or not here:
            return timer
        hearing = replace(told.hearing, hushes=told.hearing.hushes + here)
        return replace(timer, reminders=replace(told, hearing=hearing))

    def text(self) -> str:
        plain = asdict(self)
        plain["seen"] = self.seen.plain()
        for row, one in zip(plain["silenced"], self.silenced, strict=True):
            row["at"] = one.at.plain()
        return json.dumps(plain, ensure_ascii=False)

    @classmethod
    def read(cls, text: str) -> Door:
        """The door as `text()` wrote it. ValueError for anything else."""
        try:
            plain = json.loads(text)
            return cls(
                Moment.of_plain(plain["seen"]),
                tuple((str(id), str(name)) for id, name in plain["people"]),
                tuple(_timer(row) for row in plain["timers"]),
                str(plain["demo"]),
                tuple(_silenced(row) for row in plain.get("silenced", ())),
                _zone(plain.get("zone_s")),
            )
        except (KeyError, TypeError, AttributeError, AssertionError) as error:
            raise ValueError("not a door") from error


def zone_s(moment: Moment) -> float:
    """Seconds the computer's zone is ahead of UTC at that moment."""
    ahead = moment.local.utcoffset()
    assert ahead is not None  # it is aware
    return ahead.total_seconds()


def _zone(plain: Any) -> float | None:
    assert plain is None or isinstance(plain, (int, float))
    return plain


def _timer(plain: dict[str, Any]) -> ChairTimer:
    ticks, dues = plain.pop("ticks"), plain.pop("dues")
    reminders = plain.pop("reminders", None)
    return ChairTimer(
        **plain,
        ticks=tuple((float(share), state) for share, state in ticks),
        dues=tuple(Due(**due) for due in dues),
        reminders=reminders and reminders_of(reminders),
    )


def _silenced(plain: dict[str, Any]) -> Silenced:
    at, dangers = Moment.of_plain(plain.pop("at")), tuple(plain.pop("dangers"))
    return Silenced(**plain, at=at, dangers=dangers)
