"""Where the chains of one database end: what an anchor vouches for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, func, select, true, tuple_

from kitlog.store.chain import ChainName, Head
from kitlog.store.database import Database
from kitlog.store.tables import entries


def heads(database: Database, after: str) -> dict[ChainName, Head]:
    """The end of every chain that has grown since the entry `after`; of all for ""."""
    e = entries.c
    if not after:
        return _ends(database, true())
    # Grouped here: SQLite would go through every chain there is to group the few that grew.
    query = select(e.stream, e.workstation, e.seq, e.mac).where(e.id > after)
    found: dict[ChainName, Head] = {}
    with database.transaction() as connection:
        for row in connection.execute(query):
            name = row.stream, row.workstation
            if name not in found or found[name].count < row.seq:
                found[name] = Head(row.seq, row.mac)
    return found


def heads_of(database: Database, streams: Iterable[str]) -> dict[ChainName, Head]:
    """The end of every chain of these streams, by name."""
    found = _ends(database, entries.c.stream.in_(sorted(streams)))
    return {name: found[name] for name in sorted(found)}


def _ends(database: Database, where: ColumnElement[bool]) -> dict[ChainName, Head]:
    ends = (
        select(entries.c.stream, entries.c.workstation, func.max(entries.c.seq).label("seq"))
        .where(where)
        .group_by(entries.c.stream, entries.c.workstation)
        .subquery()
    )
    query = select(entries.c.stream, entries.c.workstation, entries.c.seq, entries.c.mac).join(
        ends,
        (entries.c.stream == ends.c.stream)
        & (entries.c.workstation == ends.c.workstation)
        & (entries.c.seq == ends.c.seq),
    )
    with database.transaction() as connection:
        rows = connection.execute(query).all()
    return {(row.stream, row.workstation): Head(row.seq, row.mac) for row in rows}


def heads_at(database: Database, ends: Sequence[tuple[str, str, int]]) -> dict[ChainName, Head]:
    """The links of these entries: stream, workstation and number. One that is gone is left out."""
    e = entries.c
    wanted = tuple_(e.stream, e.workstation, e.seq).in_(ends)
    query = select(e.stream, e.workstation, e.seq, e.mac).where(wanted)
    with database.transaction() as connection:
        rows = connection.execute(query).all()
    return {(row.stream, row.workstation): Head(row.seq, row.mac) for row in rows}
