"""People with the manual at the installed program; called by packaging/follow_manual.sh.

    follow_manual.py chairside ROOT BESIDE PICTURES   first run, one infusion, its papers
    follow_manual.py restored ROOT BESIDE PICTURES    the record, opened on another computer

Real keys, the screen read over the accessibility bus as a screen reader does. The clock of the
program is libfaketime's, so that nobody waits forty minutes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.journey import nurse
from tests.journey.program import Program, accessibility_bus
from tests.journey.test_set_up_and_open_each_day import PASSWORD, lines, set_up

MORNING = datetime(2026, 1, 12, 8, 30, tzinfo=UTC)
"""A Monday; the clean system has the world's time."""
PIN = "147258"
CLOSER = Path(__file__).with_name("try_window.py")


class Installed(Program):
    """`kitlog` as the nurse's account starts it, in the clean system."""

    def __init__(self, root: Path, beside: Path, today: datetime) -> None:
        self.folder, self._beside = root / "home/nurse/.local/share/KitLog", beside
        account = beside.stat().st_uid  # the nurse's in the clean system; the buses are hers, too
        self.messages, self.keys_pressed = beside / "messages.txt", 0
        self._ahead_s = today.timestamp() - time.time()
        self.wait_minutes(0)
        home = {"HOME": str(beside), "XDG_RUNTIME_DIR": str(beside)}
        daemon = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        self._bus = self._start([*daemon, f"--address=unix:path={beside}/bus"], home, account)
        assert self._bus.stdout is not None
        buses = {"DBUS_SESSION_BUS_ADDRESS": self._bus.stdout.readline().strip()}
        buses["AT_SPI_BUS_ADDRESS"] = accessibility_bus(buses | home, account)
        reader = ["/usr/bin/python3", "-W", "ignore", str(beside / "bus.py")]
        self._reader = self._start(reader, buses | home, account)
        there = buses | {
            "DISPLAY": os.environ["DISPLAY"], "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "HOME": "/home/nurse", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
            "LD_PRELOAD": f"{beside}/libfaketime.so.1",
            "FAKETIME_TIMESTAMP_FILE": f"{beside}/clock", "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "0",
        }  # fmt: skip
        words = [f"{name}={text}" for name, text in there.items()]
        inside = ["chroot", "--userspec=nurse:nurse", str(root), "env", "-i", *words]
        self._kitlog = self._start([*inside, "kitlog"], {})

    def close(self) -> None:
        """As the button in the window's frame does."""
        subprocess.run([sys.executable, str(CLOSER), "close"], check=True)
        self._kitlog.wait(60)

    def wait_minutes(self, minutes: int) -> None:
        """Its clock goes on by so much, as if everybody had waited."""
        self._ahead_s += 60 * minutes
        new = self._beside / "clock.new"
        new.write_text(f"{self._ahead_s:+.3f}\n")
        new.rename(self._beside / "clock")


def main(arguments: list[str]) -> int:
    what, *rest = arguments
    root, beside, pictures = map(Path, rest)
    act, today = WAYS[what]
    with Installed(root, beside, today) as program:
        try:
            act(program, pictures)
        except BaseException:
            program.picture(pictures / "follow-stuck.png")
            raise
    return 0


def chairside(program: Installed, pictures: Path) -> None:
    set_up(program)
    print(f"  first run: {program.keys_pressed} keys, recovery sheet read back")
    nurse.new_course(program, "ZZ 000 417", "TEST", "Ada")
    infusion(program, pictures)
    print("  one infusion charted, checked, ended, recovered, discharged, signed")
    papers(program, pictures)
    program.close()


def infusion(program: Installed, pictures: Path) -> None:
    """From the chair to the signature, by the keys that manual/nurse.md names."""
    program.press("1")
    program.focus_on("Start, chair 1")
    program.press("Return")
    nurse.answer_time_out(program)
    nurse.second_check(program, "82.4", "41.2", "0.82")
    program.press("v")
    nurse.chart(program, "1267464981403", "SYS 126")
    program.press("F9")
    program.see("Infusing at")
    for reading in ("1287666981403", "1307868981403", "1327868981403", "1287666981403"):
        later(program, 10)
        nurse.chart(program, reading, f"pressure {reading[:3]} over {reading[3:5]}")
    program.picture(pictures / "follow-infusion.png")
    nurse.no_more_effects(program)
    nurse.end(program, "100")
    for _ in range(6):
        later(program, 15)
        program.press("v")
        nurse.chart(program, "1247464981403", "pressure 124 over 74")
    program.press("s")
    nurse.no_more_effects(program)
    nurse.score_aldrete(program)
    nurse.go_home(program, "P. Test")
    nurse.sign(program, PIN)


def later(program: Installed, minutes: int) -> None:
    """Nobody touches it for so long: the screen is locked, and opened again by PIN."""
    program.wait_minutes(minutes)
    program.see("Who are you?")
    program.press("r")
    program.type(PIN)
    program.gone("Who are you?")


def papers(program: Installed, pictures: Path) -> None:
    """The day note; then the course closed early, and its summary."""
    nurse.tab_to(program, "Day note")
    program.press("space")
    program.see("read back and compared")
    program.press("Escape")
    program.press("Escape")
    program.see("New course", "push button")
    nurse.tab_to(program, "TEST, Ada")
    program.press("space")
    program.see("Day 1")
    nurse.tab_to(program, "Close course early")
    program.press("space")
    program.see("Close course early?")
    program.press("1", "Return")
    program.gone("Close course early?")
    program.press("p")
    program.see("Page 1 of")
    program.picture(pictures / "follow-summary.png")
    program.press("F12")
    program.see("Exported, read back and compared")


def restored(program: Installed, pictures: Path) -> None:
    program.see("Who are you?")
    program.press("r")
    program.focus_on("Password")
    lines(program, PASSWORD)
    program.see("New course", "push button")
    program.press("slash")
    program.focus_on("Search")
    program.type("417")
    program.see("TEST, Ada")
    program.picture(pictures / "follow-restored.png")
    program.close()


WAYS = {"chairside": (chairside, MORNING), "restored": (restored, MORNING + timedelta(days=1))}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
