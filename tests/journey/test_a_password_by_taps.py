"""A password of capitals, digits, spaces and marks, by clicks alone: chosen, used, changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.journey.finger import Finger
from tests.journey.program import Program

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]
PASSWORD, OTHER = "Three boats! 42_A", "a LAMP in #7 {hall}"
FIRST_RUN = (
    ("Clinic", "Example Pain Clinic"), ("Address", "1 Sample Road"), ("Infusion chairs", "4"),
    ("Name", "R. Mock RN"), ("PIN, 6", "147258"), ("PIN again", "147258"),
    ("Password", PASSWORD), ("Password again", PASSWORD),
    ("Name", "T. Sample RN"), ("PIN, 6", "258369"), ("PIN again", "258369"),
    ("Recovery, at least", "60"), ("Name", "Dr P. Example"),
    ("PIN, 6", "741852"), ("PIN again", "741852"),
)  # fmt: skip


def test_a_password_is_chosen_used_and_changed_by_taps_alone(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        set_up(Finger(program))
        assert program.keys_pressed == 0
        program.kill()
    with Program(tmp_path) as program:
        nurse = Finger(program)
        sign_in(nurse, PASSWORD.lower(), "That password does not fit the name.")
        sign_in(nurse, PASSWORD, "No one is booked today")
        choose_another(nurse)
        assert program.keys_pressed == 0
        tree = " ".join(one.name + one.text for one in program.tree())
        assert PASSWORD not in tree
        assert OTHER not in tree
        program.kill()
    with Program(tmp_path) as program:
        nurse = Finger(program)
        sign_in(nurse, PASSWORD, "That password does not fit the name.")
        sign_in(nurse, OTHER, "No one is booked today")
        assert program.keys_pressed == 0
        program.kill()


def set_up(nurse: Finger) -> None:
    program = nurse.program
    program.see("Set up KitLog")
    nurse.tap("Screen keyboard")
    for label, text in FIRST_RUN:
        program.focus_on(label)
        nurse.write(text)
    asked = program.see("from the sheet").name
    number = re.findall(r"\d+", asked)[0]
    said = [one.name or one.text for one in program.screen()]
    nurse.tap("Type word", "text")
    program.focus_on("Type word")
    nurse.write(said[said.index(number) + 1])
    program.see("No one is booked today")


def sign_in(nurse: Finger, password: str, then: str) -> None:
    """At the closed record: her name, the key beside the field, the password."""
    program = nurse.program
    program.see("Who are you?")
    if program.find("Screen keyboard", "push button") is not None:
        nurse.tap("R. Mock RN", "check box")
        nurse.tap("Screen keyboard")
    program.focus_on("Password")
    nurse.write(password)
    program.see(then)


def choose_another(nurse: Finger) -> None:
    program = nurse.program
    nurse.tap("People", "")
    nurse.tap("My password…")
    for label, text in (("New password", OTHER), ("again", OTHER), ("Your PIN", "147258")):
        program.focus_on(label)
        nurse.write(text, "Return")
    program.see("Your password is chosen.")
