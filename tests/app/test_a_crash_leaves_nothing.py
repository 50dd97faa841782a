"""When the program is killed by a fault of its own, no copy of its memory is left on the disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kitlog.app.places import places

resource = pytest.importorskip("resource")

LIFTED = 'ulimit -c "$(ulimit -Hc)"; exec "$@"'
"""As where the machine's keeper allows core files."""
WITHOUT = "print('stands', flush=True); import time; time.sleep(60)"
COMMAND = """
import sys, time
from kitlog.app.cli import main
main(sys.argv[1:])
print("stands", flush=True)
time.sleep(60)
"""
STATE = """
import ctypes, resource, sys
from kitlog.app.cli import main
main(sys.argv[1:])
print("core", resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""

Run = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """Python in a folder of its own where core files are allowed."""
    begun: list[subprocess.Popen[str]] = []

    def start(*words: str) -> subprocess.Popen[str]:
        begun.append(
            subprocess.Popen(
                ["sh", "-c", LIFTED, "sh", sys.executable, *words],
                cwd=tmp_path,
                env=os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        return begun[-1]

    yield start
    for process in begun:
        if process.returncode is None:
            process.kill()
            process.wait()
        assert process.stdout is not None
        process.stdout.close()


def crashed(process: subprocess.Popen[str], folder: Path) -> tuple[bool, list[str]]:
    """Whether the system says it dumped the memory, and the core files in the folder."""
    process.send_signal(signal.SIGSEGV)
    _, status = os.waitpid(process.pid, 0)
    process.returncode = -os.WTERMSIG(status)
    assert process.returncode == -signal.SIGSEGV
    return os.WCOREDUMP(status), [found.name for found in folder.glob("*core*")]


def stands(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    while (line := process.stdout.readline()) != "stands\n":
        assert line, "it ended by itself"


def test_the_window_leaves_no_core_file(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    process = run("-m", "kitlog.app", "--data-dir", str(data), "--demo", "--empty")
    while not places(data, demo=True).database.exists():
        assert process.poll() is None
        time.sleep(0.05)
    assert crashed(process, tmp_path) == (False, [])


def test_a_command_leaves_no_core_file(run: Run, tmp_path: Path) -> None:
    process = run("-c", COMMAND, "--data-dir", str(tmp_path / "data"), "doctor")
    stands(process)
    assert crashed(process, tmp_path) == (False, [])


def test_any_other_program_would_leave_one(run: Run, tmp_path: Path) -> None:
    """The control."""
    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("no core files here: by the machine, or by a command run in this process")
    process = run("-c", WITHOUT)
    stands(process)
    dumped, _ = crashed(process, tmp_path)
    assert dumped


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone can be told")
def test_a_system_that_takes_crashes_through_a_pipe_is_told_too(run: Run, tmp_path: Path) -> None:
    process = run("-c", STATE, "--data-dir", str(tmp_path / "data"), "doctor")
    assert process.stdout is not None
    assert process.stdout.read().splitlines()[-1] == "core (0, 0) 0"
    process.wait()
