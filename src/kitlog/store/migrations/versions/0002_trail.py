"""What the trail is looked through by: the time of entry, alone and within each filter.

Indexes only: no entry is read anew, written or moved.
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

INDEXES = (
    "CREATE INDEX ix_entries_entered ON entries (entered_utc, id)",
    """CREATE INDEX ix_entries_author ON entries
(author, entered_utc, id, kind, substr(stream, 1, 6))""",
    "CREATE INDEX ix_entries_kind ON entries (kind, entered_utc, id, author)",
    "CREATE INDEX ix_entries_group ON entries (substr(stream, 1, 6), entered_utc, id, author)",
    "CREATE INDEX ix_entries_corrections ON entries (entered_utc, id, author) WHERE corrects != ''",
    "CREATE INDEX ix_entries_corrected ON entries (corrects) WHERE corrects != ''",
    """CREATE INDEX ix_entries_looks ON entries (CASE WHEN (json_valid(CAST(payload AS TEXT)) = 1)
THEN json_extract(CAST(payload AS TEXT), '$.patient_id') END, entered_utc, id)
WHERE kind = 'read'""",
    "CREATE INDEX ix_sessions_patient_id ON sessions (patient_id)",
)


def upgrade() -> None:
    for index in INDEXES:
        op.execute(index)
