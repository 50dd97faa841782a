"""Killed at every step of a backup or of a restore, nothing that was there before is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kitlog.store.backups import newest_good
from kitlog.store.journal import Store
from tests.workflow import backer

EVERY = 1 if os.environ.get("KITLOG_SOAK_KILLS") else 2
"""Of the steps it is killed at, those that are looked at."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")


def killed(folder: Path, *more: str) -> dict[str, list[Path]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.workflow.backer", str(folder), *more],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {act: sorted(folder.glob(f"{act}-*"))[::EVERY] for act in backer.ACTS}


def notes_in(folder: Path) -> int:
    """How many notes the record in `folder` holds, every chain whole; 0 for no record."""
    if not (folder / "kitlog.db").exists():
        return 0
    store = Store.open(folder / "kitlog.db", backer.KEY, "desk")
    try:
        assert store.verify(anchor=store.anchored().heads) == []
        return len(store.entries("session:1"))
    finally:
        store.close()


def both_kept(folder: Path) -> bool:
    """Whether the record as it was, and the older one of the backup, can still be had whole."""
    kept = [one for one in folder.glob("before-restore-*") if (one / "kitlog.db").exists()]
    counts = {notes_in(folder), *map(notes_in, kept)}
    return 2 * backer.NOTES in counts and newest_good(folder / "backups") is not None


def test_killed_anywhere_the_former_record_and_its_backups_stay_whole(tmp_path: Path) -> None:
    found = killed(tmp_path)
    assert len(found["backup"]) > 5
    news = []
    for folder in found["backup"]:
        assert notes_in(folder) == 2 * backer.NOTES
        before = newest_good(folder / "backups")
        assert before is not None
        news.append(before[1].entries == 2 * backer.NOTES)
        backer.back_up(folder, lambda: None)  # the next one clears away what was cut off
        assert [path.suffix for path in (folder / "backups").iterdir()] == [".kitlogbackup"] * 2
    assert 0 < sum(news) < len(news)
    assert len(found["restore"]) > 5
    ends = set()
    for folder in found["restore"]:
        assert both_kept(folder)
        ends.add(notes_in(folder))
        backer.restore(folder, lambda: None)  # the same command once more
        assert notes_in(folder) == backer.NOTES
        assert both_kept(folder)
        assert not (folder / "restore").exists()
    assert ends == {0, backer.NOTES, 2 * backer.NOTES}  # killed before, between and after


def test_the_control_a_careless_restore_would_be_caught(tmp_path: Path) -> None:
    assert not all(map(both_kept, killed(tmp_path, "careless")["restore"]))
