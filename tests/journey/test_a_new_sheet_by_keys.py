"""The real program, by real keys: a new recovery sheet, killed before and after it counts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kitlog.domain.clock import SystemClock
from kitlog.domain.errors import Refused
from kitlog.workflow import keyholding
from tests.journey.nurse import sign_protocol, tab_to
from tests.journey.program import Program
from tests.journey.test_set_up_and_open_each_day import CHARGE, CLINIC, PASSWORD, SECOND, lines

PIN = CHARGE[1]


def words_in_view(program: Program) -> list[str]:
    """The sheet's words, each of which stands after its number."""
    program.see("from the sheet")
    said = [one.name or one.text for one in program.screen()]
    return [said[said.index(str(number)) + 1] for number in range(1, 25)]


def read_back(program: Program, words: list[str]) -> None:
    asked = program.see("from the sheet").name
    tab_to(program, "Type word")
    lines(program, words[int(re.findall(r"\d+", asked)[0]) - 1])


def show_new_sheet(program: Program) -> list[str]:
    program.press("p")
    program.see("Add a person")
    tab_to(program, "New recovery sheet")
    program.press("space")
    program.focus_on("Your PIN")
    lines(program, PIN)
    return words_in_view(program)


def opens(folder: Path, words: list[str]) -> bool:
    """Whether the words open the record of the program that was killed."""
    try:
        desk = keyholding.open_by_sheet(
            folder / "kitlog.db", "desk", SystemClock(), " ".join(words)
        )
    except Refused:
        return False
    desk.store.close()
    return True


@pytest.mark.window
def test_a_sheet_counts_once_it_was_read_back_and_then_alone(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        program.see("Set up KitLog")
        lines(program, *CLINIC, *CHARGE, *SECOND)
        sign_protocol(program)
        first = words_in_view(program)
        read_back(program, first)
        program.see("No one is booked today")
        shown = show_new_sheet(program)
        program.kill()
    assert shown != first
    assert (opens(tmp_path, first), opens(tmp_path, shown)) == (True, False)
    with Program(tmp_path) as program:
        program.see("Who are you?")
        program.press("r")
        program.focus_on("Password")
        lines(program, PASSWORD)
        program.see("No one is booked today")
        second = show_new_sheet(program)
        read_back(program, second)
        program.see("The record opens with")
        program.kill()
    assert (opens(tmp_path, first), opens(tmp_path, second)) == (False, True)
