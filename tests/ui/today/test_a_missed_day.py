from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.course import Course
from kitlog.ui.today.missed_day import CHOOSE, CLOSE, MissedDay
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import reading
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

WEDNESDAY = date(2026, 1, 14)
THURSDAY = date(2026, 1, 15)


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    here = open_room("day")
    here.sign_in("R. Mock RN")
    here.show(TodayPage(here.station))
    return here


@pytest.fixture
def dialog(room: Room) -> MissedDay:
    """As it opens for DUMMY, Hal, who has not arrived."""
    page = room.page
    assert isinstance(page, TodayPage)
    row = next(r for r in page.list.rows.values() if r.view.chair == 5)
    room.tap(row.missed_button)
    return the_dialog(room)


def the_dialog(room: Room) -> MissedDay:
    found = [d for d in room.window.findChildren(MissedDay) if d.isVisible()]
    assert len(found) == 1
    return found[0]


def hal(room: Room) -> Course:
    page = room.page
    assert isinstance(page, TodayPage)
    assert page.board is not None
    id = next(r.course.id for r in page.board.rows if r.patient.name == "DUMMY, Hal")
    return room.ask(lambda desk: reading.course(desk, id))


def test_the_plan_is_shown_before_it_is_kept(dialog: MissedDay) -> None:
    assert dialog.plan.text() == "New plan: infusions 2–5 on 15, 16, 19 and 20-Jan."


def test_a_reason_by_keyboard_is_kept_and_the_row_goes(room: Room, dialog: MissedDay) -> None:
    before = hal(room)
    room.key(Qt.Key.Key_Space)
    room.key(Qt.Key.Key_Return)
    room.settle()
    course = room.ask(lambda desk: reading.course(desk, before.id))
    assert course.missed_days == {WEDNESDAY: "Ill"}
    assert course.planned_days[0] == THURSDAY
    page = room.page
    assert isinstance(page, TodayPage)
    assert 5 not in [r.view.chair for r in page.list.rows.values()]


def test_without_a_reason_nothing_is_kept_and_the_dialog_says_so(
    room: Room, dialog: MissedDay
) -> None:
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert dialog.isVisible()
    assert dialog.why.sentence.text() == "Say why the day was missed."
    assert hal(room).missed_days == {}


def test_a_day_on_which_the_clinic_is_closed_is_refused_beside_its_field(
    room: Room, dialog: MissedDay
) -> None:
    dialog.why.choose(7)
    dialog.other.set_text("snow on the road")
    dialog.next.choose(CHOOSE)
    dialog.day_field.set_text("17-Jan-2026")
    dialog.ask()
    room.settle()
    assert dialog.day_field.sentence.text() == "The clinic is closed on Sat 17-Jan."
    dialog.day_field.set_text("19-Jan-2026")
    dialog.ask()
    before = hal(room)
    room.settle()
    course = room.ask(lambda desk: reading.course(desk, before.id))
    assert course.missed_days == {WEDNESDAY: "snow on the road"}
    assert course.planned_days[0] == date(2026, 1, 19)


def test_the_button_names_the_closing_of_a_course(room: Room, dialog: MissedDay) -> None:
    before = hal(room)
    dialog.why.choose(2)
    dialog.next.choose(CLOSE)
    assert dialog.act.text() == "Close course early"
    assert dialog.plan.text() == "The course ends with 1 of 5 infusions."
    dialog.ask()
    room.settle()
    course = room.ask(lambda desk: reading.course(desk, before.id))
    assert course.closed is not None
    assert course.closed.why == "Patient’s wish"


def test_escape_keeps_nothing(room: Room, dialog: MissedDay) -> None:
    dialog.why.choose(0)
    room.key(Qt.Key.Key_Escape)
    room.settle()
    assert hal(room).missed_days == {}


@pytest.mark.parametrize("height", [704, 768])
def test_the_open_dialog_cuts_nothing(room: Room, dialog: MissedDay, height: int) -> None:
    dialog.why.choose(7)
    dialog.next.choose(CHOOSE)
    room.window.resize(1366, height)
    room.settle()
    assert clipped(dialog) == []
    assert small_targets(dialog) == []
