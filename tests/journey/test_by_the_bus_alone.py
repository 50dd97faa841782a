"""A whole infusion over the accessibility bus alone; locked, that bus tells of no patient."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kitlog.app.demo import cast
from kitlog.app.demo.cast import Part
from kitlog.domain.infusion import InfusionEnded, InfusionPaused, InfusionResumed
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from tests.journey import screen_reader as nurse
from tests.journey.program import Program, facts, record

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

TODAY = (cast.ADA, cast.BORIS, cast.CARLA, cast.DEVI, cast.HAL, cast.GIL, cast.FAY)
"""Who stands on the demo's Today page."""
CHAIR = 3
"""Carla's: 64 kg, so 32 mg, in 0.64 mL; due at 10:15."""
BASE = Vitals(126, 76, 101, 98, 14, 0, 6)
INFUSION, RECOVERY = range(5, 45, 5), range(15, 75, 15)
MISREAD, TRUE_SYS, HALF_TYPED = 131, 139, 149


def reading(slot: int) -> Vitals:
    """A set of its own for every slot, within the limits; numbers that stand in no clock."""
    return Vitals(130 + slot // 5, 77, 103 + slot // 5, 98, 14, 0, 6)


def recovery(slot: int) -> Vitals:
    return Vitals(125 - slot // 15, 75, 102 + slot // 15, 97, 13, 0, 5)


def test_a_whole_infusion_over_the_bus_alone(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as program:
        nurse.sign_in(program, "R. Mock RN", "147258")
        program.see("Chair 3, DEMO, Carla")
        names = [word for part in TODAY for word in identity(part)]
        assert found(program, names) == set(names)
        get_ready(program)
        infuse(program)
        recover(program)
        assert program.keys_pressed == 0
        program.kill()

    check_the_record(tmp_path)


def get_ready(program: Program) -> None:
    program.do("Start, chair 3")
    program.see("Still to do: Read the last infusion")
    program.do("Read", "push button")
    nurse.answer_time_out(program)
    program.do("Take")
    nurse.chart(program, BASE, "SYS 126, DIA 76, HR 101")
    nurse.second_check(program, "64", "32", "0.64")
    program.see("nothing, start is open")


def infuse(program: Program) -> None:
    program.do("Log start")
    program.see("Pump started, 100 mL at 150 mL/h", "push button")
    remaining(program, 40)
    for slot in INFUSION:
        nurse.later(program, 5)
        vitals = reading(slot)
        nurse.chart(program, vitals, f"{slot} min vitals, {vitals.sys}/77")
        if slot == 5:
            pause_and_correct(program)
            lock_and_come_back(program)
        if slot < 40:
            remaining(program, 40 - slot)
    nurse.later(program, 5)
    program.see("minutes over, ends")
    program.do("Log end")
    program.write("Pump says infused", "100")
    program.do("Log end")
    program.see("Recovery, 0 minutes since the end")


def remaining(program: Program, minutes: int) -> None:
    """The ring says so many minutes, or one less: some seconds of the last one are gone."""
    said = program.see("minutes remaining").name
    counted = re.search(r"Infusion, (\d+) minutes remaining, ends \d\d:\d\d", said)
    assert counted is not None, said
    assert minutes - 1 <= int(counted[1]) <= minutes, said


def pause_and_correct(program: Program) -> None:
    program.do("Log pause")
    program.see("Paused. Infusion, 3")
    program.see("Pump paused", "push button")
    program.do(f"5 min vitals, {MISREAD}/77", "push button")
    program.see("Correct vitals")
    program.write("Systolic, millimetres of mercury", str(TRUE_SYS))
    program.do("Misread")
    program.do("Keep correction")
    log = program.see(f"5 min vitals, was SYS {MISREAD}, {TRUE_SYS}/77", "push button").name
    assert "corrected" in log
    assert "Misread, R. Mock RN" in log
    program.see(f"{TRUE_SYS}, +10 percent from baseline", "cell")
    program.do("Log resume")
    program.see("Pump resumed", "push button")
    logged = [w.name for w in program.screen() if w.description == "Press to correct or strike"]
    assert [" ".join(line.split()[1:3]) for line in logged[:4]] == [
        "Pump resumed", "Pump paused", "5 min", "Pump started,",
    ]  # fmt: skip


def lock_and_come_back(program: Program) -> None:
    """Locked in mid-infusion, with a number half typed: nothing of it is left in the tree."""
    program.write("Systolic", str(HALF_TYPED))
    secrets = [*identity(cast.CARLA), "149", "139", "131", "126", "101", "104"]
    assert found(program, secrets) == set(secrets)
    program.do("R. Mock RN", "push button")
    program.see("Who are you?")
    everybody = [word for part in TODAY for word in identity(part)]
    assert found(program, [*everybody, *secrets]) == set()
    assert doses(program) == []
    program.see("Chair 3, Infusing, Infusion, 3")
    nurse.sign_in(program, "R. Mock RN", "147258")
    assert program.see("Systolic", "text").text == str(HALF_TYPED)


def recover(program: Program) -> None:
    for slot in RECOVERY:
        nurse.later(program, 15)
        program.do(f"Recovery {slot} minute vitals", "push button")
        vitals = recovery(slot)
        nurse.chart(program, vitals, f"pressure {vitals.sys} over 75")
    charted = [w.name.split(" ")[:2] for w in program.screen() if ", charted, " in w.name]
    assert charted[-4:] == [["Recovery", str(slot)] for slot in RECOVERY]
    nurse.go_home(program, "P. Test")
    nurse.sign(program, "147258")
    secrets = [*identity(cast.CARLA), "126", "101", "139", "124", "103"]
    assert found(program, secrets) == set(secrets)
    program.do("R. Mock RN", "push button")
    program.see("Who are you?")
    everybody = [word for part in TODAY for word in identity(part)]
    assert found(program, [*everybody, *secrets]) == set()
    assert doses(program) == []


def identity(part: Part) -> tuple[str, ...]:
    """What must never be told of a patient while nobody is signed in."""
    patient = part.patient
    return patient.name, patient.given, patient.record_no


def found(program: Program, secrets: list[str]) -> set[str]:
    """Which of these stand in the tree as words of their own, on the screen or hidden."""
    told = everything_told(program)
    return {one for one in secrets if re.search(rf"(?<![\w:]){re.escape(one)}(?![\w:])", told)}


def doses(program: Program) -> list[str]:
    """What looks like a dose, a volume, a weight or a measured value."""
    return re.findall(r"[\d.]+ (?:mg|mL|kg|mmHg|%)\b", everything_told(program))


def everything_told(program: Program) -> str:
    widgets = program.tree()
    assert len(widgets) > len(program.screen())
    return "\n".join(f"{w.name}\n{w.description}\n{w.text}" for w in widgets)


def check_the_record(folder: Path) -> None:
    """What was pressed and written is what was kept."""
    with record(folder) as store:
        stream = next(
            stream for stream in store.streams("session:")
            if facts(store.entries(stream), Signed)
            and BASE in facts(store.entries(stream), Vitals)
        )  # fmt: skip
        entries = store.entries(stream)
    charted = [reading(slot) for slot in INFUSION] + [recovery(slot) for slot in RECOVERY]
    assert [one for one in facts(entries, Vitals) if one in [BASE, *charted]] == [BASE, *charted]
    assert [len(facts(entries, kind)) for kind in (
        InfusionPaused, InfusionResumed, InfusionEnded, Signed,
    )] == [1, 1, 1, 1]  # fmt: skip
