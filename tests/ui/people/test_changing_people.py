"""Role, name, forgotten PIN and forgotten password, in the window, on a record with key files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.domain.rights import NotAllowed
from kitlog.store.keyfile import key_files
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.theme import DAY, DIM
from kitlog.ui.people.change_person import ChangePerson
from kitlog.ui.people.my_password import MyPassword
from kitlog.ui.people.new_pin import NewPin
from kitlog.ui.people.page import PeoplePage
from kitlog.ui.people.person_row import PersonRow
from kitlog.ui.today.page import NO_PASSWORD, TodayPage
from kitlog.workflow import accounts, keyholding, people, quieting, reading
from tests.ui.clipping import clipped
from tests.ui.people.kept_room import (
    CHARGE,
    DOCTOR,
    NURSE,
    OTHER,
    PASSWORD,
    PIN,
    database,
    kept_room,
    open_by,
)
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Room

__all__ = ["database", "kept_room"]
KeptRoom = Callable[[str], tuple[Room, PeoplePage]]
NEW_PIN = "246813"


def row_of(page: PeoplePage, name: str) -> PersonRow:
    return next(one for one in page.list.shown if one.person.name == name)


def ask(room: Room, button: QWidget, kind: type[Dialog] = Dialog) -> Dialog:
    """Tap the button; the question it opens."""
    room.tap(button)
    (dialog,) = [one for one in room.window.findChildren(kind) if one.is_open]
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    return dialog


def id_of(room: Room, name: str) -> str:
    return next(p.person_id for p in room.ask(reading.clinic).at_work if p.name == name)


@pytest.mark.parametrize("name", [CHARGE, NURSE])
@pytest.mark.parametrize("theme", [DAY, DIM], ids=["day", "dim"])
@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_with_nine_people(
    kept_room: KeptRoom, name: str, theme: object, width: int, height: int
) -> None:
    room, page = kept_room(name)
    room.window.set_theme(theme)  # type: ignore[arg-type]
    room.window.resize(width, height)
    room.settle()
    assert len(page.list.shown) == 9
    assert clipped(room.window) == []
    assert small_targets(room.window) == []


def test_who_has_no_password_is_said_and_only_others_can_be_let_in_anew(
    kept_room: KeptRoom,
) -> None:
    _, page = kept_room(CHARGE)
    own, nurse, doctor = (row_of(page, name) for name in (CHARGE, NURSE, DOCTOR))
    shown = [
        [one.isVisible() for one in (row.change, row.pin, row.password, row.left)]
        for row in (own, nurse, doctor)
    ]
    assert shown == [
        [True, False, False, False], [True, True, True, True], [True, True, False, True],
    ]  # fmt: skip


def test_nobody_but_a_charge_nurse_is_offered_anything(kept_room: KeptRoom) -> None:
    _, page = kept_room(NURSE)
    for row in page.list.shown:
        assert not any(b.isVisible() for b in (row.change, row.pin, row.password, row.left))
    assert page.sheets.new.reason == "Only a charge nurse can make a recovery sheet."


def test_a_name_and_a_role_are_changed_by_keys_and_the_rights_with_them(
    kept_room: KeptRoom,
) -> None:
    room, page = kept_room(CHARGE)
    dialog = ask(room, row_of(page, NURSE).change, ChangePerson)
    room.keys("T. Married RN")  # in place of the old one, which is selected
    room.key(Qt.Key.Key_Tab)
    room.keys("4")  # Auditor
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert not dialog.is_open
    assert page.said.text() == f"{NURSE} is changed."
    row = row_of(page, "T. Married RN")
    assert row.person.role is Role.AUDITOR
    with pytest.raises(NotAllowed, match="Only a nurse can chart"):
        room.ask(lambda desk: quieting.set_volume(desk.as_person(row.person.person_id), 1, 50))


def test_a_colleagues_name_is_refused_beside_the_field_and_stays_typed(
    kept_room: KeptRoom,
) -> None:
    room, page = kept_room(CHARGE)
    dialog = ask(room, row_of(page, NURSE).change, ChangePerson)
    assert isinstance(dialog, ChangePerson)
    room.keys(DOCTOR)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert dialog.name.sentence.text() == "Somebody here already has this name."
    assert dialog.name.text == DOCTOR
    room.key(Qt.Key.Key_Escape)
    assert NURSE in [one.name for one in room.ask(reading.clinic).at_work]


def test_ones_own_name_can_be_mended_and_ones_own_role_not(kept_room: KeptRoom) -> None:
    room, page = kept_room(CHARGE)
    dialog = ask(room, row_of(page, CHARGE).change, ChangePerson)
    assert isinstance(dialog, ChangePerson)
    assert not dialog.role.isVisible()
    room.keys("R. Mock-Sample RN")
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert room.station.person is not None
    assert room.station.person.name == page.person_text() == "R. Mock-Sample RN"
    assert room.station.person.role is Role.CHARGE


def test_whoever_is_signed_in_loses_the_rights_of_a_role_at_that_moment(
    kept_room: KeptRoom,
) -> None:
    """The clinic changed while her page is in view: what it offers goes with her role."""
    room, page = kept_room("Alexandra Pretended-Longname RN")
    her, charge = id_of(room, "Alexandra Pretended-Longname RN"), id_of(room, CHARGE)
    assert page.form.isVisible()

    name = "Alexandra Pretended-Longname RN"
    clinic = room.ask(lambda desk: accounts.change(desk.as_person(charge), her, name, Role.NURSE))
    with pytest.raises(NotAllowed, match="Only a charge nurse can add people"):
        room.ask(lambda desk: people.enrol(desk, "X. Invented RN", Role.NURSE, PIN))
    room.station.use_clinic(clinic)
    room.settle()
    assert not page.form.isVisible()
    assert not any(row.change.isVisible() for row in page.list.shown)


def test_a_forgotten_pin_is_chosen_anew_at_the_charge_nurses_screen(kept_room: KeptRoom) -> None:
    room, page = kept_room(CHARGE)
    dialog = ask(room, row_of(page, NURSE).pin, NewPin)
    assert isinstance(dialog, NewPin)
    for typed in (NEW_PIN, NEW_PIN, "999999"):
        room.keys(typed)
        room.key(Qt.Key.Key_Return)
    room.settle()
    assert dialog.own.sentence.text() == "That PIN does not fit the name."
    assert (dialog.pin.text, dialog.own.text) == (NEW_PIN, "")
    who = row_of(page, NURSE).person.person_id
    room.ask(lambda desk: people.sign_in(desk, who, PIN))  # the old one still counts
    room.keys(PIN)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert page.said.text() == f"{NURSE} has a new PIN."
    assert room.ask(lambda desk: people.sign_in(desk, who, NEW_PIN)).name == NURSE
    with pytest.raises(Refused, match="does not fit"):
        room.ask(lambda desk: people.sign_in(desk, who, PIN))


def test_two_pins_that_differ_or_are_guessed_are_not_sent(kept_room: KeptRoom) -> None:
    room, page = kept_room(CHARGE)
    dialog = ask(room, row_of(page, NURSE).pin, NewPin)
    assert isinstance(dialog, NewPin)
    for typed in ("123456", "123456", PIN):
        room.keys(typed)
        room.key(Qt.Key.Key_Return)
    assert "not a row" in dialog.pin.sentence.text()
    for typed in (NEW_PIN, "246814", PIN):
        room.keys(typed)
        room.key(Qt.Key.Key_Return)
    assert dialog.again.sentence.text() == "The two PINs differ."
    room.settle()
    assert dialog.is_open


def test_one_question_at_a_time(kept_room: KeptRoom) -> None:
    room, page = kept_room(CHARGE)
    ask(room, row_of(page, NURSE).pin, NewPin)
    row_of(page, DOCTOR).left.click()
    room.settle()
    assert len([one for one in room.window.findChildren(Dialog) if one.is_open]) == 1
    room.key(Qt.Key.Key_Escape)
    ask(room, row_of(page, DOCTOR).left)


def test_a_forgotten_password_is_dropped_and_another_one_chosen_after_the_next_sign_in(
    kept_room: KeptRoom, database: Path
) -> None:
    room, page = kept_room(CHARGE)
    nurse = row_of(page, NURSE).person
    room.station.reminded.add(nurse.person_id)
    dialog = ask(room, row_of(page, NURSE).password)
    room.tap(dialog.act)
    room.settle()
    assert page.said.text() == f"{NURSE} signs in by PIN and chooses another password."
    assert not row_of(page, NURSE).password.isVisible()
    assert [path.read_text().count(nurse.person_id) for path in key_files(database)] == [0, 0]
    room.ask(lambda desk: people.sign_in(desk, nurse.person_id, PIN))
    room.station.sign_in(nurse)
    today = TodayPage(room.station)
    room.show(today)
    assert str(NO_PASSWORD) in [one.text() for one in today.toast.findChildren(QLabel)]
    mine = PeoplePage(room.station)
    room.show(mine)
    asked = ask(room, mine.list.password, MyPassword)
    room.tap(mine.list.password)
    assert room.window.findChildren(MyPassword) == [asked], "one question at a time"
    for typed in ("an old green bus", "an old green bus", PIN):
        room.keys(typed)
        room.key(Qt.Key.Key_Return)
    room.settle()
    assert not asked.is_open
    room.ask(lambda desk: desk.store.close())
    clock, who = room.clock, nurse.person_id

    def by(password: str) -> bool:
        return open_by(
            database, clock,
            lambda: keyholding.open_by_password(database, "desk", clock, who, password),
        )  # fmt: skip

    assert [by(one) for one in (OTHER, PASSWORD, "an old green bus")] == [False, False, True]
