"""Bar 8's table: whatever happens to the clocks, the timer and what is due are right.

Every accident on every kind of day, told as entries and asked through `fold` and `view`: within
1 s, across a restart of the computer within 2 s and called an estimate.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

import pytest

from kitlog.domain.moment import Moment, elapsed, utc
from kitlog.domain.schedule import Slot
from kitlog.domain.view import View, view
from tests.clock import FakeClock
from tests.domain.story import Story

HOUR, DAY, MINUTE = 3600.0, 86_400.0, 60.0
BERLIN, DENVER, LORD_HOWE = "Europe/Berlin", "America/Denver", "Australia/Lord_Howe"
DAYS = {
    "an ordinary morning": ("UTC", utc(2026, 1, 14, 9)),
    "midnight": (BERLIN, utc(2026, 1, 14, 22, 50)),
    "New Year": (BERLIN, utc(2026, 12, 31, 22, 50)),
    "into a leap day": (DENVER, utc(2028, 2, 29, 6, 50)),
    "out of a leap day": (DENVER, utc(2028, 3, 1, 6, 50)),
    "clocks go forward": (BERLIN, utc(2026, 3, 29, 0, 50)),
    "clocks go back": (BERLIN, utc(2026, 10, 25, 0, 50)),
    "clocks go forward in Denver": (DENVER, utc(2026, 3, 8, 8, 50)),
    "clocks go back in Denver": (DENVER, utc(2026, 11, 1, 7, 50)),
    "clocks go back half an hour": (LORD_HOWE, utc(2026, 4, 4, 14, 50)),
}
"""The zone, and when the pump is started: ten minutes before it happens."""


class Ward:
    """A clock that accidents befall, and the seconds that really pass meanwhile."""

    def __init__(self, start: datetime) -> None:
        self.clock, self.passed = FakeClock(start), 0.0

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.passed += seconds

    def restart(self, seconds: float) -> None:
        self.clock.reboot(seconds)
        self.passed += seconds


def _zone(name: str) -> None:
    """As when somebody travels, or puts a wrong zone right."""
    os.environ["TZ"] = name
    time.tzset()


def _step(seconds: float) -> Callable[[Ward], object]:
    return lambda ward: ward.clock.step_wall(seconds)


def _sleep(minutes: float) -> Callable[[Ward], object]:
    return lambda ward: ward.wait(minutes * MINUTE)


def _restart(seconds: float) -> Callable[[Ward], object]:
    return lambda ward: ward.restart(seconds)


ACCIDENTS: Mapping[str, Callable[[Ward], object]] = {
    "none": lambda ward: None,
    "an hour ahead": _step(HOUR),
    "an hour back": _step(-HOUR),
    "a day ahead": _step(DAY),
    "a day back": _step(-DAY),
    "a minute of sleep": _sleep(1),
    "ten minutes of sleep": _sleep(10),
    "half an hour of sleep": _sleep(30),
    "a zone far east": lambda ward: _zone("Pacific/Kiritimati"),
    "a zone far west": lambda ward: _zone("Pacific/Pago_Pago"),
    "a restart of 40 s": _restart(40),
    "a restart of 5 min": _restart(300),
}
CASES = [(day, accident) for day in DAYS for accident in ACCIDENTS]


@pytest.fixture(autouse=True)
def _the_zone_comes_back() -> Iterator[None]:
    before = os.environ["TZ"]
    yield
    _zone(before)


def played(day: str, accident: str) -> tuple[Ward, Story, Moment]:
    """Seven minutes, the accident, and seven more; the pump was started at the first moment."""
    zone, start = DAYS[day]
    _zone(zone)
    ward = Ward(start)
    begun = ward.clock.now()
    story = Story(start=begun)
    story.vitals(-5, "base")
    story.start()
    ward.wait(7 * MINUTE)
    ACCIDENTS[accident](ward)
    ward.wait(7 * MINUTE)
    return ward, story, begun


def due_in(seen: View, key: str) -> float:
    """Seconds until this set is due, by the wall clock as it stands now."""
    slot: Slot = next(one for one in seen.slots if one.key == key)
    assert slot.due is not None
    return (slot.due - seen.now.utc).total_seconds()


@pytest.mark.parametrize(("day", "accident"), CASES)
def test_timer_end_and_due_are_right(day: str, accident: str) -> None:
    ward, story, _ = played(day, accident)
    seen = view(story.session, ward.clock.now())
    restarted = accident.startswith("a restart")
    wrong = 2.0 if restarted else 1.0
    assert seen.elapsed_s == pytest.approx(ward.passed, abs=wrong)
    assert seen.remaining_s == pytest.approx(40 * MINUTE - ward.passed, abs=wrong)
    assert seen.estimated == restarted
    assert seen.planned_end is not None
    ends_in = (seen.planned_end - seen.now.utc).total_seconds()
    assert ends_in == pytest.approx(40 * MINUTE - ward.passed, abs=wrong)
    for minute in (10, 20, 30, 40):
        left = minute * MINUTE - ward.passed
        assert due_in(seen, str(minute)) == pytest.approx(left, abs=wrong)


def test_there_are_more_than_the_48_promised() -> None:
    assert len(CASES) >= 48


# -- the controls: what other programs count by -----------------------------------------------


def _by_wall_clock(begun: Moment, ward: Ward) -> float:
    return (ward.clock.now().utc - begun.utc).total_seconds()


def _by_the_clock_on_the_wall(begun: Moment, ward: Ward) -> float:
    """Local times without their zone, as people write them down."""
    now, then = ward.clock.now().local, begun.local
    return (now.replace(tzinfo=None) - then.replace(tzinfo=None)).total_seconds()


def _by_a_timer(begun: Moment, ward: Ward) -> float:
    """Stops while the computer sleeps, and ends with it."""
    return 14 * MINUTE


def _by_boot_time(begun: Moment, ward: Ward) -> float:
    return (ward.clock.now().boottime_ns - begun.boottime_ns) / 1e9


@pytest.mark.parametrize(
    ("count", "fails"),
    [
        (_by_wall_clock, {"an hour ahead", "an hour back", "a day ahead", "a day back"}),
        (
            _by_the_clock_on_the_wall,
            {"none", "a minute of sleep", "a restart of 40 s", "an hour back"},
        ),
        (_by_a_timer, {"a minute of sleep", "ten minutes of sleep", "half an hour of sleep"}),
        (_by_boot_time, {"a restart of 40 s", "a restart of 5 min"}),
    ],
)
def test_the_table_finds_who_counts_otherwise(
    count: Callable[[Moment, Ward], float], fails: set[str]
) -> None:
    found = set()
    for day, accident in CASES:
        ward, _, begun = played(day, accident)
        if abs(count(begun, ward) - ward.passed) > 2.0:
            found.add(accident)
    assert fails <= found


def test_the_domains_own_count_is_never_found() -> None:
    for day, accident in CASES:
        ward, _, begun = played(day, accident)
        assert elapsed(begun, ward.clock.now()).seconds == pytest.approx(ward.passed, abs=1)
