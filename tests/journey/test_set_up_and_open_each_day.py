"""From an empty folder, by real keys: set up with its sheet, killed, opened again each way."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kitlog.domain.people import Role
from kitlog.domain.protocol_versions import in_use
from kitlog.workflow import keyholding, reading
from tests.clock import FakeClock
from tests.journey.nurse import sign_protocol, tab_to
from tests.journey.program import Program
from tests.keyrings import KEYRING_FILE

ROOT = Path(__file__).parents[2]
PASSWORD = "three small boats"
CLINIC = ("Example Pain Clinic", "1 Sample Road, Testville", "4")
CHARGE = ("R. Mock RN", "147258", "147258", PASSWORD, PASSWORD)
SECOND = ("T. Sample RN", "258369", "258369")
MOST_KEYS = 190
"""Three minutes (issue 4) at hardly more than a key a second; printing takes its time, too."""


def lines(program: Program, *texts: str) -> None:
    for text in texts:
        program.type(text)
        program.press("Return")


def set_up(program: Program) -> None:
    """By keys alone; Today stands afterwards."""
    program.see("Set up KitLog: the clinic, two people, the protocol, the recovery sheet, done.")
    lines(program, *CLINIC, *CHARGE, *SECOND)
    sign_protocol(program, "90")
    asked = program.see("from the sheet").name
    number = re.findall(r"\d+", asked)[0]
    said = [one.name or one.text for one in program.screen()]
    word = said[said.index(number) + 1]
    assert not (program.folder / "kitlog.db").exists()
    tab_to(program, "Type word")
    lines(program, word)
    program.see("No one is booked today")


@pytest.mark.window
def test_set_up_by_keys_alone_and_opened_again_by_the_password(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        set_up(program)
        print(f"first run: {program.keys_pressed} keys")
        assert program.keys_pressed <= MOST_KEYS
        program.kill()
    assert not list(tmp_path.glob("*.key"))
    check_the_record(tmp_path)
    with Program(tmp_path) as program:
        program.see("Who are you?")
        program.press("r")
        program.focus_on("Password")
        lines(program, "three small goats")
        program.see("That password does not fit the name.")
        lines(program, PASSWORD)
        program.see("New course", "push button")
        tree = " ".join(one.name + one.text for one in program.tree())
        assert PASSWORD not in tree


@pytest.mark.window
def test_switched_on_and_killed_it_is_open_before_anybody_signs_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring, folder = tmp_path / "keyring", tmp_path / "clinic"
    folder.mkdir()
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.OnDisk")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT), str(ROOT / "src"))))
    monkeypatch.setenv(KEYRING_FILE, str(keyring))
    with Program(folder) as program:
        set_up(program)
        program.do("Settings")
        program.do("Opening the record")
        program.see("It is off.")
        program.do("Switch on")
        program.see("Switched on.")
        program.kill()
    secret = keyring.read_text("utf-8").rpartition("\t")[2]
    lying = [path for path in folder.rglob("*") if path.is_file()]
    assert lying
    assert all(secret.encode() not in path.read_bytes() for path in lying)
    with Program(folder) as program:
        program.see("Who are you?")
        program.see("No one is booked today")  # which only the open record says
        program.press("r")
        program.type(CHARGE[1])  # her password was typed today
        program.see("New course", "push button")
        program.kill()
    keyring.unlink()
    with Program(folder) as program:
        program.see("The keyring of this account holds nothing for this record.")
        program.press("r")
        program.focus_on("Password")
        lines(program, PASSWORD)
        program.see("New course", "push button")


def check_the_record(folder: Path) -> None:
    """Whole, though the program was killed: the people, and what the prescriber signed."""
    clock, database = FakeClock(datetime.now(UTC)), folder / "kitlog.db"
    desk = keyholding.open_by_password(database, "test", clock, "", PASSWORD)
    try:
        clinic = reading.clinic(desk)
        assert {person.name: person.role for person in clinic.at_work} == {
            CHARGE[0]: Role.CHARGE, SECOND[0]: Role.NURSE, "Dr P. Example": Role.PRESCRIBER,
        }  # fmt: skip
        assert [(p.name, p.recovery_min) for p in in_use(clinic.protocols)] == [("KIT-40", 90)]
        assert desk.store.verify() == []
    finally:
        desk.store.close()
