from __future__ import annotations

from collections.abc import Callable

from kitlog.ui.first_run.page import FirstRunPage
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]


def test_the_window_begins_with_the_sign_in_and_goes_on_to_today_and_back(
    open_room: OpenRoom,
) -> None:
    room = open_room("day")
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    assert isinstance(room.window.page, SignInPage)
    room.keys("r147258")
    room.settle()
    room.settle()
    today = room.window.page
    assert isinstance(today, TodayPage)
    assert len(today.list.rows) == 7
    room.keys("l")
    room.settle()
    assert isinstance(room.window.page, SignInPage)
    assert room.station.person is None


def test_a_new_record_begins_with_the_first_run(open_room: OpenRoom) -> None:
    room = open_room("new")
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    assert isinstance(room.window.page, FirstRunPage)


def test_an_answer_that_comes_after_the_page_is_gone_is_dropped(open_room: OpenRoom) -> None:
    room = open_room("day")
    room.window.show()
    room.window.begin(room.station)
    for _ in range(3):
        room.window.show_page("today")
        room.window.show_page("courses")
    room.settle()
    assert room.window.page is not None
