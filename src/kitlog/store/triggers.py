"""Entries are never changed and never deleted: SQLite itself says no.

They guard against our own mistakes; against someone who removes them there is the chain.
"""

from __future__ import annotations

from sqlalchemy import DDL, event

from kitlog.store.tables import entries

# INSERT OR REPLACE deletes without firing delete triggers, hence the guard before INSERT.
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

for _trigger in TRIGGERS:
    _ddl = DDL(_trigger)  # type: ignore[no-untyped-call]
    event.listen(entries, "after_create", _ddl.execute_if(dialect="sqlite"))
