from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kitlog.app.demo.fill import PRESCRIBER
from kitlog.domain.dates import day
from kitlog.domain.people import Role
from kitlog.ui.courses.page import NONE, OPEN, CoursesPage
from kitlog.ui.courses.waiting import NONE_TO_SIGN, TO_SIGN
from kitlog.workflow import people, reading, searching, summarising
from kitlog.workflow.course_signing import sign, signatures
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]


def show(open_room: OpenRoom, record: Record = "day") -> tuple[Room, CoursesPage]:
    room = open_room(record)
    room.sign_in("R. Mock RN")
    page = CoursesPage(room.station)
    room.show(page)
    return room, page


def test_every_course_that_goes_on_is_listed_by_name_with_where_it_stands(
    open_room: OpenRoom,
) -> None:
    _, page = show(open_room)
    names = [row.found.patient.name for row in page.list.rows]
    assert names == sorted(names)
    said = {row.found.patient.family: row.accessibleName() for row in page.list.rows}
    assert len(said) == 9
    assert "Closed early, to sign, KIT-2026-0002 · 2 of 5 signed, not exported" in said["BLANK"]
    assert "Today 10:15, chair 3" in said["DEMO"]
    assert "In chair 1 today" in said["TEST"]
    born = page.list.rows[0].found.patient.born
    assert f"born {day(born)}" in page.list.rows[0].accessibleName()


def test_its_button_opens_the_course(open_room: OpenRoom) -> None:
    room, page = show(open_room)
    course = page.list.rows[2].found.course
    assert course is not None
    room.tap(page.list.rows[2].button)
    assert room.gone == [("course", course.id)]


def test_the_search_finds_and_escape_brings_the_list_back(open_room: OpenRoom) -> None:
    room, page = show(open_room)
    room.key(Qt.Key.Key_Slash)
    room.keys("zz 000 4")
    room.settle()
    assert page.heading.text() == "Found"
    assert 1 < len(page.list.rows) < 9
    room.keys("zz")
    room.settle()
    assert page.list.sentence.text().startswith("No patient for 'zz 000 4zz'.")
    room.key(Qt.Key.Key_Escape)
    room.settle()
    assert len(page.list.rows) == 9
    room.key(Qt.Key.Key_Escape)
    assert room.gone == [("today", "")]


def test_a_clinic_without_courses_says_what_to_do(open_room: OpenRoom) -> None:
    room, page = show(open_room, "clinic")
    assert page.list.sentence.text() == str(NONE)
    room.key(Qt.Key.Key_C)
    assert room.gone == [("new course", "")]


def test_courses_to_sign_stand_apart_and_their_rows_say_so(open_room: OpenRoom) -> None:
    room, page = show(open_room)
    said = {row.found.patient.family: row.accessibleName() for row in page.list.rows}
    assert "Complete, to sign" in said["PLACEBO"]
    assert "Closed early, to sign" in said["BLANK"]
    assert sum("to sign" in one for one in said.values()) == 2
    assert [chip.accessibleName() for chip in page.chips.values()] == ["Open, 9", "To sign, 2"]
    room.key(Qt.Key.Key_S)
    room.settle()
    assert page.heading.text() == "Courses to sign"
    assert [row.found.patient.family for row in page.list.rows] == ["BLANK", "PLACEBO"]
    room.tap(page.chips[OPEN])
    room.settle()
    assert len(page.list.rows) == 9


def test_a_course_exported_without_her_signature_still_waits_for_the_prescriber(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    room = open_room("day")
    room.sign_in("R. Mock RN")
    found = room.ask(searching.courses_to_sign)
    ids = {one.patient.family: one.course.id for one in found if one.course is not None}
    room.ask(lambda d: summarising.export(d, ids["PLACEBO"], tmp_path / "summary.pdf", "a4"))
    room.sign_in("Dr P. Example")
    page = CoursesPage(room.station, TO_SIGN)
    room.show(page)
    assert [row.found.patient.family for row in page.list.rows] == ["BLANK", "PLACEBO"]
    seal = room.ask(lambda d: signatures(d, reading.course(d, ids["PLACEBO"])).sha256)
    pin = PRESCRIBER[2]
    room.ask(lambda d: sign(d, ids["PLACEBO"], pin, seal))
    page.opened()
    room.settle()
    assert [row.found.patient.family for row in page.list.rows] == ["BLANK"]


def test_an_auditor_has_nothing_to_sign(open_room: OpenRoom) -> None:
    room = open_room("day")
    room.sign_in("R. Mock RN")
    auditor = room.ask(lambda d: people.enrol(d, "A. Trial", Role.AUDITOR, "369147"))
    room.station.sign_in(auditor)
    page = CoursesPage(room.station, TO_SIGN)
    room.show(page)
    assert page.list.rows == []
    assert page.list.sentence.text() == str(NONE_TO_SIGN)


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1920, 1080)])
def test_nothing_is_cut(open_room: OpenRoom, width: int, height: int) -> None:
    room, _ = show(open_room)
    room.window.resize(width, height)
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
