"""The private key that papers are sealed with: inside the encrypted file, and nowhere else.

It stands beside the chains' key, under the page key, so it stays when the data key is changed.
No entry holds it: nothing that reads, exports or prints the journal can give it away.
"""

from __future__ import annotations

from sqlalchemy import select

from kitlog.store.database import Database
from kitlog.store.tables import meta, put

SEAL_KEY = "seal_key"


class SealKey:
    """One key of one database; the one before is gone once another is kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, key: bytes) -> None:
        """Put `key`, with its certificates, in the place of the one before."""
        with self._database.transaction() as connection:
            put(connection, meta, {"key": SEAL_KEY, "value": key})

    def kept(self) -> bytes:
        """As it was kept; b"" when there is none yet."""
        query = select(meta.c.value).where(meta.c.key == SEAL_KEY)
        with self._database.transaction() as connection:
            found: bytes | None = connection.execute(query).scalar_one_or_none()
        return found or b""
