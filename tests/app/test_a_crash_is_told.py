"""The interpreter itself crashes: where it stood is told at the next start, and nothing else."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kitlog.app.crash_file import NAME
from kitlog.domain.unforeseen import told_of_crash
from tests.app.canary import CANARY, readable

DRIVEN = """
import ctypes, os, signal, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from kitlog.app import start
from kitlog.app.cli import main
from kitlog.ui.mistake_dialog import MistakeDialog
from kitlog.ui.window import Window

CANARY, END = sys.argv[1:3]

def crash_here(patient):
    ctypes.string_at(0)

class Driven(Window):
    quiet = 0

    def begin(self, station):
        super().begin(station)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(50)
        QTimer.singleShot(30_000, lambda: QApplication.exit(8))

    def look(self):
        page = self.page
        if page is None or not page.station.clinic.settings:
            return
        found = next((d for d in self.findChildren(MistakeDialog) if d.is_open), None)
        if found is not None:
            words = [one.text() for one in found.findChildren(QLabel) if one.text()]
            print("dialog", *words, sep="|", flush=True)
            QTest.keyClick(found, Qt.Key.Key_Return)
            return
        if page.station.person is None:
            QTest.keyClicks(page, "r147258")
            return
        if self.quiet < 3:  # what a signing in brings comes in the next round of events
            self.quiet += 1
            return
        print("stands", flush=True)
        if END == "segfault":
            crash_here(CANARY)
        elif END == "abort":
            os.abort()
        elif END == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        self.timer.stop()
        self.close()

start.Window = Driven
sys.exit(main(sys.argv[3:]))
"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demo's record, closed whole."""
    folder = tmp_path_factory.mktemp("crash")
    assert run(folder, "close").stdout == "stands\n"
    return folder


@pytest.fixture
def folder(demo: Path, tmp_path: Path) -> Path:
    return shutil.copytree(demo, tmp_path / "data")


def run(folder: Path, end: str) -> subprocess.CompletedProcess[str]:
    """Somebody signs in, then it ends that way."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    return subprocess.run(
        [sys.executable, "-c", DRIVEN, CANARY, end, "--data-dir", str(folder), "--demo"],
        capture_output=True, text=True, timeout=150, env=environment,
    )  # fmt: skip


def reports(folder: Path) -> list[Path]:
    return sorted((folder / "demo").glob("kitlog-mistake-*.txt"))


def test_a_crash_is_told_to_the_next_nurse_by_places_alone(folder: Path) -> None:
    assert run(folder, "segfault").returncode == -signal.SIGSEGV
    assert (folder / "demo" / NAME).stat().st_mode & 0o777 == 0o600
    after = run(folder, "close")
    assert after.returncode == 0, after.stderr
    said = after.stdout.splitlines()[0].split("|")
    assert said[:2] == ["dialog", "KitLog crashed"]
    assert said[2].startswith("The record is safe: everything that was shown as saved is in")
    assert "It has been started again." in after.stdout
    (report,) = reports(folder)
    assert report.name in said[-1].replace("\u200b", "")
    text = report.read_text()
    assert "Fatal Python error: Segmentation fault" in text
    assert "crash_here (" in text
    assert "Current thread" in text
    assert str(folder) not in text
    assert readable(folder) == []
    assert run(folder, "close").stdout == "stands\n", "told once"
    assert not (folder / "demo" / NAME).exists()


def test_who_was_killed_or_closed_did_not_crash(folder: Path) -> None:
    """The control: of these there is nothing to tell."""
    assert run(folder, "kill").returncode == -signal.SIGKILL
    assert run(folder, "close").stdout == "stands\n"
    assert reports(folder) == []


def test_an_abort_is_a_crash(folder: Path) -> None:
    """As Qt and SQLCipher end what they can't go on with."""
    assert run(folder, "abort").returncode == -signal.SIGABRT
    assert run(folder, "close").stdout.startswith("dialog|KitLog crashed")


@pytest.mark.parametrize(
    "line", [f"{CANARY} typed", f"ValueError: {CANARY}", f"  {CANARY}", CANARY]
)
def test_only_places_are_taken_over(line: str) -> None:
    written = (
        f'Fatal Python error: Aborted\n\n{line}\n  File "/home/{CANARY}/a/b.py", line 3 in f\n'
    )
    assert told_of_crash(written) == "Fatal Python error: Aborted\n  f (a/b.py:3)\n"
