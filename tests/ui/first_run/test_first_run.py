from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.people import Role
from kitlog.domain.protocol_plain import plainly
from kitlog.domain.protocol_versions import in_use
from kitlog.ui.first_run.page import FirstRunPage
from kitlog.ui.first_run.protocol_step import ProtocolStep
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


def step(room: Room) -> ProtocolStep:
    found = page(room).protocol
    assert found is not None
    return found


def type_all(room: Room, lines: list[str]) -> None:
    for line in lines:
        room.keys(line)
        room.key(Qt.Key.Key_Return)


def test_the_clinic_and_two_people_by_keyboard_alone(room: Room) -> None:
    type_all(room, ["Example Clinic", "1 Sample Road", "4"])
    type_all(room, ["R. Mock RN", "135792", "135792"])
    type_all(room, ["T. Sample RN", "246813", "246813"])
    assert room.ask(reading.clinic).settings is None
    type_all(room, ["90", "Dr P. Example", "975318", "975318"])
    room.settle()
    assert room.gone == [("today", "")]
    clinic = room.ask(reading.clinic)
    assert clinic.settings is not None
    assert (clinic.settings.name, clinic.settings.chairs) == ("Example Clinic", 4)
    assert clinic.settings.open_weekdays == (0, 1, 2, 3, 4)
    roles = {person.name: person.role for person in clinic.at_work}
    assert roles == {
        "R. Mock RN": Role.CHARGE, "T. Sample RN": Role.NURSE, "Dr P. Example": Role.PRESCRIBER,
    }  # fmt: skip
    assert [p.recovery_min for p in in_use(clinic.protocols)] == [90]
    assert room.station.person is not None
    assert room.station.person.name == "R. Mock RN"
    assert room.station.clinic == clinic


def test_nobody_is_let_into_a_record_that_is_not_there_yet(room: Room) -> None:
    assert not page(room).bar.emergency.isVisible()
    room.key(Qt.Key.Key_F3)
    assert room.page is page(room)


def test_a_clinic_open_at_the_weekend_is_kept_so(room: Room) -> None:
    fill(room)
    room.tap(page(room).cards.clinic.days.days[5])
    room.tap(page(room).cards.clinic.days.days[0])
    page(room).cards.done.click()
    step(room).unsigned.click()
    room.settle()
    settings = room.ask(reading.clinic).settings
    assert settings is not None
    assert settings.open_weekdays == (1, 2, 3, 4, 5)


def fill(room: Room) -> None:
    here = page(room)
    here.cards.clinic.name.set_text("Example Clinic")
    here.cards.clinic.chairs.set_text("4")
    for form, name in ((here.cards.charge, "R. Mock RN"), (here.cards.second, "T. Sample RN")):
        form.name.set_text(name)
        form.pin.set_text("135792")
        form.again.set_text("135792")


def test_every_wrong_field_has_its_sentence_at_once_and_keeps_what_was_typed(room: Room) -> None:
    here = page(room)
    here.cards.clinic.chairs.set_text("99")
    here.cards.charge.pin.set_text("111111")
    for day in here.cards.clinic.days.days[:5]:
        room.tap(day)
    room.tap(here.cards.done)
    room.settle()
    assert here.cards.clinic.name.sentence.text() == "Type the clinic's name."
    assert here.cards.clinic.chairs.sentence.text() == "1 to 24 chairs."
    assert here.cards.clinic.days.sentence.text() == "Choose at least one day the clinic is open."
    assert here.cards.charge.name.sentence.text() == "Type the name as it is printed."
    assert "not a row" in here.cards.charge.pin.sentence.text()
    assert here.cards.second.pin.sentence.text() == "A PIN has 6 digits."
    assert (here.cards.clinic.chairs.text, here.cards.charge.pin.text) == ("99", "111111")
    assert here.cards.clinic.name.line.hasFocus()
    assert room.ask(reading.clinic).settings is None


def test_a_pin_typed_differently_is_said_when_the_field_is_left(room: Room) -> None:
    here = page(room)
    here.cards.charge.pin.set_text("135792")
    here.cards.charge.again.setFocus()
    room.keys("135793")
    room.key(Qt.Key.Key_Tab)
    assert here.cards.charge.again.sentence.text() == "The two PINs differ."


def test_the_two_may_not_have_one_name(room: Room) -> None:
    fill(room)
    page(room).cards.second.name.set_text("r. mock rn")
    page(room).cards.done.click()
    room.settle()
    assert page(room).cards.second.name.sentence.text() == "Two people have the same name."
    assert room.gone == []


def test_the_protocol_is_said_plainly_with_the_recovery_typed(room: Room) -> None:
    fill(room)
    page(room).cards.done.click()
    words = step(room).words
    said = [label.text() for label in words.rows]
    known = dict(plainly(reading.shipped_protocols()[0]))
    red = known.pop("Red").replace("chest pain", "chest pain or short of breath")
    assert said == [*list(known.values())[:7], red, *list(known.values())[7:]]
    room.keys("90")
    assert "at least 90 min, vitals every 15 min" in words.rows[3].text()
    assert words.title.text() == "KIT-40, version 2"
    assert "Recovery, at least 90 min" in words.values[1].text()
    room.keys("0000")
    assert "at least 60 min" in words.rows[3].text()


def test_the_prescriber_chooses_which_protocols_are_for_use_here(room: Room) -> None:
    fill(room)
    page(room).cards.done.click()
    for option in step(room).which[:2]:
        room.tap(option)
    step(room).recovery.setFocus()
    type_all(room, ["60", "Dr P. Example", "975318", "975318"])
    room.settle()
    assert [p.name for p in in_use(room.ask(reading.clinic).protocols)] == ["KIT-40-Q5"]


def test_the_prescriber_is_somebody_else_than_the_two_nurses(room: Room) -> None:
    fill(room)
    page(room).cards.done.click()
    type_all(room, ["60", "t. sample rn", "975318", "975318"])
    room.settle()
    assert step(room).who.name.sentence.text() == "Two people have the same name."
    assert room.gone == []


def test_page_down_reads_on_while_a_field_has_focus(room: Room) -> None:
    room.window.resize(1366, 704)
    fill(room)
    page(room).cards.done.click()
    room.settle()
    bar = step(room).words.area.verticalScrollBar()
    assert step(room).recovery.line.hasFocus()
    room.key(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    room.key(Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_a_double_press_sets_up_once(room: Room) -> None:
    fill(room)
    page(room).cards.done.click()
    page(room).cards.done.click()
    step(room).unsigned.click()
    step(room).unsigned.click()
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
        for day in page(room).cards.clinic.days.days[:5]:
            day.setChecked(False)
        for form in (page(room).cards.charge, page(room).cards.second):
            form.pin.set_text("111111")
        page(room).cards.done.click()
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []


def test_the_dim_room_cuts_nothing_either(room: Room) -> None:
    room.window.set_theme(DIM)
    room.settle()
    assert clipped(room.window) == []


def test_a_name_no_paper_can_show_is_named_before_the_next_step(room: Room) -> None:
    cards = page(room).cards
    type_all(room, ["Example Clinic", "1 Sample Road", "4"])
    cards.clinic.name.line.setText("Example გ")
    type_all(room, ["R. Mock RN", "135792", "135792"])
    type_all(room, ["T. Sample RN", "246813", "246813"])
    room.settle()
    assert "georgian letter gan) can't be printed" in cards.clinic.name.sentence.text()
    assert cards.clinic.name.text == "Example გ"
    assert cards.said.text() == "Some fields need another look."
    assert page(room).protocol is None
    cards.clinic.name.line.setText("Example Łódź")
    cards.done.click()
    room.settle()
    who = step(room).who.name
    type_all(room, ["90"])
    who.line.insert("Dr P. გ")
    type_all(room, ["", "975318", "975318"])
    room.settle()
    assert "can't be printed" in who.sentence.text()
    assert room.gone == []
    who.line.setText("Dr P. Example")
    step(room).sign.click()
    room.settle()
    assert room.gone == [("today", "")]
