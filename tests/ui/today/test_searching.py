from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.errors import KitLogError
from kitlog.ui.courses import page as courses
from kitlog.ui.courses.found_list import MORE
from kitlog.ui.courses.found_row import HEIGHT
from kitlog.ui.courses.page import CoursesPage
from kitlog.ui.today import page as today
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import searching
from kitlog.workflow.desk import Desk
from kitlog.workflow.searching import Found
from tests.ui.clipping import clipped
from tests.ui.today.clinic_room import Record, Room


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    here = open_room("day")
    here.sign_in("T. Sample RN")
    here.show(TodayPage(here.station))
    return here


def page(room: Room) -> TodayPage:
    found = room.page
    assert isinstance(found, TodayPage)
    return found


def test_a_slash_and_a_name_find_the_patient_and_return_opens_the_course(room: Room) -> None:
    room.key(Qt.Key.Key_Slash)
    room.keys("plac")
    room.settle()
    names = [row.found.patient.name for row in page(room).found.rows]
    assert names == ["PLACEBO, Ines"]
    assert not page(room).list.isVisible()
    assert clipped(room.window) == []
    room.key(Qt.Key.Key_Return)
    course = page(room).found.rows[0].found.course
    assert course is not None
    assert room.gone == [("course", course.id)]


def test_letters_typed_into_the_search_are_no_commands(room: Room) -> None:
    room.key(Qt.Key.Key_Slash)
    room.keys("clp4")
    room.settle()
    assert room.gone == []


def test_nobody_found_says_what_was_looked_for(room: Room) -> None:
    room.key(Qt.Key.Key_Slash)
    room.keys("adda")
    room.settle()
    said = "No patient for 'adda'. Check the record no., or add a new course."
    assert page(room).found.sentence.text() == said


def test_escape_brings_the_day_back(room: Room) -> None:
    room.key(Qt.Key.Key_Slash)
    room.keys("plac")
    room.settle()
    room.key(Qt.Key.Key_Escape)
    assert page(room).list.isVisible()
    assert not page(room).found.isVisible()
    search = page(room).bar.search
    assert search is not None
    assert search.text() == ""


def all_found(room: Room) -> list[str]:
    names: list[str] = []
    room.station.do(
        lambda desk: [one.patient.name for one in searching.search(desk, "zz")], names.extend
    )
    room.settle()
    return names


def test_only_those_in_sight_are_read_and_scrolling_down_brings_the_others(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, asked = searching.search, list[tuple[int, int]]()

    def search(desk: Desk, text: str, skip: int, most: int) -> tuple[Found, ...]:
        asked.append((skip, most))
        return whole(desk, text, skip, most)

    names = all_found(room)
    assert len(names) > 6
    monkeypatch.setattr(today, "SEEN", 4)
    monkeypatch.setattr(searching, "search", search)
    found = page(room).found
    found.setFixedHeight(2 * (HEIGHT + 6))
    room.key(Qt.Key.Key_Slash)
    room.keys("zz")
    room.settle()
    assert [row.found.patient.name for row in found.rows] == names[:4]
    assert set(asked) == {(0, 4)}
    assert found.more.isVisible()
    while found.more.isVisible():
        before = len(found.rows)
        found.verticalScrollBar().setValue(found.verticalScrollBar().maximum())
        room.settle()
        assert len(found.rows) > before or not found.more.isVisible()
    assert [row.found.patient.name for row in found.rows] == names


@pytest.mark.parametrize("where", [TodayPage, CoursesPage])
def test_more_that_could_not_be_read_is_said_and_asked_for_again(
    room: Room, monkeypatch: pytest.MonkeyPatch, where: type[TodayPage | CoursesPage]
) -> None:
    if where is CoursesPage:
        room.show(CoursesPage(room.station))
    whole, fails = searching.search, [True]

    def search(desk: Desk, text: str, skip: int, most: int) -> tuple[Found, ...]:
        if skip and fails[0]:
            raise KitLogError("The disk does not answer.")
        return whole(desk, text, skip, most)

    monkeypatch.setattr(today, "SEEN", 4)
    monkeypatch.setattr(courses, "SEEN", 4)
    monkeypatch.setattr(searching, "search", search)
    found = room.page.list if isinstance(room.page, CoursesPage) else page(room).found
    found.setFixedHeight(2 * (HEIGHT + 6))
    room.key(Qt.Key.Key_Slash)
    room.keys("zz")
    room.settle()
    bar = found.verticalScrollBar()
    bar.setValue(bar.maximum())
    room.settle()
    assert found.more.text() == "The disk does not answer."
    assert len(found.rows) == 4
    fails[0] = False
    bar.setValue(0)
    bar.setValue(bar.maximum())
    room.settle()
    assert len(found.rows) > 4
    assert found.more.text() == str(MORE)


def test_a_list_with_room_is_filled(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can scroll where nothing is hidden."""
    names = all_found(room)
    monkeypatch.setattr(today, "SEEN", 1)
    room.key(Qt.Key.Key_Slash)
    room.keys("zz")
    room.settle()
    room.settle()
    assert len(page(room).found.rows) > min(4, len(names) - 1)
