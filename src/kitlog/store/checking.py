"""Whether the record is what was saved, found out a little at a time so that charting goes on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import Connection, Integer, func, literal_column, select, tuple_

from kitlog.store.anchors import Anchors
from kitlog.store.chain import ChainFault, Links
from kitlog.store.tables import entries
from kitlog.words import unsaid

if TYPE_CHECKING:
    from kitlog.store.looking_apart import Seen

AT_ONCE = 1000
"""Entries of one step: 40 ms on a small machine, in which nothing else can be saved."""
SUMMED_IN_A_STEP = 16 << 20
"""Bytes; 40 ms. The pages of a larger record are summed by a process of its own."""
NO_ANCHORS = unsaid(
    "There are no anchors beside the record: an end cut off, or a record rolled back, could not "
    "be seen."
)


class Record(Protocol):
    """What is looked at: by the program that writes it, or by a process beside it."""

    def transaction(self) -> AbstractContextManager[Connection]: ...

    def damage(self) -> list[str]: ...


class Checking:
    """One look at every page, every entry and every anchor. What is saved meanwhile may wait.

    total      entries there were when it began; `looked_at` so far
    damage     what SQLCipher's page sums found, known after the first step; `unnamed` so many
               more. With `pages` off nobody asks them: the first look at the record has
    apart      sums the pages without holding up a save, on any thread but the record's; None
               where the first step does it as fast
    """

    def __init__(self, database: Record, key: bytes, anchors: Anchors, *, pages: bool) -> None:
        self._database = database
        self.anchors = anchors
        self._links = Links(key, anchors.heads)
        self._after: tuple[str, str, int] | None = None
        self.faults: list[ChainFault] = list(anchors.faults)
        self.damage: list[str] | None = None if pages else []
        self.unnamed = 0
        self.apart: Callable[[Callable[[int, int], None]], Seen] | None = None
        self.looked_at = 0
        with database.transaction() as connection:
            # None is ever taken away; to count them would hold up a save for half a second.
            last = select(func.max(literal_column("rowid", Integer))).select_from(entries)
            self.total = int(connection.execute(last).scalar_one() or 0)

    def sum_apart(self, told: Callable[[int, int], None]) -> None:
        """Before the first step, which then asks for no sums. MachineError for one that failed.

        `told` hears now and then that it goes on; what it raises ends the sums.
        """
        if self.apart is not None:
            seen = self.apart(told)
            self.damage, self.unnamed = list(seen.named), seen.pages - len(seen.named)

    def step(self, most: int = AT_ONCE) -> bool:
        """Look at the pages, then at so many entries more; True when all was looked at."""
        if self.damage is None:
            self.damage = self._database.damage()
            return False
        place = (entries.c.stream, entries.c.workstation, entries.c.seq)
        query = select(entries).order_by(*place).limit(most)
        if self._after is not None:
            query = query.where(tuple_(*place) > tuple_(*self._after))
        with self._database.transaction() as connection:
            rows = connection.execute(query).mappings().all()
        for row in rows:
            self.faults += self._links.of(row)
        self.looked_at += len(rows)
        if len(rows) == most:
            self._after = (rows[-1]["stream"], rows[-1]["workstation"], rows[-1]["seq"])
            return False
        self.faults += self._links.gone()
        return True
