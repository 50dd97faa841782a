from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.access import SignedIn
from kitlog.domain.vitals import Vitals
from kitlog.ui.kit.theme import DIM
from kitlog.ui.sign_in.live_tile import LiveTile
from kitlog.ui.sign_in.page import FORGOTTEN, SignInPage
from kitlog.workflow import charting
from kitlog.workflow.desk import ACCESS
from tests.ui.clipping import clipped, painted
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    here = open_room("day")
    here.show(SignInPage(here.station))
    return here


def page(room: Room) -> SignInPage:
    found = room.page
    assert isinstance(found, SignInPage)
    return found


def chosen(page: SignInPage) -> str:
    return next(button.text() for button in page.who.buttons if button.isChecked())


def test_a_letter_chooses_the_name_and_the_sixth_digit_signs_in(room: Room) -> None:
    room.keys("t")
    room.keys("258369")
    room.settle()
    assert room.station.person is not None
    assert room.station.person.name == "T. Sample RN"
    assert room.gone == [("back", "")]


def test_a_finger_alone_signs_in(room: Room) -> None:
    here = page(room)
    room.tap(here.who.buttons[0])
    for digit in "147258":
        room.tap(here.pad.keys[digit])
    room.settle()
    assert room.gone == [("back", "")]


def test_arrows_and_tab_choose_the_name_too(room: Room) -> None:
    here = page(room)
    room.key(Qt.Key.Key_Right)
    room.key(Qt.Key.Key_Right)
    room.key(Qt.Key.Key_Down)
    assert chosen(here) == "Dr P. Example"
    room.key(Qt.Key.Key_Up)
    assert chosen(here) == "T. Sample RN"
    here.who.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert chosen(here) == "R. Mock RN"


def test_a_wrong_pin_clears_the_dots_keeps_the_name_and_says_so(room: Room) -> None:
    here = page(room)
    room.keys("r")
    room.keys("258369")
    room.settle()
    assert room.station.person is None
    assert room.gone == []
    assert here.said.text() == "That PIN does not fit the name."
    assert here.dots.accessibleName() == "PIN, 0 of 6 digits typed"
    assert chosen(here) == "R. Mock RN"
    room.keys("147258")
    room.settle()
    assert room.gone == [("back", "")]


def test_digits_typed_before_the_name_are_kept_for_it(room: Room) -> None:
    room.keys("147258")
    room.settle()
    assert page(room).said.text() == "Choose your name."
    assert page(room).dots.accessibleName() == "PIN, 6 of 6 digits typed"
    room.keys("r")
    room.settle()
    assert room.gone == [("back", "")]


def test_a_short_pin_is_not_tried(room: Room) -> None:
    room.keys("r")
    room.keys("147")
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert page(room).said.text() == "A PIN has 6 digits."
    room.key(Qt.Key.Key_Backspace)
    assert page(room).dots.accessibleName() == "PIN, 2 of 6 digits typed"


def test_every_try_stands_in_the_record(room: Room) -> None:
    room.keys("r")
    room.keys("111222")
    room.settle()
    room.keys("147258")
    room.settle()
    tries = room.ask(
        lambda d: [e.fact for e in d.store.entries(ACCESS) if isinstance(e.fact, SignedIn)]
    )
    assert [one.accepted for one in tries] == [False, True]


def type_pins(room: Room, pin: str, times: int) -> None:
    for _ in range(times):
        room.keys(pin)
        room.settle()


def later(room: Room, seconds: float) -> None:
    """So long after, as the window's heartbeat shows it."""
    room.clock.advance(seconds)
    page(room).tick(room.clock.now())


def test_the_wait_after_too_many_wrong_pins_is_counted_down(room: Room) -> None:
    here = page(room)
    room.keys("r")
    type_pins(room, "111222", 5)
    assert here.said.text() == "That PIN does not fit the name."
    type_pins(room, "147258", 1)
    assert room.gone == []
    assert here.said.text() == "Too many wrong tries. Wait 0:30."
    later(room, 2.5)
    assert here.said.text() == "Too many wrong tries. Wait 0:28."
    assert clipped(room.window) == []
    room.keys("14")
    room.tap(here.pad.keys["7"])
    assert here.dots.accessibleName() == "PIN, 0 of 6 digits typed"
    later(room, 27.6)
    assert here.said.text() == str(FORGOTTEN)
    type_pins(room, "147258", 1)
    assert room.gone == [("back", "")]
    tries = room.ask(
        lambda d: [e.fact for e in d.store.entries(ACCESS) if isinstance(e.fact, SignedIn)]
    )
    assert sum(one.too_soon for one in tries) == 1, "resting keys try nothing"


def test_only_the_one_who_has_to_wait_waits(room: Room) -> None:
    here = page(room)
    room.keys("r")
    type_pins(room, "111222", 6)
    assert here.said.text() == "Too many wrong tries. Wait 0:30."
    room.keys("v")
    assert here.said.text() == str(FORGOTTEN)
    room.keys("14")
    assert here.dots.accessibleName() == "PIN, 2 of 6 digits typed"
    later(room, 10)
    assert here.said.text() == str(FORGOTTEN)
    room.key(Qt.Key.Key_Escape)
    room.keys("r")
    assert here.said.text() == "Too many wrong tries. Wait 0:20."
    room.keys("t")
    type_pins(room, "258369", 1)
    assert room.station.person is not None
    assert room.station.person.name == "T. Sample RN"


def test_nothing_of_any_patient_is_shown(room: Room) -> None:
    """Names, record numbers and values, on the whole window and in what is read aloud."""
    session = running_session(room)
    bad = Vitals(201, 80, 70, 86, 14, 0, 3)
    nurse = room.station.clinic.at_work[0].person_id
    room.ask(lambda desk: charting.chart_vitals(desk.as_person(nurse), session, bad, "10"))
    page(room).opened()
    room.settle()
    said = all_said(room)
    assert "Chair 4" in said
    board = page(room).board
    assert board is not None
    for row in board.rows:
        for secret in (row.patient.family, row.patient.given, row.patient.record_no):
            assert secret not in said
    assert "201" not in said
    assert "86" not in said
    assert page(room).status.view.words == "Chair 4: a reading outside the limits"


def running_session(room: Room) -> str:
    board = page(room).board
    assert board is not None
    return next(r.session.id for r in board.rows if r.chair == 4 and r.session)


def all_said(room: Room) -> str:
    from PySide6.QtWidgets import QLabel, QWidget

    words = [w.text for w in painted(room.window)]
    words += [label.text() for label in room.window.findChildren(QLabel)]
    words += [w.accessibleName() for w in room.window.findChildren(QWidget)]
    words += [w.toolTip() for w in room.window.findChildren(QWidget)]
    words += [page(room).status.view.words, page(room).status.view.detail]
    return "\n".join(words)


def test_the_running_chairs_show_ring_end_and_next_vitals(room: Room) -> None:
    tile = page(room).chairs.tiles[0]
    assert isinstance(tile, LiveTile)
    assert tile.ring is not None
    assert tile.ring.accessibleName() == "Infusion, 21 minutes remaining, ends 10:10"
    texts = {w.text for w in painted(tile)}
    assert {"Chair 1", "ends 10:10 · infusion 3 of 5", "Next vitals", "01:12"} <= texts


def test_the_tiles_go_on_by_the_clock(room: Room) -> None:
    room.clock.advance(72 + 4 * 60)
    page(room).tick(room.clock.now())
    tile = page(room).chairs.tiles[0]
    texts = {w.text for w in painted(tile)}
    assert {"Vitals overdue", "04:00"} <= texts
    assert page(room).status.view.words == "Chair 1: 20 min vitals overdue 04:00"


def test_a_reading_just_overdue_is_never_said_to_be_to_come(room: Room) -> None:
    room.clock.advance(72 + 60)
    page(room).tick(room.clock.now())
    assert page(room).status.view.detail == "Chair 1 vitals overdue 01:00"


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("late", [0, 400])
def test_nothing_is_cut_and_keys_are_large_enough(
    room: Room, width: int, height: int, late: int
) -> None:
    room.window.resize(width, height)
    room.clock.advance(late)
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    assert min(key.height() for key in page(room).pad.keys.values()) == 68


def test_the_dim_room_cuts_nothing_either(room: Room) -> None:
    room.window.set_theme(DIM)
    room.settle()
    assert clipped(room.window) == []


def test_a_room_without_patients_says_so(open_room: OpenRoom) -> None:
    room = open_room("clinic")
    room.show(SignInPage(room.station))
    assert "No one is booked today." in all_said(room)
