"""When a course's patient is to be asked next, so that the board needs not read every course.

Courses that are over get the day they were opened: too early, so that the board reads each of
them and finds the true day, until their next entry writes it here.
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("ALTER TABLE courses ADD COLUMN follow_up DATE")
    op.execute("CREATE INDEX ix_courses_follow_up ON courses (follow_up)")
    op.execute("UPDATE courses SET follow_up = opened_on WHERE NOT open")
