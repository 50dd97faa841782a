"""A clock the tests move by hand, with the accidents real clocks have."""

from __future__ import annotations

from datetime import datetime, timedelta

from kitlog.domain.moment import Moment, utc

NINE = utc(2026, 1, 14, 9, 0, 0)
"""A Wednesday."""


class FakeClock:
    """Stands still until it is moved. Wall clock and boot time are kept apart on purpose."""

    def __init__(self, start: datetime = NINE) -> None:
        self._utc = start
        self._boottime_ns = 5_000_000_000_000
        self._boot = 1

    def now(self) -> Moment:
        return Moment(self._utc, self._boottime_ns, f"boot-{self._boot}")

    def advance(self, seconds: float) -> Moment:
        """Time passes, with the machine awake or asleep: both clocks count through sleep."""
        self._utc += timedelta(seconds=seconds)
        self._boottime_ns += round(seconds * 1_000_000_000)
        return self.now()

    def step_wall(self, seconds: float) -> Moment:
        """Somebody, or the network, sets the wall clock; no time passes."""
        self._utc += timedelta(seconds=seconds)
        return self.now()

    def reboot(self, seconds: float = 40.0) -> Moment:
        """The machine restarts, which takes `seconds`; boot time begins anew."""
        self._utc += timedelta(seconds=seconds)
        self._boottime_ns = 1_000_000_000
        self._boot += 1
        return self.now()
