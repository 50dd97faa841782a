"""What ten clinic-years made slow: a person's tries to sign in, and courses by their state.

Indexes only: no entry is read anew, written or moved.
"""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

INDEXES = (
    """CREATE INDEX ix_entries_tries ON entries (author, workstation, seq)
WHERE kind = 'sign-in'""",
    "CREATE INDEX ix_courses_state ON courses (state, opened_on, id)",
)


def upgrade() -> None:
    for index in INDEXES:
        op.execute(index)
