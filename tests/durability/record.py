"""A record with an infusion under way: where the nurses of these tests chart."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.workflow.desk import Desk, session_stream
from tests.clock import NINE, FakeClock
from tests.workflow.ward import Ward, first_run

KEY = Key(bytes(range(32)))
WORKSTATION = "desk"


@dataclass(frozen=True, slots=True)
class Record:
    """The database, the session that runs in it, and the nurse at the chair."""

    database: Path
    session_id: str
    author: str

    @property
    def stream(self) -> str:
        return session_stream(self.session_id)

    def copy_to(self, folder: Path) -> Record:
        """The same record in another folder. It must be closed."""
        shutil.copytree(self.database.parent, folder)
        return Record(folder / self.database.name, self.session_id, self.author)

    def desk(self, clock: FakeClock | None = None) -> Desk:
        """Opened as after a restart. MachineError says why it can't be."""
        store = Store.open(self.database, KEY, WORKSTATION)
        return Desk(store, clock or FakeClock(), self.author)

    def at_work(self) -> tuple[Desk, FakeClock]:
        """Opened a second after the last entry, with the clock that says so."""
        clock = FakeClock()
        desk = self.desk(clock)
        last = desk.store.entries(self.stream)[-1].entered
        clock.advance((last.utc - NINE).total_seconds() + 1)
        return desk, clock


def running(folder: Path) -> Record:
    """A patient invented at nine, whose pump was started; nothing typed."""
    clock = FakeClock()
    desk = Desk(Store.open(folder / "kitlog.db", KEY, WORKSTATION), clock)
    try:
        charge, second = first_run(desk)
        ward = Ward(desk.as_person(charge), clock, charge, second)
        session = ward.running(ward.course())
        return Record(folder / "kitlog.db", session.id, charge)
    finally:
        desk.store.close()
