"""A recorded run, cut off at random: what the disk may hold then, and what was said until then."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.durability.disk import Disk
from tests.durability.strace import Call, calls


@dataclass
class Recording:
    """The calls, among them what the process said, and the files below `folder` before them."""

    folder: Path
    calls: list[Call]
    before: Mapping[str, bytes]

    @classmethod
    def of(cls, folder: Path, log: Path, pid: int, before: Mapping[str, bytes]) -> Recording:
        """What strace wrote down of one process, without what it did elsewhere."""
        inside = str(folder)
        found = [c for c in calls(log, pid) if speaks(c) or c.path.startswith(inside)]
        return cls(folder, found, before)

    @property
    def said(self) -> list[str]:
        return [words(call) for call in self.calls if speaks(call)]

    def cuts(self, count: int, seed: int) -> Iterator[tuple[dict[str, bytes], list[str]]]:
        """What so many cuts may leave, each with all that was said before it."""
        chance = random.Random(seed)
        # Right after an answer the promise is new: there it is cut more often.
        weights = [10 if speaks(call) else 1 for call in self.calls]
        places = sorted(chance.choices(range(len(self.calls)), weights, k=count))
        for number, disk, said in self._played():
            while places and places[0] == number:
                places.pop(0)
                yield disk.left(chance), list(said)

    def kills(self, most: int) -> Iterator[tuple[dict[str, bytes], list[str]]]:
        """What kill -9 after each call leaves, or after every so many-th."""
        every = max(1, len(self.calls) // most)
        for number, disk, said in self._played():
            if number % every == 0:
                yield disk.kept(), list(said)

    def _played(self) -> Iterator[tuple[int, Disk, list[str]]]:
        """The disk after each call, and what was said until then."""
        disk, said = Disk(str(self.folder)), list[str]()
        for name, content in self.before.items():
            disk.lay(name, content)
        for number, call in enumerate(self.calls):
            if speaks(call):
                said.append(words(call))
            else:
                disk.do(call)
            yield number, disk, said


def speaks(call: Call) -> bool:
    return call.name == "write" and call.descriptor == 1


def words(call: Call) -> str:
    return call.data.decode().rstrip("\n")


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """These files in `folder`, and no other ones."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


@contextmanager
def folder_in_memory(otherwise: Path) -> Iterator[Path]:
    """Where the system has one: thousands of records are written there."""
    shared = Path("/dev/shm")
    folder = shared / f"kitlog-power-{os.getpid()}" if shared.is_dir() else otherwise / "memory"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
