"""What speaks against the computer's clock when an infusion is about to be started (H16)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kitlog.domain.clock_doubt import BUILT, CLOSED_DAYS, Reopened, clock_doubt
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from tests.clock import FakeClock
from tests.domain.story import Story

MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0
TO_BUILT_S = (BUILT - FakeClock().now().utc).total_seconds()
NINE = "14-Jan-2026 09:00"


def noted(*when: Moment) -> Session:
    """A session in which something was noted at these moments."""
    story = Story()
    for one in when:
        story._zero = one
        story.say(NoteWritten("a note"))
    return story.session


def doubt(session: Session, now: Moment, reopened: Reopened | None = None) -> str:
    """What is said after the time that is shown."""
    said = clock_doubt(session, now, (), reopened)
    return said.partition(", ")[2]


@pytest.mark.parametrize(
    ("passes_s", "step_s", "says"),
    [
        (HOUR, 0, ""),
        (HOUR, 60, ""),
        (HOUR, 61, f"set 1 min 1 s ahead since {NINE}."),
        (HOUR, HOUR, f"set 1 h ahead since {NINE}."),
        (HOUR, 400 * DAY, f"set 9600 h ahead since {NINE}."),
        (HOUR, -60, ""),
        (HOUR, -61, f"set 1 min 1 s back since {NINE}."),
        (HOUR, -HOUR - 60, f"set 1 h 1 min back since {NINE}."),
        (HOUR, -HOUR - 61, f"before the last entry: {NINE}."),
        (MINUTE, TO_BUILT_S - 61, "before KitLog was made."),
    ],
)  # fmt: skip
def test_a_clock_that_moved_since_the_last_entry(passes_s: float, step_s: float, says: str) -> None:
    clock = FakeClock()
    session = noted(clock.now())
    clock.advance(passes_s)
    clock.step_wall(step_s)
    assert doubt(session, clock.now()) == says


def test_one_set_far_ahead_and_back_again_is_told_by_what_was_entered_meanwhile() -> None:
    clock = FakeClock()
    first = clock.now()
    clock.step_wall(400 * DAY)
    meanwhile = clock.advance(MINUTE)
    clock.step_wall(-400 * DAY)
    now = clock.advance(MINUTE)
    assert doubt(noted(first), now) == "", "it is right again, and nothing was entered"
    assert doubt(noted(first, meanwhile), now) == "before the last entry: 18-Feb-2027 09:01."


def test_the_last_entry_before_the_step_is_named() -> None:
    clock = FakeClock()
    early, late = clock.now(), clock.advance(20 * MINUTE)
    clock.step_wall(HOUR)
    assert doubt(noted(late, early), clock.now()) == "set 1 h ahead since 14-Jan-2026 09:20."


@pytest.mark.parametrize(
    ("closed_s", "step_s", "reboot", "says"),
    [
        (15 * HOUR, 0, True, ""),
        (CLOSED_DAYS * DAY, 0, True, ""),
        (CLOSED_DAYS * DAY + 1, 0, True, "21 days after KitLog was last open."),
        (15 * HOUR, 365 * DAY, True, "365 days after KitLog was last open."),
        (HOUR, -HOUR - 60, True, ""),
        (HOUR, -HOUR - 61, True, f"before KitLog was last open: {NINE}."),
        (40 * DAY, 0, False, ""),
        (15 * HOUR, 2 * HOUR, False, f"set 2 h ahead since {NINE}."),
        (15 * HOUR, -HOUR, False, f"set 1 h back since {NINE}."),
    ],
)
def test_a_clock_that_moved_while_the_record_was_closed(
    closed_s: float, step_s: float, reboot: bool, says: str
) -> None:
    """By what is entered after it nothing shows, also hours later."""
    clock = FakeClock()
    closed = clock.now()
    clock.advance(closed_s)
    if reboot:
        clock.reboot(0)
    opened = clock.step_wall(step_s)
    clock.advance(3 * HOUR)
    session = noted(clock.now())
    assert doubt(session, clock.now(), Reopened(closed, opened)) == says


def test_a_clock_set_right_after_opening_is_judged_as_it_is_set_now() -> None:
    """It had forgotten the year; somebody set it right before the first patient came."""
    clock = FakeClock()
    closed = clock.now()
    clock.reboot(15 * HOUR)
    opened = clock.step_wall(-30 * DAY)
    clock.advance(MINUTE)
    clock.step_wall(30 * DAY)
    assert doubt(noted(clock.now()), clock.now(), Reopened(closed, opened)) == ""


def test_another_zone_is_told_and_the_same_one_is_not() -> None:
    clock = FakeClock()
    closed, opened = clock.now(), clock.advance(HOUR)
    told = Reopened(closed, opened, zone_moved_s=-6 * HOUR)
    assert doubt(noted(opened), opened, told) == "its time zone was changed by −6 h."
    assert doubt(noted(opened), opened, Reopened(closed, opened)) == ""


@pytest.mark.parametrize("reboot", [True, False])
def test_a_day_that_was_not_planned_is_told_once_the_computer_was_off(reboot: bool) -> None:
    clock = FakeClock()
    closed = clock.now()
    planned = tuple(closed.local.date() + timedelta(days=day) for day in range(3))
    clock.advance(DAY)
    if reboot:
        clock.reboot(0)
    opened = clock.advance(0)
    for _ in range(4):
        now = clock.advance(DAY)
        said = clock_doubt(noted(now), now, (), Reopened(closed, opened), planned)
        unplanned = reboot and now.local.date() not in planned
        assert said.endswith(", a day this course was not planned for.") is unplanned
        assert bool(said) is unplanned
        assert clock_doubt(noted(now), now, (), Reopened(closed, opened)) == "", "the control"
