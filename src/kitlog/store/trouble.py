"""What SQLite complains of, as a sentence for the person who can act on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from kitlog.domain.errors import Fault, KitLogError, MachineError

SENTENCES = {
    sqlite3.SQLITE_FULL: "Not saved: the disk is full. The entry stays on screen.",
    sqlite3.SQLITE_IOERR: "Not saved: the disk reports an error. The entry stays on screen.",
    sqlite3.SQLITE_BUSY: (
        "Not saved: another program holds the database. The entry stays on screen. "
        "A virus scanner or a sync folder can do that."
    ),
    sqlite3.SQLITE_LOCKED: "Not saved: the database is locked. The entry stays on screen.",
    sqlite3.SQLITE_READONLY: (
        "Not saved: the database or its folder is read-only. The entry stays on screen."
    ),
    sqlite3.SQLITE_PERM: "Not saved: KitLog may not write the database. The entry stays on screen.",
    sqlite3.SQLITE_CANTOPEN: (
        "The database can't be opened or its folder can't be written. Nothing was saved."
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The database is damaged. Nothing was saved and nothing was reset. "
        "Keep the file and restore a backup."
    ),
    sqlite3.SQLITE_NOTADB: (
        "The database is damaged. Nothing was saved and nothing was reset. "
        "Keep the file and restore a backup."
    ),
}


def primary_code(error: BaseException) -> int:
    """SQLite's primary result code behind a driver or SQLAlchemy error, 0 if there is none."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    return int(getattr(origin, "sqlite_errorcode", 0)) & 0xFF


def in_plain_words(error: BaseException) -> KitLogError:
    """A MachineError for what the machine's keeper can mend, else a Fault."""
    sentence = SENTENCES.get(primary_code(error))
    if sentence is not None:
        return MachineError(sentence)
    origin = error.orig if isinstance(error, DBAPIError) else error
    return Fault(f"The database refused: {origin}.")


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn any database error of the block into one of KitLog's own."""
    try:
        yield
    except (DBAPIError, sqlcipher.Error) as error:
        raise in_plain_words(error) from error
