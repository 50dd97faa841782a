"""The pages before the record is open: first run, password, recovery sheet; and who has one."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import Qt

from kitlog.app.closed import ClosedRecord
from kitlog.app.demo.fill import CLINIC, MORNING, PEOPLE, PRESCRIBER, WEDNESDAY, local
from kitlog.app.demo.scripted import ScriptedClock
from kitlog.app.places import Places
from kitlog.app.record import Opened
from kitlog.domain.throttle import FREE
from kitlog.store.doorplate import read_door
from kitlog.store.tries import note_try
from kitlog.ui.clerk import Clerk
from kitlog.ui.first_run.page import FirstRunPage
from kitlog.ui.people.page import PeoplePage
from kitlog.ui.station import Station
from kitlog.workflow import keyholding, sheets
from kitlog.workflow.first_run import SignOff
from kitlog.workflow.keyholding import Founding
from tests.ui.records import written
from tests.ui.shots.stage import Stage, demo

PASSWORD = "three small boats"
SHEET = sheets.sheet_of(bytes(range(32)))
CHARGE, SECOND = PEOPLE[:2]
SIGNED = SignOff(PRESCRIBER, ("KIT-40",), "60")


class ClosedStage(Stage):
    """A record nobody has opened yet, or none at all; it opens as in the program."""

    def __init__(self, record: Path | None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kitlog-stage-"))
        if record is not None:
            shutil.copytree(record, self.folder, dirs_exist_ok=True)
        self.clerk, self.clock, here = Clerk(), _morning(), Places(self.folder)
        self.opened: Opened | None = None
        door = read_door(here.database) if record else None
        self.station = Station(self.clerk, self.clock, door, self._preferences())
        self.station.closed = ClosedRecord(self.station, here, "demo", self._took)
        self._begin()

    def lines(self, *texts: str) -> None:
        """Each typed where the focus is, with Return."""
        for text in texts:
            self.keys(text)
            self.press(Qt.Key.Key_Return)

    def _took(self, opened: Opened) -> None:
        self.opened = opened
        self.station.opened(opened.clinic, opened.drafts)

    def _close_record(self) -> None:
        if self.opened is not None:
            self._wait(self.opened.desk.store.close)


def first_run() -> ClosedStage:
    """A new record: the clinic typed, the rest still to come."""
    stage = ClosedStage(None)
    stage.lines(CLINIC.name, CLINIC.address, "8")
    return stage


def protocol() -> ClosedStage:
    """What is signed, and the prescriber's name."""
    stage = first_run()
    for name, _, pin in (CHARGE, SECOND):
        stage.lines(name, pin, pin, *((PASSWORD, PASSWORD) if name == CHARGE[0] else ()))
    stage.lines("60", PRESCRIBER[0])
    return stage


def sheet() -> ClosedStage:
    """The recovery sheet, one word of it to be typed."""
    stage = protocol()
    page = stage.page
    assert isinstance(page, FirstRunPage)
    page._sheet = SHEET  # else every picture would show another one
    with (
        patch("kitlog.ui.first_run.sheet_step.secrets.randbelow", return_value=6),
        patch("kitlog.ui.first_run.sheet_paper.can_print", return_value=True),
    ):
        stage.lines(PRESCRIBER[2], PRESCRIBER[2])
    return stage


def password() -> ClosedStage:
    """09: in the morning: a name chosen, its password half typed."""
    stage = ClosedStage(_founded())
    stage.keys("r")
    stage.keys(PASSWORD[:6])
    return stage


def too_many_tries() -> ClosedStage:
    """After five wrong ones, half a minute to wait."""
    record = _founded()
    stage = ClosedStage(record)
    database, (who, _) = stage.folder / "kitlog.db", stage.station.door.people[0]  # type: ignore[union-attr]
    for _ in range(FREE):
        note_try(database, who, stage.clock.now(), too_soon=False)
    stage.keys("r")
    stage.lines(PASSWORD)
    return stage


def my_password() -> ClosedStage:
    """People, by whoever opened the record: another password."""
    stage = ClosedStage(_founded())
    stage.keys("r")
    stage.lines(PASSWORD)
    page = stage.show("people")
    assert isinstance(page, PeoplePage)
    page.list.password.click()
    stage.settle()
    return stage


def somebody_left() -> Stage:
    """The account of a nurse is about to be closed."""
    stage = Stage(demo())
    stage.sign_in()
    page = stage.show("people")
    assert isinstance(page, PeoplePage)
    next(row for row in page.list.shown if row.person.name == SECOND[0]).left.click()
    stage.settle()
    return stage


def _morning() -> ScriptedClock:
    clock = ScriptedClock(local(WEDNESDAY, "07:00"))
    clock.to(local(WEDNESDAY, MORNING))
    return clock


def _founded() -> Path:
    """A folder holding a record that a password opens, written once a run."""
    return written("founded", _found)


def _found(folder: Path) -> None:
    founding = Founding(CLINIC, PEOPLE, PASSWORD, SHEET, SIGNED)
    keyholding.found(folder / "kitlog.db", "demo", _morning(), founding).store.close()
