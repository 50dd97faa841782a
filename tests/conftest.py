"""What every test stands on: one screen size, shipped fonts, and noise that fails the build."""

from __future__ import annotations

import json
import logging
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"  # the drawings' clock times are the stored ones
time.tzset()


def _offscreen_screen() -> str:
    """The offscreen platform has an 800×800 screen unless a file says otherwise."""
    folder = Path(tempfile.mkdtemp(prefix="kitlog-screen-"))
    file = folder / "screen.json"
    screen = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96}
    file.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [screen]}))
    return f"offscreen:configfile={file}"


if os.environ["QT_QPA_PLATFORM"] == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = _offscreen_screen()


@pytest.fixture(autouse=True)
def _no_stray_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Anything logged from WARNING up that the test did not expect (and clear) fails it."""
    yield
    stray = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    # Hypothesis and Qt report on their own; a cleared caplog means the test expected the lines.
    assert not stray, [record.getMessage() for record in stray]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["kitlog-tests"]
