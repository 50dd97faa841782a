"""Before SQLite has the file: making it whole, and refusing it where it can't be trusted.

Damage, a wrong key, an emptied file and a lost one each get their own sentence, and none of
them leads to a new database over the old one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import SQLITE_NOTADB

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from kitlog.domain.errors import Damaged, MachineError
from kitlog.store import schema
from kitlog.store.engine import engine_for
from kitlog.store.keyfile import Key, kept_by_passwords
from kitlog.store.private import create_private_file, move_into_place, write_private_file
from kitlog.store.trouble import MAKING, OPENING, in_plain_words, primary_code, said_plainly
from kitlog.words import tr

READ_AT_ONCE = 1 << 20


def keycheck_file(path: Path) -> Path:
    """Holds the fingerprint of the key that made the database; tells a wrong key from damage."""
    return path.with_name(path.name + ".keycheck")


def made_with(path: Path) -> str:
    """The fingerprint of the key that made the database, "" where that is not known."""
    try:
        return keycheck_file(path).read_text("ascii", "replace").strip()
    except OSError:
        return ""


def connect(path: Path, key: Key, *, still: bool = False) -> Connection:
    """A connection that has read the file; MachineError if it can't be read with this key.

    `still` lets nothing be written.
    """
    try:
        return engine_for(path, key, still=still).connect()
    except (DBAPIError, sqlcipher.Error) as error:
        if primary_code(error) == SQLITE_NOTADB:
            raise _why_unreadable(path, key) from error
        raise in_plain_words(error, OPENING) from error


def create(path: Path, key: Key) -> None:
    """Build the database under another name and rename it: it appears whole or not at all.

    So an empty file under the real name is never a first start that was cut off.
    """
    new = path.with_name(path.name + ".new")
    if path.with_name(path.name + "-journal").exists():
        raise Damaged(
            tr(
                "The database {path} is gone, but its journal is still there. Nothing was "
                "changed. Put the database back, or restore a backup into an empty folder.",
                path=path,
            )
        )
    with folder_in_plain_words(path.parent):
        for leftover in (new, new.with_name(new.name + "-journal")):
            with suppress(FileNotFoundError):
                leftover.unlink()
        create_private_file(new)
        with said_plainly(MAKING), engine_for(new, key).begin() as connection:
            schema.create(connection)
        write_private_file(keycheck_file(path), key.fingerprint.encode() + b"\n")
        move_into_place(new, path)


def was_cut_off(path: Path) -> bool:
    """Whether a transaction was going on when the program last ended."""
    with suppress(FileNotFoundError):
        return path.with_name(path.name + "-journal").stat().st_size > 0
    return False


def refuse_unusable(path: Path) -> None:
    """Raise MachineError for a database that was emptied or can't be written."""
    if path.stat().st_size == 0:
        raise Damaged(
            tr(
                "The database {path} is empty: its content was lost outside KitLog. Nothing was "
                "changed. Keep the file and restore a backup.",
                path=path,
            )
        )
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise MachineError(
            tr(
                "The database {path} or its folder is read-only, so nothing could be saved. Give "
                "this user the right to write there, then start again.",
                path=path,
            )
        )


def can_be_read(path: Path) -> bool:
    """Whether the disk gives every byte of a file that SQLite has not open."""
    try:
        with path.open("rb") as file:
            while file.read(READ_AT_ONCE):
                pass
    except OSError:
        return False
    return True


def _why_unreadable(path: Path, key: Key) -> MachineError:
    by = made_with(path)
    if by == key.fingerprint and kept_by_passwords(path):
        # The key may have been changed: SQLCipher can't tell damage from another key.
        return Damaged(
            tr(
                "The database {path} can't be opened with the keys beside it. Either it is "
                "damaged, or it is an older copy, from before the key was changed. Nothing was "
                "changed. Keep the file. If it is an older copy, put the key file of the same "
                "time beside it; otherwise restore a backup together with its key file.",
                path=path,
            )
        )
    if by == key.fingerprint:
        return Damaged(
            tr(
                "The database {path} is damaged; the key is the right one. Nothing was changed. "
                "Keep the file and restore a backup.",
                path=path,
            )
        )
    if len(by) == len(key.fingerprint):
        return MachineError(
            tr(
                "This is not the key of the database {path}. The data is not lost and nothing "
                "was changed. Put the right key back, or the key file of the same time, then "
                "start again.",
                path=path,
            )
        )
    return Damaged(
        tr(
            "The database {path} does not open with this key. Either the key is another one or "
            "the file is damaged. Nothing was changed. Try the right key first, then a backup.",
            path=path,
        )
    )


@contextmanager
def folder_in_plain_words(folder: Path) -> Iterator[None]:
    """Turn any refusal of the file system in the block into a MachineError."""
    try:
        yield
    except OSError as error:
        raise MachineError(
            tr(
                "The folder {folder} can't be used: {why}. Nothing was saved.",
                folder=folder,
                why=error.strerror,
            )
        ) from error
