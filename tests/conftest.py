"""What every test stands on: one screen size, shipped fonts, and noise that fails the build.

Qt's own messages from WARNING up fail a test through `qt_log_level_fail`, Python's warnings
through `filterwarnings`, both in pyproject.toml; log lines fail it here.
"""

from __future__ import annotations

import atexit
import json
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from kitlog import words
from tests.clock import FakeClock
from tests.ui.records import lend

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ["TZ"] = "UTC"  # local time is what the drawings and the expected texts show
if hasattr(time, "tzset"):
    time.tzset()


def _home() -> str:
    """A home of the run's own: nobody's papers, settings or caches are touched or read."""
    folder = tempfile.mkdtemp(prefix="kitlog-home-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


os.environ["HOME"] = _home()


lend()  # before the workers start, so that one writes a record for all of them


def _offscreen_screen() -> str:
    """The offscreen platform has an 800×800 screen unless a file says otherwise."""
    folder = tempfile.mkdtemp(prefix="kitlog-screen-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = Path(folder) / "screen.json"
    screen = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96}
    file.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [screen]}))
    return f"offscreen:configfile={file}"


if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = _offscreen_screen()


PATIENCE_MS = 60_000
"""For what a test waits for, reached only when it never comes: a slow machine fails no test."""
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitCallback):
    (_wait.__kwdefaults__ or {})["timeout"] = PATIENCE_MS
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(autouse=True)
def _no_stray_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Anything logged from WARNING up fails a test, unless it looked and said `caplog.clear()`."""
    yield
    lines = caplog.get_records("setup") + caplog.get_records("call")
    stray = [line.getMessage() for line in lines if line.levelno >= logging.WARNING]
    assert not stray, stray


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """A language that a test speaks, finds or makes up is gone with it."""
    yield
    words.use(words.ENGLISH)
    words._translators.clear()
    words._find = None


@pytest.fixture(autouse=True, scope="session")
def _one_seal_key() -> Iterator[None]:
    """Every record of a run seals with the same key: to find the primes takes up to a second."""
    from kitlog.report import certificate

    make = certificate.new_key
    certificate.new_key = cache(make)
    yield
    certificate.new_key = make


@pytest.fixture(autouse=True, scope="session")
def _light_passwords() -> Iterator[None]:
    """Thousands of tests found a record, few are about the cost of a guess: 0.1 s of 64 MiB."""
    from tests.password_cost import light_passwords

    with light_passwords():
        yield


@pytest.fixture(autouse=True)
def _full_strength(request: pytest.FixtureRequest) -> Iterator[None]:
    """Passwords as they are shipped, for a test marked so; a process of its own has them anyway."""
    if request.node.get_closest_marker("full_strength") is None:
        yield
        return
    from tests.password_cost import shipped_passwords

    with shipped_passwords():
        yield


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["kitlog-tests"]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The one application of the run, drawing with the shipped fonts."""
    from kitlog.ui.kit.theme import load_fonts

    load_fonts()
    yield qapp
    qapp.clipboard().clear()  # Qt would free what Python made when Python is gone, and crash


@pytest.fixture
def clock() -> FakeClock:
    """A clock standing at 09:00 on a Wednesday until the test moves it."""
    return FakeClock()
