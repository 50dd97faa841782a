"""What SQLite complains of, as a sentence for the person who can act on it.

Each says first what was not done, then why, then what became of it: whoever was saving has an
entry on screen, whoever was opening the record or copying it has none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from kitlog.domain.errors import Damaged, DiskFull, Fault, KitLogError, MachineError
from kitlog.words import Unsaid, tr, unsaid

_NOTHING_CHANGED = unsaid("Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Doing:
    """What failed, in words, and how things stand now."""

    failed: Unsaid
    now: Unsaid = _NOTHING_CHANGED


SAVING = Doing(unsaid("Not saved"), unsaid("The entry stays on screen."))
OPENING = Doing(unsaid("The record can't be opened"))
MAKING = Doing(unsaid("The record was not made"), unsaid("What you typed stays."))
COPYING = Doing(unsaid("The copy was not made"))
CHECKING = Doing(unsaid("The record could not be looked through"))
REKEYING = Doing(unsaid("The key was not changed"), unsaid("The record opens as before."))

CAUSES = {
    sqlite3.SQLITE_FULL: unsaid("the disk is full"),
    sqlite3.SQLITE_IOERR: unsaid("the disk reports an error"),
    sqlite3.SQLITE_BUSY: unsaid("another program holds the database"),
    sqlite3.SQLITE_LOCKED: unsaid("the database is locked"),
    sqlite3.SQLITE_READONLY: unsaid("the database or its folder is read-only"),
    sqlite3.SQLITE_PERM: unsaid("KitLog may not write the database"),
    sqlite3.SQLITE_CANTOPEN: unsaid("the database can't be opened or its folder can't be written"),
}
_WORDS = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
}
"""What SQLCipher's export says of them: it passes the words on and loses the code."""
_HINTS = {sqlite3.SQLITE_BUSY: unsaid("A virus scanner or a sync folder can do that.")}
DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
DAMAGED = unsaid(
    "The database is damaged. Nothing was saved and nothing was reset. "
    "Keep the file and restore a backup."
)

PAGES = unsaid("pages of the file are damaged (at least {count})")
STILL = unsaid(
    "Not saved: the record is damaged and open for reading only. "
    "Chart on the failsafe sheet (F6 at the chair)."
)
"""To whoever wants to write into a record that is held still."""
NOT_SAFE = unsaid(
    "Saved, but the disk reports an error: a power cut could still undo it. "
    "Do not enter it again. Have the disk looked at."
)


def in_words(code: int, doing: Doing) -> MachineError:
    """The sentence for one of CAUSES."""
    kind = DiskFull if code == sqlite3.SQLITE_FULL else MachineError
    hint = f" {_HINTS[code]}" if code in _HINTS else ""
    return kind(f"{doing.failed}: {CAUSES[code]}. {doing.now}{hint}")


def primary_code(error: BaseException) -> int:
    """SQLite's primary result code behind a driver or SQLAlchemy error, 0 if there is none."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    code = int(getattr(origin, "sqlite_errorcode", 0)) & 0xFF
    return _WORDS.get(str(origin), code) if code == sqlite3.SQLITE_ERROR else code


def in_plain_words(error: BaseException, doing: Doing = SAVING, still: str = "") -> KitLogError:
    """A MachineError for what the machine's keeper can mend, else a Fault.

    `still` is why KitLog itself lets nothing be written.
    """
    code = primary_code(error)
    if still and code == sqlite3.SQLITE_READONLY:
        return MachineError(still)
    if code in DAMAGE:
        return Damaged(tr(DAMAGED))
    if code in CAUSES:
        return in_words(code, doing)
    origin = error.orig if isinstance(error, DBAPIError) else error
    return Fault(f"The database refused: {origin}.")


@contextmanager
def said_plainly(doing: Doing = SAVING, still: str = "") -> Iterator[None]:
    """Turn any database error of the block into one of KitLog's own."""
    try:
        yield
    except (DBAPIError, sqlcipher.Error) as error:
        raise in_plain_words(error, doing, still) from error
