"""Founds a record again and again, killed each time before another file is put in its place.

python -m tests.workflow.founder FOLDER makes one folder a kill in FOLDER.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.people import Role
from kitlog.workflow import keyholding, sheets
from kitlog.workflow.first_run import SignOff
from kitlog.workflow.keyholding import Founding
from tests.clock import FakeClock

PASSWORD = "three small boats"
FOUNDING = Founding(
    ClinicSet("Example Pain Clinic", "", 4),
    (("R. Mock RN", Role.CHARGE, "147258"), ("T. Sample RN", Role.NURSE, "258369")),
    PASSWORD,
    sheets.sheet_of(bytes(range(32))),
    SignOff(("Dr P. Example", Role.PRESCRIBER, "741852"), ("KIT-40",), "90"),
)
FEWEST = 5
"""Files that a founding puts in their places at least."""


def found(folder: Path, last: int) -> None:
    """Found a record in `folder`, killed before the rename `last`, counted from 0."""
    seen = 0

    def renamed(event: str, _given: object) -> None:
        nonlocal seen
        if event == "os.rename":
            if seen == last:
                os.kill(os.getpid(), signal.SIGKILL)
            seen += 1

    sys.addaudithook(renamed)
    clock = FakeClock(datetime(2026, 1, 7, 9, tzinfo=UTC))
    keyholding.found(folder / "kitlog.db", "desk", clock, FOUNDING).store.close()


def main(folder: Path) -> None:
    """Until one lives to its end."""
    last, killed = 0, True
    while killed:
        child = os.fork()
        if child == 0:
            found(folder / f"{last:03}", last)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed, last = os.WIFSIGNALED(status), last + 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
