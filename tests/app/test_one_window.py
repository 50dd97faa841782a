"""A second start of the real program brings the first one's window forward, and ends."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kitlog.app.doorbell import CAME, Doorbell
from kitlog.app.places import places
from kitlog.app.record import open_record
from kitlog.domain.clock import SystemClock
from kitlog.domain.errors import MachineError
from kitlog.store.lock import Lock
from tests.app.canary import forms

PATIENCE_S = 60.0
TOLD = """
import sys
from kitlog.app import doorbell, start
from kitlog.app.cli import main

def came(window, come=doorbell.come_forward):
    come(window)
    print("came forward", window.isActiveWindow(), flush=True)

start.come_forward = came
sys.exit(main(sys.argv[1:]))
"""
"""The program, which says besides when its window was called."""


class Start:
    """The real program in a process of its own."""

    def __init__(self, folder: Path) -> None:
        words = [sys.executable, "-c", TOLD, "--data-dir", str(folder)]
        self.process = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            },
        )  # fmt: skip

    def said(self) -> str:
        """All it said, once it has ended."""
        return self.process.communicate(timeout=PATIENCE_S)[0]

    def line(self) -> str:
        """The next one that Qt has not said."""
        assert self.process.stdout is not None
        said = iter(self.process.stdout.readline, "")
        return next(line for line in said if not line.startswith("This plugin")).strip()

    def end(self, by: int = signal.SIGKILL) -> None:
        with suppress(ProcessLookupError):
            self.process.send_signal(by)
        self.process.wait(PATIENCE_S)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], Start]]:
    begun: list[Start] = []

    def begin() -> Start:
        begun.append(Start(tmp_path))
        return begun[-1]

    yield begin
    for one in begun:
        one.end()


def stands(first: Start, bell: Path, since: int = 0) -> None:
    """Its window stands, and hears, by a bell that was hung up after `since`."""
    until = time.monotonic() + PATIENCE_S
    while _hung_up_at(bell) <= since:
        assert first.process.poll() is None, first.said()
        assert time.monotonic() < until
        time.sleep(0.02)


def _hung_up_at(bell: Path) -> int:
    try:
        return bell.stat().st_ctime_ns if bell.is_socket() else 0
    except FileNotFoundError:
        return 0


def test_the_second_start_calls_the_first_also_after_a_crash(
    start: Callable[[], Start], tmp_path: Path
) -> None:
    bell = tmp_path / "kitlog.db.window"
    first = start()
    stands(first, bell)
    assert stat.S_IMODE(bell.stat().st_mode) == 0o600
    assert stat.S_IMODE(Path(f"{bell}.lock").stat().st_mode) == 0o600

    second = start()
    assert second.said().strip() == CAME
    assert second.process.returncode == 0
    assert first.line() == "came forward True"
    first.end()

    assert bell.is_socket(), "left behind by the crash"
    left = bell.stat().st_ctime_ns
    third = start()
    stands(third, bell, since=left)
    fourth = start()
    assert fourth.said().strip() == CAME
    assert third.line() == "came forward True"


def test_nothing_but_one_word_goes_over_it(qtbot: QtBot, tmp_path: Path) -> None:
    """The window called has a patient in view; whoever rings hears the one word, and no more."""
    from PySide6.QtNetwork import QLocalSocket

    first = Doorbell(tmp_path / "kitlog.db")
    called: list[str] = []
    assert not first.rung()
    first.hear(lambda: called.append("TEST, Ada"))
    socket = QLocalSocket()
    with qtbot.waitSignal(socket.readyRead):
        socket.connectToServer(str(tmp_path / "kitlog.db.window"))
    assert bytes(socket.readAll().data()) == b"here"
    assert called == ["TEST, Ada"]
    assert not any(form in b"here" for form in forms("TEST, Ada"))
    first.close()
    assert not (tmp_path / "kitlog.db.window").exists()


def test_who_cannot_be_reached_is_refused_with_the_sentence_of_the_lock(tmp_path: Path) -> None:
    """Another user, another computer, a program that hangs: nobody answers the bell."""
    here = places(tmp_path, demo=False)
    theirs = Lock(here.database), Lock(tmp_path / "kitlog.db.window")
    assert not Doorbell(here.database).rung(patience_s=0.1)
    with pytest.raises(MachineError, match=r"KitLog is already open on .*kitlog\.db"):
        open_record(here, "test", SystemClock())
    for lock in theirs:
        lock.release()
    open_record(here, "test", SystemClock()).desk.store.close()


def test_without_a_bell_the_second_window_stands_beside_the_first(
    start: Callable[[], Start], tmp_path: Path
) -> None:
    """The control: what is shown above is the bell's doing."""
    first = start()
    stands(first, tmp_path / "kitlog.db.window")
    for path in tmp_path.glob("kitlog.db.window*"):
        path.unlink()
    second = start()
    stands(second, tmp_path / "kitlog.db.window")
    assert first.process.poll() is None
    assert second.process.poll() is None
