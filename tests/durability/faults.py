"""One system call of a running process made to fail, by strace."""

from __future__ import annotations

import re
import signal
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

CALLS = ("openat", "pread64", "pwrite64", "write", "ftruncate", "fsync", "fdatasync", "unlink")


def _strace(database: Path, pid: int, *more: str) -> subprocess.Popen[str]:
    """At work on what the process does with the record, once it is attached."""
    journal = database.with_name(database.name + "-journal")
    return _on((database, journal, database.parent), pid, *more)


def _on(files: Iterable[Path], pid: int, *more: str) -> subprocess.Popen[str]:
    paths = [word for path in files for word in ("-P", str(path))]
    command = ["strace", "-p", str(pid), *paths, *more]
    found = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert found.stderr is not None
    for line in found.stderr:
        if "attached" in line:
            return found
    raise AssertionError("strace could not look into the process")


def _let_go(strace: subprocess.Popen[str]) -> None:
    strace.send_signal(signal.SIGINT)
    assert strace.stderr is not None
    strace.stderr.read()
    strace.stderr.close()
    strace.wait()


@contextmanager
def counting(database: Path, pid: int, log: Path) -> Iterator[Counter[str]]:
    """How often the process called each of CALLS on the record; filled at the end."""
    found = Counter[str]()
    strace = _strace(database, pid, "-e", f"trace={','.join(CALLS)}", "-o", str(log))
    try:
        yield found
    finally:
        _let_go(strace)
    found.update(re.findall(r"^(\w+)\(", log.read_text(), re.MULTILINE))


@contextmanager
def failing(database: Path, pid: int, call: str, number: int, how: str) -> Iterator[None]:
    """`how` is an error, "EIO" for this one call, "EIO+" for every later one too."""
    error, ever = how.removesuffix("+"), "+" if how.endswith("+") else ""
    inject = ["-e", f"inject={call}:error={error}:when={number}{ever}"]
    if call == "pread64" and ever:
        inject += ["-e", "inject=read:error=EIO"]  # a disk that can't be read can't be read at all
    strace = _strace(database, pid, *inject, "-o", "/dev/null")
    try:
        yield
    finally:
        _let_go(strace)


@contextmanager
def refusing(folder: Path, thread: int) -> Iterator[None]:
    """The folder itself is never synced, for this thread: the last step of each of its commits."""
    strace = _on([folder], thread, "-e", "inject=fsync:error=EIO", "-o", "/dev/null")
    try:
        yield
    finally:
        _let_go(strace)
