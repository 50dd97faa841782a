"""One nurse at a time, told what to do, on a disk that fails."""

from __future__ import annotations

import json
import os
import signal

from tests.durability.heard import Heard
from tests.durability.nurse import FAITHFUL
from tests.durability.nurses import Nurses
from tests.durability.record import Record


class Trial:
    """A nurse who does what she is told, until she is killed."""

    def __init__(self, staff: Nurses, record: Record, manner: str = FAITHFUL) -> None:
        self.staff, self.record = staff, record
        self.heard = Heard.of(record)
        self.before = len(self.heard.saved)
        self.pid = staff.send(record, manner=manner, told=True)

    def do(self, act: str) -> str:
        """Her act; the sentence it came back with, "" when it was saved."""
        self.staff.tell(act)
        while True:
            line = self.staff.hear()
            assert line != "over", "the program ended by itself"
            self.heard.line(line)
            (word, what), *_ = json.loads(line).items()
            if word in ("saved", "typed", "in", "refused"):
                return str(what) if word in ("in", "refused") else ""

    def end(self, entries: int | None = None) -> list[str]:
        """Killed, so that nothing is mended by closing; what the record then misses.

        Also when there are not so many `entries` more than before.
        """
        os.kill(self.pid, signal.SIGKILL)
        self.staff.until_over(self.heard.line)
        faults = self.heard.missed(self.record)
        more = len(self.heard.saved) - self.before
        return faults + ([f"{more} entries, not {entries}"] if entries not in (None, more) else [])
