"""What can be shown before the record is open: whether it is new, and what stands at its door."""

from __future__ import annotations

from datetime import timedelta

from kitlog.app.places import Places
from kitlog.domain.clock import DemoOrigin
from kitlog.domain.door import Door
from kitlog.domain.moment import Moment, elapsed
from kitlog.store.doorplate import read_door

DEMO_LASTS = timedelta(hours=12)
"""A demo older than this is made anew: its infusions would all be long overdue."""


def at_the_door(here: Places, real: Moment, *, demo: bool) -> Door | None:
    """The timers and names as last noted; None where there are none to go by."""
    if not here.database.exists():
        return None
    door = read_door(here.database)
    if door is None or not door.people:
        return None
    return door if not demo or still_goes_on(door.demo, real) else None


def still_goes_on(origin: str, real: Moment) -> bool:
    """Whether the demo with this origin, as text, is young enough to be gone on with."""
    try:
        started = DemoOrigin.read(origin).real
    except ValueError:
        return False
    return 0 <= elapsed(started, real).seconds < DEMO_LASTS.total_seconds()
