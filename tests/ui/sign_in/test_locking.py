"""Locked: timers go on, nothing of a patient is in the window, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kitlog.domain.view import Phase, phase
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.idle import Idle
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import reading
from tests.ui.clipping import clipped, painted
from tests.ui.sign_in.aloud import heard
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
PATIENT = ("TEST", "Ada", "ZZ 000 417")


@pytest.fixture
def at_chair(open_room: OpenRoom) -> Room:
    """R. Mock RN at chair 1, where TEST, Ada is infused."""
    room = open_room("day")
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    room.keys("r147258")
    room.settle()
    room.settle()
    room.keys("1")
    room.settle()
    assert isinstance(room.window.page, ChairPage)
    return room


def chair(room: Room) -> ChairPage:
    assert isinstance(room.window.page, ChairPage)
    return room.window.page


def test_a_locked_screen_holds_nothing_of_any_patient(at_chair: Room) -> None:
    before = heard()
    assert all(word in before for word in PATIENT)  # the control: the same look finds them
    at_chair.keys("l")
    at_chair.settle()
    after = heard()
    assert isinstance(at_chair.window.page, SignInPage)
    assert not [word for word in PATIENT if word in after]
    assert "Infusion, 2" in after  # the timer goes on


def test_it_says_since_when_it_is_locked_and_not_by_whom(at_chair: Room) -> None:
    at_chair.keys("l")
    at_chair.settle()
    page = at_chair.window.page
    assert isinstance(page, SignInPage)
    assert page.bar.locked.isVisible()
    assert page.bar.locked.accessibleName() == "Locked at 09:48:48"
    at_chair.clock.advance(75)
    page.tick(at_chair.clock.now())
    assert page.bar.locked.accessibleName() == "Locked at 09:48:48"
    in_the_bar = [one.text for one in painted(page.bar)]
    assert "Locked at 09:48:48" in in_the_bar
    assert not any("Mock" in words for words in in_the_bar)
    assert clipped(at_chair.window) == []
    at_chair.clock.advance(86400)
    page.tick(at_chair.clock.now())
    assert page.bar.locked.accessibleName() == "Locked at Wed 14-Jan 09:48"
    at_chair.keys("r147258")
    at_chair.settle()
    at_chair.keys("l")
    at_chair.settle()
    again = at_chair.window.page
    assert isinstance(again, SignInPage)
    assert again.bar.locked.accessibleName() == "Locked at 09:50:03"


def test_before_anybody_signed_in_nothing_is_locked(open_room: OpenRoom) -> None:
    room = open_room("day")
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    assert isinstance(room.window.page, SignInPage)
    assert not room.window.page.bar.locked.isVisible()


def test_the_nurse_comes_back_to_her_chair_with_eight_keys(at_chair: Room) -> None:
    page = chair(at_chair)
    at_chair.keys("l")
    at_chair.keys("t258369")
    at_chair.settle()
    assert at_chair.window.page is page
    assert at_chair.station.person is not None
    assert at_chair.station.person.name == "T. Sample RN"


def test_signed_out_the_infusion_runs_on_as_if_nobody_had_left(at_chair: Room) -> None:
    id = chair(at_chair).live.id
    before = at_chair.ask(lambda desk: reading.session(desk, id))
    remaining = chair(at_chair).live.view().remaining_s
    at_chair.keys("l")
    at_chair.settle()
    assert at_chair.station.person is None
    at_chair.clock.advance(600)
    at_chair.settle()
    at_chair.keys("t258369")
    at_chair.settle()
    after = at_chair.ask(lambda desk: reading.session(desk, id))
    assert phase(after) is Phase.RUNNING
    assert after.run == before.run
    assert chair(at_chair).live.view().remaining_s == remaining - 600


def test_digits_typed_before_the_lock_are_there_after_it(at_chair: Room) -> None:
    page = chair(at_chair)
    assert page.centre is not None
    at_chair.keys("146")
    at_chair.keys("8")
    typed = page.centre.entry.texts
    assert (typed["sys"], typed["dia"]) == ("146", "8")
    QTest.keyClick(at_chair.focus, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    at_chair.settle()
    assert at_chair.station.person is None
    at_chair.keys("r147258")
    at_chair.settle()
    assert page.centre.entry.texts == typed
    at_chair.keys("6")
    assert page.centre.entry.texts["dia"] == "86"


def note(room: Room) -> Dialog:
    return next(one for one in room.window.findChildren(Dialog) if one.isVisible())


def test_an_open_note_survives_the_lock_and_goes_on_where_it_was(at_chair: Room) -> None:
    at_chair.keys("n")
    dialog = note(at_chair)
    at_chair.keys("pump beeps")
    assert "pump beeps" in heard()
    at_chair.window.lock()
    at_chair.settle()
    assert "pump beeps" not in heard()
    at_chair.keys("r147258")
    at_chair.settle()
    assert note(at_chair) is dialog
    at_chair.keys(" twice")
    assert "pump beeps twice" in heard()
    assert "Begun by" not in heard()


def test_another_nurse_is_told_who_began_the_note(at_chair: Room) -> None:
    at_chair.keys("n")
    at_chair.keys("pump beeps")
    at_chair.window.lock()
    at_chair.keys("t258369")
    at_chair.settle()
    said = [label.text() for label in note(at_chair).findChildren(QLabel)]
    assert "Begun by R. Mock RN. Check it before you confirm." in said


def test_locking_twice_keeps_what_was_locked_first(at_chair: Room) -> None:
    page = chair(at_chair)
    at_chair.window.lock()
    at_chair.window.lock()
    at_chair.keys("r147258")
    at_chair.settle()
    assert at_chair.window.page is page


def test_after_the_first_sign_in_of_the_day_comes_today(open_room: OpenRoom) -> None:
    room = open_room("day")
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    room.keys("r147258")
    room.settle()
    assert isinstance(room.window.page, TodayPage)


def test_the_screen_is_locked_when_nobody_touches_it(qtbot: QtBot, at_chair: Room) -> None:
    handle = at_chair.window.windowHandle()
    idle = Idle(handle, at_chair.window, 0.3)
    idle.long_enough.connect(at_chair.window.lock)
    qtbot.waitUntil(lambda: isinstance(at_chair.window.page, SignInPage))
    assert at_chair.station.person is None


def test_a_key_or_a_tap_begins_the_idle_time_anew(at_chair: Room) -> None:
    handle = at_chair.window.windowHandle()
    idle = Idle(handle, at_chair.window, 3600)
    idle._timer.stop()
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert idle._timer.isActive()
    idle._timer.stop()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    assert idle._timer.isActive()


def test_a_chair_left_with_an_open_note_keeps_it_until_she_comes_back(at_chair: Room) -> None:
    page = chair(at_chair)
    at_chair.keys("n")
    dialog = note(at_chair)
    at_chair.keys("pump beeps")
    at_chair.window.show_page("today")
    at_chair.settle()
    assert "pump beeps" not in heard()
    at_chair.window.show_page("chair", page.live.id)
    at_chair.settle()
    assert at_chair.window.page is page
    assert note(at_chair) is dialog
    at_chair.keys(" twice")
    assert "pump beeps twice" in heard()
