"""Migrates a record over and over, killed one statement later each time; says what was left.

Arguments: the record, at an older revision; "strong", or "weak" for a control that keeps each
statement of the migration by itself. A line a kill: the statement, "old", "new" or "between".
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from kitlog.store import engine, schema
from kitlog.store.engine import engine_for
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key

KEY = Key(bytes(range(32)))


def shape(connection: Connection) -> tuple[object, ...]:
    """Its revision, every table and index, and every row of the journal."""
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master ORDER BY name")).all()
    entries = connection.execute(text("SELECT id, mac FROM entries ORDER BY id")).all()
    return schema.installed(connection), tuple(map(tuple, rows)), tuple(map(tuple, entries))


def killed_at(path: Path, number: int, weak: bool) -> tuple[bool, str]:
    """In a process of its own: whether it was killed, and at which statement."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        _count(number, tell)
        if weak:
            _weaken()
        try:
            Store.open(path, KEY, "desk").close()
        finally:
            os._exit(0)
    os.close(tell)
    with os.fdopen(hear) as said:
        statement = said.read()
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), statement


def _count(number: int, tell: int) -> None:
    """Kill this process as the statement of this number begins; pages go to the disk at once."""
    left = number

    def begins(statement: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.write(tell, statement.encode()[:200])
            os.kill(os.getpid(), signal.SIGKILL)

    strong = engine.set_pragmas

    def connected(driver: Any, _record: object) -> None:
        strong(driver, _record)
        driver.execute("PRAGMA cache_size=2")
        driver.set_trace_callback(begins)

    engine.set_pragmas = connected


def _weaken() -> None:
    strong = schema.upgrade

    def upgrade(connection: Connection) -> None:
        connection.exec_driver_sql("COMMIT")
        strong(connection)
        connection.exec_driver_sql("BEGIN")

    schema.upgrade = upgrade


def main(path: Path, weak: bool) -> None:
    import alembic.command  # noqa: F401  (once, and not in every child)

    whole = path.parent.with_name("whole")
    shutil.copytree(path.parent, whole)
    with engine_for(path, KEY).connect() as connection:
        old = shape(connection)
    Store.open(path, KEY, "desk").close()
    with engine_for(path, KEY).connect() as connection:
        new = shape(connection)
    number, died = 0, True
    while died:
        number += 1
        shutil.rmtree(path.parent)
        shutil.copytree(whole, path.parent)
        died, statement = killed_at(path, number, weak)
        with engine_for(path, KEY).connect() as connection:
            left = shape(connection)
        word = "old" if left == old else "new" if left == new else "between"
        if not weak:
            _go_on(path, new)
        print(word, " ".join(statement.split()), sep="\t", flush=True)


def _go_on(path: Path, new: tuple[object, ...]) -> None:
    """The next start brings it to the newest revision, with every entry there and whole."""
    store = Store.open(path, KEY, "desk")
    assert not store.still
    assert store.verify() == []
    store.close()
    with engine_for(path, KEY).connect() as connection:
        assert shape(connection) == new


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] == "weak")
