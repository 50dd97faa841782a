"""The tables as they are now. Their history is in `migrations`; a test holds both equal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    case,
    cast,
    func,
    insert,
    literal_column,
    update,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def as_text(instant: datetime) -> str:
    """An aware UTC instant as ISO text with microseconds."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant kept as text, because SQLite hands naive ones back."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        return None if value is None else as_text(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


# Moments stay text here: the chain covers the stored bytes, so nothing may convert them.
entries = Table(
    "entries",
    metadata,
    Column("id", Text, primary_key=True),
    Column("stream", Text, nullable=False),
    Column("workstation", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("measured_utc", Text, nullable=False),
    Column("measured_boot_ns", BigInteger, nullable=False),
    Column("measured_boot_id", Text, nullable=False),
    Column("entered_utc", Text, nullable=False),
    Column("entered_boot_ns", BigInteger, nullable=False),
    Column("entered_boot_id", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("slot", Text, nullable=False),
    Column("corrects", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    UniqueConstraint("stream", "workstation", "seq"),
)

# What the trail is looked through by, in its order: the time of entry. Values in expressions and
# conditions stand there literally, or SQLite would not know the index by the query.
GROUP_LETTERS = 6
GROUP = func.substr(entries.c.stream, literal_column("1"), literal_column(str(GROUP_LETTERS)))
"""A stream's noun, "session" or "clinic", by as many letters as tell all of them apart."""
IS_READ = entries.c.kind == literal_column("'read'")
IS_TRY = entries.c.kind == literal_column("'sign-in'")
IS_CORRECTION = entries.c.corrects != literal_column("''")
_payload = cast(entries.c.payload, Text)
looked_at = case(
    (
        func.json_valid(_payload) == literal_column("1"),
        func.json_extract(_payload, literal_column("'$.patient_id'")),
    )
)
"""Whose record was looked at; NULL for a payload somebody forged so that it is no JSON."""

_e = entries.c
_by_time = (_e.entered_utc, _e.id)
Index("ix_entries_entered", *_by_time)
Index("ix_entries_author", _e.author, *_by_time, _e.kind, GROUP)
Index("ix_entries_kind", _e.kind, *_by_time, _e.author)
Index("ix_entries_group", GROUP, *_by_time, _e.author)
Index("ix_entries_corrections", *_by_time, _e.author, sqlite_where=IS_CORRECTION)
Index("ix_entries_corrected", _e.corrects, sqlite_where=IS_CORRECTION)
Index("ix_entries_tries", _e.author, _e.workstation, _e.seq, sqlite_where=IS_TRY)
Index("ix_entries_looks", looked_at, *_by_time, sqlite_where=IS_READ)

drafts = Table(
    "drafts",
    metadata,
    Column("place", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("updated", Instant, nullable=False),
)

presence = Table(
    "presence",
    metadata,
    Column("workstation", Text, primary_key=True),
    Column("utc", Instant, nullable=False),
    Column("boottime_ns", BigInteger, nullable=False),
    Column("boot_id", Text, nullable=False),
    Column("note", Text, nullable=False),
)

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

patients = Table(
    "patients",
    metadata,
    Column("id", Text, primary_key=True),
    Column("record_no", Text, nullable=False, index=True),
    Column("family", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("born", Date, nullable=False),
    Column("search", Text, nullable=False),
)

courses = Table(
    "courses",
    metadata,
    Column("id", Text, primary_key=True),
    Column("patient_id", Text, ForeignKey("patients.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("open", Boolean, nullable=False, index=True),
    Column("opened_on", Date, nullable=False),
    Column("follow_up", Date, index=True),
    Index("ix_courses_state", "state", "opened_on", "id"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("course_id", Text, ForeignKey("courses.id"), nullable=False, index=True),
    Column("patient_id", Text, ForeignKey("patients.id"), nullable=False, index=True),
    Column("day", Date, nullable=False, index=True),
    Column("chair", Integer),
    Column("state", Text, nullable=False),
    Column("open", Boolean, nullable=False, index=True),
    Column("started", Instant),
)


def put(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Write one row by its primary key, whether it is there or not."""
    (key,) = table.primary_key.columns
    changed = connection.execute(
        update(table).where(key == values[key.name]).values(**values)
    ).rowcount
    if changed == 0:
        connection.execute(insert(table).values(**values))
