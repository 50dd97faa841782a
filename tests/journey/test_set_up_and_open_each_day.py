"""From an empty folder, by real keys: set up with its sheet, killed, opened again each way."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.journey.nurse import tab_to
from tests.journey.program import Program
from tests.keyrings import KEYRING_FILE

ROOT = Path(__file__).parents[2]
PASSWORD = "three small boats"
CLINIC = ("Example Pain Clinic", "1 Sample Road, Testville", "4")
CHARGE = ("R. Mock RN", "147258", "147258", PASSWORD, PASSWORD)
SECOND = ("T. Sample RN", "258369", "258369")


def lines(program: Program, *texts: str) -> None:
    for text in texts:
        program.type(text)
        program.press("Return")


def set_up(program: Program) -> None:
    """By keys alone; Today stands afterwards."""
    program.see("Set up KitLog: the clinic, two people, the recovery sheet, done.")
    lines(program, *CLINIC, *CHARGE, *SECOND)
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
        program.kill()
    assert not list(tmp_path.glob("*.key"))
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
    assert all(secret.encode() not in path.read_bytes() for path in folder.iterdir())
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
