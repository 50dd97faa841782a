"""The journal, what is half typed, who is here, and the index of patients and sessions."""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TRIGGERS = (
    """CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END""",
    """CREATE TRIGGER entries_never_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END""",
    """CREATE TRIGGER entries_never_replaced BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM entries WHERE stream = NEW.stream
             AND workstation = NEW.workstation AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'entries are never replaced'); END""",
)


def upgrade() -> None:
    _journal()
    _drafts_and_presence()
    _index()


def _journal() -> None:
    op.create_table(
        "entries",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("stream", sa.Text, nullable=False),
        sa.Column("workstation", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.Column("measured_utc", sa.Text, nullable=False),
        sa.Column("measured_boot_ns", sa.BigInteger, nullable=False),
        sa.Column("measured_boot_id", sa.Text, nullable=False),
        sa.Column("entered_utc", sa.Text, nullable=False),
        sa.Column("entered_boot_ns", sa.BigInteger, nullable=False),
        sa.Column("entered_boot_id", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("slot", sa.Text, nullable=False),
        sa.Column("corrects", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("mac", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sa.UniqueConstraint("stream", "workstation", "seq", name="uq_entries_stream"),
    )
    for trigger in TRIGGERS:
        op.execute(trigger)
    op.create_table(
        "meta",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    meta = sa.table("meta", sa.column("key", sa.Text), sa.column("value", sa.LargeBinary))
    op.execute(meta.insert().values(key="chain_key", value=secrets.token_bytes(32)))


def _drafts_and_presence() -> None:
    op.create_table(
        "drafts",
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("updated", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("place", name="pk_drafts"),
    )
    op.create_table(
        "presence",
        sa.Column("workstation", sa.Text, nullable=False),
        sa.Column("utc", sa.Text, nullable=False),
        sa.Column("boottime_ns", sa.BigInteger, nullable=False),
        sa.Column("boot_id", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("workstation", name="pk_presence"),
    )


def _index() -> None:
    op.create_table(
        "patients",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("record_no", sa.Text, nullable=False),
        sa.Column("family", sa.Text, nullable=False),
        sa.Column("given", sa.Text, nullable=False),
        sa.Column("born", sa.Date, nullable=False),
        sa.Column("search", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_patients"),
    )
    op.create_index("ix_patients_record_no", "patients", ["record_no"])
    op.create_table(
        "courses",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("patient_id", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("opened_on", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_courses"),
        sa.ForeignKeyConstraint(["patient_id"], ["patients.id"], name="fk_courses_patient_id"),
    )
    op.create_index("ix_courses_patient_id", "courses", ["patient_id"])
    op.create_index("ix_courses_open", "courses", ["open"])
    op.create_table(
        "sessions",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("course_id", sa.Text, nullable=False),
        sa.Column("patient_id", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("chair", sa.Integer),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("started", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.ForeignKeyConstraint(["course_id"], ["courses.id"], name="fk_sessions_course_id"),
        sa.ForeignKeyConstraint(["patient_id"], ["patients.id"], name="fk_sessions_patient_id"),
    )
    op.create_index("ix_sessions_course_id", "sessions", ["course_id"])
    op.create_index("ix_sessions_day", "sessions", ["day"])
    op.create_index("ix_sessions_open", "sessions", ["open"])
