"""Rows straight into the tables, each with the link the program would give it.

Indexes and triggers come back when all is in: an index that is built once takes a tenth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from types import TracebackType

from sqlalchemy import Index, insert
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from bench.copying import Row
from kitlog.domain.moment import Moment
from kitlog.store import chain, schema
from kitlog.store.anchors import anchor_file, note
from kitlog.store.chain import ChainName, Head
from kitlog.store.journal import Store
from kitlog.store.private import create_private_file
from kitlog.store.tables import entries, metadata
from kitlog.store.triggers import TRIGGERS

AT_ONCE = 20_000
_NAMES = [column.name for column in entries.columns]
_INSERT = str(insert(entries).compile(dialect=SQLiteDialect_pysqlite()))


class Bulk:
    """A record while rows are put into it; whole again when the block is left."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rows: list[Row] = []
        self._index: dict[str, list[Row]] = {}
        self._heads: dict[ChainName, Head] = {**store.heads()}
        self._grown, self._last, self._mac = set(self._heads), "", b""

    def __enter__(self) -> Bulk:
        hurried(self._store)
        with self._store.database.transaction() as connection:
            self._key = schema.chain_key(connection)
            for trigger in TRIGGERS:
                connection.exec_driver_sql(f"DROP TRIGGER {trigger.split()[2]}")
            for index in _indexes():
                index.drop(connection)
        path = anchor_file(self._store.database.path)
        create_private_file(path)
        self._anchors = path.open("wb")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None
    ) -> None:
        self._anchors.close()
        if kind is None:
            self._put()
            with self._store.database.transaction() as connection:
                for name in ("patients", "courses", "sessions"):
                    if self._index.get(name):
                        connection.execute(insert(metadata.tables[name]), self._index[name])
                for index in _indexes():
                    index.create(connection)
                for trigger in TRIGGERS:
                    connection.exec_driver_sql(trigger)
        self._store.database._ask("PRAGMA synchronous=EXTRA")

    def append(self, rows: Iterable[Row]) -> None:
        """Entries in the order of saving; their numbers and links are made here."""
        for row in rows:
            name = row["stream"], row["workstation"]
            before = self._heads.get(name, Head(0, b""))
            row["seq"] = before.count + 1
            row["mac"] = chain.link(self._key, before.mac, row)
            self._heads[name] = Head(row["seq"], row["mac"])
            self._grown.add(name)
            self._last = row["id"]
            self._rows.append(row)
        if len(self._rows) >= AT_ONCE:
            self._put()

    def anchor(self, now: Moment) -> None:
        grown = {name: self._heads[name] for name in self._grown}
        line = note(self._mac, self._key, grown, self._last, now)
        self._mac = bytes.fromhex(line.rpartition(b" ")[2].decode())
        self._anchors.write(line + b"\n")
        self._grown.clear()

    def index(self, rows: Iterator[tuple[str, Row]]) -> None:
        for table, row in rows:
            self._index.setdefault(table, []).append(row)

    def _put(self) -> None:
        if self._rows:
            with self._store.database.transaction() as connection:
                connection.exec_driver_sql(_INSERT, [_values(row) for row in self._rows])
            self._rows.clear()


def hurried(store: Store) -> None:
    """Invented patients: nothing is lost with a power cut now, and it takes a tenth of the time."""
    store.database._ask("PRAGMA synchronous=OFF")
    store.database._ask("PRAGMA cache_size=-300000")


def _indexes() -> list[Index]:
    return sorted(entries.indexes, key=lambda one: str(one.name))


_values = itemgetter(*_NAMES)
