"""The small file beside the record that says what may be seen before anybody signs in.

In clear, for the user alone: chairs, times and the staff's names; nothing of any patient.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from kitlog.domain.door import Door
from kitlog.domain.errors import MachineError
from kitlog.store.private import write_private_file
from kitlog.words import tr


def doorplate(database: Path) -> Path:
    return database.with_name(database.name + ".door")


def read_door(database: Path) -> Door | None:
    """The door as last seen; None where there is none or it can't be read."""
    with suppress(OSError, ValueError):
        return Door.read(doorplate(database).read_text("utf-8"))
    return None


def write_door(database: Path, door: Door) -> None:
    """Durably, whole or not at all. MachineError when the disk would not take it."""
    try:
        write_private_file(doorplate(database), door.text().encode())
    except OSError as error:
        raise MachineError(
            tr("The running timers were not noted: {why}.", why=error.strerror)
        ) from error
