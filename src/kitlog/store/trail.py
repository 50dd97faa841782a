"""The journal from what was entered last backwards, a page at a time, as a trail is read.

By the time of entry, which is not the order of saving: a try at a password is saved once the
record is open, and a clock may have been set back. Every filter has its index (see `tables`);
`make bench` measures them on 200,000 entries. Nothing is ever read whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    and_,
    func,
    literal,
    or_,
    select,
    tuple_,
    union_all,
)

from kitlog.domain.entry import Entry, Unreadable
from kitlog.domain.errors import Fault
from kitlog.domain.moment import Moment, utc
from kitlog.store.database import Database
from kitlog.store.stored import entry_from, moment_of
from kitlog.store.tables import (
    GROUP,
    GROUP_LETTERS,
    IS_CORRECTION,
    IS_READ,
    IS_TRY,
    as_text,
    courses,
    entries,
    looked_at,
    sessions,
)

TRY, SHEET = "sign-in", "sheet-used"
"""Kinds that say who tried to come in; the author of a try is the person it was made as."""
FILES = ("summary-exported", "paper-written")
"""Kinds that say which file left the program."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries; what is left empty asks for all.

    streams      of these nouns: "session", "course", "patient", "clinic", "access"
    kinds        one of these kinds; `not_kinds` none of them
    since, until when it was entered, aware UTC; `until` itself is too late
    """

    author: str = ""
    patient_id: str = ""
    streams: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()
    corrections: bool = False
    since: datetime | None = None
    until: datetime | None = None


class Trail:
    """The trail of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, wanted: Wanted, most: int, before: str = "") -> tuple[Entry, ...]:
        """At most `most` entries, the last entered first, those before the entry `before`.

        One that was forged so that it can't be read is there with Unreadable for its fact.
        """
        order = (entries.c.entered_utc, entries.c.id)
        with self._database.transaction() as connection:
            where = self._where(wanted)
            if before:
                last = connection.execute(select(*order).where(entries.c.id == before)).first()
                if last is None:
                    raise Fault("The line this page goes on from is gone from the record.")
                where.append(tuple_(*order) < tuple_(*last))
            query = select(entries).where(*where).order_by(*(one.desc() for one in order))
            rows = connection.execute(query.limit(most)).mappings().all()
        return tuple(map(_tolerant, rows))

    def count(self, wanted: Wanted) -> int:
        """How many there are in all."""
        with self._database.transaction() as connection:
            query = select(func.count()).select_from(entries).where(*self._where(wanted))
            return int(connection.execute(query).scalar_one())

    def family(self, entry: Entry) -> tuple[Entry, ...]:
        """What the entry corrects and what corrected the same before it, oldest first."""
        if not entry.corrects:
            return ()
        with self._database.transaction() as connection:
            same = select(entries.c.id).where(IS_CORRECTION, entries.c.corrects == entry.corrects)
            first = select(literal(entry.corrects))
            query = select(entries).where(entries.c.id.in_(union_all(first, same)))
            rows = connection.execute(query.order_by(entries.c.id)).mappings().all()
        known = (row for row in rows if row["stream"] == entry.stream and row["id"] < entry.id)
        return tuple(map(_tolerant, known))

    def of_kind(self, stream: str, kind: str) -> tuple[Entry, ...]:
        """All of one kind in a stream, oldest first."""
        query = select(entries).where(entries.c.stream == stream, entries.c.kind == kind)
        with self._database.transaction() as connection:
            rows = connection.execute(query.order_by(entries.c.id)).mappings().all()
        return tuple(map(_tolerant, rows))

    def of_file(self, sha256: str) -> tuple[Entry, ...]:
        """What says that a file with these bytes left the program, oldest first."""
        e = entries.c
        said = func.instr(e.payload, f'"sha256":"{sha256}"'.encode()) > 0
        query = select(entries).where(e.kind.in_(FILES), said).order_by(e.id)
        with self._database.transaction() as connection:
            return tuple(map(_tolerant, connection.execute(query).mappings().all()))

    def tries(self, person_id: str, most: int) -> tuple[Entry, ...]:
        """The person's last tries to sign in that were looked at, newest first; at most so many.

        In the order of saving, which no clock set back can change. However many came too soon,
        and whoever else tried, they push none of these out.
        """
        e, found, station = entries.c, list[RowMapping](), ""
        own = e.author == person_id, IS_TRY
        counted = func.instr(e.payload, b'"too_soon":true') == 0
        after = select(func.min(e.workstation)).where(*own)
        with self._database.transaction() as connection:
            while (station := connection.scalar(after.where(e.workstation > station))) is not None:
                query = select(entries).where(*own, e.workstation == station, counted)
                last = query.order_by(e.seq.desc()).limit(most)
                found += connection.execute(last).mappings().all()
        found.sort(key=lambda row: str(row["id"]), reverse=True)
        return tuple(map(_tolerant, found[:most]))

    def proofs(self, since: datetime) -> tuple[Entry, ...]:
        """The tries accepted, and the uses of a recovery sheet, that were entered since."""
        e = entries.c
        accepted = func.instr(e.payload, b'"accepted":true') > 0
        query = select(entries).where(
            e.entered_utc >= as_text(since),
            or_(e.kind == SHEET, and_(e.kind == TRY, accepted)),
        )
        with self._database.transaction() as connection:
            return tuple(map(_tolerant, connection.execute(query).mappings().all()))

    def _where(self, wanted: Wanted) -> list[ColumnElement[bool]]:
        e = entries.c
        found: list[ColumnElement[bool]] = []
        if wanted.author:
            found.append(e.author == wanted.author)
        if wanted.patient_id:
            found.append(self._of_patient(wanted))
        elif wanted.streams:
            found.append(GROUP.in_([noun[:GROUP_LETTERS] for noun in wanted.streams]))
        if wanted.kinds:
            found.append(e.kind.in_(wanted.kinds))
        if wanted.not_kinds:
            found.append(e.kind.not_in(wanted.not_kinds))
        if wanted.corrections:
            found.append(IS_CORRECTION)
        if wanted.since is not None:
            found.append(e.entered_utc >= as_text(wanted.since))
        if wanted.until is not None:
            found.append(e.entered_utc < as_text(wanted.until))
        return found

    def _of_patient(self, wanted: Wanted) -> ColumnElement[bool]:
        """Their own streams, and who looked at them: few, found first, whatever else is asked."""
        found = [select(entries.c.id).where(entries.c.stream.in_(self._streams_of(wanted)))]
        if not wanted.streams or "access" in wanted.streams:
            looks = IS_READ, looked_at == wanted.patient_id
            found.append(select(entries.c.id).where(*looks))
        return entries.c.id.in_(union_all(*found))

    def _streams_of(self, wanted: Wanted) -> Sequence[str]:
        id = wanted.patient_id
        with self._database.transaction() as connection:
            of_course = connection.scalars(select(courses.c.id).where(courses.c.patient_id == id))
            of_session = connection.scalars(
                select(sessions.c.id).where(sessions.c.patient_id == id)
            )
            names = [
                f"patient:{id}",
                *(f"course:{one}" for one in of_course),
                *(f"session:{one}" for one in of_session),
            ]
        asked = wanted.streams or ("patient", "course", "session")
        return [name for name in names if name.partition(":")[0] in asked]


def _tolerant(row: RowMapping) -> Entry:
    """The entry; where its fact or a time can't be read, Unreadable, and that time the epoch."""
    try:
        return entry_from(row)
    except (Fault, ValueError):
        return Entry(
            row["id"], row["stream"], Unreadable(str(row["kind"])), _moment(row, "measured"),
            _moment(row, "entered"), row["author"], row["workstation"], row["slot"],
            row["corrects"], row["reason"],
        )  # fmt: skip


def _moment(row: RowMapping, name: str) -> Moment:
    try:
        return moment_of(row, name)
    except ValueError:
        return Moment(utc(1970, 1, 1), 0, "")
