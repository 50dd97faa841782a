"""The first look at a record just opened, before anything is written into it.

What is at work now by its chains, and what was added since the last anchor; and every page by
SQLCipher's sums, where that takes no second. Of a larger record the pages are summed beside
charting (`looking_through`): each that is read until then has its own sum looked at, and what is
read of a bad one is refused (`OneConnection.refuse_zeros`). All the rest is looked at then, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import RowMapping, or_, select, union

from kitlog.domain.errors import Damaged
from kitlog.store.anchors import Anchors
from kitlog.store.chain import NO_HEADS, Links
from kitlog.store.database import Database
from kitlog.store.heads import heads
from kitlog.store.tables import courses, entries, sessions
from kitlog.store.trouble import PAGES, STILL
from kitlog.words import tr, unsaid

HALF = unsaid("tables and indexes do not fit each other")
CHAIN = unsaid("what was charted last is not as it was saved")
CHANGED = unsaid("This part of the record is damaged and can't be shown. Nothing was reset.")
CLINIC = "clinic"
SUMMED_AT_ONCE = 256 << 20
"""Bytes; 0.6 s on a small machine, a year of a clinic with four chairs."""


def first_look(database: Database, key: bytes, anchors: Anchors) -> None:
    """With something wrong it is held still, and `damaged` says what."""
    # A journal that was spoilt undoes half of it, with every page good in itself: then all of a
    # record is looked through, however large it is.
    database.summed = database.half_undone or database.size() <= SUMMED_AT_ONCE
    found = _found(database, key, anchors)
    if found:
        database.hold_still(tr(STILL), found)


def refuse_changed(rows: Sequence[RowMapping], key: bytes) -> None:
    """Damaged for a stream that is not as it was saved.

    Of a damaged page SQLCipher can hand out zeros in place of a long text, without an error.
    """
    links = Links(key, NO_HEADS)
    if any(any(links.of(row)) for row in rows):
        raise Damaged(tr(CHANGED))


def _found(database: Database, key: bytes, anchors: Anchors) -> str:
    pages = database.damage() if database.summed else []
    if pages:
        return tr(PAGES, count=len(pages))
    try:
        if database.cut_off and database.summed and database.inconsistent():
            return tr(HALF)
        tail = Links(key, NO_HEADS, anchors.heads)
        work = Links(key, NO_HEADS)
        wrong = any(any(tail.of(row)) for row in _tail(database, anchors))
        wrong = wrong or any(any(work.of(row)) for row in _at_work(database))
    except Damaged:
        return tr(PAGES, count=1)
    return tr(CHAIN) if wrong else ""


def _tail(database: Database, anchors: Anchors) -> Iterator[RowMapping]:
    """What was added since the last anchor, chain by chain; nothing where there is none yet."""
    e = entries.c
    grown = heads(database, anchors.last) if anchors.last else {}
    for stream, workstation in sorted(grown):
        known = anchors.heads.get((stream, workstation))
        query = (
            select(entries)
            .where(
                e.stream == stream,
                e.workstation == workstation,
                e.seq > (known.count if known else 0),
            )
            .order_by(e.seq)
        )
        with database.transaction() as connection:
            yield from connection.execute(query).mappings().all()


def _at_work(database: Database) -> Iterator[RowMapping]:
    """What the first pages are drawn from: the clinic, and every open session with its course."""
    e = entries.c
    open_ = sessions.c.open
    streams = union(
        select(("session:" + sessions.c.id).label("stream")).where(open_),
        select("course:" + sessions.c.course_id).where(open_),
        select("patient:" + sessions.c.patient_id).where(open_),
        select("course:" + courses.c.id).where(courses.c.open),
    ).subquery()
    query = (
        select(entries)
        .where(or_(e.stream == CLINIC, e.stream.in_(select(streams.c.stream))))
        .order_by(e.stream, e.workstation, e.seq)
    )
    with database.transaction() as connection:
        yield from connection.execute(query).mappings().all()
