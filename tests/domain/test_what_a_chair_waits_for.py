"""The reading a chair waits for most, when it is said, and when it turns amber and red."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.door import Due
from kitlog.domain.due import due
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.overdue import dues, most_wanted, urgency
from tests.domain.story import Story, reading, running


def said(story: Story, minute: float, key: str) -> Due:
    return due(story.session, story.slots(minute)[key])


def waits(story: Story, minute: float) -> str | None:
    slot = most_wanted(story.view(minute))
    return slot.key if slot else None


def test_a_reading_to_come_carries_the_times_of_the_protocol() -> None:
    """Said a minute before, amber 3 and red 10 minutes after (RULINGS "Quiet")."""
    assert said(running(), 8, "10") == Due(
        120, False, False, 180, 600, soon_s=60, key="10", title="10 min vitals"
    )


def test_a_recheck_is_red_after_five_minutes() -> None:
    story = running()
    id = story.vitals(10, "10", reading(hr=155))
    found = said(story, 11, f"re-{id}")
    assert (found.recheck, found.red_s, found.amber_s) == (True, 300, 180)
    assert found.title == "Recheck vitals"


def test_what_is_there_in_part_is_not_announced_again() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=None, dia=None))
    assert said(story, 11, "10").soon_s == 0


def test_while_paused_the_readings_of_the_pump_and_after_it_stand_and_the_others_go_on() -> None:
    story = running()
    id = story.vitals(10, "10", reading(hr=155))
    story.pause(12)
    stands = {key: said(story, 13, key).stands for key in ("20", "+15", "pause-1-1", f"re-{id}")}
    assert stands == {"20": True, "+15": True, "pause-1-1": False, f"re-{id}": False}
    story.resume(14)
    assert not any(said(story, 15, key).stands for key in ("20", "+15"))


def test_nothing_stands_after_the_end_though_it_came_in_a_pause() -> None:
    story = running()
    story.pause(12)
    story.say(InfusionEnded(Decimal(15), True, "felt unwell"), 14)
    assert not said(story, 15, "+15").stands


def test_recovery_is_never_due_sooner_than_its_minutes_while_the_end_is_not_logged() -> None:
    story = running()
    floors = {key: said(story, 30, key).floor_s for key in ("40", "+15", "+60")}
    assert floors == {"40": None, "+15": 900, "+60": 3600}
    story.end()
    assert said(story, 41, "+15").floor_s is None


def test_before_the_start_nothing_is_counted() -> None:
    story = Story()
    found = said(story, 0, "base")
    assert (found.in_s, found.stands, found.floor_s) == (0, False, None)


@pytest.mark.parametrize(
    ("minute", "shown"),
    [(9, "calm"), (12.9, "calm"), (13, "amber"), (19.9, "amber"), (20, "red")],
)
def test_a_reading_is_amber_after_the_grace_and_red_after_ten_minutes(
    minute: float, shown: str
) -> None:
    story = running()
    assert urgency(story.session, story.slots(minute)["10"]) == shown


def test_the_reading_longest_overdue_is_wanted_most_even_when_the_next_is_due() -> None:
    story = running()
    assert waits(story, 5) == "10"
    assert waits(story, 20.5) == "10", "missed, and nobody has looked"
    story.vitals(21, "20")
    assert waits(story, 22) == "30"


def test_a_recheck_that_is_due_sooner_goes_before_the_next_slot() -> None:
    story = running()
    id = story.vitals(7, "10", reading(hr=155))
    assert waits(story, 8) == f"re-{id}"


def test_the_door_counts_every_reading_still_wanted() -> None:
    story = running()
    story.vitals(10, "10")
    found = dues(story.session, story.view(20.5))
    assert [one.key for one in found] == ["20", "30", "40", "+15", "+30", "+45", "+60"]
    assert [one.in_s for one in found][:2] == [-30, 570]


def test_a_chair_that_is_not_at_work_waits_for_nothing() -> None:
    assert waits(Story(), 0) is None
    story = running()
    story.end()
    assert waits(story, 41) == "10"
    story.say(Discharged("E. Friend"), 110)
    assert waits(story, 111) is None
    assert dues(story.session, story.view(111)) == ()
