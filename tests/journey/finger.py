"""A nurse with a gloved finger: one tap at a time, on the middle of what she sees."""

from __future__ import annotations

from collections.abc import Iterable

from kitlog.domain.timeout import LINES
from kitlog.domain.vitals import Vitals
from tests.journey.nurse import DETAILS
from tests.journey.program import Program, Widget

LEAST_PX = 44


def tap(program: Program, words: str, role: str = "push button") -> None:
    """Tap what is named so; it must be large enough for a finger."""
    target = program.see(words, role)
    assert min(target.box[2:]) >= LEAST_PX or role == "text", target
    program.tap(target)


def confirm(program: Program, words: str) -> None:
    """The button of the dialog that stands over the page."""
    program.see(words, "push button")
    program.tap([w for w in program.screen() if w.name == words][-1])


def tap_keys(program: Program, faces: Iterable[str]) -> None:
    """Keys of whatever pad stands on the screen."""
    keys = {w.name: w for w in program.screen() if w.role == "push button"}
    for one in faces:
        program.tap(keys[one])


def sign_in(program: Program, name: str, pin: str) -> None:
    tap(program, name, "check box")
    tap_keys(program, pin)
    program.see("New course", "push button")


def answer_time_out(program: Program) -> None:
    """OK on every line; the words come from the system's own screen keyboard."""
    program.see(LINES[0].statement)
    for line in LINES:
        program.tap(_beside(program, f"{line.title}, {line.statement}", "OK"))
        if line.detail:
            program.focus_on(line.detail)
            program.type(DETAILS[line.id])
            program.press("Return")
        program.see(f"{line.title}, {line.statement}, OK")


def chart(program: Program, vitals: Vitals, spoken: str) -> None:
    """Seven values on the glove keypad, the sedation by its words, then Save."""
    tap(program, "Systolic", "text")
    program.see("Next")
    digits = (vitals.sys, vitals.dia, vitals.hr, vitals.spo2, vitals.rr)
    tap_keys(program, "".join(map(str, digits)))
    tap(program, "0, alert and calm")
    program.focus_on("Pain")
    tap_keys(program, str(vitals.pain))
    tap(program, "Save")
    program.see(spoken)


def fill(program: Program, *texts: str) -> None:
    """Numbers on the pad of the second check, each with its Next."""
    for text in texts:
        tap_keys(program, ("Decimal point" if c == "." else c for c in text))
        tap(program, "Next field")


def _beside(program: Program, row: str, name: str) -> Widget:
    """The button that stands within the row whose name begins so."""
    seen = program.screen()
    place = next(i for i, w in enumerate(seen) if w.role == "filler" and w.name.startswith(row))
    return next(w for w in seen[place:] if w.name == name)
