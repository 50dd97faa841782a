"""The infusion's own clock: pump time, pauses and volume, computed from stored moments."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain.charted import Charted
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.moment import Moment, elapsed


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time between two happenings: from, to (None while it lasts), mL/h, 0 when paused.

    Seconds count from the start of the infusion.
    """

    start_s: float
    end_s: float | None
    rate_ml_h: float

    def length_s(self, now_s: float) -> float:
        end = now_s if self.end_s is None else min(self.end_s, now_s)
        return max(0.0, end - self.start_s)


@dataclass(frozen=True, slots=True)
class Run:
    """One infusion from "Log pump started" to "Log end".

    `estimated` says that a reboot lies inside and only the wall clock was left.
    """

    started: Moment
    volume_ml: Decimal
    rate_ml_h: Decimal
    stretches: tuple[Stretch, ...]
    ended: Moment | None
    estimated: bool

    @property
    def paused(self) -> bool:
        return self.ended is None and self.stretches[-1].rate_ml_h == 0

    @property
    def rate_now(self) -> float:
        """mL/h the pump should show; 0 while paused or after the end."""
        return 0.0 if self.ended else self.stretches[-1].rate_ml_h

    def seconds(self, moment: Moment) -> float:
        """Seconds from the start to `moment`."""
        return elapsed(self.started, moment).seconds

    def pumped_s(self, now_s: float) -> float:
        """Seconds the pump ran, up to `now_s`."""
        return sum(s.length_s(now_s) for s in self.stretches if s.rate_ml_h)

    def paused_s(self, now_s: float) -> float:
        return sum(s.length_s(now_s) for s in self.stretches if not s.rate_ml_h)

    def pause_now_s(self, now_s: float) -> float:
        """Seconds of the pause that lasts now, else 0."""
        return self.stretches[-1].length_s(now_s) if self.paused else 0.0

    def infused_ml(self, now_s: float) -> float:
        """Estimated from rate and time; never more than the bag holds."""
        total = sum(s.length_s(now_s) * s.rate_ml_h / 3600 for s in self.stretches)
        return min(total, float(self.volume_ml))

    def remaining_s(self, now_s: float) -> float:
        """Pump seconds until the volume is in, at the last rate; negative: counting over."""
        rate = next(s.rate_ml_h for s in reversed(self.stretches) if s.rate_ml_h)
        pumped = sum(s.length_s(now_s) * s.rate_ml_h / 3600 for s in self.stretches)
        return (float(self.volume_ml) - pumped) * 3600 / rate

    def at_pump_minute(self, minute: float, now_s: float) -> float:
        """Seconds from the start at which the pump will have run `minute` minutes.

        Pump minutes not yet reached are reckoned as if the pump ran from now on, so a due
        time shifts along while paused.
        """
        wanted, run = minute * 60.0, 0.0
        for stretch in self.stretches:
            if not stretch.rate_ml_h:
                continue
            length = stretch.length_s(now_s)
            if run + length >= wanted:
                return stretch.start_s + wanted - run
            run += length
        end = self.seconds(self.ended) if self.ended else now_s
        return max(end, self.stretches[-1].start_s) + wanted - run

    def pump_minute(self, at_s: float) -> float:
        """Pump minute at `at_s` seconds after the start; negative before it."""
        return at_s / 60 if at_s < 0 else self.pumped_s(at_s) / 60


def run_of(happenings: tuple[Charted, ...]) -> Run | None:
    """The run told by a session's unstruck entries, or None before the start.

    Entries that make no sense in their place (a pause while paused, anything after the end)
    change nothing, so any set of entries gives a run.
    """
    start = next((c for c in happenings if isinstance(c.fact, InfusionStarted)), None)
    if start is None:
        return None
    begun = start.as_(InfusionStarted)
    rate = float(begun.rate_ml_h)
    stretches: list[Stretch] = []
    since, running, ended, estimated = 0.0, rate, None, False
    shown = begun.rate_ml_h
    for one in happenings[happenings.index(start) + 1 :]:
        gap = elapsed(start.measured, one.measured)
        fact = one.fact
        if isinstance(fact, InfusionEnded):
            ended = one.measured
        elif isinstance(fact, InfusionPaused):
            following = 0.0
        elif isinstance(fact, InfusionResumed):
            following = rate
        elif isinstance(fact, RateChanged):
            rate, shown = float(fact.rate_ml_h), fact.rate_ml_h
            following = rate if running else 0.0
        else:
            continue
        estimated = estimated or gap.estimated
        if ended is None and following == running:
            continue
        at = max(gap.seconds, since)
        stretches.append(Stretch(since, at, running))
        if ended is not None:
            break
        since, running = at, following
    if ended is None:
        stretches.append(Stretch(since, None, running))
    return Run(start.measured, begun.volume_ml, shown, tuple(stretches), ended, estimated)
