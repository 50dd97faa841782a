"""A process's system calls on one folder, as strace wrote them down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

CALLS = (
    "openat", "creat", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "unlink",
    "unlinkat", "rename", "renameat", "renameat2", "lseek", "mkdir", "rmdir", "link",
)  # fmt: skip


def watching(log: Path) -> tuple[str, ...]:
    """Put in front of a command: every byte written and every name changed goes to `log`."""
    calls = ",".join(CALLS)
    return ("strace", "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={calls}", "-o", str(log))


@dataclass(frozen=True, slots=True)
class Call:
    """One that succeeded. `path` is that of the file it was about, `new` a rename's second one.

    at    where in the file; of ftruncate its new size
    """

    name: str
    path: str
    new: str = ""
    at: int = 0
    data: bytes = b""
    flags: str = ""
    descriptor: int = -1


_LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (\d+)", re.DOTALL)
_FILE = re.compile(r"^(\d+)<([^>]*)>(\(deleted\))?(?:, (.*))?$", re.DOTALL)
_FOLDER = re.compile(r"^(?:AT_FDCWD|\d+)<([^>]*)>, ")
_TEXT = re.compile(r'"([^"]*)"')


def calls(log: Path, pid: int) -> Iterator[Call]:
    """Of one process, in their order. Descriptors are followed to know where write() writes."""
    places: dict[int, int] = {}
    with log.open() as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is None or int(found[1]) != pid:
                continue
            name, rest, result = found[2], found[3], int(found[4])
            if name == "openat":
                places[result] = 0
                path, flags = _path(rest), rest.rpartition('"')[2]
                yield Call(name, path, flags=flags, descriptor=result)
            elif name in ("unlink", "unlinkat", "rmdir"):
                yield Call("unlink", _path(rest))
            elif name == "mkdir":
                yield Call(name, _path(rest))
            elif name.startswith("rename") or name == "link":
                old, new = _TEXT.findall(rest)
                yield Call("rename" if name != "link" else name, _text(old), _text(new))
            else:
                yield from _of_file(name, rest, result, places)


def _of_file(name: str, rest: str, result: int, places: dict[int, int]) -> Iterator[Call]:
    match = _FILE.match(rest)
    assert match is not None, rest
    number, more = int(match[1]), match[4] or ""
    path = "" if match[3] else _text(match[2])  # a file without a name is gone with the power
    if name == "lseek":
        places[number] = result
        return
    if name in ("write", "pwrite64"):
        data = _bytes(_TEXT.findall(more)[0])[:result]
        at = int(more.rpartition(", ")[2]) if name == "pwrite64" else places.get(number, 0)
        if name == "write":
            places[number] = at + result
        yield Call("write", path, at=at, data=data, descriptor=number)
    elif name == "ftruncate":
        yield Call(name, path, at=int(more), descriptor=number)
    else:
        yield Call("fsync", path, descriptor=number)


def _path(rest: str) -> str:
    """The file's own path, also where it was said from a folder that is open."""
    name = _text(_TEXT.findall(rest)[0])
    folder = _FOLDER.match(rest)
    return str(PurePosixPath(_text(folder[1]), name)) if folder else name


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


def _text(escaped: str) -> str:
    return _bytes(escaped).decode() if escaped.startswith("\\x") else escaped
