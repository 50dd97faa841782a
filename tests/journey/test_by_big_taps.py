"""From an empty record to the exported summary by taps alone: no key, words included."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journey import finger
from tests.journey.finger import Finger
from tests.journey.program import Program
from tests.journey.test_five_days_by_keyboard import (
    INFUSION,
    RECOVERY,
    check_the_pdf,
    check_the_record,
    reading,
)

pytestmark = [pytest.mark.window, pytest.mark.timeout(600)]


def test_five_infusions_are_charted_and_exported_by_taps_alone(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo", "--empty") as program:
        nurse = Finger(program)
        finger.first_run(nurse)
        finger.new_course(nurse, "ZZ 000 417", "TEST", "Ada")
        for day in range(5):
            give(nurse, day)
            nurse.tap("Today")
            program.see("New course", "push button")
            if day == 0:
                finger.sign_in_again(nurse, "R. Mock RN", "147258")
            if day < 4:
                nurse.tap("Next day 08:00")
                program.see("Start, chair 1")
        assert not list(tmp_path.rglob("*.pdf"))
        nurse.tap("TEST, Ada")
        program.see("Day 5")
        nurse.tap("Export")
        program.wait(lambda: bool(list(tmp_path.rglob("*.pdf"))), "PDF")
        program.see("read back")
        nurse.tap("Versions…")
        nurse.tap("Filed…")
        nurse.tap("Paper chart", "check box")
        nurse.tap("Record as filed")
        program.see("Filed: Paper chart")
        assert program.keys_pressed == 0
        program.kill()

    (pdf,) = tmp_path.rglob("*.pdf")
    check_the_pdf(pdf)
    check_the_record(tmp_path)


def give(nurse: Finger, day: int) -> None:
    """One infusion from the chair to the signature."""
    nurse.tap("Start, chair 1")
    finger.answer_time_out(nurse)
    finger.second_check(nurse, "82.4", "41.2", "0.82")
    nurse.tap("Take")
    chart(nurse, day, "base", f"SYS {reading(day, 'base').sys}")
    if day:  # the last infusion is read before the next
        nurse.tap("Read")
        nurse.program.see("nothing, start is open")
    nurse.tap("Log start")
    nurse.program.see("Infusing at")
    for minute in INFUSION:
        nurse.later(10)
        chart(nurse, day, str(minute))
    nurse.tap("Rest: none")
    nurse.program.see("effects: none")
    finger.end(nurse, "100")
    for minute in RECOVERY:
        nurse.later(15)
        nurse.tap(f"Recovery {minute} minute vitals")
        chart(nurse, day, f"+{minute}")
    finger.go_home(nurse, "P. Test")
    finger.sign(nurse, "147258")


def chart(nurse: Finger, day: int, slot: str, spoken: str = "") -> None:
    vitals = reading(day, slot)
    finger.chart(nurse, vitals, spoken or f"pressure {vitals.sys} over {vitals.dia}")
