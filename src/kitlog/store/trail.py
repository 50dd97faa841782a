"""The journal from its newest entry backwards, a page at a time, as a trail is read.

By id, which grows with time where an entry is made: the newest page of a journal of 200,000
entries takes 1 ms, a filter that finds next to nothing 0.4 s. Nothing is ever read whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, RowMapping, and_, func, or_, select

from kitlog.domain.entry import Entry, Unreadable
from kitlog.domain.errors import Fault
from kitlog.domain.moment import Moment, utc
from kitlog.store.database import Database
from kitlog.store.stored import entry_from, moment_of
from kitlog.store.tables import as_text, courses, entries, sessions

READ = "read"
"""Kind of the entries that say who looked at a patient's record; they name the patient inside."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries; what is left empty asks for all.

    begins       names of streams start with one of these
    kinds        one of these kinds; `not_kinds` none of them
    since, until when it was entered, aware UTC; `until` itself is too late
    """

    author: str = ""
    patient_id: str = ""
    begins: tuple[str, ...] = ()
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
        """At most `most` entries, newest first, older than the entry `before`.

        One that was forged so that it can't be read is there with Unreadable for its fact.
        """
        with self._database.transaction() as connection:
            where = self._where(wanted)
            if before:
                where.append(entries.c.id < before)
            query = select(entries).where(*where).order_by(entries.c.id.desc()).limit(most)
            rows = connection.execute(query).mappings().all()
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
            query = select(entries).where(
                entries.c.stream == entry.stream,
                entries.c.id < entry.id,
                or_(entries.c.id == entry.corrects, entries.c.corrects == entry.corrects),
            )
            rows = connection.execute(query.order_by(entries.c.id)).mappings().all()
        return tuple(map(_tolerant, rows))

    def _where(self, wanted: Wanted) -> list[ColumnElement[bool]]:
        e = entries.c
        found: list[ColumnElement[bool]] = []
        if wanted.author:
            found.append(e.author == wanted.author)
        if wanted.patient_id:
            found.append(self._of_patient(wanted.patient_id))
        if wanted.begins:
            found.append(or_(*(e.stream.startswith(b, autoescape=True) for b in wanted.begins)))
        if wanted.kinds:
            found.append(e.kind.in_(wanted.kinds))
        if wanted.not_kinds:
            found.append(e.kind.not_in(wanted.not_kinds))
        if wanted.corrections:
            found.append(e.corrects != "")
        if wanted.since is not None:
            found.append(e.entered_utc >= as_text(wanted.since))
        if wanted.until is not None:
            found.append(e.entered_utc < as_text(wanted.until))
        return found

    def _of_patient(self, patient_id: str) -> ColumnElement[bool]:
        """Their own streams, and who looked at them."""
        names = self._streams_of(patient_id)
        named = func.instr(entries.c.payload, f'"patient_id":"{patient_id}"'.encode()) > 0
        return or_(entries.c.stream.in_(names), and_(entries.c.kind == READ, named))

    def _streams_of(self, patient_id: str) -> Sequence[str]:
        with self._database.transaction() as connection:
            of_course = connection.scalars(
                select(courses.c.id).where(courses.c.patient_id == patient_id)
            ).all()
            of_session = connection.scalars(
                select(sessions.c.id).where(sessions.c.patient_id == patient_id)
            ).all()
        return [
            f"patient:{patient_id}",
            *(f"course:{id}" for id in of_course),
            *(f"session:{id}" for id in of_session),
        ]


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
