"""Another data key for the whole database: the old file stays as it is until the new one is whole.

Everybody's holders have both keys while it goes on, so whichever file a power cut leaves under
the database's name can be opened by all of them.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from kitlog.domain.errors import MachineError
from kitlog.store.engine import set_pragmas
from kitlog.store.keybook import read_keybook, write_keybook
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.store.opening import keycheck_file
from kitlog.store.private import (
    create_private_file,
    move_into_place,
    sync_file,
    write_private_file,
)
from kitlog.store.trouble import REKEYING, said_plainly
from kitlog.words import tr

STEPS = 1_000
"""Of SQLite's machine between two questions whether to go on."""

GoOn = Callable[[], bool]


class RekeyStopped(MachineError):
    """Somebody cancelled it; the database has its former key."""


def rekey(database: Path, old: Key, go_on: GoOn = lambda: True) -> Key:
    """Give the closed `database` a new random data key, known to every holder; the new key.

    `go_on` is asked again and again while it lasts; False stops it with nothing changed. Raises
    MachineError when the copy is not the same as the database, or the disk would not take it.
    """
    new = Key(secrets.token_bytes(KEY_BYTES))
    book = read_keybook(database).with_only(old).with_key(new)
    write_keybook(database, book)
    copy = database.with_name(database.name + ".rekeyed")
    with suppress(FileNotFoundError):
        copy.unlink()
    create_private_file(copy)
    try:
        with said_plainly(REKEYING):
            _copy(database, old, copy, new, go_on)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    sync_file(copy)
    move_into_place(copy, database)
    write_private_file(keycheck_file(database), new.fingerprint.encode() + b"\n")
    write_keybook(database, book.with_only(new))
    return new


def _copy(database: Path, old: Key, copy: Path, new: Key, go_on: GoOn) -> None:
    stopped = False

    def ask() -> int:
        nonlocal stopped
        stopped = stopped or not go_on()
        return int(stopped)

    with closing(_opened(database, old)) as connection:
        connection.execute(f'ATTACH DATABASE ? AS fresh KEY "{new.pragma}"', (str(copy),))
        connection.execute("PRAGMA fresh.synchronous=EXTRA")
        connection.set_progress_handler(ask, STEPS)
        try:
            connection.execute("SELECT sqlcipher_export('fresh')")
        except sqlcipher.OperationalError:
            if not stopped:
                raise
        if ask():
            raise RekeyStopped(tr("The key was not changed: it was stopped."))
        connection.set_progress_handler(None, 0)
        connection.execute("DETACH DATABASE fresh")
        want = _content(connection)
    with closing(_opened(copy, new)) as connection:
        if _content(connection) != want or connection.execute(
            "PRAGMA integrity_check"
        ).fetchone() != ("ok",):
            raise MachineError(
                tr("The copy under the new key is not the same. Nothing was changed.")
            )


def _opened(path: Path, key: Key) -> Any:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f'PRAGMA key="{key.pragma}"')
    set_pragmas(connection, None)
    return connection


def _content(connection: Any) -> list[object]:
    """How many rows each table has, the schema, and the journal's last links."""
    schema = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
    ).fetchall()
    tables = [name for kind, name, _ in schema if kind == "table"]
    counts = [connection.execute(f'SELECT count(*) FROM "{name}"').fetchone() for name in tables]  # noqa: S608
    links = connection.execute(
        "SELECT total(length(mac)), group_concat(hex(mac)) FROM "
        "(SELECT mac FROM entries ORDER BY stream, workstation, seq)"
    ).fetchone()
    return [schema, counts, links]
