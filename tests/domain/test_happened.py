"""When it happened, as a nurse says it: what the clock showed, never ahead of now."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

import pytest

from kitlog.domain.errors import Refused
from kitlog.domain.happened import at_clock, at_clock_near, at_clock_on, minutes_ago
from kitlog.domain.moment import Moment, elapsed, utc

NOW = Moment(utc(2026, 1, 14, 9, 48, 48), 50_000_000_000_000, "boot")


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def shown(moment: Moment) -> str:
    return f"{moment.local:%d %H:%M:%S}"


@pytest.mark.parametrize("text", ["09:32", "9:32", "0932", "932", "9.32", " 09:32 "])
def test_a_time_of_day_is_the_last_moment_the_clock_showed_it(text: str) -> None:
    moment = at_clock(text, NOW)
    assert shown(moment) == "14 09:32:00"
    assert elapsed(moment, NOW).seconds == 16 * 60 + 48
    assert not elapsed(moment, NOW).estimated


def test_this_very_minute_is_now_and_not_ahead() -> None:
    assert shown(at_clock("09:48", NOW)) == "14 09:48:00"


@pytest.mark.parametrize("text", ["09:49", "10:00", "21:48"])
def test_never_ahead_of_now(text: str) -> None:
    with pytest.raises(Refused, match=f"{text} is ahead of now, 09:48.") as told:
        at_clock(text, NOW)
    assert told.value.field == "time"


def test_just_after_midnight_an_evening_time_is_yesterdays() -> None:
    night = Moment(utc(2026, 1, 14, 0, 5), 1, "boot")
    assert shown(at_clock("23:58", night)) == "13 23:58:00"


@pytest.mark.parametrize("text", ["", "9", "25:00", "12:60", "nine", "09:32:10", "0:0932", "٠٩:٣٢"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="Write the time as"):
        at_clock(text, NOW)


def test_minutes_ago_stay_on_the_same_clocks() -> None:
    assert elapsed(minutes_ago(5, NOW), NOW).seconds == 300
    assert minutes_ago(5, NOW).boot_id == NOW.boot_id


@pytest.mark.usefixtures("berlin")
def test_an_hour_shown_twice_means_the_later_one_that_is_past() -> None:
    """Clocks go back on 25 October 2026 at 03:00: 02:30 is 00:30 and 01:30 UTC."""
    after = Moment(utc(2026, 10, 25, 1, 40), 1, "boot")
    between = Moment(utc(2026, 10, 25, 1, 10), 1, "boot")
    assert at_clock("02:30", after).utc == utc(2026, 10, 25, 1, 30)
    assert at_clock("02:30", between).utc == utc(2026, 10, 25, 0, 30)


@pytest.mark.usefixtures("berlin")
def test_a_time_the_clock_jumped_over_did_not_happen() -> None:
    """Clocks go forward on 29 March 2026 at 02:00: 02:30 is never shown."""
    later = Moment(utc(2026, 3, 29, 8), 1, "boot")
    with pytest.raises(Refused, match="never showed 02:30"):
        at_clock("02:30", later)
    assert at_clock("03:30", later).utc == utc(2026, 3, 29, 1, 30)


def refused(error: pytest.ExceptionInfo[Refused]) -> tuple[str, str | None]:
    return error.value.sentence, error.value.field


CHARTED = Moment(utc(2026, 1, 13, 14, 10, 30), 7_000_000_000_000, "boot")
"""Yesterday afternoon."""


@pytest.mark.parametrize(
    ("text", "day"),
    [("14:05", "13 14:05:00"), ("14:10", "13 14:10:00"), ("02:11", "13 02:11:00"),
     ("02:10", "14 02:10:00")],
)  # fmt: skip
def test_a_corrected_time_is_the_nearest_to_what_was_charted(text: str, day: str) -> None:
    """Not the last time the clock showed it: the correction is typed on another day."""
    moment = at_clock_near(text, CHARTED, NOW)
    assert shown(moment) == day
    assert elapsed(moment, CHARTED).estimated is False


def test_a_corrected_time_is_never_ahead_of_now() -> None:
    with pytest.raises(Refused) as told:
        at_clock_near("09:49", NOW, NOW)
    assert refused(told) == ("09:49 is ahead of now, 09:48.", "time")
    assert shown(at_clock_near("09:48", NOW, NOW)) == "14 09:48:00"


@pytest.mark.usefixtures("berlin")
def test_a_corrected_time_that_was_never_shown_is_taken_from_the_day_beside_it() -> None:
    """02:30 of the 29th was jumped over; that of the 28th and of the 30th were not."""
    charted = Moment(utc(2026, 3, 29, 1, 30), 1, "boot")
    later = Moment(utc(2026, 3, 30, 8), 1, "boot")
    near = at_clock_near("02:30", charted, later)
    assert near.utc == utc(2026, 3, 30, 0, 30)


DAY = date(2026, 1, 13)


def test_a_time_on_another_day_is_of_that_day() -> None:
    assert shown(at_clock_on("14:05", DAY, NOW)) == "13 14:05:00"
    assert shown(at_clock_on("09:48", NOW.local.date(), NOW)) == "14 09:48:00"


def test_a_time_on_a_day_is_refused_with_the_name_of_its_field() -> None:
    with pytest.raises(Refused) as told:
        at_clock_on("9", DAY, NOW, "start")
    assert refused(told) == ("Write the time as 09:32.", "start")
    with pytest.raises(Refused) as told:
        at_clock_on("09:49", NOW.local.date(), NOW, "end")
    assert refused(told) == ("09:49 is ahead of now, 09:48.", "end")


@pytest.mark.usefixtures("berlin")
def test_on_the_days_the_clocks_are_set_a_time_is_none_or_the_later_one() -> None:
    later = Moment(utc(2026, 11, 1, 8), 1, "boot")
    with pytest.raises(Refused) as told:
        at_clock_on("02:30", date(2026, 3, 29), later, "start")
    assert refused(told) == ("The clock was put forward and never showed 02:30.", "start")
    assert at_clock_on("02:30", date(2026, 10, 25), later).utc == utc(2026, 10, 25, 1, 30)
