"""A new record, made aside and put in its place whole: a power cut leaves none or all of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key, aside, key_files, refuse_lost
from kitlog.store.opening import folder_in_plain_words, keycheck_file
from kitlog.store.private import make_private_folder, move_into_place
from kitlog.words import tr


def found(database: Path, key: Key, workstation: str, fill: Callable[[Store], Keybook]) -> None:
    """Make the record at `database`, which must not be there yet.

    `fill` writes what a new record begins with, and says who can open it. Raises MachineError
    when the disk would not take it; whatever `fill` raises leaves nothing behind either.
    """
    if database.exists():
        raise MachineError(
            tr(
                "There is a record in {parent} already. Nothing was changed.",
                parent=database.parent,
            )
        )
    refuse_lost(database)
    new = aside(database)
    with folder_in_plain_words(database.parent):
        make_private_folder(database.parent)
        _clear(new.parent)
    try:
        store = Store.open(new, key, workstation)
        try:
            book = fill(store)
        finally:
            store.close()
        with folder_in_plain_words(database.parent):
            for stale in key_files(database):
                stale.unlink(missing_ok=True)  # of a set-up that was cut off: it opens nothing
            write_keybook(database, book)
            move_into_place(keycheck_file(new), keycheck_file(database))
            move_into_place(new, database)
    except BaseException:
        _take_back(database)
        raise
    finally:
        _clear(new.parent)


def _take_back(database: Path) -> None:
    """Keys without their record would look as if it had been lost."""
    if not database.exists():
        with suppress(OSError):
            for path in key_files(database):
                path.unlink(missing_ok=True)


def _clear(folder: Path) -> None:
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)
