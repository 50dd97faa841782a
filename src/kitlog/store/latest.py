"""The last facts of one kind in a stream that only grows."""

from __future__ import annotations

from sqlalchemy import select

from kitlog.domain.entry import Entry
from kitlog.domain.kinds import NAMES
from kitlog.store.database import Database
from kitlog.store.stored import entry_from
from kitlog.store.tables import entries


def latest(database: Database, stream: str, most: int, fact: type) -> tuple[Entry, ...]:
    """Newest first, of every workstation.

    Looked for by kind, which has an index: in the order of saving, a kind that comes once a year
    is found after everything that was saved since.
    """
    e = entries.c
    query = (
        select(entries)
        .where(e.kind == NAMES[fact], e.stream == stream)
        .order_by(e.entered_utc.desc(), e.id.desc())
        .limit(most)
    )
    with database.transaction() as connection:
        found = [entry_from(row) for row in connection.execute(query).mappings()]
    return tuple(sorted(found, key=lambda entry: entry.id, reverse=True))
