"""A record founded as the first run does it: kept by passwords and a recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.people import Role
from kitlog.workflow import keyholding, reading, sheets
from kitlog.workflow.desk import Desk
from kitlog.workflow.keyholding import Founding
from tests.clock import FakeClock

CHARGE, NURSE = "R. Mock RN", "T. Sample RN"
PIN, OTHER_PIN = "147258", "258369"
PASSWORD, OTHER = "three small boats", "a lamp in the hall"
SHEET = sheets.sheet_of(bytes(range(32)))
WORDS = " ".join(SHEET.words)
FOUNDING = Founding(
    ClinicSet("Test clinic", "", 4),
    ((CHARGE, Role.CHARGE, PIN), (NURSE, Role.NURSE, OTHER_PIN)),
    PASSWORD,
    SHEET,
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime(2026, 1, 7, 9, tzinfo=UTC))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "clinic" / "kitlog.db"


@pytest.fixture
def founded(database: Path, clock: FakeClock) -> Iterator[Desk]:
    desk = keyholding.found(database, "desk", clock, FOUNDING)
    yield desk
    desk.store.close()


@pytest.fixture
def charge(founded: Desk) -> str:
    """The first charge nurse's id; the record is closed."""
    founded.store.close()
    return founded.author


@pytest.fixture
def opens(database: Path, clock: FakeClock, charge: str) -> Iterator[Callable[..., Desk]]:
    """Opens it as somebody; closed again at the end."""
    desks: list[Desk] = []

    def open_(password: str, person_id: str = charge) -> Desk:
        desks.append(keyholding.open_by_password(database, "desk", clock, person_id, password))
        return desks[-1]

    yield open_
    for desk in desks:
        desk.store.close()


def id_of(desk: Desk, name: str) -> str:
    return next(one.person_id for one in reading.clinic(desk).at_work if one.name == name)


def nurse_with_password(desk: Desk) -> str:
    """The nurse's id; her password is OTHER from now on."""
    nurse = id_of(desk, NURSE)
    keyholding.choose_password(desk.as_person(nurse), OTHER_PIN, OTHER)
    return nurse
