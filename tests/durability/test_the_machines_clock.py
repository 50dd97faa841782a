"""The real program while the machine's clock is stepped, sleeps, and goes through summer time.

Its clocks are handed to it by libfaketime, which needs no rights; the timer is read off the chair.
What is right is said by clocks that nobody touched, so a slow machine changes nothing.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kitlog.domain.moment import Moment, utc
from kitlog.domain.session_facts import ComputerSlept
from kitlog.store.journal import Store
from kitlog.store.keyfile import obtain_key
from kitlog.workflow.desk import Desk, session_stream
from tests.clock import FakeClock
from tests.workflow.ward import Ward, first_run

HOUR, DAY, MINUTE = 3600, 86_400, 60
BEGUN_S, PLANNED_S = 7 * MINUTE, 40 * MINUTE
"""For how long the pump has run when the program is started, of how long in all."""
WRONG_S = 1.0
PATIENCE_S = 120.0
"""Reached only when what is waited for never comes."""
LIBRARY = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), None)
MISSING = "libfaketime is missing: the real program was NOT tried under another clock"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libfaketime")


@pytest.fixture(autouse=True)
def _there(figure: Callable[[str], None]) -> None:
    if LIBRARY is None:
        figure(f"!!! {MISSING}. Run packaging/system-packages.sh")
        pytest.skip(MISSING)


@dataclass
class Machine:
    """`sleeps`: what it is set to goes for the boot time too, as when it slept; else it is a
    step of the wall clock alone."""

    folder: Path
    start: datetime
    sleeps: bool
    set_to: float = 0.0
    passed: float = 0.0
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.set_to = self.start.timestamp() + BEGUN_S - time.time()
        self.began = self.boot_s() - BEGUN_S

    def boot_s(self) -> float:
        """As the program sees it. libfaketime takes the wall clock for it where it moves both."""
        if self.sleeps:
            return time.time() + self.set_to
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def move(self, seconds: float) -> None:
        self.set_to += seconds
        self.write()

    def write(self) -> None:
        (self.folder / "set.new").write_text(f"{self.set_to:+.6f}\n")
        (self.folder / "set.new").rename(self.folder / "set")

    def environment(self, zone: str) -> dict[str, str]:
        self.write()
        return os.environ | {
            "LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(self.folder / "set"),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": str(int(not self.sleeps)),
            "TZ": zone, "QT_QPA_PLATFORM": "offscreen",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "PYTHONPATH": os.pathsep.join(sys.path),
        }  # fmt: skip


class MachineClock(FakeClock):
    """Of this boot, at the moment the pump was started."""

    def __init__(self, machine: Machine) -> None:
        super().__init__(machine.start)
        self._boottime_ns = round(machine.began * 1_000_000_000)
        self._id = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()

    def now(self) -> Moment:
        return Moment(self._utc, self._boottime_ns, self._id)


def record(machine: Machine) -> str:
    """With an infusion that was started on it; its stream."""
    path, clock = machine.folder / "data" / "kitlog.db", MachineClock(machine)
    desk = Desk(Store.open(path, obtain_key(path), "desk"), clock)
    charge, second = first_run(desk)
    ward = Ward(desk.as_person(charge), clock, charge, second)
    session = ward.running(ward.course())
    desk.store.close()
    return session_stream(session.id)


@dataclass(frozen=True)
class Look:
    """What the window said, and for how long the pump had run before and after, s."""

    before: float
    after: float
    said: dict[str, Any]


class Program:
    """Read from outside, as far as its window shows it."""

    def __init__(self, process: subprocess.Popen[str], machine: Machine, zone: ZoneInfo) -> None:
        self.process, self.machine, self.zone = process, machine, zone
        assert self.line() == "stands"

    def line(self) -> object:
        assert self.process.stdout is not None
        while line := self.process.stdout.readline():
            if line.startswith(('"', "{")):
                return json.loads(line)
        raise AssertionError((self.machine.folder / "messages").read_text())

    def look(self) -> Look:
        """What stands there, once the program's own clock has been moved."""
        assert self.process.stdin is not None
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            before = self.machine.boot_s() - self.machine.began
            self.process.stdin.write("\n")
            self.process.stdin.flush()
            said = self.line()
            assert isinstance(said, dict)
            if abs(said["now"] - time.time() - self.machine.set_to) < MINUTE / 2:
                return Look(before, self.machine.boot_s() - self.machine.began, said)
        raise AssertionError("the program's clock was not moved")

    def faults(self) -> list[str]:
        """What its timer shows otherwise than it is, in words."""
        look = self.look()
        gone, left = _seconds(look.said["above"]), _seconds(look.said["large"])
        wrong = []
        if not look.before - WRONG_S - 1 < gone <= look.after + WRONG_S:  # whole seconds are shown
            wrong.append(f"{look.said['above']}, not {look.before:.1f} to {look.after:.1f} s")
        if abs(gone + left - PLANNED_S) > 1:
            wrong.append(f"{left} left, {gone} gone")
        ends = {self._local(PLANNED_S - at) for at in (look.before, look.after, look.after + 1)}
        if not any(one in look.said["spoken"] for one in ends):
            wrong.append(f"{look.said['spoken']}, not {sorted(ends)}")
        return wrong

    def _local(self, seconds: float) -> str:
        """What the clock on the wall shows in so many seconds."""
        then = datetime.fromtimestamp(time.time() + self.machine.set_to + seconds, UTC)
        return f"{then.astimezone(self.zone):%H:%M}"


def _seconds(shown: str) -> int:
    """From "18:48 elapsed", "21:12", or "+01:10" over the end, which is less than nothing."""
    found = re.match(r"(\+?)(?:(\d+):)?(\d+):(\d\d)", shown)
    assert found, shown
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    return (-1 if found[1] else 1) * (hours * HOUR + minutes * MINUTE + seconds)


@contextmanager
def running(machine: Machine, zone: str, *how: str) -> Iterator[Program]:
    words = [sys.executable, "-m", "tests.durability.watched", *how]
    with (machine.folder / "messages").open("w") as messages:
        process = subprocess.Popen(
            [*words, "--data-dir", str(machine.folder / "data")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=messages, text=True,
            env=machine.environment(zone),
        )  # fmt: skip
    try:
        yield Program(process, machine, ZoneInfo(zone))
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


BERLIN = "Europe/Berlin"
WALL = {"an hour ahead": HOUR, "an hour back": -2 * HOUR, "a day ahead": HOUR + DAY,
        "a day back": -2 * DAY}  # fmt: skip
SLEPT: dict[str, tuple[datetime, dict[str, int]]] = {
    "clocks go forward": (utc(2026, 3, 29, 0, 50), {"asleep when they do": 600}),
    "midnight": (utc(2026, 1, 14, 22, 50), {"a minute of sleep": 60, "across midnight": 600}),
    "clocks go back": (utc(2026, 10, 25, 0, 50), {"asleep when they do": 600}),
}


def tried(program: Program, moves: dict[str, int]) -> dict[str, list[str]]:
    """What was wrong before any move, and after each."""
    found = {"started": program.faults()}
    for what, seconds in moves.items():
        program.machine.move(seconds)
        found[what] = program.faults()
    return found


def test_steps_of_the_wall_clock_leave_the_timer_alone(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    machine = Machine(tmp_path, utc(2026, 1, 14, 9), sleeps=False)
    record(machine)
    with running(machine, BERLIN) as program:
        found = tried(program, WALL)
    figure(f"the real program, its wall clock stepped: {len(found)} looks, {_count(found)} faults")
    assert _count(found) == 0, found


def test_a_timer_that_counts_by_the_wall_clock_is_caught(tmp_path: Path) -> None:
    """The control."""
    machine = Machine(tmp_path, utc(2026, 1, 14, 9), sleeps=False)
    record(machine)
    with running(machine, BERLIN, "by-the-wall") as program:
        found = tried(program, {"an hour ahead": HOUR})
    assert [what for what, wrong in found.items() if wrong] == ["an hour ahead"]


@pytest.mark.parametrize("day", SLEPT if "KITLOG_KILLS" in os.environ else [*SLEPT][:1])
def test_sleep_counts_through_midnight_and_summer_time(
    tmp_path: Path, figure: Callable[[str], None], day: str
) -> None:
    start, moves = SLEPT[day]
    machine = Machine(tmp_path, start, sleeps=True)
    stream = record(machine)
    with running(machine, BERLIN) as program:
        found = tried(program, moves)
    figure(f"the real program asleep, {day}: {len(found)} looks, {_count(found)} faults")
    assert _count(found) == 0, found
    path = tmp_path / "data" / "kitlog.db"
    store = Store.open(path, obtain_key(path), "desk")
    slept = [
        one.fact.seconds for one in store.entries(stream) if isinstance(one.fact, ComputerSlept)
    ]
    store.close()
    assert all(abs(said - real) <= 60 for said, real in zip(slept, moves.values(), strict=True))


def _count(found: dict[str, list[str]]) -> int:
    return sum(map(len, found.values()))
