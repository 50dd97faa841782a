"""The power is cut while a record is founded, its key changed, and files beside it written."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kitlog.domain.access import SignedIn
from kitlog.domain.errors import KitLogError, MachineError
from kitlog.store.keybook import read_keybook
from kitlog.store.keyfile import refuse_lost
from kitlog.workflow import keyholding
from kitlog.workflow.desk import ACCESS
from tests.durability.founder import ROUNDS, clock
from tests.durability.recording import Recording, folder_in_memory, lay_out
from tests.durability.strace import watching
from tests.workflow.founded import WORDS

STATES = int(os.environ.get("KITLOG_POWER_STATES", "100")) // 5
"""Each is opened by the words of the recovery sheet, which costs more than opening by the key."""

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def recorded(tmp_path: Path, *how: str) -> Recording:
    """From an empty folder on."""
    folder, log = tmp_path / "data", tmp_path / "calls"
    folder.mkdir()
    command = (*watching(log), sys.executable, "-m", "tests.durability.founder")
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([*command, str(folder / "clinic" / "kitlog.db"), *how], check=True, env=env,
                   stdout=subprocess.DEVNULL)  # fmt: skip
    with log.open() as lines:
        pid = int(next(lines).split()[0])
    return Recording.of(folder, log, pid, {})


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    with folder_in_memory(tmp_path) as folder:
        yield folder


def missed(database: Path, said: list[str]) -> list[str]:
    """What was said to be there and is not; what is neither old nor new."""
    told: dict[str, int] = {}
    for line in said:
        told |= json.loads(line)
    try:
        if not database.exists() and "founded" not in told:
            refuse_lost(database)  # a set-up that was cut off can be done again
            return []
        book = read_keybook(database)
        desk = keyholding.open_by_sheet(database, "desk", clock(), WORDS)
    except KitLogError as error:
        return [f"closed: {error.sentence}"]
    try:
        anchored = desk.store.anchored()
        faults = [*anchored.faults, *desk.store.verify(anchor=anchored.heads)]
        tries = [
            entry
            for entry in desk.store.entries(ACCESS)
            if isinstance(entry.fact, SignedIn) and not entry.fact.accepted
        ]
        found = {"founded": 1, "notes": anchored.count, "revision": book.revision}
        found["tries"] = len(tries)  # opening it put them into the record
    except MachineError as error:
        return [f"damaged: {error.sentence}"]
    finally:
        desk.store.close()
    wrong = [one.sentence for one in faults]
    return wrong + [f"lost: {word}" for word, least in told.items() if found[word] < least]


def faults(recording: Recording, cuts: int, folder: Path) -> list[str]:
    found: list[str] = []
    for files, said in recording.cuts(cuts, seed=1):
        lay_out(files, folder / "data")
        found += missed(folder / "data" / "clinic" / "kitlog.db", said)
    return found


@pytest.mark.timeout(60 + STATES)
def test_keys_and_anchors_are_the_old_ones_or_the_new_ones(
    tmp_path: Path, memory: Path, figure: Callable[[str], None]
) -> None:
    recording = recorded(tmp_path)
    found = faults(recording, STATES, memory)
    figure(f"{STATES} power cuts at the keys: {len(found)} faults")
    assert found == []
    assert len(recording.said) > 3 * ROUNDS


def test_files_that_are_not_synced_are_caught(
    tmp_path: Path, memory: Path, figure: Callable[[str], None]
) -> None:
    """The control."""
    found = faults(recorded(tmp_path, "careless"), 30, memory)
    figure(f"30 power cuts at keys that are not synced: {len(found)} faults")
    assert found
