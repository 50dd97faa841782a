"""The real player in its own process: no device, a device, one that hangs, none at all."""

from __future__ import annotations

import os
import subprocess
import sys
from array import array
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kitlog.domain.alerts import Priority
from kitlog.ui.sound.player import NO_DEVICE, PLAYED, command
from kitlog.ui.sound.speaker import Speaker
from kitlog.ui.sound.tones import samples

_NOTHING = "ctl.!default { type null }\n"
_INTO_A_FILE = """
pcm.!default {{ type file slave.pcm {{ type null }} file "| head -c 400000 > {0}" format "raw" }}
ctl.!default {{ type null }}
"""


@pytest.fixture
def no_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sound system without a device, whatever this machine has."""
    _sound_system(tmp_path, monkeypatch, _NOTHING)


def _sound_system(folder: Path, monkeypatch: pytest.MonkeyPatch, configuration: str) -> None:
    (folder / "asound.conf").write_text(configuration, encoding="utf-8")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(folder / "asound.conf"))
    monkeypatch.setenv("PULSE_SERVER", str(folder / "nobody"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))


def _run(words: Sequence[str]) -> int:
    return subprocess.run(command(words), capture_output=True, check=False).returncode


@pytest.mark.usefixtures("no_device")
def test_a_computer_without_a_device_is_told_apart_from_one_that_played() -> None:
    assert _run(["HIGH", "70"]) == NO_DEVICE
    assert _run(["probe"]) == NO_DEVICE


def test_what_reaches_the_device_is_the_burst(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ALSA writes to a file instead of a loudspeaker; everything before it is real."""
    out = tmp_path / "heard.raw"
    _sound_system(tmp_path, monkeypatch, _INTO_A_FILE.format(out))
    assert _run(["MEDIUM", "70"]) == PLAYED
    heard = array("h", out.read_bytes())
    wanted = samples(Priority.MEDIUM, 70)
    assert heard[: len(wanted)] == wanted
    assert not any(heard[len(wanted) :])


@pytest.mark.usefixtures("no_device")
def test_the_speaker_learns_that_there_is_no_sound(qtbot: QtBot) -> None:
    speaker = Speaker()
    with qtbot.waitSignal(speaker.finished, timeout=20_000) as answer:
        speaker.play(Priority.LOW, 70)
    assert answer.args == [False]
    assert speaker.works is False


def test_a_driver_that_hangs_is_ended_and_counts_as_no_sound(qtbot: QtBot, tmp_path: Path) -> None:
    began = tmp_path / "began"
    code = f"import os, pathlib, time; pathlib.Path({str(began)!r}).write_text(str(os.getpid()));"
    speaker = Speaker(
        command=lambda _: [sys.executable, "-c", code + "time.sleep(600)"], patience_s=3.0
    )
    with qtbot.waitSignal(speaker.finished, timeout=20_000) as answer:
        speaker.play(Priority.LOW, 70)
    assert answer.args == [False]
    process = int(began.read_text())
    qtbot.waitUntil(lambda: not _lives(process))


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_driver_that_crashes_takes_only_the_player_with_it(qtbot: QtBot) -> None:
    speaker = Speaker(command=lambda _: [sys.executable, "-c", "import os; os.abort()"])
    with qtbot.waitSignal(speaker.finished, timeout=20_000) as answer:
        speaker.probe()
    assert answer.args == [False]


def test_a_player_that_cannot_be_started_counts_as_no_sound(qtbot: QtBot) -> None:
    speaker = Speaker(command=lambda _: ["/nowhere/player"])
    with qtbot.waitSignal(speaker.finished, timeout=20_000) as answer:
        speaker.probe()
    assert answer.args == [False]


def test_sound_that_comes_back_is_noticed(qtbot: QtBot) -> None:
    codes = iter([3, 0])
    speaker = Speaker(command=lambda _: [sys.executable, "-c", f"raise SystemExit({next(codes)})"])
    said = []
    speaker.finished.connect(lambda _: said.append(speaker.works))
    for _ in range(2):
        with qtbot.waitSignal(speaker.finished, timeout=20_000):
            speaker.probe()
    assert said == [False, True]


def test_a_new_burst_takes_the_place_of_the_one_that_sounds(qtbot: QtBot) -> None:
    asked: list[list[str]] = []

    def note(words: Sequence[str]) -> list[str]:
        asked.append(list(words))
        wait = 600 if len(asked) == 1 else 0
        return [sys.executable, "-c", f"import time; time.sleep({wait})"]

    speaker = Speaker(command=note)
    answers: list[bool] = []
    speaker.finished.connect(answers.append)
    speaker.play(Priority.LOW, 70)
    speaker.play(Priority.HIGH, 30)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    assert asked == [["LOW", "70"], ["HIGH", "30"]]
    assert answers == [True]


def test_the_end_of_the_program_ends_what_sounds(qtbot: QtBot) -> None:
    speaker = Speaker(command=lambda _: [sys.executable, "-c", "import time; time.sleep(600)"])
    answers: list[bool] = []
    speaker.finished.connect(answers.append)
    speaker.play(Priority.HIGH, 70)
    speaker.close()
    assert answers == []
