"""Away and back, by every way there is: the next digit goes where the last one went."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kitlog.ui.chair.bodies import RecoveryBody, RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.theme import DAY, DIM
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from tests.ui.today.clinic_room import Record, Room

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
OpenRoom = Callable[[Record], Room]


@pytest.fixture
def at_chair(open_room: OpenRoom) -> Room:
    """R. Mock RN at chair 1, where TEST, Ada is infused; chair 2 recovers."""
    room = open_room("day")
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    room.keys("r147258")
    settle(room)
    room.keys("1")
    settle(room)
    return room


def settle(room: Room) -> None:
    for _ in range(3):
        room.settle()


def press(
    room: Room, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(room.focus, key, held)
    settle(room)


def type_in(room: Room, text: str) -> None:
    """Each key to whatever has the focus by then."""
    for one in text:
        room.keys(one)


def chair(room: Room) -> ChairPage:
    assert isinstance(room.window.page, ChairPage)
    return room.window.page


def texts(room: Room) -> dict[str, str]:
    body = chair(room).centre
    assert body is not None
    return {field: text for field, text in body.entry.texts.items() if text}


def questions(room: Room) -> list[Dialog]:
    return [one for one in room.window.findChildren(Dialog) if one.isVisible()]


# -- ways away and back ------------------------------------------------------------------------


def _another_chair(room: Room) -> None:
    press(room, Qt.Key.Key_2, ALT)
    press(room, Qt.Key.Key_1, ALT)


def _own_chair(room: Room) -> None:
    press(room, Qt.Key.Key_1, ALT)


def _today(room: Room) -> None:
    press(room, Qt.Key.Key_Escape)
    assert isinstance(room.window.page, TodayPage)
    press(room, Qt.Key.Key_1)


def _locked(room: Room) -> None:
    press(room, Qt.Key.Key_L)
    assert isinstance(room.window.page, SignInPage)
    room.keys("r147258")
    settle(room)


def _a_question(room: Room) -> None:
    press(room, Qt.Key.Key_N)
    press(room, Qt.Key.Key_Escape)


def _far(room: Room) -> None:
    press(room, Qt.Key.Key_F4)
    press(room, Qt.Key.Key_F4)


def _a_panel(room: Room) -> None:
    press(room, Qt.Key.Key_O)
    press(room, Qt.Key.Key_Escape)


WAYS = [_another_chair, _own_chair, _today, _locked, _a_question, _far, _a_panel]
by_any_way = pytest.mark.parametrize("away", WAYS, ids=lambda way: way.__name__.strip("_"))


@by_any_way
def test_a_number_half_typed_is_typed_on(at_chair: Room, away: Callable[[Room], None]) -> None:
    type_in(at_chair, "14")
    away(at_chair)
    type_in(at_chair, "6")
    assert texts(at_chair) == {"sys": "146"}


@by_any_way
def test_a_number_that_might_be_whole_is_typed_on_too(
    at_chair: Room, away: Callable[[Room], None]
) -> None:
    """1 breath a minute can be charted, and so can 13."""
    type_in(at_chair, "1468692971")
    assert texts(at_chair)["rr"] == "1"
    away(at_chair)
    type_in(at_chair, "3")
    assert texts(at_chair)["rr"] == "13"


@by_any_way
def test_an_empty_field_that_was_passed_over_stays_passed_over(
    at_chair: Room, away: Callable[[Room], None]
) -> None:
    type_in(at_chair, "14686")
    press(at_chair, Qt.Key.Key_Tab)
    away(at_chair)
    type_in(at_chair, "97")
    assert texts(at_chair) == {"sys": "146", "dia": "86", "spo2": "97"}


def test_the_cursor_comes_back_within_the_number(at_chair: Room) -> None:
    type_in(at_chair, "14")
    press(at_chair, Qt.Key.Key_Left)
    _locked(at_chair)
    type_in(at_chair, "2")
    assert texts(at_chair) == {"sys": "124"}


def test_in_recovery_too(at_chair: Room) -> None:
    press(at_chair, Qt.Key.Key_2, ALT)
    assert isinstance(chair(at_chair).centre, RecoveryBody)
    type_in(at_chair, "v12")
    press(at_chair, Qt.Key.Key_1, ALT)
    assert isinstance(chair(at_chair).centre, RunningBody)
    press(at_chair, Qt.Key.Key_2, ALT)
    type_in(at_chair, "8")
    assert texts(at_chair) == {"sys": "128"}


def test_a_digit_wiped_out_leaves_nothing_to_come_back_to(at_chair: Room) -> None:
    type_in(at_chair, "1")
    press(at_chair, Qt.Key.Key_Backspace)
    chair(at_chair).vitals.typed.write()
    assert chair(at_chair).vitals.typed.place not in at_chair.station.typed


# -- with a question open ------------------------------------------------------------------------


@pytest.fixture
def asked(at_chair: Room) -> Room:
    """A note is being written at chair 1."""
    press(at_chair, Qt.Key.Key_N)
    type_in(at_chair, "dizzy at")
    press(at_chair, Qt.Key.Key_Left)
    return at_chair


def goes_on(room: Room) -> None:
    """The question is whole, and the typing goes on where it was."""
    (dialog,) = questions(room)
    type_in(room, "X")
    line = room.focus
    assert isinstance(line, QLineEdit)
    assert dialog.isAncestorOf(line)
    assert line.text() == "dizzy aXt"


def test_another_chair_and_back_brings_the_question_back_whole(asked: Room) -> None:
    here = chair(asked)
    press(asked, Qt.Key.Key_2, ALT)
    assert chair(asked) is not here
    assert questions(asked) == []
    press(asked, Qt.Key.Key_1, ALT)
    assert chair(asked) is here
    goes_on(asked)


def test_the_own_number_leaves_the_question_where_it_is(asked: Room) -> None:
    press(asked, Qt.Key.Key_1, ALT)
    goes_on(asked)


def test_it_can_be_locked_and_comes_back_whole(asked: Room) -> None:
    press(asked, Qt.Key.Key_L, CTRL)
    assert isinstance(asked.window.page, SignInPage)
    assert questions(asked) == []
    asked.keys("r147258")
    settle(asked)
    goes_on(asked)


def test_light_and_full_screen_are_changed_around_it(asked: Room) -> None:
    press(asked, Qt.Key.Key_F8)
    assert asked.window.theme == DIM
    press(asked, Qt.Key.Key_F11)
    assert asked.window.isFullScreen()
    press(asked, Qt.Key.Key_F11)
    goes_on(asked)


def test_the_far_view_covers_it_and_gives_it_back(asked: Room) -> None:
    press(asked, Qt.Key.Key_F4)
    assert chair(asked).far.isVisible()
    assert questions(asked) == []
    press(asked, Qt.Key.Key_F4)
    assert chair(asked).far.isHidden()
    goes_on(asked)


def test_from_the_far_view_to_another_chair_and_back_it_is_still_there(asked: Room) -> None:
    press(asked, Qt.Key.Key_F4)
    press(asked, Qt.Key.Key_2, ALT)
    assert chair(asked).far.isVisible()
    press(asked, Qt.Key.Key_F4)
    press(asked, Qt.Key.Key_1, ALT)
    assert chair(asked).far.isHidden()
    goes_on(asked)


def test_the_failsafe_sheet_can_be_had_over_it(asked: Room) -> None:
    press(asked, Qt.Key.Key_F6)
    assert len(questions(asked)) == 2
    press(asked, Qt.Key.Key_Escape)
    goes_on(asked)


def test_no_letter_or_digit_acts_below_it(asked: Room) -> None:
    page, (dialog,) = chair(asked), questions(asked)
    before = page.live.session
    dialog.safe.setFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_L, Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_9,
                Qt.Key.Key_Asterisk, Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F7):  # fmt: skip
        press(asked, key)
    assert questions(asked) == [dialog]
    assert (chair(asked), page.live.session) == (page, before)
    assert texts(asked) == {}


# -- light -----------------------------------------------------------------------------------------


def test_a_dim_chair_is_locked_dim_and_each_chair_keeps_its_own_light(at_chair: Room) -> None:
    press(at_chair, Qt.Key.Key_F8)
    at_chair.window.lock()  # as the idle time does, and L
    settle(at_chair)
    assert isinstance(at_chair.window.page, SignInPage)
    assert at_chair.window.theme == DIM
    press(at_chair, Qt.Key.Key_F8)
    assert at_chair.window.theme == DAY
    at_chair.keys("r147258")
    settle(at_chair)
    assert at_chair.window.theme == DIM
    press(at_chair, Qt.Key.Key_2, ALT)
    assert at_chair.window.theme == DAY
    press(at_chair, Qt.Key.Key_L)
    assert at_chair.window.theme == DAY
    at_chair.keys("r147258")
    settle(at_chair)
    press(at_chair, Qt.Key.Key_Escape)
    assert at_chair.window.theme == DAY


# -- Esc -------------------------------------------------------------------------------------------


def test_esc_closes_the_keypad_before_it_leaves(at_chair: Room) -> None:
    body = chair(at_chair).centre
    assert isinstance(body, RunningBody)
    at_chair.tap(body.entry.fields["sys"].line)
    assert body.right.keypad_open
    type_in(at_chair, "14")
    press(at_chair, Qt.Key.Key_Escape)
    assert not body.right.keypad_open
    assert chair(at_chair).centre is body
    type_in(at_chair, "6")
    assert texts(at_chair) == {"sys": "146"}
    press(at_chair, Qt.Key.Key_Escape)
    assert isinstance(at_chair.window.page, TodayPage)


def test_esc_from_the_row_closes_the_panel_beside_it(at_chair: Room) -> None:
    body = chair(at_chair).centre
    assert isinstance(body, RunningBody)
    press(at_chair, Qt.Key.Key_O)
    assert body.right.panel is not None
    body.entry.begin()
    press(at_chair, Qt.Key.Key_Escape)
    assert body.right.panel is None
    assert chair(at_chair).centre is body
    assert QApplication.focusWidget() is body.entry.fields["sys"].line
