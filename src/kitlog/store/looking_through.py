"""A record that another process writes, looked through from outside: its pages, and its chains."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from kitlog.domain.errors import Damaged
from kitlog.store import schema
from kitlog.store.anchors import read_anchors
from kitlog.store.checking import Checking
from kitlog.store.keyfile import Key
from kitlog.store.opening import connect
from kitlog.store.trouble import CHECKING, DAMAGED, said_plainly
from kitlog.words import tr

AT_ONCE = 300
"""Entries of one step: 5 ms, for which a commit of the program's waits."""
PATIENCE_MS = 30_000
"""For the program, while it commits."""


class Reader:
    """A connection of its own that only reads: SQLite would not even play back a journal."""

    def __init__(self, path: Path, key: Key) -> None:
        """MachineError if it can't be read."""
        self.path = path
        self._connection = connect(path, key, still=True)
        self._driver.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")

    @property
    def _driver(self) -> Any:
        return self._connection.connection.driver_connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Holds up whoever commits meanwhile. Damaged where a page that was read is bad."""
        with said_plainly(CHECKING), self._connection.begin():
            yield self._connection
            if self._driver.execute("PRAGMA cipher_status").fetchone() != ("1",):
                raise Damaged(tr(DAMAGED))

    def damage(self) -> list[str]:
        """The pages whose sum is wrong; read without a lock, so that nobody waits."""
        with said_plainly(CHECKING):
            found = self._driver.execute("PRAGMA cipher_integrity_check").fetchall()
        return [str(row[0]) for row in found]

    def close(self) -> None:
        self._connection.close()


def damaged_pages(reader: Reader, wait: Callable[[], None]) -> list[str]:
    """Those bad twice, with a wait between: one may be read while it is being written."""
    bad = reader.damage()
    if bad:
        wait()
        again = set(reader.damage())
        bad = [one for one in bad if one in again]
    return bad


def look_along(reader: Reader, told: Callable[[int, int], None]) -> int:
    """Along every chain and every anchor: how many faults there are.

    `told` hears after each step how many entries were looked at, and of how many.
    """
    with reader.transaction() as connection:
        key = schema.chain_key(connection)
    checking = Checking(reader, key, read_anchors(reader.path, key), pages=False)
    while not checking.step(AT_ONCE):
        told(checking.looked_at, checking.total)
    return len(checking.faults)
