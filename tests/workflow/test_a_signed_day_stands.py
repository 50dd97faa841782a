"""No row of a signed infusion can be changed: not by ORM, not by SQL, not by the driver itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session as OrmSession
from sqlalchemy.orm import registry

from kitlog.domain.errors import Fault
from kitlog.store.journal import Store
from kitlog.store.tables import entries
from tests.clock import FakeClock
from tests.workflow.ward import ward

COLUMNS = [column.name for column in entries.columns]
Change = Callable[[Any, str, str], object]
Row = tuple[Any, ...]


class Mapped:
    """A row of the journal as an object."""


registry().map_imperatively(Mapped, entries)


@dataclass(frozen=True)
class Signed:
    store: Store
    stream: str

    def rows(self) -> list[Row]:
        query = select(entries).where(entries.c.stream == self.stream).order_by(entries.c.seq)
        with self.store.database.transaction() as connection:
            return [tuple(row) for row in connection.execute(query)]


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Signed]:
    """A whole infusion of one patient, signed."""
    here = ward(tmp_path_factory.mktemp("ward"), FakeClock())
    session = here.signed(here.course())
    assert session.signed is not None
    yield Signed(here.desk.store, f"session:{session.id}")
    here.desk.store.close()


def other(column: str, value: Any) -> Any:
    if isinstance(value, bytes):
        return value + b" "
    return value + 1 if isinstance(value, int) else f"{value}x"


def by_orm(connection: Any, id: str, column: str) -> None:
    with OrmSession(connection) as orm:
        row: Any = orm.get_one(Mapped, id)
        setattr(row, column, other(column, getattr(row, column)))
        orm.flush()


def by_core(connection: Any, id: str, column: str) -> None:
    value = connection.execute(select(entries.c[column]).where(entries.c.id == id)).scalar_one()
    new = {column: other(column, value)}
    connection.execute(update(entries).where(entries.c.id == id).values(**new))


def by_upsert(connection: Any, id: str, column: str) -> None:
    row = connection.execute(select(entries).where(entries.c.id == id)).mappings().one()
    new = insert(entries).values(**row)
    changed = {column: other(column, row[column])}
    connection.execute(new.on_conflict_do_update(index_elements=["id"], set_=changed))


def by_sql(connection: Any, id: str, column: str) -> None:
    words = f"UPDATE OR REPLACE entries SET {column} = {column} || 'x' WHERE id = :id"
    connection.execute(text(words), {"id": id})


def by_the_driver(connection: Any, id: str, column: str) -> None:
    driver = connection.connection.driver_connection
    driver.execute(f"UPDATE entries SET {column} = {column} || 'x' WHERE id = ?", (id,))


CHANGES: dict[str, Change] = {
    "ORM": by_orm, "Core": by_core, "upsert": by_upsert, "SQL": by_sql, "driver": by_the_driver,
}  # fmt: skip


def orm_delete(connection: Any, id: str) -> None:
    with OrmSession(connection) as orm:
        orm.delete(orm.get_one(Mapped, id))
        orm.flush()


def sql_replace(connection: Any, id: str) -> None:
    connection.execute(text("REPLACE INTO entries SELECT * FROM entries WHERE id = :id"),
                       {"id": id})  # fmt: skip


REMOVALS: dict[str, Callable[[Any, str], object]] = {
    "ORM": orm_delete,
    "Core": lambda connection, id: connection.execute(delete(entries).where(entries.c.id == id)),
    "replace": sql_replace,
}


def no_column_can_be_changed(signed: Signed, way: str) -> None:
    before = signed.rows()
    assert len(before) > 20
    for row in before:
        for column in COLUMNS:
            with (
                pytest.raises((Fault, DBAPIError), match="entries are never"),
                signed.store.database.transaction() as connection,
            ):
                CHANGES[way](connection, row[0], column)
    assert signed.rows() == before
    assert signed.store.verify() == []


def no_row_can_be_removed(signed: Signed, way: str) -> None:
    before = signed.rows()
    for row in before:
        with (
            pytest.raises((Fault, DBAPIError), match="entries are never"),
            signed.store.database.transaction() as connection,
        ):
            REMOVALS[way](connection, row[0])
    assert signed.rows() == before


@pytest.mark.parametrize("way", CHANGES)
def test_no_column_of_any_row_can_be_changed(signed: Signed, way: str) -> None:
    no_column_can_be_changed(signed, way)


@pytest.mark.parametrize("way", REMOVALS)
def test_no_row_can_be_removed_or_replaced(signed: Signed, way: str) -> None:
    no_row_can_be_removed(signed, way)


@pytest.fixture
def unguarded(signed: Signed, tmp_path: Path) -> Iterator[Callable[..., Signed]]:
    """A copy of the record, with these of its triggers dropped."""
    opened: list[Store] = []

    def without(*names: str) -> Signed:
        database = signed.store.database
        copy = tmp_path / database.path.name
        database.copy_to(copy)
        opened.append(Store.open(copy, database.key, signed.store.workstation))
        with opened[0].database.transaction() as connection:
            for name in names:
                connection.execute(text(f"DROP TRIGGER entries_never_{name}"))
        return Signed(opened[0], signed.stream)

    yield without
    for store in opened:
        store.close()


ALL = ("change", "deleted", "replaced")
CONTROLS = [
    (("change",), no_column_can_be_changed, "ORM", False),
    (("change",), no_column_can_be_changed, "Core", False),
    (("change",), no_column_can_be_changed, "SQL", False),
    (("change",), no_column_can_be_changed, "driver", False),
    (ALL, no_column_can_be_changed, "upsert", False),
    ((), no_row_can_be_removed, "Core", True),
    (("deleted",), no_row_can_be_removed, "ORM", False),
    (("deleted",), no_row_can_be_removed, "Core", False),
    (("replaced",), no_row_can_be_removed, "replace", False),
]


@pytest.mark.parametrize(("dropped", "same_test", "way", "stands"), CONTROLS)
def test_where_a_trigger_was_dropped_the_same_test_fails(
    unguarded: Callable[..., Signed], dropped: tuple[str, ...],
    same_test: Callable[[Signed, str], None], way: str, stands: bool,
) -> None:  # fmt: skip
    """The control: it is they that refuse, each its own; and the copy with all of them stands."""
    signed = unguarded(*dropped)
    if stands:
        same_test(signed, way)
        return
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        same_test(signed, way)


def test_without_the_triggers_the_chain_still_tells(unguarded: Callable[..., Signed]) -> None:
    signed = unguarded(*ALL)
    row = signed.rows()[5]
    with signed.store.database.transaction() as connection:
        by_core(connection, row[0], "reason")
    assert signed.store.verify() != []
