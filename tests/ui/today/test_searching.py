from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.ui.today.page import TodayPage
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
