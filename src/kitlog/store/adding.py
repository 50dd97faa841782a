"""One entry put at the end of its chain."""

from __future__ import annotations

from sqlalchemy import insert, select

from kitlog.domain.entry import Entry
from kitlog.domain.errors import Fault
from kitlog.store import chain
from kitlog.store.database import Database
from kitlog.store.stored import content_of
from kitlog.store.tables import entries


def add(database: Database, chain_key: bytes, workstation: str, entry: Entry) -> bool:
    """Save one entry, in the transaction at hand; False when it was saved before as it is.

    Raises Fault for an id with other content, and for an entry of another workstation.
    """
    if entry.workstation != workstation:
        raise Fault("An entry of another workstation can't join this one's chain.")
    connection, content = database.connection, content_of(entry)
    known = connection.execute(select(entries).where(entries.c.id == entry.id)).mappings()
    if (row := known.one_or_none()) is not None:
        if any(row[name] != value for name, value in content.items()):
            raise Fault("An entry with this id was saved before with other content.")
        return False
    last = connection.execute(
        select(entries.c.seq, entries.c.mac)
        .where(entries.c.stream == entry.stream, entries.c.workstation == entry.workstation)
        .order_by(entries.c.seq.desc())
        .limit(1)
    ).one_or_none()
    content["seq"] = 1 if last is None else last.seq + 1
    previous = b"" if last is None else last.mac
    content["mac"] = chain.link(chain_key, previous, content)
    connection.execute(insert(entries).values(**content))
    database.prove_by(select(entries.c.id).where(entries.c.id == entry.id))
    return True
