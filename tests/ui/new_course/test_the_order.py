"""When, how and which ketamine was ordered, asked on the new-course page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.ordered import Drug, Manner, Ordered
from kitlog.ui.kit.theme import DIM
from kitlog.ui.new_course.order_dialog import OrderDialog
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.workflow import reading
from tests.ui.clipping import clipped
from tests.ui.new_course.test_a_new_course import create, fill, page
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    here = open_room("day")
    here.sign_in("R. Mock RN")
    here.show(NewCoursePage(here.station))
    return here


def asked(room: Room) -> OrderDialog:
    """Opened as by keyboard: focus and Space."""
    page(room).order.how.setFocus()
    room.key(Qt.Key.Key_Space)
    room.settle()
    return next(d for d in room.window.findChildren(OrderDialog) if d.is_open)


def fill_dialog(dialog: OrderDialog, day: str, clock: str, manner: int) -> None:
    dialog.day.set_text(day)
    dialog.clock.set_text(clock)
    dialog.manner.choose(manner)
    dialog.own[0].set_text("oxycodone 10 mg twice a day")


def confirm(room: Room, dialog: OrderDialog) -> None:
    dialog.day.line.setFocus()
    room.settle()
    room.key(Qt.Key.Key_Return)
    room.settle()


def opened(room: Room) -> tuple[Ordered, tuple[str, ...]]:
    course = room.ask(lambda desk: reading.course(desk, room.gone[-1][1]))
    return course.opened.ordered, course.opened.own


def test_without_the_dialog_only_the_drug_is_asked(room: Room) -> None:
    here = fill(room)
    here.order.drug.set_index(-1)
    create(room)
    assert here.order.drug.sentence.text() == "Choose one."
    assert room.gone == []
    here.order.drug.choose(1)
    create(room)
    assert opened(room) == (Ordered(Drug.S), ())


def test_a_verbal_order_is_kept_once_it_was_read_back(room: Room) -> None:
    here = fill(room)
    dialog = asked(room)
    fill_dialog(dialog, "13-Jan-2026", "18:05", 1)
    confirm(room, dialog)
    assert "Read a verbal order back" in dialog.sentence.text()
    assert dialog.is_open
    dialog.read_back.click()
    confirm(room, dialog)
    hint = here.order.prescriber.sentence.text()
    assert hint == "verbal, read back, 13-Jan-2026 18:05; 1 own medicine"
    create(room)
    order, own = opened(room)
    assert (order.manner, order.read_back, order.clock) == (Manner.VERBAL, True, "18:05")
    assert own == ("oxycodone 10 mg twice a day",)


def test_what_is_wrong_says_so_at_its_field_and_stays(room: Room) -> None:
    fill(room)
    dialog = asked(room)
    fill_dialog(dialog, "13/01/2026", "18:05", 0)
    confirm(room, dialog)
    assert "12-Mar-1971" in dialog.day.sentence.text()
    dialog.day.set_text("13-Jan-2026")
    dialog.clock.set_text("6 pm")
    confirm(room, dialog)
    assert dialog.clock.sentence.text() == "As 07:50."
    assert dialog.clock.text == "6 pm"


def test_an_order_from_tomorrow_is_refused_beside_the_prescriber(room: Room) -> None:
    here = fill(room)
    dialog = asked(room)
    fill_dialog(dialog, "15-Jan-2026", "07:00", 0)
    confirm(room, dialog)
    create(room)
    assert here.order.prescriber.sentence.text() == "The order can't be later than now."
    assert room.gone == []


def test_escape_leaves_the_dialog_and_what_was_kept_comes_again(room: Room) -> None:
    fill(room)
    dialog = asked(room)
    fill_dialog(dialog, "13-Jan-2026", "", 0)
    confirm(room, dialog)
    again = asked(room)
    assert (again.day.text, again.manner.index) == ("13-Jan-2026", 0)
    assert again.own[0].text == "oxycodone 10 mg twice a day"
    room.key(Qt.Key.Key_Escape)
    room.settle()
    assert room.gone == []


@pytest.mark.parametrize("size", [(1366, 704), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("dim", [False, True])
def test_nothing_is_clipped_and_no_target_is_small(
    room: Room, size: tuple[int, int], dim: bool
) -> None:
    here = fill(room)
    room.window.resize(*size)
    if dim:
        room.window.set_theme(DIM)
    dialog = asked(room)
    fill_dialog(dialog, "13-Jan-2026", "18:05", 1)
    room.settle()
    assert clipped(dialog) == []
    assert small_targets(dialog) == []
    dialog.read_back.click()
    confirm(room, dialog)
    assert clipped(here) == []
    assert small_targets(here) == []
