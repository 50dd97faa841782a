"""One infusion day by taps alone; only what is said in words comes from a keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from kitlog.domain.discharge_facts import AldreteScored, Discharged
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from tests.journey import finger
from tests.journey.program import Program, facts, record

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

BASELINE = Vitals(124, 74, 72, 98, 14, 0, 6)
INFUSION = tuple(Vitals(126 + n, 76 + n, 74 + n, 97, 13, 0, 5) for n in range(8))
RECOVERY = tuple(Vitals(130 - n, 78 - n, 76 - n, 98, 14, 0, 4) for n in range(4))
CHARTED = [BASELINE, *INFUSION, *RECOVERY]


def test_an_infusion_day_by_taps(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as program:
        finger.sign_in(program, "R. Mock RN", "147258")
        finger.tap(program, "Start, chair 3")
        finger.answer_time_out(program)
        second_check(program)
        finger.tap(program, "Take")
        finger.chart(program, BASELINE, f"SYS {BASELINE.sys}")
        finger.tap(program, "Log start")
        program.see("Infusing at")
        for vitals in INFUSION:
            finger.tap(program, "+5 min")
            finger.chart(program, vitals, f"pressure {vitals.sys} over {vitals.dia}")
        finger.tap(program, "Rest: none")
        program.see("effects: none")
        finger.tap(program, "Log end")
        program.focus_on("Pump says infused")
        program.type("100")
        finger.confirm(program, "Log end")
        program.see("Recovery, Infusion ended")
        recover(program)
        go_home_and_sign(program)
        program.kill()

    with record(tmp_path) as store:
        days = [store.entries(stream) for stream in store.streams("session:")]
        (day,) = [entries for entries in days if facts(entries, Vitals) == CHARTED]
        for kind in (InfusionStarted, InfusionEnded, AldreteScored, Discharged, Signed):
            assert len(facts(day, kind)) == 1


def second_check(program: Program) -> None:
    """Carla weighs 64 kg: 32 mg, 0.64 mL."""
    figures = ("64", "32", "0.64", "150", "100")
    finger.tap(program, "Check…")
    program.focus_on("Really drawn up")
    finger.fill(program, "0.64")
    for words in ("LOT 0417", "06-2027"):
        program.type(words)
        finger.tap(program, "Next field")
    program.focus_on("Weight")
    finger.fill(program, *figures)
    finger.tap(program, "T. Sample RN", "check box")
    finger.tap_keys(program, "258369")
    program.focus_on("Weight")
    finger.fill(program, *figures)
    finger.tap(program, "Done")
    program.gone("All five agree")


def recover(program: Program) -> None:
    for minute, vitals in zip((15, 30, 45, 60), RECOVERY, strict=True):
        for _ in range(3):
            finger.tap(program, "+5 min")
        finger.tap(program, f"Recovery {minute} minute vitals")
        finger.chart(program, vitals, f"pressure {vitals.sys} over {vitals.dia}")


def go_home_and_sign(program: Program) -> None:
    for part in ("Activity", "Breathing", "Circulation", "Consciousness", "Oxygen"):
        finger.tap(program, f"{part}, 2", "check box")
    program.see("Aldrete 10 charted")
    for criterion in ("Fully awake and orientated", "Walks steadily"):
        finger.tap(program, criterion)
        program.see(f"{criterion}, met")
    finger.tap(program, "Going home with", "text")
    program.type("P. Test")
    program.press("Return")
    program.see("Escort here and named, met")
    finger.tap(program, "Written advice given", "check box")
    program.see("Written advice given, met")
    finger.tap(program, "IV removed, last", "check box")
    program.see("IV removed, met")
    finger.tap(program, "Discharge")
    finger.confirm(program, "Log discharge")
    program.see("Sign the day")
    finger.tap(program, "Sign")
    program.focus_on("PIN")
    program.type("147258")
    finger.confirm(program, "Sign")
    program.see("Only addenda now")
