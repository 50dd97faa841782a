"""A clock that can't be right keeps an infusion from being started until it is confirmed (H16)."""

from __future__ import annotations

import pytest

from kitlog.domain.clock_doubt import BUILT
from kitlog.domain.errors import Refused
from kitlog.domain.events import NoteWritten
from kitlog.workflow import infusing, reading
from tests.workflow.ward import Ward

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


def test_a_right_clock_needs_no_word(here: Ward) -> None:
    started = infusing.start(here.desk, here.ready(here.course()).id, clock_confirmed=True)
    assert started.latest(NoteWritten) is None
