"""A disk whose power may be cut: what is synced stays, of the rest any part may.

A file's content lasts from its fsync on; a name made, taken away or changed only from the
fsync of its folder on. What was written since may be there or not, in another order than it was
written in, and each write torn at any 512 bytes. Names changed since may be the first few of
them or any of them; a rename alone is never torn. No file system is worse than that.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from tests.durability.strace import Call

SECTOR = 512
Write = tuple[int, bytes | None]
"""Where and what; None cuts the file there."""


@dataclass
class File:
    synced: bytes = b""
    now: bytearray = field(default_factory=bytearray)
    since: list[Write] = field(default_factory=list)
    folder: bool = False

    def put(self, write: Write) -> None:
        self.since.append(write)
        _put(self.now, write)

    def sync(self) -> None:
        self.synced, self.since = bytes(self.now), []

    def left(self, chance: random.Random) -> bytes:
        """What a power cut may leave of it."""
        found, kept = bytearray(self.synced), chance.choice((0.0, 0.5, 0.9, 1.0))
        torn = chance.choice((0.0, 0.3))
        writes = list(self.since)
        if chance.random() < 0.5:
            chance.shuffle(writes)
        for at, data in writes:
            if chance.random() >= kept:
                continue
            for part in _torn(at, data, chance) if chance.random() < torn else ((at, data),):
                _put(found, part)
        return bytes(found)


def _put(content: bytearray, write: Write) -> None:
    at, data = write
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    if data is None:
        del content[at:]
    else:
        content[at : at + len(data)] = data


def _torn(at: int, data: bytes | None, chance: random.Random) -> list[Write]:
    """Some of the sectors of a write."""
    if data is None:
        return [(at, data)]
    first = SECTOR - at % SECTOR
    starts = [0, *range(first, len(data), SECTOR)]
    ends = [*starts[1:], len(data)]
    pieces = zip(starts, ends, strict=True)
    return [(at + start, data[start:end]) for start, end in pieces if chance.random() < 0.5]


Change = tuple[tuple[str, File | None], ...]
"""Names that change together: each with the file it stands for then, None for none."""


@dataclass
class Disk:
    """Files and folders below `folder` by their path, and what became of them since a sync."""

    folder: str
    names: dict[str, File] = field(default_factory=dict)
    synced: dict[str, File] = field(default_factory=dict)
    since: list[Change] = field(default_factory=list)
    _writes: dict[int, File] = field(default_factory=dict)

    def lay(self, name: str, content: bytes) -> None:
        """A file that is there safely before it all begins, with the folders it lies in."""
        for parent in _parents(name):
            self.names[parent] = self.synced[parent] = File(folder=True)
        self.names[name] = self.synced[name] = File(content, bytearray(content))

    def do(self, call: Call) -> None:
        """Whatever does not concern the folder is passed over."""
        name = self._name(call.path)
        if name is None:
            return
        if call.name == "fsync" and (name == "" or self.names[name].folder):
            self._sync_names(name)
        elif call.name == "openat":
            self._open(name, call)
        elif call.name == "mkdir":
            self._change(((name, File(folder=True)),))
        elif call.name == "unlink":
            self._change(((name, None),))
        elif call.name == "rename":
            new = self._name(call.new)
            assert new is not None, "moved out of the folder"
            self._change(((name, None), (new, self.names[name])))
        elif call.name in ("write", "ftruncate", "fsync"):
            self._fill(self._writes[call.descriptor], call)
        else:
            raise AssertionError(f"a call the disk does not know: {call.name}")

    def kept(self) -> dict[str, bytes]:
        """What is left when only the program ends: everything it did."""
        return {name: bytes(file.now) for name, file in self.names.items() if not file.folder}

    def left(self, chance: random.Random) -> dict[str, bytes]:
        """What a power cut at this moment may leave: the files by name."""
        names = dict(self.synced)
        if chance.random() < 0.5:
            changes = self.since[: chance.randint(0, len(self.since))]
        else:
            changes = [one for one in self.since if chance.random() < 0.5]
        for change in changes:
            _change(names, change)
        return {
            name: file.left(chance)
            for name, file in names.items()
            if not file.folder and all(parent in names for parent in _parents(name))
        }

    def _name(self, path: str) -> str | None:
        """Below the folder, "" for itself."""
        found = PurePosixPath(path)
        if not found.is_relative_to(self.folder):
            return None
        return "" if str(found) == self.folder else str(found.relative_to(self.folder))

    def _sync_names(self, folder: str) -> None:
        """Every name in this folder is safe; those in others are not."""
        left: list[Change] = []
        for change in self.since:
            if any(_folder(name) == folder for name, _ in change):
                _change(self.synced, change)
            else:
                left.append(change)
        self.since = left

    def _open(self, name: str, call: Call) -> None:
        if name == "" or "O_DIRECTORY" in call.flags:
            return
        if name in self.names and self.names[name].folder:
            return
        if name not in self.names:
            self._change(((name, File()),))
        elif "O_TRUNC" in call.flags and self.names[name].now:
            self.names[name].put((0, None))
        self._writes[call.descriptor] = self.names[name]

    def _fill(self, file: File, call: Call) -> None:
        if call.name == "fsync":
            file.sync()
        else:
            file.put((call.at, call.data if call.name == "write" else None))

    def _change(self, change: Change) -> None:
        _change(self.names, change)
        self.since.append(change)


def _folder(name: str) -> str:
    parent = str(PurePosixPath(name).parent)
    return "" if parent == "." else parent


def _parents(name: str) -> list[str]:
    return [str(each) for each in PurePosixPath(name).parents if str(each) != "."]


def _change(names: dict[str, File], change: Change) -> None:
    for name, file in change:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file
