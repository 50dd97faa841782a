"""A window on a record that eight people keep by passwords, with real key files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import Role
from kitlog.ui.clerk import Clerk
from kitlog.ui.people.page import PeoplePage
from kitlog.ui.station import Station
from kitlog.ui.window import Window
from kitlog.workflow import keyholding, reading, sheets
from kitlog.workflow.desk import CLINIC, Desk, new_id
from kitlog.workflow.keyholding import Founding
from tests.ui.today.clinic_room import Room, RoomClock, _morning, asked

CHARGE, NURSE, DOCTOR = "R. Mock RN", "T. Sample RN", "Dr P. Example"
PEOPLE = (
    (CHARGE, Role.CHARGE), (NURSE, Role.NURSE), ("V. Demo RN", Role.NURSE),
    (DOCTOR, Role.PRESCRIBER), ("A. Trial", Role.AUDITOR), ("W. Invented RN", Role.NURSE),
    ("Alexandra Pretended-Longname RN", Role.CHARGE), ("K. Made-Up RN", Role.NURSE),
    ("L. Fictive RN", Role.NURSE),
)  # fmt: skip
PIN, PASSWORD, OTHER = "135792", "three small boats", "a lamp in the hall"
FIRST = sheets.sheet_of(bytes(range(32)))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "clinic" / "kitlog.db"


@pytest.fixture
def kept_room(qtbot: QtBot, database: Path) -> Iterator[Callable[[str], tuple[Room, PeoplePage]]]:
    """Opens the page of people as somebody; the charge nurse and the nurse have passwords."""
    made: list[tuple[Room, Desk]] = []

    def open_as(name: str) -> tuple[Room, PeoplePage]:
        clock, clerk = RoomClock(_morning()), Clerk()

        def found() -> Desk:
            newcomers = tuple((who, role, PIN) for who, role in PEOPLE[:2])
            founding = Founding(ClinicSet("Example Clinic", "", 4), newcomers, PASSWORD, FIRST)
            desk = keyholding.found(database, "desk", clock, founding)
            nurse = next(one for one in reading.clinic(desk).at_work if one.name == NURSE)
            # The same proof for the same PIN: seven more would take some seconds to make.
            others = [
                replace(nurse, person_id=new_id(), name=name, role=role)
                for name, role in PEOPLE[2:]
            ]
            desk.store.append([desk.entry(CLINIC, one) for one in others])
            keyholding.choose_password(desk.as_person(nurse.person_id), PIN, OTHER)
            return desk

        desk = asked(qtbot, clerk, found)
        station = Station(clerk, clock)
        station.take(desk)
        station.opened(asked(qtbot, clerk, lambda: reading.clinic(desk)), {})
        window = Window()
        qtbot.addWidget(window)
        window._station = station
        room = Room(qtbot, station, clock, window)
        made.append((room, desk))
        room.sign_in(name)
        page = PeoplePage(station)
        room.show(page)
        return room, page

    yield open_as
    for room, desk in made:
        asked(room.qtbot, room.station.clerk, desk.store.close)
        room.station.clerk.finish()
        QApplication.processEvents()


def open_by(database: Path, clock: RoomClock, act: Callable[[], Desk]) -> bool:
    """Whether the closed record opens so; closed again afterwards."""
    try:
        desk = act()
    except KitLogError:
        return False
    desk.store.close()
    return True
