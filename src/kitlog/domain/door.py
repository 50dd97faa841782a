"""What may be seen before anybody signs in: running timers and the staff, no patient.

Kept beside the record as plain text (RULINGS Safety 9), so that after a crash or a reboot the
timers stand before the record is open.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Literal

from kitlog.domain.moment import Moment, elapsed

Stage = Literal["running", "paused", "recovery"]
Urgency = Literal["calm", "amber", "red"]
TickState = Literal["done", "next", "planned"]


@dataclass(frozen=True, slots=True)
class Due:
    """A reading still wanted, in seconds; `in_s` below zero is overdue.

    stands   the infusion is paused and this reading counts pump minutes: it waits too
    amber_s  the grace, red_s the time after which it is urgent (RULINGS "Quiet")
    """

    in_s: float
    recheck: bool
    stands: bool
    amber_s: float
    red_s: float

    @property
    def urgency(self) -> Urgency:
        if -self.in_s >= self.red_s:
            return "red"
        return "amber" if -self.in_s >= self.amber_s else "calm"

    def after(self, seconds: float) -> Due:
        return self if self.stands else replace(self, in_s=self.in_s - seconds)


@dataclass(frozen=True, slots=True)
class ChairTimer:
    """One chair's clock, in seconds, as the record had it at one moment.

    stage_s    of this pause, or since the end
    ticks      (share of the planned time, state) of each reading of the infusion
    estimated  a reboot lies inside: only the wall clock was left to count by
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
        )


@dataclass(frozen=True, slots=True)
class Door:
    """What was true at `seen`. `people` are (id, printed name); `demo` a DemoOrigin's text."""

    seen: Moment
    people: tuple[tuple[str, str], ...] = ()
    timers: tuple[ChairTimer, ...] = ()
    demo: str = ""

    def at(self, now: Moment) -> tuple[ChairTimer, ...]:
        """The timers as they stand now; after a reboot by the wall clock, and said to be so."""
        gone = elapsed(self.seen, now)
        seconds = max(0.0, gone.seconds)
        return tuple(timer.after(seconds, estimated=gone.estimated) for timer in self.timers)

    def text(self) -> str:
        plain = asdict(self)
        plain["seen"] = self.seen.plain()
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
            )
        except (KeyError, TypeError, AttributeError, AssertionError) as error:
            raise ValueError("not a door") from error


def _timer(plain: dict[str, object]) -> ChairTimer:
    ticks, dues = plain.pop("ticks"), plain.pop("dues")
    assert isinstance(ticks, list)
    assert isinstance(dues, list)
    return ChairTimer(
        **plain,  # type: ignore[arg-type]
        ticks=tuple((float(share), state) for share, state in ticks),
        dues=tuple(Due(**due) for due in dues),
    )
