"""After too many wrong PINs: how long the keys rest for each person, counted down.

The record alone decides who waits and for how long (`domain.throttle`); this only says it.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.throttle import Wait
from kitlog.words import tr


class Countdown:
    """One wait a person: the keys of everybody else go on."""

    def __init__(self, now: Callable[[], Moment]) -> None:
        self._now = now
        self._waits: dict[str, tuple[Moment, float]] = {}

    def begin(self, person_id: str, error: KitLogError) -> None:
        """Nothing happens unless `error` says that this person has to wait."""
        if isinstance(error, Wait):
            self._waits[person_id] = self._now(), error.seconds

    def words(self, person_id: str) -> str:
        """ "Too many wrong tries. Wait 0:27."; "" for who need not wait."""
        if person_id not in self._waits:
            return ""
        since, wait_s = self._waits[person_id]
        # A clock set back must not lengthen it beyond what was said.
        left_s = ceil(wait_s - max(0.0, elapsed(since, self._now()).seconds))
        if left_s <= 0:
            del self._waits[person_id]
            return ""
        left = f"{left_s // 60}:{left_s % 60:02}"
        return tr("Too many wrong tries. Wait {left}.", left=left)
