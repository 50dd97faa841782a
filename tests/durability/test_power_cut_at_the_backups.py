"""The power cut, or KitLog killed, in a migration with its backup, and while one is restored."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from kitlog.domain.errors import KitLogError
from kitlog.store import schema
from kitlog.store.backups import newest_good
from kitlog.store.engine import engine_for
from kitlog.store.journal import Store
from kitlog.store.keybook import read_keybook
from kitlog.store.keyfile import refuse_lost
from tests.durability.recording import Recording, folder_in_memory, lay_out
from tests.durability.restorer import ACTS
from tests.durability.strace import watching
from tests.workflow import backer
from tests.workflow.backer import NOTES

STATES = int(os.environ.get("KITLOG_POWER_STATES", "100")) // 10
"""Of each act, and as many kills: each is opened, checked to its last entry, its backup read."""
Left = tuple[dict[str, bytes], list[str]]
Missed = Callable[[Path, set[str]], list[str]]

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def recorded(act: str, tmp_path: Path, *how: str) -> Recording:
    folder, log = tmp_path / "clinic", tmp_path / "calls"
    ACTS[act][0](folder)
    found = [path for path in folder.rglob("*") if path.is_file()]
    before = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    command = (*watching(log), sys.executable, "-m", "tests.durability.restorer", act, str(folder))
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([*command, *how], check=True, env=env, stdout=subprocess.DEVNULL)
    with log.open() as lines:
        pid = int(next(lines).split()[0])
    return Recording.of(folder, log, pid, before)


def notes_in(folder: Path) -> int:
    """In the record there, opened as after a restart, every chain whole, with keys that open it."""
    _, keys = read_keybook(folder / "kitlog.db").open_by_sheet(backer.SECRET)
    store = Store.open(folder / "kitlog.db", keys[0], "desk")
    try:
        assert store.database.damage() == []
        assert store.verify(anchor=store.anchored().heads) == []
        return len(store.entries("session:1"))
    finally:
        store.close()


def of_migrating(folder: Path, said: set[str]) -> list[str]:
    """Nothing charted is lost, and a record of the new form has its backup of the old one."""
    with engine_for(folder / "kitlog.db", backer.KEY).connect() as connection:
        new = schema.installed(connection) == schema.HEAD
    good = newest_good(folder / "backups")
    wrong = ["no backup"] if new and (good is None or good[1].entries != NOTES) else []
    wrong += ["said, and not migrated"] if said and not new else []
    charted = notes_in(folder)
    may_be = (2 * NOTES,) if "charted" in said else (NOTES, 2 * NOTES)
    return wrong if charted in may_be else [*wrong, f"lost: {charted} notes"]


def of_restoring(folder: Path, said: set[str]) -> list[str]:
    """The former record is whole, here or where it is kept; so is the backup; again it works."""
    database = folder / "kitlog.db"
    kept = [one for one in folder.glob("before-restore-*") if (one / "kitlog.db").exists()]
    here = notes_in(folder) if database.exists() else 0
    wrong = [] if 2 * NOTES in {here, *map(notes_in, kept)} else ["lost: the former record"]
    wrong += [] if newest_good(folder / "backups") else ["lost: the backup"]
    if "restored" in said and here != NOTES:
        wrong.append(f"said, and not restored: {here} notes")
    if not here:
        with pytest.raises(KitLogError, match="is gone"):
            refuse_lost(database)
        backer.restore(folder, lambda: None)
        wrong += [] if notes_in(folder) == NOTES else ["not restored by the same command"]
    return wrong


def faults(left: Iterable[Left], missed: Missed, folder: Path) -> list[str]:
    found: list[str] = []
    for files, said in left:
        lay_out(files, folder / "clinic")
        try:
            found += missed(folder / "clinic", {json.loads(line) for line in said})
        except (KitLogError, AssertionError) as error:
            found.append(f"closed: {error}")
    return found


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    with folder_in_memory(tmp_path) as folder:
        yield folder


WAYS = [("migrate", of_migrating, 2), ("restore", of_restoring, 1)]


@pytest.mark.timeout(120 + STATES)
@pytest.mark.parametrize(("act", "missed", "sentences"), WAYS)
def test_the_record_and_its_backup_outlast_it(
    tmp_path: Path, memory: Path, figure: Callable[[str], None],
    act: str, missed: Missed, sentences: int,
) -> None:  # fmt: skip
    recording = recorded(act, tmp_path)
    found = faults(recording.cuts(STATES, seed=2), missed, memory)
    kills = list(recording.kills(STATES))
    killed = faults(kills, missed, memory)
    figure(
        f"{len(recording.calls)} calls to {act}: {STATES} power cuts, {len(found)} faults; "
        f"{len(kills)} kills, {len(killed)} faults"
    )
    assert found == killed == []
    assert len(recording.said) == sentences


@pytest.mark.parametrize(("act", "missed", "sentences"), WAYS)
def test_files_that_are_not_synced_are_caught(
    tmp_path: Path, memory: Path, figure: Callable[[str], None],
    act: str, missed: Missed, sentences: int,
) -> None:  # fmt: skip
    """The control."""
    found = faults(recorded(act, tmp_path, "careless").cuts(50, seed=2), missed, memory)
    figure(f"50 power cuts in an unsynced {act}: {len(found)} faults")
    assert found
