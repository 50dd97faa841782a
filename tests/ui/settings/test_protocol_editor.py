"""A protocol changed on a copy in the window, its differences shown, signed by the prescriber."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.people import Role
from kitlog.domain.protocol_versions import in_use
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.ui.settings.page import SettingsPage
from kitlog.ui.settings.protocols_section import ProtocolsSection
from kitlog.ui.settings.sign_dialog import NOBODY
from kitlog.workflow import first_run, people, reading
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
CHARGE, NURSE, DOCTOR = "R. Mock RN", "T. Sample RN", "Dr I. Invented"
PIN = "369147"
CLINIC = ClinicSet("Example Pain Clinic", "", 4)
SYS = "limits.sys.urgent.high"


def open_protocols(room: Room) -> ProtocolsSection:
    page = SettingsPage(room.station)
    room.show(page)
    page.parts.choose(1)
    room.settle()
    section = page.section
    assert isinstance(section, ProtocolsSection)
    return section


def show(open_room: OpenRoom) -> tuple[Room, ProtocolsSection]:
    room = open_room("clinic")
    room.sign_in(CHARGE)
    room.ask(lambda desk: people.enrol(desk, DOCTOR, Role.PRESCRIBER, PIN))
    return room, open_protocols(room)


def typed(room: Room, section: ProtocolsSection, key: str, text: str) -> None:
    section.form.show_field(key)
    room.settle()
    section.form.fields[key].line.selectAll()
    room.keys(text)


def drafted(room: Room, section: ProtocolsSection, text: str = "175") -> None:
    section.copy.click()
    typed(room, section, SYS, text)
    section.act.click()
    room.settle()


def choose_doctor(section: ProtocolsSection) -> None:
    dialog = section.dialog
    assert dialog is not None
    dialog.who.choose([one.text() for one in dialog.who.options].index(DOCTOR))


def used(room: Room) -> int:
    found = in_use(room.ask(reading.clinic).protocols)
    return next(one.version for one in found if one.name == "KIT-40")


def test_a_copy_is_changed_kept_and_signed_and_then_it_is_in_use(open_room: OpenRoom) -> None:
    room, section = show(open_room)
    assert section.title.text() == "KIT-40, version 1"
    assert "Signed by Dr P. Example" in section.state.text()
    section.copy.click()
    typed(room, section, SYS, "175")
    assert section.form.fields[SYS].sentence.text() == "was 180"
    assert section.said.text() == "1 changed: SYS red above: 180 → 175 mmHg."
    section.act.click()
    room.settle()
    assert not section.editing
    assert section.title.text() == "KIT-40, version 2"
    assert section.lines.text() == "Version: 1 → 2\nSYS red above: 180 → 175 mmHg"
    assert f"Drafted by {CHARGE}" in section.state.text()
    assert used(room) == 1
    section.sign.click()
    room.settle()
    choose_doctor(section)
    dialog = section.dialog
    assert dialog is not None
    dialog.pin.line.setFocus()
    room.keys(PIN)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert section.said.text() == "Signed. It counts for new courses from now on."
    assert used(room) == 2
    assert f"Signed by {DOCTOR}" in section.state.text()
    assert not section.sign.isVisible()
    page = NewCoursePage(room.station)
    room.show(page)
    assert page.order.protocol.limits["sys"].urgent.high == 175


def test_a_shipped_one_nobody_signed_says_so_and_is_signed_as_it_is(open_room: OpenRoom) -> None:
    room = open_room("new")
    nurses = (CHARGE, Role.CHARGE, "147258"), (NURSE, Role.NURSE, "258369")
    first = room.ask(lambda desk: first_run.set_up(desk, CLINIC, nurses))
    room.ask(lambda d: people.enrol(d.as_person(first), DOCTOR, Role.PRESCRIBER, PIN))
    room.station.use_clinic(room.ask(reading.clinic))
    room.sign_in(CHARGE)
    section = open_protocols(room)
    assert section.list.choice.options[0].text() == "KIT-40 · 1 · not signed"
    assert "No course can be opened by it yet." in section.state.text()
    assert "Shipped with KitLog, not signed here." in section.state.text()
    section.sign.click()
    room.settle()
    dialog = section.dialog
    assert dialog is not None
    room.keys(PIN)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert used(room) == 1
    assert section.list.choice.options[0].text() == "KIT-40 · 1 · in use"
    assert f"Signed by {DOCTOR}" in section.state.text()
    page = NewCoursePage(room.station)
    room.show(page)
    assert page.create_button.reason == ""
    page.order.protocol_choice.choose(1)
    room.settle()
    assert page.create_button.reason.startswith("KIT-40-Q5 is not signed yet")
    page.order.protocol_choice.choose(0)
    room.settle()
    assert page.order.protocol_choice.sentence.text() == ""
    assert page.create_button.reason == ""


def test_a_wrong_pin_is_typed_again_and_signs_nothing(open_room: OpenRoom) -> None:
    room, section = show(open_room)
    drafted(room, section)
    section.sign.click()
    room.settle()
    choose_doctor(section)
    dialog = section.dialog
    assert dialog is not None
    dialog.pin.set_text("000111")
    dialog.ask()
    room.settle()
    assert dialog.pin.sentence.text() == "That PIN does not fit the name."
    assert dialog.pin.text == ""
    assert dialog.is_open
    assert used(room) == 1
    dialog.close_it()


def test_wrong_values_are_said_at_their_fields_and_the_first_comes_into_view(
    open_room: OpenRoom,
) -> None:
    room, section = show(open_room)
    section.copy.click()
    typed(room, section, "limits.sys.caution.high", "190")
    typed(room, section, "schedule.infusion_minutes", "20, 10")
    section.act.click()
    room.settle()
    assert section.editing
    form = section.form
    assert "later than" in form.fields["schedule.infusion_minutes"].sentence.text()
    assert "180 or less" in form.fields["limits.sys.caution.high"].sentence.text()
    assert room.focus is form.fields["schedule.infusion_minutes"].line
    assert form.fields["limits.sys.caution.high"].text == "190"
    typed(room, section, "dose.mg_per_kg", "0,5")
    section.act.click()
    room.settle()
    assert form.fields["dose.mg_per_kg"].sentence.text() == "Use a decimal point: 0.5."


def test_a_copy_left_by_accident_is_there_again_and_can_be_thrown_away(
    open_room: OpenRoom,
) -> None:
    room, section = show(open_room)
    section.copy.click()
    typed(room, section, SYS, "170")
    again = open_protocols(room)
    assert again.editing
    assert again.form.fields[SYS].text == "170"
    assert again.said.text() == "Typed before, not saved yet."
    again.back.click()
    room.settle()
    assert not again.editing
    assert again.page.toast.offers
    QTest.keyClick(room.focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert again.editing, "thrown away by accident"
    assert again.form.fields[SYS].text == "170"
    again.back.click()
    room.settle()
    assert not open_protocols(room).editing
    assert used(room) == 1


def test_a_draft_is_changed_further_and_without_a_prescriber_nobody_signs(
    open_room: OpenRoom,
) -> None:
    room = open_room("clinic")
    room.sign_in(CHARGE)
    section = open_protocols(room)
    drafted(room, section)
    section.copy.click()
    assert section.form.fields[SYS].text == "175"
    typed(room, section, SYS, "170")
    section.act.click()
    room.settle()
    assert section.lines.text().endswith("SYS red above: 180 → 170 mmHg")
    clinic = room.ask(reading.clinic)
    assert sum(one.draft for one in clinic.protocols) == 1
    section.sign.click()
    room.settle()
    dialog = section.dialog
    assert dialog is not None
    prescribers = [one for one in clinic.at_work if one.role is Role.PRESCRIBER]
    assert (dialog.act.reason == str(NOBODY)) is not bool(prescribers)
    dialog.close_it()


def test_a_nurse_reads_the_protocols_and_changes_none(open_room: OpenRoom) -> None:
    room = open_room("clinic")
    room.sign_in(NURSE)
    section = open_protocols(room)
    assert section.copy.reason
    section.copy.click()
    room.settle()
    assert not section.editing
    assert "charge nurse" in section.said.text()


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut(open_room: OpenRoom, width: int, height: int) -> None:
    room, section = show(open_room)
    room.window.resize(width, height)
    section.copy.click()
    for place in range(len(section.form.parts.options)):
        section.form.parts.choose(place)
        room.settle()
        assert clipped(room.window) == []
        assert small_targets(room.window) == []
    typed(room, section, SYS, "175")
    section.act.click()
    section.sign.click()
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    assert section.dialog is not None
    section.dialog.close_it()
