from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.people import Role
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.people.page import NOT_CHARGE, PeoplePage
from kitlog.workflow import people, reading
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]


def show(open_room: OpenRoom, name: str) -> tuple[Room, PeoplePage]:
    room = open_room("clinic")
    room.sign_in(name)
    page = PeoplePage(room.station)
    room.show(page)
    return room, page


def test_a_charge_nurse_adds_a_person_by_keyboard_alone(open_room: OpenRoom) -> None:
    room, page = show(open_room, "R. Mock RN")
    room.keys("W. Invented RN")
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Space)
    room.key(Qt.Key.Key_Tab)
    while room.focus is not page.form.pin.line:
        room.key(Qt.Key.Key_Tab)
    room.keys("135792")
    room.key(Qt.Key.Key_Return)
    room.keys("135792")
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert page.said.text() == "W. Invented RN is added."
    added = next(p for p in room.station.clinic.at_work if p.name == "W. Invented RN")
    assert added.role is Role.NURSE
    assert room.ask(lambda desk: people.sign_in(desk, added.person_id, "135792")) == added
    assert len(page.list.shown) == 5
    assert (page.form.name.text, page.form.pin.text) == ("", "")


def test_every_wrong_field_says_so_and_nothing_typed_is_lost(open_room: OpenRoom) -> None:
    room, page = show(open_room, "R. Mock RN")
    page.form.name.set_text("W. Invented RN")
    page.form.pin.set_text("123456")
    page.form.again.set_text("123457")
    page.add.click()
    room.settle()
    assert "not a row" in page.form.pin.sentence.text()
    assert page.form.role.sentence.text() == "Choose a role."
    assert page.form.name.text == "W. Invented RN"
    assert page.form.pin.text == "123456"
    page.form.pin.set_text("135792")
    page.add.click()
    assert page.form.again.sentence.text() == "The two PINs differ."
    assert len(room.ask(reading.clinic).at_work) == 4


def test_a_name_already_here_is_refused_beside_the_name(open_room: OpenRoom) -> None:
    room, page = show(open_room, "R. Mock RN")
    page.form.name.set_text("t. sample rn")
    page.form.role.choose(0)
    page.form.pin.set_text("135792")
    page.form.again.set_text("135792")
    page.add.click()
    room.settle()
    assert page.form.name.sentence.text() == "Somebody here already has this name."
    assert page.form.pin.text == "135792"


def test_only_a_charge_nurse_may_add_and_the_button_says_why(open_room: OpenRoom) -> None:
    room, page = show(open_room, "T. Sample RN")
    assert page.add.reason == str(NOT_CHARGE)
    assert not page.form.isVisible()
    page.add.click()
    room.settle()
    assert len(room.ask(reading.clinic).at_work) == 4


def test_sign_in_as_and_escape_lead_away(open_room: OpenRoom) -> None:
    room, page = show(open_room, "T. Sample RN")
    page.list.switch.click()
    room.key(Qt.Key.Key_Escape)
    assert room.gone == [("sign in", ""), ("today", "")]


@pytest.mark.parametrize("name", ["R. Mock RN", "T. Sample RN"])
@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut(open_room: OpenRoom, name: str, width: int, height: int) -> None:
    room, page = show(open_room, name)
    page.form.read()
    room.window.resize(width, height)
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []


def test_a_charge_nurse_closes_the_account_of_somebody_who_left(open_room: OpenRoom) -> None:
    room, page = show(open_room, "R. Mock RN")
    row = next(one for one in page.list.shown if one.person.name == "T. Sample RN")
    own = next(one for one in page.list.shown if one.person.name == "R. Mock RN")
    assert not own.left.isVisible()
    room.tap(row.left)
    (dialog,) = room.window.findChildren(Dialog)
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    room.tap(dialog.act)
    room.settle()
    assert page.said.text() == "The account of T. Sample RN is closed."
    assert "T. Sample RN" not in [one.person.name for one in page.list.shown]
    clinic = room.ask(reading.clinic)
    assert clinic.people[row.person.person_id].left


def test_nobody_else_is_offered_it(open_room: OpenRoom) -> None:
    _, page = show(open_room, "T. Sample RN")
    assert not any(row.left.isVisible() for row in page.list.shown)
