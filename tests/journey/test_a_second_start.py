"""KitLog started twice: the window that is there comes before whatever stood before it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import ImageGrab

from kitlog.app.doorbell import CAME
from tests.journey.program import PATIENCE_S, Program

pytestmark = pytest.mark.window

RED = (255, 0, 0)
OTHER = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.setStyleSheet("background: #ff0000")
window.setGeometry(0, 0, 2000, 2000)
window.show()
app.exec()
"""
"""Another program's window, before everything."""


def test_a_second_start_brings_the_first_window_before_the_others(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo", "--empty") as first:
        first.wait((tmp_path / "demo" / "kitlog.db.window").is_socket, "doorbell")
        other = subprocess.Popen([sys.executable, "-c", OTHER])
        try:
            first.wait(lambda: _seen() == {RED}, "other window")
            second = subprocess.run(
                [sys.executable, "-m", "kitlog.app", "--demo", "--data-dir", str(tmp_path)],
                capture_output=True, text=True, timeout=PATIENCE_S,
            )  # fmt: skip
            assert (second.returncode, second.stdout.strip()) == (0, CAME), second.stderr
            first.wait(lambda: RED not in _seen(), "first window")
        finally:
            other.kill()
            other.wait()


def _seen() -> set[tuple[int, ...]]:
    """The colours of the upper left of the screen."""
    picture = ImageGrab.grab((0, 0, 300, 300), xdisplay=os.environ["DISPLAY"])
    return {colour for _, colour in picture.getcolors(1 << 16) or ()}  # type: ignore[misc]
