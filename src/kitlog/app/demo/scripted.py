"""A clock that stands where the script puts it, to chart an invented past."""

from __future__ import annotations

from datetime import datetime, timedelta

from kitlog.domain.moment import Moment

BOOT_ID = "demo"


class ScriptedClock:
    """Starts at `origin` (UTC); `to` moves it. Boot time follows the wall clock exactly."""

    def __init__(self, origin: datetime) -> None:
        self._origin = origin
        self._at = origin

    def to(self, at: datetime) -> None:
        self._at = at

    def later(self, minutes: float) -> None:
        self._at += timedelta(minutes=minutes)

    def now(self) -> Moment:
        since = (self._at - self._origin) // timedelta(microseconds=1) * 1000
        return Moment(self._at, since, BOOT_ID)
