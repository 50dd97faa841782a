"""While an infusion runs the computer does not fall asleep, where its system promises so (H11).

The system's own `systemd-inhibit` asks a stand-in for logind on a private bus.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kitlog.app import doctor
from kitlog.domain.infusion import InfusionEnded
from kitlog.ui.wakeful import AGAIN_S, MAY_SLEEP, Wakeful
from kitlog.workflow import infusing
from tests.ui.chair.at_chair import RUNNING, Chair, OpenRoom
from tests.ui.today.clinic_room import open_room, records

__all__ = ["open_room", "records"]

HELD = "held sleep:idle KitLog An infusion is running block"
ENDED = InfusionEnded(Decimal(5), True, "IV problem")
SYSTEM_PYTHON = "/usr/bin/python3"

pytestmark = pytest.mark.skipif(
    shutil.which("systemd-inhibit") is None or shutil.which("dbus-daemon") is None,
    reason="needs systemd-inhibit and a bus",
)


class Logind:
    """The stand-in, and what it was asked."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, *options: str) -> None:
        self.file = folder / "logind.txt"
        self.file.touch()
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._bus.stdout is not None
        address = self._bus.stdout.readline().strip()
        patch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        stand_in = [SYSTEM_PYTHON, str(Path(__file__).with_name("logind.py")), str(self.file)]
        self._process = subprocess.Popen([*stand_in, *options], stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    @property
    def asked(self) -> list[str]:
        return self.file.read_text().splitlines()

    def end(self) -> None:
        for one in (self._process, self._bus):
            one.kill()
            one.communicate()


OpenLogind = Callable[..., Logind]


@pytest.fixture
def logind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenLogind]:
    opened: list[Logind] = []

    def begin(*options: str) -> Logind:
        opened.append(Logind(tmp_path, monkeypatch, *options))
        return opened[-1]

    yield begin
    for one in opened:
        one.end()


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def wakeful(qtbot: QtBot, seconds: Seconds) -> Iterator[Wakeful]:
    made = Wakeful(seconds=seconds)
    yield made
    made.close()


def test_sleep_is_held_off_until_the_last_infusion_ends(
    open_room: OpenRoom, qtbot: QtBot, wakeful: Wakeful, seconds: Seconds, logind: OpenLogind
) -> None:
    system = logind()
    chair = Chair(open_room("day"), RUNNING)
    watch = chair.room.station.watch
    watch.wakeful = wakeful
    watch.read()
    chair.room.settle()
    watch.look(chair.room.clock.now())
    qtbot.waitUntil(lambda: system.asked == [HELD])
    others = [one.id for one in watch.sessions if one.run and not one.run.ended]
    seconds.now += 10
    watch.look(chair.room.clock.now())
    assert wakeful.refused is False
    chair.page.tick(chair.room.clock.now())
    assert str(MAY_SLEEP) not in chair.page.status.view.detail
    for id in others:
        assert system.asked == [HELD], "another one still runs"
        chair.room.ask(partial(infusing.end, session_id=id, ended=ENDED))
        watch.read()
        chair.room.settle()
        watch.look(chair.room.clock.now())
    assert others
    qtbot.waitUntil(lambda: system.asked == [HELD, "released"])


def test_a_refusal_is_said_and_asked_again_after_a_minute(
    open_room: OpenRoom, qtbot: QtBot, wakeful: Wakeful, seconds: Seconds, logind: OpenLogind
) -> None:
    system = logind("no")
    chair = Chair(open_room("day"), RUNNING)
    watch = chair.room.station.watch
    watch.wakeful = wakeful
    watch.read()
    chair.room.settle()
    watch.look(chair.room.clock.now())
    qtbot.waitUntil(lambda: wakeful.refused is True)
    for _ in chair.page.live.view().alerts:
        chair.page.acknowledge()
        chair.room.settle()
    chair.page.tick(chair.room.clock.now())
    assert str(MAY_SLEEP) in chair.page.status.view.detail
    seconds.now += AGAIN_S - 1
    wakeful.want(True)
    assert system.asked == ["refused"]
    seconds.now += 1
    wakeful.want(True)
    qtbot.waitUntil(lambda: system.asked == ["refused", "refused"])


def test_a_computer_that_knows_no_such_request_may_sleep(qtbot: QtBot) -> None:
    wakeful = Wakeful(command=["no-such-program-of-kitlog"])
    wakeful.want(True)
    qtbot.waitUntil(lambda: wakeful.may_sleep)
    wakeful.want(False)
    assert not wakeful.may_sleep, "nothing runs: it may"


HOLDER = """
from PySide6.QtCore import QCoreApplication, QTimer
from kitlog.ui.wakeful import Wakeful
app = QCoreApplication([])
wakeful = Wakeful()
QTimer.singleShot(0, lambda: wakeful.want(True))
app.exec()
"""


def test_killed_it_keeps_no_computer_awake(qtbot: QtBot, logind: OpenLogind) -> None:
    system = logind()
    holder = subprocess.Popen([sys.executable, "-c", HOLDER])
    try:
        qtbot.waitUntil(lambda: system.asked == [HELD], timeout=20_000)
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    qtbot.waitUntil(lambda: system.asked == [HELD, "released"])


def test_the_doctor_says_whether_it_can_be_held_off(
    qtbot: QtBot, logind: OpenLogind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/no/such/bus")
    assert doctor._sleep().state == doctor.WARNING
    system = logind()
    assert doctor._sleep() == doctor.Finding("sleep", "good", "is held off while an infusion runs")
    qtbot.waitUntil(lambda: system.asked == [HELD, "released"])
