"""From an empty folder, by real keys alone: set up with its sheet, killed, opened again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.journey.nurse import tab_to
from tests.journey.program import Program

PASSWORD = "three small boats"
CLINIC = ("Example Pain Clinic", "1 Sample Road, Testville", "4")
CHARGE = ("R. Mock RN", "147258", "147258", PASSWORD, PASSWORD)
SECOND = ("T. Sample RN", "258369", "258369")


def lines(program: Program, *texts: str) -> None:
    for text in texts:
        program.type(text)
        program.press("Return")


@pytest.mark.window
def test_set_up_by_keys_alone_and_opened_again_by_the_password(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        program.see("Set up KitLog: the clinic, two people, the recovery sheet, done.")
        lines(program, *CLINIC, *CHARGE, *SECOND)
        asked = program.see("from the sheet").name
        number = re.findall(r"\d+", asked)[0]
        said = [one.name or one.text for one in program.screen()]
        word = said[said.index(number) + 1]
        assert not (tmp_path / "kitlog.db").exists()
        tab_to(program, "Type word")
        lines(program, word)
        program.see("No one is booked today")
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
