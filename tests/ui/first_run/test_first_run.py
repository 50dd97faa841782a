from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.people import Role
from kitlog.ui.first_run.page import FirstRunPage
from kitlog.ui.kit.theme import DIM
from kitlog.workflow import reading
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    here = open_room("new")
    here.show(FirstRunPage(here.station))
    return here


def page(room: Room) -> FirstRunPage:
    found = room.page
    assert isinstance(found, FirstRunPage)
    return found


def type_all(room: Room, lines: list[str]) -> None:
    for line in lines:
        room.keys(line)
        room.key(Qt.Key.Key_Return)


def test_the_clinic_and_two_people_by_keyboard_alone(room: Room) -> None:
    type_all(room, ["Example Clinic", "1 Sample Road", "4"])
    type_all(room, ["R. Mock RN", "135792", "135792"])
    type_all(room, ["T. Sample RN", "246813", "246813"])
    room.settle()
    assert room.gone == [("today", "")]
    clinic = room.ask(reading.clinic)
    assert clinic.settings is not None
    assert (clinic.settings.name, clinic.settings.chairs) == ("Example Clinic", 4)
    assert clinic.settings.open_weekdays == (0, 1, 2, 3, 4)
    roles = {person.name: person.role for person in clinic.at_work}
    assert roles == {"R. Mock RN": Role.CHARGE, "T. Sample RN": Role.NURSE}
    assert room.station.person is not None
    assert room.station.person.name == "R. Mock RN"
    assert room.station.clinic == clinic


def test_a_clinic_open_at_the_weekend_is_kept_so(room: Room) -> None:
    fill(room)
    room.tap(page(room).clinic.days.days[5])
    room.tap(page(room).clinic.days.days[0])
    page(room).done.click()
    room.settle()
    settings = room.ask(reading.clinic).settings
    assert settings is not None
    assert settings.open_weekdays == (1, 2, 3, 4, 5)


def fill(room: Room) -> None:
    here = page(room)
    here.clinic.name.set_text("Example Clinic")
    here.clinic.chairs.set_text("4")
    for form, name in ((here.charge, "R. Mock RN"), (here.second, "T. Sample RN")):
        form.name.set_text(name)
        form.pin.set_text("135792")
        form.again.set_text("135792")


def test_every_wrong_field_has_its_sentence_at_once_and_keeps_what_was_typed(room: Room) -> None:
    here = page(room)
    here.clinic.chairs.set_text("99")
    here.charge.pin.set_text("111111")
    for day in here.clinic.days.days[:5]:
        room.tap(day)
    room.tap(here.done)
    room.settle()
    assert here.clinic.name.sentence.text() == "Type the clinic's name."
    assert here.clinic.chairs.sentence.text() == "1 to 24 chairs."
    assert here.clinic.days.sentence.text() == "Choose at least one day the clinic is open."
    assert here.charge.name.sentence.text() == "Type the name as it is printed."
    assert "not a row" in here.charge.pin.sentence.text()
    assert here.second.pin.sentence.text() == "A PIN has 6 digits."
    assert (here.clinic.chairs.text, here.charge.pin.text) == ("99", "111111")
    assert here.clinic.name.line.hasFocus()
    assert room.ask(reading.clinic).settings is None


def test_a_pin_typed_differently_is_said_when_the_field_is_left(room: Room) -> None:
    here = page(room)
    here.charge.pin.set_text("135792")
    here.charge.again.setFocus()
    room.keys("135793")
    room.key(Qt.Key.Key_Tab)
    assert here.charge.again.sentence.text() == "The two PINs differ."


def test_the_two_may_not_have_one_name(room: Room) -> None:
    fill(room)
    page(room).second.name.set_text("r. mock rn")
    page(room).done.click()
    room.settle()
    assert page(room).second.name.sentence.text() == "Two people have the same name."
    assert room.gone == []


def test_a_double_press_sets_up_once(room: Room) -> None:
    fill(room)
    page(room).done.click()
    page(room).done.click()
    room.settle()
    assert room.gone == [("today", "")]
    assert len(room.ask(reading.clinic).at_work) == 2


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("wrong", [False, True])
def test_nothing_is_cut_even_with_every_sentence_shown(
    room: Room, width: int, height: int, wrong: bool
) -> None:
    room.window.resize(width, height)
    if wrong:
        for day in page(room).clinic.days.days[:5]:
            day.setChecked(False)
        for form in (page(room).charge, page(room).second):
            form.pin.set_text("111111")
        page(room).done.click()
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []


def test_the_dim_room_cuts_nothing_either(room: Room) -> None:
    room.window.set_theme(DIM)
    room.settle()
    assert clipped(room.window) == []
