"""A charge nurse changes the clinic's settings in the window, and loses nothing she typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kitlog.domain.clinic import ClinicSet
from kitlog.ui.courses.page import CoursesPage
from kitlog.ui.idle import Idle
from kitlog.ui.settings.advice_section import AdviceSection
from kitlog.ui.settings.clinic_section import ClinicSection, _texts
from kitlog.ui.settings.effects_section import EffectRow, EffectsSection
from kitlog.ui.settings.page import SettingsPage
from kitlog.workflow import reading, settings
from kitlog.workflow.settings import NOT_CHARGE
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
CHARGE, NURSE = "R. Mock RN", "T. Sample RN"


def show(open_room: OpenRoom, name: str = CHARGE, record: Record = "clinic") -> Room:
    room = open_room(record)
    room.sign_in(name)
    page_of(room)
    return room


def page_of(room: Room) -> SettingsPage:
    page = SettingsPage(room.station)
    room.show(page)
    return page


def settings_page(room: Room) -> SettingsPage:
    assert isinstance(room.page, SettingsPage)
    return room.page


def clinic_section(room: Room) -> ClinicSection:
    section = settings_page(room).sections["Clinic"]
    assert isinstance(section, ClinicSection)
    return section


def now(room: Room) -> ClinicSet:
    return room.ask(reading.clinic_settings)


def part(room: Room, name: str) -> None:
    page = settings_page(room)
    page.parts.choose(list(page.sections).index(name))
    room.settle()


def test_the_clinic_is_changed_by_keyboard_alone(open_room: OpenRoom) -> None:
    room = show(open_room)
    before = now(room)
    section = clinic_section(room)
    room.settle()
    assert room.focus is section.form.name.line
    section.form.name.line.selectAll()
    room.keys("Other Pain Clinic")
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Return)
    section.form.chairs.line.selectAll()
    room.keys("12")
    room.key(Qt.Key.Key_Return)
    assert room.focus is section.idle.line
    section.idle.line.selectAll()
    room.keys("3")
    room.key(Qt.Key.Key_Return)
    room.keys("OPC")
    assert section.word.sentence.text() == "OPC-KIT-2026-0001-summary-v1.pdf"
    room.key(Qt.Key.Key_Return)
    assert room.focus is section.places.line
    room.keys("EHR, Paper chart")
    section.naming.choose(1)
    assert section.word.sentence.text() == "OPC-TEST_Ada_ZZ000417-summary-v1.pdf"
    section.language.choose(1)
    section.places.line.setFocus()
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert section.said.text() == "Saved."
    after = now(room)
    assert (after.name, after.chairs, after.idle_min) == ("Other Pain Clinic", 12, 3)
    assert (after.file_word, after.address) == ("OPC", before.address)
    assert (after.file_naming, after.filing_places) == ("patient", ("EHR", "Paper chart"))
    assert after.language == "es"
    assert room.station.clinic.settings == after
    assert room.station.idle_s == 180


def test_every_wrong_field_says_so_and_nothing_typed_is_lost(open_room: OpenRoom) -> None:
    room = show(open_room)
    before, section = now(room), clinic_section(room)
    section.form.name.set_text("")
    section.form.chairs.set_text("99")
    section.idle.set_text("9")
    section.word.set_text("a/b")
    section.act.click()
    room.settle()
    assert section.form.name.sentence.text() == "Type the clinic's name."
    assert section.form.chairs.sentence.text() == "1 to 24 chairs."
    assert section.idle.sentence.text() == "1 to 5 minutes."
    assert "hyphens" in section.word.sentence.text()
    assert (section.form.chairs.text, section.idle.text, section.word.text) == ("99", "9", "a/b")
    assert now(room) == before


def test_a_chair_in_use_is_refused_beside_the_number_of_chairs(open_room: OpenRoom) -> None:
    room = show(open_room, record="day")
    section = clinic_section(room)
    section.form.chairs.set_text("2")
    section.act.click()
    room.settle()
    assert section.form.chairs.sentence.text() == "Chair 3 is in use by a course."
    assert section.form.chairs.text == "2"


def test_what_was_typed_is_there_again_after_leaving_by_accident(open_room: OpenRoom) -> None:
    room = show(open_room)
    section = clinic_section(room)
    section.form.name.line.selectAll()
    room.keys("Half typed")
    room.key(Qt.Key.Key_Escape)
    assert room.gone == [("today", "")]
    room.show(CoursesPage(room.station))
    room.settle()
    page_of(room)
    again = clinic_section(room)
    assert again.form.name.text == "Half typed"
    assert again.said.text() == "Typed before, not saved yet."
    again.act.click()
    room.settle()
    assert now(room).name == "Half typed"
    page_of(room)
    assert clinic_section(room).said.text() == ""
    assert "settings:clinic" not in room.station.typed


def test_a_draft_that_knows_no_language_leaves_the_clinics(open_room: OpenRoom) -> None:
    room = show(open_room)
    spanish = replace(now(room), language="es")
    room.ask(lambda desk: settings.change_clinic(desk, spanish))
    section = clinic_section(room)
    older = _texts(replace(spanish, name="Half typed"))
    del older["language"]
    section.half.keep(older)
    section.show_clinic(room.ask(reading.clinic))
    section.act.click()
    room.settle()
    assert (now(room).name, now(room).language) == ("Half typed", "es")
    assert now(room).chairs == spanish.chairs


def test_somebody_else_reads_whose_typing_it_is_and_can_not_save_it(open_room: OpenRoom) -> None:
    room = show(open_room)
    before, section = now(room), clinic_section(room)
    room.keys("x")
    room.sign_in(NURSE)
    room.settle()
    assert section.said.text() == f"Typed by {CHARGE}, not saved yet."
    section.act.click()
    room.settle()
    assert section.said.text() == str(NOT_CHARGE)
    assert now(room) == before


@pytest.mark.parametrize(("name", "offered"), [(CHARGE, True), (NURSE, False)])
def test_only_a_charge_nurse_has_the_way_to_the_settings(
    open_room: OpenRoom, name: str, offered: bool
) -> None:
    room = open_room("clinic")
    room.sign_in(name)
    page = CoursesPage(room.station)
    room.show(page)
    assert page.bar.settings.isVisible() is offered
    room.sign_in(NURSE if offered else CHARGE)
    assert page.bar.settings.isVisible() is not offered
    page.bar.settings.click()
    assert room.gone == [("settings", "")]


def test_the_advice_is_typed_in_lines_and_saved(open_room: OpenRoom) -> None:
    room = show(open_room)
    part(room, "Advice sheet")
    section = settings_page(room).section
    assert isinstance(section, AdviceSection)
    assert "24 hours" in section.text.toPlainText()
    section.text.selectAll()
    room.keys("# Tonight")
    room.key(Qt.Key.Key_Return)
    room.keys("- Rest. k l p")
    section.act.click()
    room.settle()
    assert room.ask(reading.clinic).advice == "# Tonight\n- Rest. k l p"
    assert room.gone == []
    section.text.setPlainText("")
    section.act.click()
    room.settle()
    assert section.said.text() == "Type the advice."


def rows(section: EffectsSection) -> list[EffectRow]:
    return [row for row in section.rows if isinstance(row, EffectRow)]


def test_side_effects_are_put_on_and_off_the_screen_and_added(open_room: OpenRoom) -> None:
    room = show(open_room)
    part(room, "Side effects")
    section = settings_page(room).section
    assert isinstance(section, EffectsSection)
    assert len(section.shown) == 8
    room.keys("IV line itches")
    room.key(Qt.Key.Key_Return)
    assert section.others[0] == "IV line itches"
    rows(section)[8].turn.click()
    assert "At most 8" in section.said.text()
    rows(section)[7].turn.click()
    room.settle()
    assert "chest_pain" in section.shown, "chest pain stays"
    rows(section)[0].turn.click()
    rows(section)[0].down.click()
    place = section.others.index("IV line itches")
    rows(section)[7 + place].turn.click()
    section.new.set_text("Nausea")
    section.add.click()
    assert "already" in section.new.sentence.text()
    section.act.click()
    room.settle()
    effects = [one for one in room.ask(reading.clinic).effects if one.shown]
    assert [one.label for one in effects] == [
        "Nausea", "Dizziness", "Vomiting", "Anxiety", "Hallucination", "Headache",
        "Chest pain, breathless", "IV line itches",
    ]  # fmt: skip
    assert section.said.text() == "Saved."


def test_the_medicines_are_changed_in_their_dialog(open_room: OpenRoom) -> None:
    from kitlog.ui.settings.medicines_section import MedicinesSection

    room = show(open_room)
    part(room, "Medicines")
    section = settings_page(room).section
    assert isinstance(section, MedicinesSection)
    section.act.click()
    room.settle()
    assert section.dialog is not None
    section.dialog.names.choose(0)
    section.dialog.dose.set_text("4 mg")
    section.dialog.ask()
    room.settle()
    assert room.ask(reading.clinic).adjuncts[0].dose == "4 mg"
    assert "ondansetron, 4 mg" in section.list.text()


def test_the_window_locks_after_the_minutes_the_clinic_has_set(open_room: OpenRoom) -> None:
    room = open_room("clinic")
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    idle = room.window.findChild(Idle)
    assert isinstance(idle, Idle)
    room.sign_in(CHARGE)
    assert idle._timer.interval() == 300_000
    changed = replace(now(room), idle_min=2)
    room.station.use_clinic(room.ask(lambda desk: settings.change_clinic(desk, changed)))
    assert idle._timer.interval() == 120_000
    room.window.close()


@pytest.mark.parametrize("name", [CHARGE, NURSE])
@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut(open_room: OpenRoom, name: str, width: int, height: int) -> None:
    room = show(open_room, name)
    page = settings_page(room)
    room.window.resize(width, height)
    for place in range(len(page.sections)):
        page.parts.choose(place)
        page.section.act.click() if name == NURSE else None
        room.settle()
        assert clipped(room.window) == []
        assert small_targets(room.window) == []
    QApplication.processEvents()


def test_a_letter_no_paper_can_show_is_named_at_its_field(open_room: OpenRoom) -> None:
    room = show(open_room)
    form, before = clinic_section(room).form, now(room)
    form.address.line.setFocus()
    form.address.line.setText("1 Sample Road 🙂")
    form.name.line.setFocus()
    room.settle()
    assert "slightly smiling face) can't be printed" in form.address.sentence.text()
    clinic_section(room).places.line.setText("Archive გ")
    clinic_section(room).save()
    room.settle()
    assert now(room) == before
    assert "slightly smiling face) can't be printed" in form.address.sentence.text()
    form.address.line.setText("1 Sample Road")
    clinic_section(room).save()
    room.settle()
    assert "georgian letter gan" in clinic_section(room).places.sentence.text()
    assert clinic_section(room).places.text == "Archive გ"
