"""kill -9 while charting: what was said to be saved is there, whole, and its chain too."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest

from kitlog.store.journal import Store

ROUNDS = 50

KillWriter = Callable[[str, int, float], set[str]]


@pytest.fixture
def kill_writer(path: Path) -> Iterator[KillWriter]:
    writers = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("writer.py")), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert writers.stdin is not None
    assert writers.stdout is not None
    hear, tell = writers.stdout, writers.stdin

    def kill(acknowledge: str, batches: int, part: float) -> set[str]:
        """Ids acknowledged by a writer that is killed some time after `batches` of them.

        The kill comes `part` of a batch's usual time later, to hit any place of a transaction.
        """
        tell.write(acknowledge + "\n")
        tell.flush()
        ready, pid = hear.readline().split()
        assert ready == "ready"
        said = [hear.readline()]
        first = perf_counter()
        said += [hear.readline() for _ in range(batches)]
        last = perf_counter()
        while perf_counter() < last + part * (last - first) / batches:
            pass
        os.kill(int(pid), signal.SIGKILL)
        while (line := hear.readline()) != "dead\n":
            assert line, "the writers ended by themselves"
            said.append(line)
        return {id for line in said for id in line.split()}

    yield kill
    tell.close()
    writers.wait()
    hear.close()


def lost(store: Store, acknowledged: set[str]) -> set[str]:
    return acknowledged - {entry.id for entry in store.entries("session:1")}


@pytest.mark.timeout(120)
def test_fifty_kills_lose_nothing_that_was_acknowledged(
    path: Path, kill_writer: KillWriter, open_store: Callable[[], Store]
) -> None:
    chance = random.Random(1)
    acknowledged: set[str] = set()
    cut_short = 0
    for _ in range(ROUNDS):
        acknowledged |= kill_writer("after", chance.randint(1, 5), chance.uniform(0, 2))
        cut_short += path.with_name(path.name + "-journal").exists()
        store = open_store()
        assert lost(store, acknowledged) == set()
        assert len(store.entries("session:1")) % 3 == 0, "half a transaction was kept"
        assert store.verify() == []
        assert store.database.damage() == []
        anchor = store.heads()
        store.close()
    assert len(acknowledged) >= 3 * ROUNDS
    assert cut_short >= ROUNDS // 10, "hardly a kill fell into a transaction: nothing was shown"
    assert open_store().verify(anchor=anchor) == []


@pytest.mark.timeout(60)
def test_a_writer_that_acknowledges_before_the_commit_is_caught(
    kill_writer: KillWriter, open_store: Callable[[], Store]
) -> None:
    for _ in range(ROUNDS):
        acknowledged = kill_writer("before", 1, 0.0)
        store = open_store()
        missing = lost(store, acknowledged)
        store.close()
        if missing:
            return
    pytest.fail("50 kills of a writer that promises too early went unnoticed")
