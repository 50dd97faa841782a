"""A copy of an open database: all at once, or step by step with others let in between."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kitlog.domain.errors import MachineError
from kitlog.store.engine import engine_for
from kitlog.store.keyfile import Key
from kitlog.store.opening import connect
from kitlog.store.private import create_private_file, sync_file
from kitlog.store.trouble import COPYING, said_plainly
from kitlog.words import tr

STEP_PAGES = 32
"""Pages of 4 KiB copied at once: 1 ms of work and 128 KiB to write, when nothing can be saved."""
PAGE = 4096
WRITTEN_AT_ONCE = 4 * 1024 * 1024
"""Bytes; SQLite keeps half of that in its own memory first."""
SETTINGS = ("PRAGMA synchronous=OFF", "PRAGMA journal_mode=OFF")
"""Of a copy being made: whoever asked for it makes it durable, on a thread that may wait."""


def in_one(source: Any, target: Path, key: Key) -> None:
    """Everything in `source` into the new file `target`, durable and checked by opening it."""
    create_private_file(target)
    try:
        with said_plainly(COPYING):
            source.execute("VACUUM INTO ?", (str(target),)).fetchall()
        sync_file(target)
        _refuse_damaged(target, key)
    except BaseException:
        target.unlink()
        raise


def in_steps(source: Any, target: Path, key: Key, step: Callable[[int, int], None]) -> None:
    """The pages of `source` into the new file `target`, neither durable nor checked.

    `step` hears how many pages are done, and of how many. What it writes by `source` itself is in
    the copy too; by any other connection, and the copying would begin anew.
    """
    create_private_file(target)
    try:
        with engine_for(target, key).connect() as copy, said_plainly(COPYING):
            into: Any = copy.connection.driver_connection
            for setting in SETTINGS:
                into.execute(setting)
            with _open(target) as descriptor:

                def stepped(_status: int, left: int, total: int) -> None:
                    begin_to_write(descriptor, (total - left) * PAGE)
                    step(total - left, total)

                source.backup(into, pages=STEP_PAGES, progress=stepped)
    except BaseException:
        target.unlink()
        raise


@contextmanager
def _open(copy: Path) -> Iterator[int]:
    """Closing it drops SQLite's locks on the copy, which nobody else has open."""
    descriptor = os.open(copy, os.O_RDWR)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def begin_to_write(descriptor: int, up_to: int) -> None:
    """Have the system write what is in memory of the last bytes, without waiting for it.

    Else it piles up, and the next commit of the record may wait until all of it is written.
    """
    advise = getattr(os, "posix_fadvise", None)  # Linux alone
    if advise is not None:
        start = max(0, up_to - WRITTEN_AT_ONCE)
        advise(descriptor, start, up_to - start, os.POSIX_FADV_DONTNEED)


def _refuse_damaged(copy: Path, key: Key) -> None:
    opened = connect(copy, key)
    try:
        with said_plainly(COPYING):
            bad = opened.exec_driver_sql("PRAGMA cipher_integrity_check").all()
    finally:
        opened.close()
    if bad:
        raise MachineError(tr("The copy {copy} came out damaged. Nothing was changed.", copy=copy))


def free_name(path: Path, word: str) -> Path:
    """Beside the file at `path`, under a name that nothing has yet."""
    number = 1
    while (name := path.with_name(f"{path.name}.{word}-{number}")).exists():
        number += 1
    return name
