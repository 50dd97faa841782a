"""The encrypted file: made whole, refused where it can't be trusted, held by one program.

While SQLite has the file open nothing in this program may open(), copy or hash it: closing
such a handle drops SQLite's own locks on POSIX, and acknowledged commits vanish.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from sqlite3 import SQLITE_NOTADB
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from kitlog.domain.errors import MachineError
from kitlog.store import schema
from kitlog.store.engine import PRAGMAS, check_engine, engine_for
from kitlog.store.keyfile import Key
from kitlog.store.lock import Lock
from kitlog.store.private import (
    create_private_file,
    make_private_folder,
    move_into_place,
    sync_folder,
    write_private_file,
)
from kitlog.store.trouble import in_plain_words, primary_code, said_plainly


class Database:
    """One connection to one file, for one thread. SQLite refuses calls from any other."""

    def __init__(self, path: Path, key: Key) -> None:
        """Open the database at `path`, made first if it is not there.

        Raises MachineError, each with its own sentence: another program has it open, the
        folder can't be written, the file is empty, the key is wrong, the file is damaged,
        its schema is newer, the engine is too old, a setting was not taken.
        """
        check_engine()
        self.path = path
        self._key = key
        self._failure: BaseException | None = None
        with ExitStack() as undo:
            with _folder_in_plain_words(path.parent):
                make_private_folder(path.parent)
                lock = Lock(path)
            undo.callback(lock.release)
            if not path.exists():
                _create(path, key)
            _refuse_what_is_no_database(path)
            self._connection = _connected(path, key)
            undo.callback(self._connection.close)
            self._refuse_other_settings()
            self._migrate()
            self._undo = undo.pop_all()

    @property
    def connection(self) -> Connection:
        return self._connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of the block or nothing. Inside another one it becomes a part of that.

        It takes the write lock at once (BEGIN IMMEDIATE), so that what was read still holds
        when the decision based on it is written. Leaving the outermost block is the commit:
        what it wrote is on the disk, or a MachineError says it is not. A part that failed
        fails the whole, even if its error was caught on the way.
        """
        if self._connection.in_transaction():
            with self._part():
                yield self._connection
            return
        self._failure = None
        with said_plainly(), self._connection.begin():
            yield self._connection
            self._refuse_after_failure()

    @contextmanager
    def _part(self) -> Iterator[None]:
        # No savepoints: on a full disk or an I/O error SQLite rolls the whole transaction back
        # by itself, and whatever came next would be committed alone.
        self._refuse_after_failure()
        try:
            with said_plainly():
                yield
        except BaseException as error:
            self._failure = error
            raise

    def _refuse_after_failure(self) -> None:
        if self._failure is not None:
            raise self._failure

    def pragmas(self) -> dict[str, str | int]:
        """The settings in force, as SQLite itself reports them."""
        return {name: self._ask(f"PRAGMA {name}")[0][0] for name in PRAGMAS}

    def damage(self) -> list[str]:
        """What SQLCipher's page HMACs find wrong with the file on disk; empty if nothing."""
        return [str(row[0]) for row in self._ask("PRAGMA cipher_integrity_check")]

    def copy_to(self, target: Path) -> None:
        """A complete copy under the same key, durable and checked by opening it.

        Raises MachineError if it can't be written or does not open and verify.
        """
        with _folder_in_plain_words(target.parent):
            create_private_file(target)
        with said_plainly():
            self._ask("VACUUM INTO ?", str(target))
        _make_durable(target)
        copy = _connected(target, self._key)
        try:
            with said_plainly():
                bad = copy.exec_driver_sql("PRAGMA cipher_integrity_check").all()
        finally:
            copy.close()
        if bad:
            raise MachineError(f"The copy {target} came out damaged. Nothing was changed.")

    def close(self) -> None:
        """Give the file back. The object can't be used afterwards."""
        self._undo.close()

    def _ask(self, statement: str, *values: object) -> list[Any]:
        # PRAGMA and VACUUM have to run outside the transaction SQLAlchemy would begin.
        driver: Any = self._connection.connection.driver_connection
        with said_plainly():
            return list(driver.execute(statement, values).fetchall())

    def _refuse_other_settings(self) -> None:
        wrong = sorted(name for name, value in self.pragmas().items() if value != PRAGMAS[name])
        if wrong:
            raise MachineError(
                f"The database engine did not take its settings: {', '.join(wrong)}. "
                "KitLog can't promise to keep what is charted and stays closed."
            )

    def _migrate(self) -> None:
        with self.transaction() as connection:
            installed = schema.installed(connection)
        if installed == schema.HEAD:
            return
        self.copy_to(_free_name(self.path, f"before-{schema.HEAD}"))
        with self.transaction() as connection:
            schema.upgrade(connection)


def keycheck_file(path: Path) -> Path:
    """Holds the fingerprint of the key that made the database; tells a wrong key from damage."""
    return path.with_name(path.name + ".keycheck")


def _connected(path: Path, key: Key) -> Connection:
    try:
        return engine_for(path, key).connect()
    except (DBAPIError, sqlcipher.Error) as error:
        if primary_code(error) == SQLITE_NOTADB:
            raise MachineError(_why_unreadable(path, key)) from error
        raise in_plain_words(error) from error


def _create(path: Path, key: Key) -> None:
    """Build the database under another name and rename it: it appears whole or not at all.

    So an empty file under the real name is never a first start that was cut off.
    """
    new = path.with_name(path.name + ".new")
    if path.with_name(path.name + "-journal").exists():
        raise MachineError(
            f"The database {path} is gone, but its journal is still there. Nothing was changed. "
            "Put the database back, or restore a backup into an empty folder."
        )
    with _folder_in_plain_words(path.parent):
        for leftover in (new, new.with_name(new.name + "-journal")):
            with suppress(FileNotFoundError):
                leftover.unlink()
        create_private_file(new)
        with said_plainly(), engine_for(new, key).begin() as connection:
            schema.create(connection)
        write_private_file(keycheck_file(path), key.fingerprint.encode() + b"\n")
        move_into_place(new, path)


def _refuse_what_is_no_database(path: Path) -> None:
    if path.stat().st_size == 0:
        raise MachineError(
            f"The database {path} is empty: its content was lost outside KitLog. "
            "Nothing was changed. Keep the file and restore a backup."
        )
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise MachineError(
            f"The database {path} or its folder is read-only, so nothing could be saved. "
            "Give this user the right to write there, then start again."
        )


def _why_unreadable(path: Path, key: Key) -> str:
    try:
        made_with = keycheck_file(path).read_text("ascii", "replace").strip()
    except OSError:
        made_with = ""
    if made_with == key.fingerprint:
        return (
            f"The database {path} is damaged; the key is the right one. Nothing was changed. "
            "Keep the file and restore a backup."
        )
    if len(made_with) == len(key.fingerprint):
        return (
            f"This is not the key of the database {path}. The data is not lost and nothing was "
            "changed. Put the right key back, then start again."
        )
    return (
        f"The database {path} does not open with this key. Either the key is another one or the "
        "file is damaged. Nothing was changed. Try the right key first, then a backup."
    )


def _make_durable(copy: Path) -> None:
    descriptor = os.open(copy, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(copy.parent)


def _free_name(path: Path, word: str) -> Path:
    number = 1
    while (name := path.with_name(f"{path.name}.{word}-{number}")).exists():
        number += 1
    return name


@contextmanager
def _folder_in_plain_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MachineError(
            f"The folder {folder} can't be used: {error.strerror}. Nothing was saved."
        ) from error
