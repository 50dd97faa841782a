"""The last facts of one kind in a stream that only grows."""

from __future__ import annotations

from sqlalchemy import select

from kitlog.domain.entry import Entry
from kitlog.domain.kinds import NAMES
from kitlog.store.database import Database
from kitlog.store.stored import entry_from
from kitlog.store.tables import entries


def latest(database: Database, stream: str, most: int, fact: type) -> tuple[Entry, ...]:
    """Newest first, of every workstation."""
    query = select(entries.c.workstation).where(entries.c.stream == stream).distinct()
    with database.transaction() as connection:
        workstations = connection.scalars(query).all()
    found = [
        one for each in workstations for one in _last(database, stream, each, most, NAMES[fact])
    ]
    return tuple(sorted(found, key=lambda entry: entry.id, reverse=True)[:most])


def _last(
    database: Database, stream: str, workstation: str, most: int, kind: str
) -> tuple[Entry, ...]:
    """By number, which has an index: by id every entry of the stream would be read."""
    query = (
        select(entries)
        .where(
            entries.c.stream == stream,
            entries.c.workstation == workstation,
            entries.c.kind == kind,
        )
        .order_by(entries.c.seq.desc())
        .limit(most)
    )
    with database.transaction() as connection:
        return tuple(entry_from(row) for row in connection.execute(query).mappings())
