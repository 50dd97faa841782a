"""Emergency access from outside: on a real keyboard, and by taps with the screen keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog.domain.emergency import EmergencyAccess, EmergencyLookedAt
from kitlog.domain.events import NoteWritten
from kitlog.workflow.desk import CLINIC
from tests.journey.finger import Finger
from tests.journey.program import Program, facts, record

pytestmark = pytest.mark.window

NAME, WHY, PIN = "A. Agency RN", "no account, chair 4 is running", "369147"
PATIENTS = ("TEST, Ada", "MOCK, Devi", "ZZ 000 417")


def names_a_patient(program: Program) -> bool:
    said = "\n".join(f"{w.name} {w.description} {w.text}" for w in program.tree())
    return any(name in said for name in PATIENTS)


def fields(program: Program, write: Callable[[str], None]) -> None:
    """The first person's part, each field ended with Return."""
    for label, text in (
        ("Name as it is", NAME), ("Why it can", WHY), ("PIN for these", PIN), ("PIN again", PIN),
    ):  # fmt: skip
        program.focus_on(label)
        write(text)
    program.see("Now the second person")


def check_the_record(folder: Path, *, noted: bool) -> None:
    with record(folder) as store:
        (given,) = facts(store.entries(CLINIC), EmergencyAccess)
        assert isinstance(given, EmergencyAccess)
        assert (given.name, given.reason, given.person_id) == (NAME, WHY, "")
        said = [e for s in store.streams("session:") for e in store.entries(s)
                if isinstance(e.fact, NoteWritten) and e.author == given.access_id]  # fmt: skip
        assert len(said) == int(noted)
        seen = facts(store.entries(CLINIC), EmergencyLookedAt)
        assert len(seen) == int(noted)


def test_by_keys_she_charts_and_the_charge_nurse_looks_at_it(tmp_path: Path) -> None:
    def write(text: str) -> None:
        program.type(text)
        program.press("Return")

    with Program(tmp_path, "--demo") as program:
        program.see("Who are you?")
        program.press("F3")
        fields(program, write)
        assert not names_a_patient(program)
        program.press("2")  # T. Sample RN
        program.focus_on("PIN of the second person")
        write("258369")
        program.see("New course", "push button")
        assert names_a_patient(program), "the control: the same look finds them now"
        program.press("4")
        program.focus_on("Systolic")
        program.press("n")
        program.focus_on("In your words")
        write("asked for a blanket")
        program.see("asked for a blanket")
        program.press("l")
        program.see("Who are you?")
        program.press("r")
        program.type("147258")
        program.see(f"{NAME} (emergency ")
        program.do("Today", "push button")
        program.see(f"Emergency access: {NAME}")
        program.do("Looked at", "push button")
        program.focus_on("What you found")
        write("called in, charted well")
        program.gone(f"Emergency access: {NAME}")
        program.kill()
    check_the_record(tmp_path, noted=True)


def test_by_taps_alone_she_is_let_in(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as program:
        nurse = Finger(program)
        program.see("Who are you?")
        nurse.tap("Emergency access…")
        nurse.tap("Screen keyboard")
        fields(program, nurse.write)
        nurse.confirm("T. Sample RN")
        program.focus_on("PIN of the second person")
        nurse.write("258369")
        program.see("New course", "push button")
        program.see(f"{NAME} (emergency ", "push button")
        assert program.keys_pressed == 0
        program.kill()
    check_the_record(tmp_path, noted=False)
