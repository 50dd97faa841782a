"""The power is cut while a nurse charts: what a disk may hold then keeps all she was told.

Her system calls are recorded once; then the disk is rebuilt as a cut at any of them may leave it,
and opened as after a restart.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.durability.heard import Heard
from tests.durability.nurses import EXTRA, nurses
from tests.durability.record import Record
from tests.durability.recording import Recording, folder_in_memory, lay_out
from tests.durability.strace import watching

STATES = int(os.environ.get("KITLOG_POWER_STATES", "100"))
ACTS = 40
OFF, NORMAL, FULL = 0, 1, 2
Fresh = Callable[[], Record]

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def recorded(record: Record, log: Path, synchronous: int, acts: int) -> Recording:
    """A nurse charting on this record, watched."""
    folder = record.database.parent
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with nurses(watching(log)) as staff:
        pid = staff.send(record, 3, acts=acts, synchronous=synchronous)
        staff.until_over(lambda _: None)
    return Recording.of(folder, log, pid, before)


def missed(
    record: Record, cuts: int, folder: Path, log: Path, synchronous: int = EXTRA, acts: int = ACTS
) -> tuple[list[str], int]:
    """What so many power cuts take away of what was acknowledged; and how many acts there were."""
    before = Heard.of(record).saved
    recording = recorded(record, log, synchronous, acts)
    found: list[str] = []
    for files, said in recording.cuts(cuts, seed=cuts):
        lay_out(files, folder / "clinic")
        heard = Heard(set(before))
        for line in said:
            heard.line(line)
        found += heard.missed(replace(record, database=folder / "clinic" / record.database.name))
    return found, sum('"saved"' in line for line in recording.said)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    with folder_in_memory(tmp_path) as folder:
        yield folder


@pytest.mark.timeout(60 + STATES)
def test_a_power_cut_loses_nothing_that_was_acknowledged(
    fresh: Fresh, memory: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    faults, acts = missed(fresh(), STATES, memory, tmp_path / "calls")
    figure(f"{STATES} power cuts in {acts} acknowledged acts: {len(faults)} faults")
    assert faults == []
    assert acts >= ACTS * 0.8


@pytest.mark.parametrize("synchronous", [OFF, NORMAL, FULL])
def test_a_weaker_setting_is_caught(
    fresh: Fresh, memory: Path, tmp_path: Path, synchronous: int, figure: Callable[[str], None]
) -> None:
    """The control: without EXTRA the same cuts must lose what was acknowledged."""
    faults, _ = missed(fresh(), 50, memory, tmp_path / "calls", synchronous, acts=20)
    kinds = {fault.partition(":")[0] for fault in faults}
    figure(f"50 power cuts with synchronous={synchronous}: {len(faults)} faults, {sorted(kinds)}")
    assert "lost" in kinds or "corrupt" in kinds
