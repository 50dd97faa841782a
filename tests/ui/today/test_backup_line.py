"""The age of the backups on the board, by a clock in the hand of the test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kitlog.store.second_place import SecondPlace
from kitlog.ui.today.backup_line import ago, lines
from kitlog.ui.today.page import TodayPage
from kitlog.workflow.backing_up import Standing
from kitlog.workflow.board import board
from tests.ui.clipping import clipped
from tests.ui.today.clinic_room import Record, Room

NOW = datetime(2026, 1, 14, 9, 48, tzinfo=UTC)
HERE = Path("/var/lib/clinic/backups")
PLACE = Path("/media/safe/KitLog backups")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(), "just now"),
        (-5 * MINUTE, "just now"),
        (12.9 * MINUTE, "12 min ago"),
        (60 * MINUTE, "1 h ago"),
        (47.9 * HOUR, "47 h ago"),
        (48 * HOUR, "2 days ago"),
    ],
)
def test_an_age_is_said_in_the_unit_that_tells_most(age: timedelta, words: str) -> None:
    assert ago(age) == words


def test_the_second_place_is_red_from_the_twenty_fifth_hour_on() -> None:
    def there(hours: float) -> tuple[str, str]:
        made = NOW - hours * HOUR
        return lines(Standing(HERE, NOW - 12 * MINUTE, SecondPlace(PLACE, made)), NOW)[1]

    assert there(3) == ("Second place: 3 h ago", "ink2")
    assert there(24) == ("Second place: 24 h ago", "ink2")
    assert there(24.1) == ("Second place: 24 h ago. Is its drive connected?", "highText")
    assert there(73) == ("Second place: 3 days ago. Is its drive connected?", "highText")
    ahead = there(-24 * 366)  # the clock stood ahead: nobody knows how old it is
    assert ahead == ("Second place: 15-Jan-2027. Is its drive connected?", "highText")


def test_what_was_never_backed_up_is_red_and_a_missing_second_place_amber() -> None:
    assert lines(None, NOW) == ()
    assert lines(Standing(HERE), NOW) == (
        ("No backup yet", "highText"),
        ("No second place for backups yet", "medText"),
    )
    never = lines(Standing(HERE, NOW - 25 * HOUR, SecondPlace(PLACE)), NOW)
    assert never == (
        ("Backup: 25 h ago", "highText"),
        ("No backup in the second place yet. Is its drive connected?", "highText"),
    )


def test_red_stands_first_where_no_long_list_pushes_it_out_of_sight(
    open_room: Callable[[Record], Room],
) -> None:
    room = open_room("day")
    room.sign_in("R. Mock RN")
    page = TodayPage(room.station)
    room.show(page, height=704)
    found, now = room.ask(board), room.clock.now().utc
    many = found.unfinished * 9
    for hours, red in ((3, False), (25, True)):
        standing = Standing(HERE, now - hours * HOUR, SecondPlace(PLACE, now))
        page.rail.draw(replace(found, backups=standing, unfinished=many), None, now)
        room.settle()
        assert page.rail.late.isVisible() is red
        assert page.rail.backups.isVisible() is not red
    seen = page.rail.late.visibleRegion().boundingRect()
    assert seen.size() == page.rail.late.size()
    assert clipped(room.window) == []
    page.rail.draw(replace(found, backups=None), None, now)
    assert not page.rail.late.isVisible()
