"""What is typed and not yet saved, with who typed it. The only text that is ever overwritten."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select

from kitlog.store.database import Database
from kitlog.store.tables import drafts, put


@dataclass(frozen=True, slots=True)
class Draft:
    """`place` names the field it was typed in; at most one draft a place."""

    place: str
    text: str = field(repr=False)
    author: str
    updated: datetime


class Drafts:
    """The half-typed values, kept through a crash and dropped with the entry that saves them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Draft, ...]:
        with self._database.transaction() as connection:
            rows = connection.execute(select(drafts).order_by(drafts.c.place)).mappings()
            return tuple(Draft(**row) for row in rows)

    def keep(self, place: str, text: str, author: str, at: datetime) -> None:
        """Write the draft of `place`, over the one before. `at` is aware UTC."""
        with self._database.transaction() as connection:
            put(
                connection,
                drafts,
                {"place": place, "text": text, "author": author, "updated": at},
            )

    def drop(self, *places: str) -> None:
        """Forget these drafts; one that is not there is no error."""
        with self._database.transaction() as connection:
            connection.execute(delete(drafts).where(drafts.c.place.in_(places)))
