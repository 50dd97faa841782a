"""Two processes want to write the same session: the lock lets one, and the other is told."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog.store.journal import Store

EACH = 20
"""Entries of each process."""
WRITER = """
import sys
from pathlib import Path
from kitlog.domain.errors import KitLogError
from kitlog.store import database, lock
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from tests.store.conftest import make_note

path, workstation, count, locked = sys.argv[1:]

class NoLock:
    def __init__(self, path): pass
    def release(self): pass

if locked == "no":
    database.Lock = NoLock
note = make_note.__wrapped__()
print("ready", flush=True)
sys.stdin.readline()

def until_free(do):
    # As a nurse who presses Save again.
    while True:
        try:
            return do()
        except KitLogError as error:
            if "another program holds" not in error.sentence:
                raise

try:
    store = until_free(lambda: Store.open(Path(path), Key(bytes(range(32))), workstation))
except KitLogError as error:
    print("refused", error.sentence)
    sys.exit()
until_free(lambda: store.entries("session:1"))
for number in range(int(count)):
    entry = note(f"{workstation} {number}", workstation=workstation)
    until_free(lambda: store.append([entry]))
    print("saved", entry.id, flush=True)
sys.stdin.readline()
store.close()
"""


class Writer:
    """One process; `begin` lets it go, `end` lets it close."""

    def __init__(self, path: Path, workstation: str, *, locked: bool) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), workstation, str(EACH),
             "yes" if locked else "no"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join([*sys.path, str(Path.cwd())])},
        )  # fmt: skip
        assert self.line() == ["ready"]

    def line(self) -> list[str]:
        assert self.process.stdout is not None
        return self.process.stdout.readline().split(maxsplit=1)

    def tell(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def wrote(self) -> tuple[set[str], str]:
        """The ids it was told were saved, and the sentence it was refused with."""
        saved: set[str] = set()
        while len(saved) < EACH:
            word, rest = self.line()
            if word == "refused":
                return saved, rest.strip()
            saved.add(rest.strip())
        return saved, ""

    def end(self) -> None:
        self.process.communicate("\n", timeout=60)


def both(path: Path, names: tuple[str, str], *, locked: bool) -> list[tuple[set[str], str]]:
    """What each of two was told: saved ids, and the refusal."""
    writers = [Writer(path, name, locked=locked) for name in names]
    for writer in writers:
        writer.tell()
    told = [writer.wrote() for writer in writers]
    for writer in writers:
        writer.end()
    return told


@pytest.fixture
def record(open_store: Callable[[], Store], path: Path) -> Path:
    open_store().close()
    return path


def one_writes_and_the_other_is_told(
    record: Path, open_store: Callable[[], Store], *, locked: bool
) -> None:
    told = both(record, ("desk", "desk"), locked=locked)
    assert sum(not refused for _, refused in told) == 1
    (winner,) = [saved for saved, refused in told if not refused]
    (refusal,) = [refused for _, refused in told if refused]
    assert refusal == f"KitLog is already open on {record}. Close the other window first."
    store = open_store()
    assert {entry.id for entry in store.entries("session:1")} == winner
    assert len(winner) == EACH
    assert store.verify() == []


def test_one_writes_and_the_other_is_told(record: Path, open_store: Callable[[], Store]) -> None:
    one_writes_and_the_other_is_told(record, open_store, locked=True)


def test_without_the_lock_the_same_test_fails(
    record: Path, open_store: Callable[[], Store]
) -> None:
    """The control. Nothing of either is lost even then; that neither sees the other's is shown in
    tests/durability/test_two_writers.py."""
    with pytest.raises(AssertionError, match="2 == 1"):
        one_writes_and_the_other_is_told(record, open_store, locked=False)
    assert len(open_store().entries("session:1")) == 2 * EACH
