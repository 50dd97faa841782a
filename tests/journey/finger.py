"""A nurse with a gloved finger: taps on what she sees, and nothing but taps."""

from __future__ import annotations

from collections.abc import Iterable

from kitlog.domain.timeout import LINES
from kitlog.domain.vitals import Vitals
from tests.journey.nurse import DETAILS
from tests.journey.program import Program, Widget
from tests.journey.screen_reader import minute

LEAST_PX = 44
MARKS = {
    ".": "Point", ",": "Comma", "-": "Hyphen", "'": "Apostrophe", ":": "Colon", " ": "Space",
}  # fmt: skip
SHIFTED = {";": ",", "!": "1", "#": "2", "{": "7", "}": "8", "_": "-"}
PAD_MARKS = {".": "Decimal point"}


class Finger:
    """Boards of keys are looked at once for each place they stand in."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._boards: dict[tuple[int, ...], dict[str, Widget]] = {}

    def tap(self, words: str, role: str = "push button") -> None:
        """Tap what is named so; it must be large enough for a finger."""
        target = self.program.see(words, role)
        assert min(target.box[2:]) >= LEAST_PX or role == "text", target
        self.program.tap(target)

    def confirm(self, words: str) -> None:
        """The button, or the box, of the dialog that stands over the page."""
        self.program.see(words)
        self.program.tap([w for w in self.program.screen() if w.name == words][-1])

    def later(self, minutes: int) -> None:
        """The demo's clock, five minutes a tap; what stands elsewhere by then is looked at anew."""
        until = minute(self.program) + minutes
        self.program.tap(*[self.program.see("+5 min", "push button")] * (minutes // 5))
        self.program.wait(lambda: minute(self.program) >= until, "later time")

    def after(self, label: str, *names: str) -> None:
        """The first of each of `names` below the words `label`."""
        seen = self.program.screen()
        below = seen[next(i for i, w in enumerate(seen) if w.name.startswith(label)) :]
        self.program.tap(*(next(w for w in below if w.name == name) for name in names))

    # -- keys on the screen --------------------------------------------------------------

    def write(self, text: str, then: str = "Return") -> None:
        """Type on the screen keyboard, a capital with Shift before it; `then` goes on."""
        wanted = list[str]()
        for letter in text:
            key = SHIFTED.get(letter, letter.lower())
            wanted += ["Shift"] * (key != letter) + [MARKS.get(key, key)]
        self.tap_keys("Return", [*wanted, then] if then else wanted)

    def fill(self, *texts: str) -> None:
        """Numbers on the pad of the second check, each with its Next."""
        for text in texts:
            self.tap_keys("Next field", [*(PAD_MARKS.get(one, one) for one in text), "Next field"])

    def tap_keys(self, beside: str, wanted: Iterable[str]) -> None:
        """Keys of the pad that has the key `beside`, one after the other."""
        place, names = self.program.see(beside, "push button").box, list(wanted)
        if not self._boards.get(place, {}).keys() >= set(names):
            seen = [w for w in self.program.screen() if w.role == "push button"]
            self._boards[place] = {w.name: w for w in seen if min(w.box[2:]) >= LEAST_PX}
        self.program.tap(*(self._boards[place][name] for name in names))


def first_run(finger: Finger) -> None:
    """The clinic, its two nurses, the protocol signed; the charge nurse is signed in then."""
    finger.program.see("Set up KitLog")
    finger.tap("Screen keyboard")
    for label, text in (
        ("Clinic", "Example Pain Clinic"), ("Address", "1 Sample Road, Testville"),
        ("Infusion chairs", "4"), ("Name", "R. Mock RN"), ("PIN, 6", "147258"),
        ("PIN again", "147258"), ("Name", "T. Sample RN"), ("PIN, 6", "258369"),
        ("PIN again", "258369"), ("Recovery", "60"), ("Name", "Dr P. Example"),
        ("PIN, 6", "741852"), ("PIN again", "741852"),
    ):  # fmt: skip
        finger.program.focus_on(label)
        finger.write(text)
    finger.program.see("No one is booked today")


def sign_in_again(finger: Finger, name: str, pin: str) -> None:
    """Lock, and back by name and PIN."""
    finger.tap(name)
    finger.tap(name, "check box")
    finger.tap_keys("Sign in", pin)
    finger.program.see("New course", "push button")


def new_course(finger: Finger, record_no: str, family: str, given: str) -> None:
    """A woman of 82.4 kg, ordered 0.5 mg/kg from 50 mg/mL in 100 mL, first today at 09:00."""
    program = finger.program
    finger.tap("New course")
    for label, text in (
        ("Record no.", record_no), ("Family name", family), ("Given name", given),
        ("Born", "12-Mar-1971"),
    ):  # fmt: skip
        program.focus_on(label)
        finger.write(text, "Next field")
    finger.tap("F", "check box")
    for label, text in (("Allergies", "None known"), ("Weight", "82.4")):
        finger.tap(label, "text")
        program.focus_on(label)
        finger.write(text, "")
    finger.after("Weight, measured", "kg")
    finger.tap("Racemic", "check box")
    finger.after("Vial", "50")
    finger.after("Bag", "100")
    finger.after("First day", "Mon 12")
    for label, text in (
        ("First at", "09:00"), ("Chair", "1"),
        ("Reason for treatment", "Complex regional pain syndrome"), ("Prescriber", "Dr P. Example"),
    ):  # fmt: skip
        finger.tap(label, "text")
        program.focus_on(label)
        finger.write(text, "")
    finger.tap("Create course")
    program.see(f"Chair 1, {family}, {given}")


def answer_time_out(finger: Finger) -> None:
    """OK on every line, with the words that must be typed today."""
    program = finger.program
    program.see(str(LINES[0].statement))
    seen = program.screen()
    for line in LINES:
        row = f"{line.title}, {line.statement}"
        place = next(i for i, w in enumerate(seen) if w.role == "filler" and w.name.startswith(row))
        program.tap(next(w for w in seen[place:] if w.name == "OK"))
        if line.detail.text:
            program.focus_on(line.detail.text)
            finger.write(DETAILS[line.id])
            program.see(f"{row}, OK")
    program.see(f"{LINES[-1].title}, {LINES[-1].statement}, OK")


def second_check(finger: Finger, weight: str, dose: str, drawn: str) -> None:
    """The drug as drawn, both nurses' own numbers, the second nurse's PIN between them."""
    program, figures = finger.program, (weight, dose, drawn, "150", "100")
    finger.tap("Check…")
    program.focus_on("Really drawn up")
    finger.fill(drawn)
    for label, words in (("Lot", "LOT 0417"), ("Expiry", "06-2027")):
        program.focus_on(label)
        finger.write(words)
    program.focus_on("Weight")
    finger.fill(*figures)
    finger.tap("T. Sample RN", "check box")
    finger.tap_keys("Go on", "258369")
    program.focus_on("Weight")
    finger.fill(*figures)
    finger.tap("Done")
    program.gone("All five agree")


def chart(finger: Finger, vitals: Vitals, spoken: str) -> None:
    """Seven values on the glove keypad, the sedation by its words, then Save."""
    finger.tap("Systolic", "text")
    digits = (vitals.sys, vitals.dia, vitals.hr, vitals.spo2, vitals.rr)
    finger.tap_keys("Next field", "".join(map(str, digits)))
    words = {0: "0, alert and calm", -1: "\N{MINUS SIGN}1, drowsy"}[vitals.sedation or 0]
    finger.tap(words, "check box")
    # The digits are back in place of the words: Pain is asked.
    finger.tap_keys("Next field", str(vitals.pain))
    finger.tap("Save")
    finger.program.see(spoken)


def end(finger: Finger, pump_ml: str) -> None:
    """Log end with what the pump says."""
    finger.tap("Log end")
    finger.program.focus_on("Pump says infused")
    finger.write(pump_ml, "")
    finger.confirm("Log end")
    finger.program.see("Recovery, Infusion ended")


def go_home(finger: Finger, escort: str) -> None:
    """The score and what only the nurse can see, each ticked; then the patient leaves."""
    program = finger.program
    seen = program.screen()
    for part in ("Activity", "Breathing", "Circulation", "Consciousness", "Oxygen"):
        program.tap(next(w for w in seen if w.name.startswith(f"{part}, 2")))
    program.see("Aldrete 10 charted")
    finger.tap("Side effects 0 or 1, open")
    finger.tap("Rest: none")
    program.see("Side effects 0 or 1, met")
    for criterion in ("Fully awake and orientated", "Walks steadily"):
        finger.tap(criterion)
        program.see(f"{criterion}, met")
    finger.tap("Going home with", "text")
    program.focus_on("Going home with")
    finger.write(escort)
    program.see("Escort here and named, met")
    for point, met in (
        ("Written advice given", "Written advice given, met"),
        ("IV removed, last", "IV removed, met"),
    ):
        finger.tap(point, "check box")
        program.see(met)
    finger.tap("Discharge")
    finger.confirm("Log discharge")
    program.see("Sign the day")


def sign(finger: Finger, pin: str) -> None:
    """Why the ketamine is not accounted for yet, then the PIN under the day."""
    finger.tap("Sign")
    finger.tap("At the evening count", "check box")
    finger.confirm("Log reason")
    finger.program.gone("Log reason")
    finger.tap("Sign")
    finger.program.focus_on("PIN")
    finger.write(pin)
    finger.program.see("Only addenda now")
