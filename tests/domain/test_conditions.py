"""Oxygen and cuff: what was said last is offered; what was not said is not known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain.conditions import Conditions, last_said
from kitlog.domain.corrected import differing
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.schedule import merged
from kitlog.domain.vitals import ROOM_AIR, Absent, Vitals
from tests.domain.story import Story

ON = OxygenOn(Decimal(2), "nasal")


def said(*facts: object) -> Conditions:
    story = Story()
    for minute, fact in enumerate(facts, 1):
        story.say(fact, minute)
    return last_said(story.session)


def test_nothing_is_known_before_anything_was_said() -> None:
    assert said(Vitals(hr=80)) == Conditions()


def test_the_last_word_on_each_counts_and_silence_changes_nothing() -> None:
    first = Vitals(hr=80, oxygen=ROOM_AIR, site="left arm, automatic")
    assert said(first, Vitals(hr=82)) == Conditions(ROOM_AIR, "left arm, automatic")
    moved = Vitals(hr=81, site="right leg, by hand")
    assert said(first, moved) == Conditions(ROOM_AIR, "right leg, by hand")


@pytest.mark.parametrize(
    ("facts", "oxygen"),
    [
        ((Vitals(hr=80, oxygen=ROOM_AIR), ON), "2 L/min nasal"),
        ((ON, OxygenOff()), ROOM_AIR),
        ((ON, Vitals(hr=80, oxygen="4 L/min mask")), "4 L/min mask"),
    ],
)
def test_oxygen_logged_as_an_event_counts_like_a_sets(
    facts: tuple[object, ...], oxygen: str
) -> None:
    assert said(*facts).oxygen == oxygen


def test_not_charted_is_neither_oxygen_nor_room_air() -> None:
    silent, air, given = Vitals(hr=80), Vitals(hr=80, oxygen=ROOM_AIR), Vitals(hr=80, oxygen="2 L")
    assert [one.on_oxygen for one in (silent, air, given)] == [False, False, True]
    assert [one.oxygen_words for one in (silent, air, given)] == ["", "room air", "oxygen 2 L"]


def test_a_correction_tells_only_what_differs() -> None:
    before = Vitals(142, 84, 80, absent=(Absent("pain", "too dissociated", asked=True),))
    after = Vitals(124, 84, 80, pain=3, oxygen=ROOM_AIR)
    assert differing(before, after) == (
        "SYS 142, Pain – (can't answer, too dissociated), oxygen not charted"
    )
    assert differing(after, before) == "SYS 124, Pain 3, room air"
    assert differing(before, before) == ""


def test_an_earlier_word_on_oxygen_stands_in_a_set_charted_in_two_parts() -> None:
    story = Story()
    first = story.vitals(10, "10", Vitals(hr=80, oxygen="2 L/min nasal"))
    then = story.vitals(11, "10", Vitals(140, 80))
    answers = tuple(c for c in story.session.vitals if c.id in (first, then))
    whole = merged(answers)
    assert whole is not None
    assert (whole.sys, whole.hr, whole.oxygen) == (140, 80, "2 L/min nasal")
