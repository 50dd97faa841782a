"""A nurse with a screen reader: she presses, writes and reads over the accessibility bus alone."""

from __future__ import annotations

from kitlog.domain.timeout import LINES
from kitlog.domain.vitals import NAMES, Vitals
from tests.asked import FIELDS
from tests.journey.nurse import DETAILS
from tests.journey.program import Program


def sign_in(program: Program, name: str, pin: str) -> None:
    """Her name, then the keys of the pad."""
    program.see("Who are you?")
    _say_who(program, name, pin)
    program.gone("Who are you?")


def _say_who(program: Program, name: str, pin: str) -> None:
    program.do(name, "check box")
    for typed, digit in enumerate(pin):
        program.see(f"PIN, {typed} of 6 digits typed")
        program.do(digit, "push button")


def answer_time_out(program: Program) -> None:
    """OK on every line; where something must be typed today, OK again once it stands there."""
    for line in LINES:
        row = f"{line.title}, {line.statement}"
        program.see(f"{row}, not answered")
        program.do("OK", "check box", after=row)
        if line.detail.text:
            program.write(line.detail.text, DETAILS[line.id])
            program.do("OK", "check box", after=row)
        program.see(f"{row}, OK")


def second_check(program: Program, weight: str, dose: str, drawn: str) -> None:
    """The drug as drawn, both nurses' own numbers, the second nurse's PIN between them."""
    program.do("Check…")
    program.write("Really drawn up", drawn, "Lot", "LOT 0417", "Expiry", "06-2027")
    program.do("Keep and go on")
    program.see("First check, R. Mock RN")
    _figures(program, weight, dose, drawn)
    program.do("Hand over")
    program.see("Hand over to the second nurse")
    _say_who(program, "T. Sample RN", "258369")
    program.see("Second check, T. Sample RN")
    _figures(program, weight, dose, drawn)
    program.do("Compare")
    program.see("All five agree")
    program.do("Done")
    program.gone("All five agree")


def _figures(program: Program, weight: str, dose: str, drawn: str) -> None:
    program.write(
        "Weight", weight, "Dose", dose, "Draw up", drawn, "Rate", "150", "Volume", "100",
    )  # fmt: skip


def chart(program: Program, vitals: Vitals, spoken: str) -> None:
    """Seven fields by their names, then Save; `spoken` answers."""
    pairs = [(NAMES[field].text, str(getattr(vitals, field))) for field in FIELDS]
    program.write(*(words for pair in pairs for words in pair))
    program.do("Save")
    program.see(spoken)


def later(program: Program, minutes: int) -> None:
    """The demo's clock, five minutes a press, each waited for."""
    for _ in range(minutes // 5):
        until = minute(program) + 5
        program.do("+5 min", "push button")
        program.wait(lambda until=until: minute(program) >= until, "later time")  # type: ignore[misc]


def minute(program: Program) -> int:
    """Of the day, by the clock in the bar."""
    hours, minutes, _ = program.see(":", "label").name.split(":")
    return 60 * int(hours) + int(minutes)


def go_home(program: Program, escort: str) -> None:
    """The score and what only the nurse can see, each ticked; then the patient leaves."""
    for part in ("Activity", "Breathing", "Circulation", "Consciousness", "Oxygen"):
        program.do(f"{part}, 2", "check box")
    program.see("Aldrete 10 charted")
    program.do("Side effects 0 or 1, open")
    program.do("Rest: none")
    program.see("Side effects 0 or 1, met")
    for criterion in ("Fully awake and orientated", "Walks steadily"):
        program.do(criterion, "push button")
        program.see(f"{criterion}, met")
    program.do("Escort here and named", "push button")
    program.write("Escort", escort)
    program.do("Escort is here")
    program.see("Escort here and named, met")
    for point, met in (
        ("Written advice given", "Written advice given, met"),
        ("IV removed, last", "IV removed, met"),
    ):
        program.do(point, "check box")
        program.see(met)
    program.do("Discharge", "push button")
    program.do("Log discharge")
    program.gone("Log discharge")


def sign(program: Program, pin: str) -> None:
    """The one intervention was none of harm, the vial waits; then the PIN under the day."""
    program.do("Sign", "push button")
    program.see("Pause: an adverse event?")
    program.do("No", "check box")
    program.do("Expected, transient")
    program.do("Log answer")
    program.gone("Log answer")
    program.do("Sign", "push button")
    program.see("Ketamine: not accounted for yet")
    program.do("At the evening count", "check box")
    program.do("Log reason")
    program.gone("Log reason")
    program.do("Sign", "push button")
    program.write("PIN", pin)
    program.do("Sign", "push button")
    program.see("Addendum", "push button")
