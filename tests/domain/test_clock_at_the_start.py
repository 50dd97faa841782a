"""A clock that can't be right is said before the pump starts, by what the record shows (H16)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kitlog.domain.clock_doubt import Reopened, clock_doubt
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment, utc
from kitlog.domain.session import Session
from tests.clock import NINE, FakeClock
from tests.domain.story import Story, reading

BASELINE = "14-Jan-2026 08:55"


def before_the_start() -> Story:
    """The baseline was typed at five to nine."""
    story = Story()
    story.say(NoteWritten("came by bus"), -20)
    story.vitals(-5, "base")
    story.say(NoteWritten("calm"), -10)
    return story


def doubt(story: Story, now: datetime, *earlier: Session) -> str:
    """By the wall clock alone: the computer was switched off in between."""
    return clock_doubt(story.session, Moment(now, 0, "another boot"), earlier)


def test_a_clock_that_goes_on_needs_no_word() -> None:
    assert doubt(before_the_start(), NINE) == ""
    assert doubt(Story(), NINE) == "", "nothing was typed yet"


@pytest.mark.parametrize("back_s", [0.0, 30.0, 60.0])
def test_a_minute_back_is_a_system_that_corrects_itself(back_s: float) -> None:
    last = NINE - timedelta(minutes=5)
    assert doubt(before_the_start(), last - timedelta(seconds=back_s)) == ""


def test_more_than_a_minute_before_the_last_entry_is_said_with_both_times() -> None:
    last = NINE - timedelta(minutes=5)
    assert doubt(before_the_start(), last - timedelta(seconds=60.5)) == (
        f"Computer clock shows 14-Jan-2026 08:53, before the last entry: {BASELINE}."
    )


def test_what_was_typed_counts_not_the_time_it_tells_of() -> None:
    """A reading of a quarter to nine typed at nine: nine was on the clock."""
    story = Story()
    story.say(reading(), -15, slot="base", entered=0)
    assert doubt(story, NINE - timedelta(minutes=2)).endswith("last entry: 14-Jan-2026 09:00.")


def test_a_correction_typed_later_counts_too() -> None:
    story = before_the_start()
    story.say(reading(sys=130), -5, slot="base", corrects="0001", entered=3)
    assert doubt(story, NINE + timedelta(minutes=1)).endswith("last entry: 14-Jan-2026 09:03.")


def test_the_day_before_counts_and_the_latest_entry_of_all_is_named() -> None:
    """The computer forgot the date: today's entries are in order, all before yesterday's."""
    today = Story(start=FakeClock(NINE - timedelta(days=3)).now())
    today.vitals(-5, "base")
    said = doubt(today, NINE - timedelta(days=3), before_the_start().session)
    assert said == (f"Computer clock shows 11-Jan-2026 09:00, before the last entry: {BASELINE}.")
    assert doubt(today, NINE - timedelta(days=3)) == "", "the control: alone it shows nothing"


@pytest.mark.parametrize("boot", ["the same", "another"])
def test_a_record_that_was_closed_over_night_needs_no_word(boot: str) -> None:
    clock = FakeClock(NINE - timedelta(hours=16))
    closed = clock.now()
    if boot == "another":
        clock.reboot()
    opened = clock.advance(15 * 3600)
    now = clock.advance(60)
    assert clock_doubt(Story().session, now, (), Reopened(closed, opened)) == ""


def test_a_clock_older_than_the_program_is_wrong_to_the_second() -> None:
    built = utc(2025, 12, 1)
    assert doubt(Story(), built - timedelta(seconds=1)) == (
        "Computer clock shows 30-Nov-2025 23:59, before KitLog was made."
    )
    assert doubt(Story(), built) == ""
