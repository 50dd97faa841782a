"""Noise fails the build: each kind is made on purpose here and must turn a test red."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

QUIET = "def test_it() -> None:\n    assert True\n"
NOISES = {
    "a log line": (
        "import logging\ndef test_it():\n    logging.getLogger('kitlog').warning('odd')\n"
    ),
    "a Python warning": "import warnings\ndef test_it():\n    warnings.warn('odd')\n",
    "a Qt message": (
        "from PySide6.QtCore import qWarning\ndef test_it(qtbot):\n    qWarning('odd')\n"
    ),
}
EXPECTED = (
    "import logging\ndef test_it(caplog):\n"
    "    logging.getLogger('kitlog').warning('odd')\n    caplog.clear()\n"
)


def run(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    """pytest over one test file, with KitLog's own settings and fixtures."""
    (folder / "conftest.py").write_text(
        "from tests.conftest import _no_stray_log_lines, qapp, qapp_args\n"
    )
    (folder / "test_made.py").write_text(source)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder), str(folder)]
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    environment = {**os.environ, "PYTHONPATH": path}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("noise", NOISES)
def test_noise_turns_a_test_red(tmp_path: Path, noise: str) -> None:
    done = run(tmp_path, NOISES[noise])
    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "odd" in done.stdout


@pytest.mark.parametrize("source", [QUIET, EXPECTED], ids=["quiet", "expected and cleared"])
def test_a_quiet_test_stays_green(tmp_path: Path, source: str) -> None:
    assert run(tmp_path, source).returncode == pytest.ExitCode.OK
