"""Elapsed time is right whatever the wall clock does (RELIABILITY bar 8)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from kitlog.domain.moment import (
    Moment,
    clock_step,
    elapsed,
    later,
    timeline,
    utc,
)
from tests.clock import FakeClock

HOUR, DAY = 3600.0, 86400.0

STARTS = {
    "an ordinary morning": utc(2026, 1, 14, 9, 0),
    "an hour before midnight": utc(2026, 1, 14, 23, 40),
    "New Year's Eve": utc(2026, 12, 31, 23, 40),
    "the eve of a leap day": utc(2028, 2, 28, 23, 40),
    "the end of a leap day": utc(2028, 2, 29, 23, 40),
    "clocks go forward in Berlin": utc(2026, 3, 29, 0, 40),
    "clocks go back in Berlin": utc(2026, 10, 25, 0, 40),
    "clocks go forward in Denver": utc(2026, 3, 8, 8, 40),
    "clocks go back in Denver": utc(2026, 11, 1, 7, 40),
}
STEPS = (0.0, HOUR, -HOUR, DAY, -DAY)
SLEEPS = (0.0, 60.0, 600.0, 1800.0)


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS.keys())
@pytest.mark.parametrize("step", STEPS)
def test_forty_minutes_stay_forty_minutes_when_the_wall_clock_steps(
    start: datetime, step: float
) -> None:
    clock = FakeClock(start)
    begun = clock.now()
    clock.advance(1200)
    clock.step_wall(step)
    clock.advance(1200)
    gone = elapsed(begun, clock.now())
    assert gone.seconds == pytest.approx(2400, abs=1)
    assert gone.estimated is False


@pytest.mark.parametrize("sleep", SLEEPS)
@pytest.mark.parametrize("step", STEPS)
def test_sleep_counts_as_time(sleep: float, step: float) -> None:
    clock = FakeClock()
    begun = clock.now()
    clock.advance(600)
    clock.advance(sleep)
    clock.step_wall(step)
    assert elapsed(begun, clock.now()).seconds == pytest.approx(600 + sleep, abs=1)


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS.keys())
def test_across_a_reboot_the_wall_clock_counts_and_says_so(start: datetime) -> None:
    clock = FakeClock(start)
    begun = clock.now()
    clock.advance(900)
    clock.reboot(seconds=60)
    clock.advance(300)
    gone = elapsed(begun, clock.now())
    assert gone.seconds == pytest.approx(1260, abs=2)
    assert gone.estimated


def test_earlier_moments_give_negative_seconds() -> None:
    clock = FakeClock()
    begun = clock.now()
    assert elapsed(clock.advance(90), begun).seconds == -90


@pytest.mark.parametrize(
    ("step", "said"), [(0, 0), (1.9, 0), (-1.9, 0), (2.5, 2.5), (-3600, -3600)]
)
def test_a_wall_clock_that_moves_by_itself_is_told_above_two_seconds(
    step: float, said: float
) -> None:
    clock = FakeClock()
    before = clock.now()
    clock.advance(300)
    assert clock_step(before, clock.step_wall(step)) == pytest.approx(said)


@pytest.mark.parametrize(("step", "said"), [(2.0, 0.0), (-2.0, 0.0), (2.1, 2.1)])
def test_just_two_seconds_are_drift(step: float, said: float) -> None:
    clock = FakeClock()
    assert clock_step(clock.now(), clock.step_wall(step)) == said


def test_a_reboot_is_no_clock_step() -> None:
    clock = FakeClock()
    before = clock.now()
    assert clock_step(before, clock.reboot(3600)) == 0.0


def test_moments_sort_by_what_happened_not_by_the_stepped_wall_clock() -> None:
    clock = FakeClock()
    first = clock.now()
    clock.step_wall(-HOUR)
    second = clock.advance(60)
    third = clock.reboot(HOUR + 120)
    at = timeline([third, second, first])
    assert sorted([third, first, second], key=at) == [first, second, third]
    assert at(second) - at(first) == 60_000_000_000


def test_a_shifted_moment_moves_on_both_clocks() -> None:
    moment = FakeClock().now()
    assert elapsed(moment, moment.shifted(-120)).seconds == -120
    assert elapsed(moment, moment.shifted(0.25)).seconds == 0.25
    assert (moment.shifted(-120).utc - moment.utc).total_seconds() == -120


@pytest.mark.parametrize("zone", [None, timezone(timedelta(hours=1))], ids=["none", "Berlin"])
def test_a_moment_without_zone_or_of_another_is_not_a_moment(zone: timezone | None) -> None:
    with pytest.raises(ValueError, match=r"^a moment's wall clock must be aware and in UTC$"):
        Moment(datetime(2026, 1, 14, 9, tzinfo=zone), 0, "boot")


def test_across_a_reboot_moments_stand_as_far_apart_as_the_wall_clock_says() -> None:
    clock = FakeClock()
    first = clock.now()
    second = clock.reboot(90.000_003)
    at = timeline([first, second])
    assert at(second) - at(first) == 90_000_003_000
    assert isinstance(at(first), int), "a float is too coarse for nanoseconds of half a century"


def test_a_time_written_without_its_hour_is_midnight() -> None:
    assert utc(2026, 1, 14) == datetime(2026, 1, 14, 0, 0, 0, tzinfo=UTC)
    assert utc(2026, 1, 14, 9, 8, 7) == datetime(2026, 1, 14, 9, 8, 7, tzinfo=UTC)


def test_showing_a_moment_keeps_the_instant() -> None:
    moment = FakeClock().now()
    assert moment.local == moment.utc


@pytest.mark.parametrize(
    ("seconds", "then"),
    [
        (60, utc(2026, 1, 14, 0, 1)),
        (1e18, utc(9999, 12, 31)),
        (1e300, utc(9999, 12, 31)),
        (-1e300, utc(1970, 1, 1)),
    ],
)
def test_an_absurd_span_ends_with_the_calendar(seconds: float, then: datetime) -> None:
    assert later(utc(2026, 1, 14), seconds) == then


def test_the_last_second_of_the_calendar_has_none_after_it() -> None:
    assert later(datetime.max.replace(tzinfo=UTC), 0.5) == utc(9999, 12, 31)
