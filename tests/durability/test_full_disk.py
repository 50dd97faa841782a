"""A disk that fills up while a nurse charts: nothing acknowledged is lost, and she is told."""

from __future__ import annotations

import random
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.durability.nurse import DEAF
from tests.durability.nurses import Nurses
from tests.durability.record import Record
from tests.durability.trial import Trial

DISK_KB = 1024
FULL = "Not saved: the disk is full. The entry stays on screen."
FAILED = "Not saved: the disk reports an error. The entry stays on screen."
"""What a limit on the size of files looks like, where no small disk can be mounted."""
TOLD_S = 2.0
ACTS = ("type_set", "save", "note", "long_note", "effects", "medicine", "rate", "anchor")


class SmallDisk:
    """`mounted` or not: then the nurse's files may only grow to a limit."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        options = ("-t", "tmpfs", "-o", f"size={DISK_KB}k", "tmpfs", str(folder))
        mount = shutil.which("mount")
        done = mount and subprocess.run([mount, *options], check=False, stderr=subprocess.DEVNULL)
        self.folder, self.mounted = folder, bool(done and done.returncode == 0)
        self._filler = folder / "somebody else's file"

    def fill(self, trial: Trial, left: int) -> None:
        """All but `left` bytes."""
        if self.mounted:
            free = shutil.disk_usage(self.folder).free - left
            self._filler.write_bytes(bytes(free))
        else:
            trial.staff.tell(f"largest {trial.record.database.stat().st_size + left}")

    def empty(self, trial: Trial) -> None:
        if self.mounted:
            self._filler.unlink()
        else:
            trial.staff.tell(f"largest {1 << 30}")

    def close(self) -> None:
        if self.mounted:
            subprocess.run(["umount", "-l", str(self.folder)], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    found = SmallDisk(tmp_path / "disk")
    yield found
    found.close()


def until_refused(trial: Trial, chance: random.Random, saved: list[float]) -> tuple[str, float]:
    """Acts at random; the first sentence that refuses one, and how long it took, s.

    How long each took that was saved is added to `saved`.
    """
    for _ in range(2000):
        act = chance.choice(ACTS[:-1])
        asked = time.monotonic()
        said = trial.do(act)
        took = time.monotonic() - asked
        if said:
            return said, took
        saved.append(took)
    raise AssertionError("the disk never filled up")


def test_a_disk_that_fills_up_loses_nothing_and_is_said_at_once(
    template: Record, disk: SmallDisk, staff: Nurses, figure: Callable[[str], None]
) -> None:
    chance = random.Random(4)
    faults: list[str] = []
    told, saved = list[float](), list[float]()
    acknowledged = 0
    lefts = (0, 4_000, 12_000, 20_000, 40_000, 60_000, 90_000, 120_000)
    for number, left in enumerate(lefts):
        trial = Trial(staff, template.copy_to(disk.folder / str(number)))
        disk.fill(trial, left)
        said, seconds = until_refused(trial, chance, saved)
        told.append(seconds)
        faults += [] if said == (FULL if disk.mounted else FAILED) else [said]
        trial.do("save")
        disk.empty(trial)
        faults += [again for act in ACTS[:3] if (again := trial.do(act))]
        faults += trial.end()
        acknowledged += len(trial.heard.saved) - trial.before
        shutil.rmtree(trial.record.database.parent)
    how = "a disk of its own" if disk.mounted else "RLIMIT_FSIZE: nothing may be mounted here"
    figure(
        f"{len(lefts)} full disks ({how}): {acknowledged} entries acknowledged, "
        f"{len(faults)} faults, told within {max(told):.2f} s"
    )
    assert faults == []
    # Nothing waits or tries again before it is said; on a slow machine all takes its time.
    assert median(told) <= max(TOLD_S, 20 * median(saved))


def test_a_nurse_who_does_not_listen_is_caught(
    template: Record, disk: SmallDisk, staff: Nurses
) -> None:
    """The control."""
    trial = Trial(staff, template.copy_to(disk.folder / "clinic"), DEAF)
    disk.fill(trial, 0)
    for _ in range(20):
        trial.do("long_note")
    assert any(fault.startswith("lost") for fault in trial.end())
