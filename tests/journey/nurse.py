"""A nurse at the keyboard: each step types, then waits for what the screen answers."""

from __future__ import annotations

from kitlog.domain.timeout import LINES
from tests.journey.program import Program

MOST_TABS = 40

DETAILS = {
    "escort": "P. Test, 555 0100",
    "medicines": "no opioid; lisinopril 07:00",
    "access": "left forearm, 22 G",
}
"""What the time-out asks to be typed today."""


def first_run(program: Program) -> None:
    """The clinic, its two nurses, the protocol signed; the charge nurse is signed in then."""
    program.see("Set up KitLog")
    clinic = ("Example Pain Clinic", "1 Sample Road, Testville", "4")
    for name, pin in ((clinic, ()), (("R. Mock RN",), "147258"), (("T. Sample RN",), "258369")):
        for text in (*name, *((pin, pin) if pin else ())):
            program.type(str(text))
            program.press("Return")
    sign_protocol(program)
    program.see("No one is booked today")


def sign_protocol(program: Program, recovery: str = "60") -> None:
    """The recovery over the one that stands there selected, the prescriber's name, a PIN twice."""
    program.focus_on("Recovery, at least")
    for text in (recovery, "Dr P. Example", "741852", "741852"):
        program.type(text)
        program.press("Return")


def sign_in(program: Program, letter: str, pin: str) -> None:
    """By the first letter of the name and the PIN, to the Today page."""
    program.see("Who are you?")
    program.press(letter)
    program.type(pin)
    program.see("New course", "push button")


def tab_to(program: Program, words: str, role: str = "") -> None:
    """Tab until the widget whose name begins so has focus."""
    for _ in range(MOST_TABS):
        here = program.focused()
        if here is not None and here.name.startswith(words) and role in ("", here.role):
            return
        program.press("Tab")
    raise AssertionError(f"{MOST_TABS} tabs do not reach “{words}”; focus: {program.focused()}")


def new_course(program: Program, record_no: str, family: str, given: str) -> None:
    """A woman of 82.4 kg, ordered 0.5 mg/kg from 50 mg/mL in 100 mL, first today at 09:00."""
    program.press("c")
    program.focus_on("Record no.")
    program.type(record_no)
    for words, text in (
        ("Family name", family), ("Given name", given), ("Born", "12-Mar-1971"),
    ):  # fmt: skip
        tab_to(program, words)
        program.type(text)
    for words, digit in (("F", "1"),):
        tab_to(program, words, "check box")
        program.type(digit)
    tab_to(program, "Allergies")
    program.type("None known")
    tab_to(program, "Weight")
    program.type("82.4")
    tab_to(program, "kg", "check box")
    program.type("1")
    for words, digit in (("Racemic", "1"), ("10", "2"), ("250", "2"), ("Mon 12", "1")):
        tab_to(program, words, "check box")
        program.type(digit)
    for words, text in (
        ("First at", "09:00"), ("Chair", "1"),
        ("Reason for treatment", "Complex regional pain syndrome"), ("Prescriber", "Dr P. Example"),
    ):  # fmt: skip
        tab_to(program, words)
        program.type(text)
    tab_to(program, "Create course")
    program.press("space")
    program.see(f"Chair 1, {family}, {given}")


def read_the_last(program: Program) -> None:
    """From the second infusion on the card of the last ones is read before anything else."""
    program.focus_on(str(LINES[0].title))
    program.press("r")
    program.see("Still to do: Baseline vitals")


def answer_time_out(program: Program) -> None:
    """Every line OK, with what must be typed today; focus stands on the first."""
    program.focus_on(str(LINES[0].title))
    for line in LINES:
        program.press("y")
        if line.detail.text:
            program.focus_on(line.detail.text)
            program.type(DETAILS[line.id])
            program.press("Return")
        program.see(f"{line.title}, {line.statement}, OK")


def chart(program: Program, readings: str, spoken: str) -> None:
    """A set as the monitor shows it, typed without a separator; `spoken` answers in the log."""
    program.focus_on("Systolic")
    program.type(readings)
    program.press("Return")
    program.see(spoken)


def score_aldrete(program: Program, points: str = "22222") -> None:
    """Five digits, one a row; focus goes on to the first open criterion."""
    program.press("d")
    program.focus_on("Activity")
    program.type(points)
    program.see(f"Aldrete {sum(map(int, points))} charted")


def second_check(program: Program, weight: str, dose: str, drawn: str) -> None:
    """The drug as drawn, both nurses' own numbers, the second nurse's PIN between them."""
    program.focus_on("Second nurse")
    program.press("Return")
    program.focus_on("Really drawn up")
    _fill(program, drawn, "LOT 0417", "06-2027")
    figures = (weight, dose, drawn, "150", "100")
    program.focus_on("Weight")
    _fill(program, *figures)
    program.see("Hand over to the second nurse")
    program.type("258369")
    program.focus_on("Weight")
    _fill(program, *figures)
    program.see("All five agree")
    program.press("Return")
    program.gone("All five agree")


def _fill(program: Program, *texts: str) -> None:
    """Field after field; Return after the last goes on."""
    for text in texts:
        program.type(text)
        program.press("Return")


def later(program: Program, minutes: int) -> None:
    """The demo's clock, five minutes a key."""
    program.press(*["ctrl+5"] * (minutes // 5))


def no_more_effects(program: Program) -> None:
    """Rest: none."""
    program.press("asterisk")
    program.see("effects: none")


def end(program: Program, pump_ml: str) -> None:
    """Log end with what the pump says."""
    program.press("F10")
    program.focus_on("Pump says infused")
    program.type(pump_ml)
    program.press("Return")
    program.see("Recovery, Infusion ended")


def go_home(program: Program, escort: str) -> None:
    """What only the nurse can see, each ticked; then the patient leaves."""
    for words in ("Fully awake and orientated", "Walks steadily"):
        tab_to(program, words)
        program.press("space")
        program.see(f"{words}, met")
    tab_to(program, "Escort here and named")
    program.press("space")
    program.focus_on("Escort")
    program.type(escort)
    program.press("Return")
    program.see("Escort here and named, met")
    for words in ("Written advice given, open", "IV removed, open"):
        tab_to(program, words)
        program.press("space")
        program.see(words.replace("open", "met"))
    program.press("F10")
    program.see("Log discharge")
    program.press("Return")
    program.see("Sign the day")


def sign(program: Program, pin: str) -> None:
    """Why the ketamine is not accounted for yet, then the PIN under the day."""
    program.focus_on("Sign")
    program.press("Return")
    program.focus_on("At the evening count")
    program.press("1", "Return")
    program.gone("Log reason")
    program.focus_on("Sign")
    program.press("Return")
    program.focus_on("PIN")
    program.type(pin)
    program.press("Return")
    program.see("Only addenda now")
