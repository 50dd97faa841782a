"""Emergency access stands on Today for charge nurses until one of them has looked at it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.emergency import EmergencyLookedAt
from kitlog.domain.people import Role
from kitlog.ui.today.emergencies import LookedAt
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import emergency, people, reading
from kitlog.workflow.desk import CLINIC
from kitlog.workflow.emergency import NOT_ONE_OF_THE_TWO, Asked
from tests.ui.clipping import clipped
from tests.ui.sign_in.aloud import heard
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
WORDS = "A. Agency RN, 09:48, vouched for by T. Sample RN: “no account, chair 2 alone”."


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    """T. Sample RN vouched for A. Agency RN."""
    here = open_room("day")
    give(here, Asked("A. Agency RN", "no account, chair 2 alone", "369147"), "T. Sample RN")
    return here


def give(room: Room, asked: Asked, voucher: str) -> None:
    pin = {"R. Mock RN": "147258", "T. Sample RN": "258369"}[voucher]
    id = next(p.person_id for p in room.station.clinic.at_work if p.name == voucher)
    room.ask(lambda desk: emergency.give(desk.as_person(""), asked, id, pin))
    room.station.clinic = room.ask(reading.clinic)


def today(room: Room, name: str = "R. Mock RN") -> TodayPage:
    room.sign_in(name)
    page = TodayPage(room.station)
    room.show(page)
    return page


def looked_at(room: Room) -> list[EmergencyLookedAt]:
    entries = room.ask(lambda desk: desk.store.entries(CLINIC))
    return [one.fact for one in entries if isinstance(one.fact, EmergencyLookedAt)]


def test_a_charge_nurse_reads_who_when_by_whom_and_why(room: Room) -> None:
    page = today(room)
    assert page.emergencies.isVisible()
    assert page.emergencies.words == f"Emergency access: {WORDS}"
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    room.clock.advance(86_400)
    room.settle()
    room.settle()
    assert "Wed 14-Jan 09:48" in page.emergencies.words, "it stands the next day, too"


@pytest.mark.parametrize("name", ["T. Sample RN", "Dr P. Example"])
def test_nobody_else_sees_it(room: Room, name: str) -> None:
    page = today(room, name)
    assert not page.emergencies.isVisible()
    assert "chair 2 alone" not in heard()


def test_by_keys_she_marks_it_as_looked_at_with_a_note(room: Room) -> None:
    page = today(room)
    page.emergencies.button.setFocus(Qt.FocusReason.TabFocusReason)
    room.key(Qt.Key.Key_Space)
    (dialog,) = room.window.findChildren(LookedAt)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert dialog.sentence.text() == "Write what you found."
    assert looked_at(room) == []
    room.keys("called in, charted well")
    room.key(Qt.Key.Key_Return)
    room.settle()
    (fact,) = looked_at(room)
    assert fact.note == "called in, charted well"
    assert not page.emergencies.isVisible()
    assert "chair 2 alone" not in heard()


def test_one_of_the_two_finds_the_button_closed_and_why(room: Room) -> None:
    give(room, Asked("V. Demo RN", "forgot my PIN", "369147"), "R. Mock RN")
    page = today(room)
    strip = page.emergencies
    assert strip.words.endswith("+1 more.")
    assert strip.button.reason == ""
    room.tap(strip.button)
    room.keys("all well")
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert strip.words.startswith("Emergency access: V. Demo RN")
    assert strip.button.reason == str(NOT_ONE_OF_THE_TWO)
    room.tap(strip.button)
    room.settle()
    assert not [one for one in room.window.findChildren(LookedAt) if one.isVisible()]
    assert page.toast._words.text() == str(NOT_ONE_OF_THE_TWO)
    assert len(looked_at(room)) == 1


def test_hers_to_look_at_stands_before_one_that_is_not(open_room: OpenRoom) -> None:
    room = open_room("day")
    give(room, Asked("V. Demo RN", "forgot my PIN", "369147"), "R. Mock RN")
    give(room, Asked("A. Agency RN", "no account", "369147"), "T. Sample RN")
    assert today(room).emergencies.words.startswith("Emergency access: A. Agency RN")


def test_another_charge_nurse_can(room: Room) -> None:
    give(room, Asked("V. Demo RN", "forgot my PIN", "369147"), "R. Mock RN")
    mock = next(p.person_id for p in room.station.clinic.at_work if p.name == "R. Mock RN")
    room.ask(lambda d: people.enrol(d.as_person(mock), "O. Other RN", Role.CHARGE, "258147"))
    room.station.clinic = room.ask(reading.clinic)
    strip = today(room, "O. Other RN").emergencies
    for left in ("V. Demo RN", ""):
        room.tap(strip.button)
        room.keys("all well")
        room.key(Qt.Key.Key_Return)
        room.settle()
        assert left in strip.words
    assert not strip.isVisible()
