"""A nurse at the keyboard: each step types, then waits for what the screen answers."""

from __future__ import annotations

from kitlog.domain.timeout import LINES
from tests.journey.program import Program

DETAILS = {
    "escort": "P. Test, 555 0100",
    "medicines": "no opioid; lisinopril 07:00",
    "access": "left forearm, 22 G",
}
"""What the time-out asks to be typed today."""


def sign_in(program: Program, letter: str, pin: str) -> None:
    """By the first letter of the name and the PIN, to the Today page."""
    program.see("Who are you?")
    program.press(letter)
    program.type(pin)
    program.see("New course", "push button")


def answer_time_out(program: Program) -> None:
    """Every line OK, with what must be typed today; focus stands on the first."""
    program.focus_on(LINES[0].title)
    for line in LINES:
        program.press("y")
        if line.detail:
            program.focus_on(line.detail)
            program.type(DETAILS[line.id])
            program.press("Return")
        program.see(f"{line.title}, {line.statement}, OK")


def chart(program: Program, readings: str, spoken: str) -> None:
    """A set as the monitor shows it, typed without a separator; `spoken` answers in the log."""
    program.focus_on("Systolic")
    program.type(readings)
    program.press("Return")
    program.see(spoken)
