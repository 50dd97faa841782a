"""One program per database: a lock on a file beside it.

Not SQLite's own `locking_mode=EXCLUSIVE`: that keeps the rollback journal instead of deleting
it, another way to commit than the `DELETE` + `EXTRA` that lost nothing in the power-cut trials.
A separate file also never touches the database file, whose POSIX locks any close would drop.
The system lets go of the lock when the process ends, however it ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.words import tr

if sys.platform == "win32":  # pragma: no cover (Windows alone)
    import msvcrt
else:
    import fcntl


class Lock:
    """Held from construction until `release`. MachineError if another program holds it."""

    def __init__(self, database: Path) -> None:
        path = database.with_name(database.name + ".lock")
        self._descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _claim(self._descriptor)
        except OSError as error:
            self.release()
            raise MachineError(
                tr(
                    "KitLog is already open on {database}. Close the other window first.",
                    database=database,
                )
            ) from error

    def release(self) -> None:
        os.close(self._descriptor)


def _claim(descriptor: int) -> None:
    if sys.platform == "win32":  # pragma: no cover (Windows alone)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
