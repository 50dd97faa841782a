"""A clock that can't be right keeps an infusion from being started until it is confirmed (H16)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kitlog.domain.clock_doubt import BUILT
from kitlog.domain.errors import Refused
from kitlog.domain.events import NoteWritten
from kitlog.domain.view import view
from kitlog.workflow import doorkeeping, infusing, reading, resuming
from tests.workflow.ward import ADA, Ward

HOUR, DAY = 3600.0, 86_400.0


@pytest.mark.parametrize(
    ("back_s", "says"),
    [
        (3 * HOUR, "shows 14-Jan-2026 06:00, before the last entry: 14-Jan-2026 09:00"),
        (61, "shows 14-Jan-2026 08:58, before the last entry: 14-Jan-2026 09:00"),
    ],
)
def test_a_clock_set_back_is_confirmed_or_the_start_refused(
    here: Ward, back_s: float, says: str
) -> None:
    id = here.ready(here.course()).id
    here.clock.step_wall(-back_s)
    with pytest.raises(Refused, match=says):
        infusing.start(here.desk, id)
    started = infusing.start(here.desk, id, clock_confirmed=True)
    assert started.run is not None
    assert says in (started.latest(NoteWritten) or NoteWritten("none")).text


def test_the_infusion_before_counts_too(here: Ward) -> None:
    """The computer forgot the date: today's entries are in order, and all before the last day's."""
    course = here.course()
    here.signed(course)
    here.clock.advance(DAY)
    here.clock.reboot()
    here.clock.step_wall(-2 * DAY)
    id = here.ready(reading.course(here.desk, course.id)).id
    with pytest.raises(Refused, match="before the last entry"):
        infusing.start(here.desk, id)


def test_a_clock_older_than_the_program_is_wrong(here: Ward) -> None:
    here.clock.step_wall((BUILT - here.clock.now().utc).total_seconds() - DAY)
    id = here.ready(here.course()).id
    with pytest.raises(Refused, match="shows 30-Nov-2025 00:00, before KitLog was made"):
        infusing.start(here.desk, id)


def refused(here: Ward, id: str) -> str:
    """Why it isn't started, "" when it is."""
    try:
        infusing.start(here.desk, id)
    except Refused as error:
        return error.sentence
    return ""


def reopened(here: Ward, hours: float) -> None:
    """The program is closed for so many hours, and the computer switched off."""
    doorkeeping.keep_door(here.desk)
    resuming.beat(here.desk, "closed")
    here.clock.advance(hours * HOUR)
    here.clock.reboot()
    resuming.resume(here.desk)


def test_a_clock_set_ahead_while_the_computer_runs_is_confirmed(here: Ward) -> None:
    id = here.ready(here.course()).id
    here.clock.advance(600)
    here.clock.step_wall(HOUR)
    doubt = "Computer clock shows 14-Jan-2026 10:10, set 1 h ahead since 14-Jan-2026 09:00."
    assert refused(here, id).startswith(doubt)
    started = infusing.start(here.desk, id, clock_confirmed=True)
    assert started.latest(NoteWritten) == NoteWritten(f"{doubt} Confirmed as right.")


@pytest.mark.parametrize(
    ("hours", "says"),
    [(-24.0, "before KitLog was last open: 14-Jan-2026 09:00"),
     (20 * 24.0, ""),
     (365 * 24.0, "365 days after KitLog was last open")],
)  # fmt: skip
def test_a_clock_set_while_the_program_was_closed_is_confirmed(
    here: Ward, hours: float, says: str
) -> None:
    """Of a patient who comes for the first time: no entry of hers tells."""
    reopened(here, hours)
    id = here.ready(here.course()).id
    found = refused(here, id)
    assert says in found
    assert bool(says) is bool(found)
    if found:
        assert reading.chair_file(here.desk, id).reopened is not None, "the page knows it too"


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Sets the computer's zone."""

    def set_(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield set_
    monkeypatch.undo()
    time.tzset()


def test_another_zone_is_said_and_counts_nothing_anew(
    here: Ward, zone: Callable[[str], None]
) -> None:
    zone("Europe/Berlin")
    running = here.running(here.course()).id
    doorkeeping.keep_door(here.desk)
    resuming.beat(here.desk, "closed")
    here.clock.advance(600)
    zone("America/New_York")
    resuming.resume(here.desk)
    assert view(reading.session(here.desk, running), here.clock.now()).elapsed_s == 600
    other = here.ready(here.course(patient=replace(ADA, record_no="ZZ 000 900"), chair=2)).id
    assert "time zone was changed by −6 h" in refused(here, other)


def test_summer_time_is_no_other_zone(here: Ward, zone: Callable[[str], None]) -> None:
    """Closed on Saturday, opened on the Sunday on which it began."""
    zone("Europe/Berlin")
    here.clock.step_wall(datetime(2026, 3, 28, 16, tzinfo=UTC).timestamp() - _now_s(here))
    reopened(here, 16)
    assert refused(here, here.ready(here.course()).id) == ""


def _now_s(here: Ward) -> float:
    return here.clock.now().utc.timestamp()


def test_a_right_clock_needs_no_word(here: Ward) -> None:
    started = infusing.start(here.desk, here.ready(here.course()).id, clock_confirmed=True)
    assert started.latest(NoteWritten) is None


@pytest.mark.parametrize(("days", "confirmed"), [(1, False), (4, False), (5, True), (16, True)])
def test_a_day_the_course_was_not_planned_for_is_confirmed_after_a_restart(
    here: Ward, days: int, confirmed: bool
) -> None:
    """Set a few days ahead while the computer was off: nothing runs backwards."""
    course = here.course()
    here.signed(course)
    reopened(here, days * 24.0)
    id = here.ready(reading.course(here.desk, course.id)).id
    assert ("a day this course was not planned for" in refused(here, id)) is confirmed
    assert (here.desk.now().local.date() not in course.planned_days) is confirmed


def test_without_a_restart_an_unplanned_day_is_no_doubt_of_the_clock(here: Ward) -> None:
    """The boot time tells that it was never set."""
    course = here.course()
    here.signed(course)
    here.clock.advance(5 * DAY)
    assert refused(here, here.ready(reading.course(here.desk, course.id)).id) == ""
