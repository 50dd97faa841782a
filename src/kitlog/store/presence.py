"""When the program was last alive, so that after a restart it can say how long it was closed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from kitlog.domain.moment import Moment
from kitlog.store.database import Database
from kitlog.store.tables import presence, put


@dataclass(frozen=True, slots=True)
class Beat:
    """`note` is whatever the writer wants to find again, "closed" for instance."""

    moment: Moment
    note: str


class Presence:
    """The last sign of life of one workstation."""

    def __init__(self, database: Database, workstation: str) -> None:
        self._database = database
        self._workstation = workstation

    def beat(self, moment: Moment, note: str = "") -> None:
        with self._database.transaction() as connection:
            put(
                connection,
                presence,
                {
                    "workstation": self._workstation,
                    "utc": moment.utc,
                    "boottime_ns": moment.boottime_ns,
                    "boot_id": moment.boot_id,
                    "note": note,
                },
            )

    def last(self) -> Beat | None:
        """The latest beat, None before the first.

        Where this workstation has left none the latest of any other: the record was moved here, or
        the computer has another name now.
        """
        mine = presence.c.workstation == self._workstation
        query = select(presence).order_by(mine.desc(), presence.c.utc.desc()).limit(1)
        with self._database.transaction() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return None
        return Beat(Moment(row.utc, row.boottime_ns, row.boot_id), row.note)
