"""Limits for one patient, set from the course's page by the prescriber's PIN."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.patient_limits import LimitsSet, PatientLimit
from kitlog.domain.people import Role
from kitlog.ui.course.amend_dialog import LIMITS
from kitlog.ui.course.limits_dialog import NOBODY, LimitsDialog
from kitlog.ui.course.page import CoursePage
from kitlog.ui.kit.labels import Label
from kitlog.workflow import people, reading
from tests.ui.course.test_amending import choose, fits, page
from tests.ui.course.test_course_page import course_of
from tests.ui.today.clinic_room import Record, Room

DOCTOR, PIN = "Dr I. Invented", "369147"
AMBER, RED = "limits.sys.caution.high", "limits.sys.urgent.high"


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    here = open_room("day")
    here.sign_in("R. Mock RN")
    here.ask(lambda desk: people.enrol(desk, DOCTOR, Role.PRESCRIBER, PIN))
    here.station.clinic = here.ask(reading.clinic)
    here.show(CoursePage(here.station, here.ask(lambda desk: course_of(desk, "DUMMY"))))
    return here


def dialog_of(room: Room) -> LimitsDialog:
    dialog = choose(room, LIMITS)
    assert isinstance(dialog, LimitsDialog)
    return dialog


def filled(room: Room, dialog: LimitsDialog, pin: str = PIN) -> None:
    for key, text in ((AMBER, "170"), (RED, "190")):
        dialog.lines[key].setFocus()
        room.settle()
        dialog.lines[key].line.selectAll()
        room.keys(text)
    dialog.why.set_text("Hypertension, usual BP 160")
    dialog.who.choose([one.text() for one in dialog.who.options].index(DOCTOR))
    dialog.pin.setFocus()
    room.keys(pin)


def test_the_prescriber_sets_limits_and_they_say_who_and_why(room: Room) -> None:
    dialog = dialog_of(room)
    assert dialog.lines[AMBER].text == "160"
    filled(room, dialog)
    assert dialog.lines[AMBER].sentence.text() == "protocol: 160"
    fits(room, dialog)
    room.key(Qt.Key.Key_Return)
    room.settle()
    file = page(room).file
    assert file is not None
    (said,) = file.course.limits_said
    assert said.fact == LimitsSet(
        (PatientLimit("sys", 90, 170, 90, 190),), "Hypertension, usual BP 160"
    )
    assert room.station.clinic.name_of(said.author) == DOCTOR
    again = dialog_of(room)
    assert again.lines[RED].text == "190"
    shown = " ".join(label.text() for label in again.findChildren(Label))
    assert "Now: SYS amber above: 160 → 170 mmHg; SYS red above: 180 → 190 mmHg." in shown
    assert f"{DOCTOR}, 14-Jan-2026 09:48: Hypertension, usual BP 160" in shown
    fits(room, again)
    again.close_it()


def test_a_wrong_pin_or_value_is_said_at_its_field_and_the_rest_stays(room: Room) -> None:
    dialog = dialog_of(room)
    filled(room, dialog, "000111")
    dialog.ask()
    room.settle()
    assert dialog.pin.sentence.text() == "That PIN does not fit the name."
    assert (dialog.pin.text, dialog.lines[RED].text) == ("", "190")
    dialog.lines[AMBER].set_text("195")
    dialog.ask()
    assert dialog.lines[AMBER].sentence.text() == "Must be 190 or less, where red begins."
    dialog.lines[AMBER].set_text("17o")
    dialog.ask()
    assert dialog.lines[AMBER].sentence.text() == "Type a whole number."
    dialog.lines[AMBER].set_text("170")
    dialog.why.set_text(" ")
    dialog.ask()
    assert dialog.why.sentence.text() == "Say why this patient has other limits."
    assert room.ask(lambda desk: reading.course(desk, course_of(desk, "DUMMY"))).limits_said == ()
    fits(room, dialog)
    dialog.close_it()


def test_without_a_prescriber_nobody_sets_them(room: Room) -> None:
    clinic = room.station.clinic
    people_left = {id: p for id, p in clinic.people.items() if p.role is not Role.PRESCRIBER}
    clinic.people.clear()
    clinic.people.update(people_left)
    dialog = dialog_of(room)
    assert dialog.act.reason == str(NOBODY)
    dialog.ask()
    assert dialog.sentence.text() == str(NOBODY)
    dialog.close_it()
