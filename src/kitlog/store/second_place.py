"""The second place: another drive, where every backup is copied to and checked again."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store.backup import in_backup_words, no_word
from kitlog.store.backup_file import AT_ONCE, Told, whole
from kitlog.store.backups import Backup, drop_older
from kitlog.store.copying import begin_to_write
from kitlog.store.private import make_private_folder, sync_folder, write_private_file
from kitlog.words import tr, unsaid

FOLDER = "KitLog backups"
"""Made in the folder that was chosen: where it is missing, another drive lies there, or none."""
NOT_COPIED = unsaid("Not copied to the second place")
NOT_NOTED = unsaid("The second place was not noted")
NOT_TAKEN = unsaid("The second place was not taken")


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """`place` is the folder backups are copied to, None for none; `last` when the newest was
    made that lies there, aware UTC."""

    place: Path | None = None
    last: datetime | None = None


def read_second(folder: Path) -> SecondPlace:
    """What is noted beside the backups in `folder`; the drive itself is not asked."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        noted = json.loads(_note(folder).read_bytes())
        last = noted["last"] and datetime.fromisoformat(noted["last"])
        return SecondPlace(noted["place"] and Path(noted["place"]), last)
    return SecondPlace()


def write_second(folder: Path, second: SecondPlace) -> None:
    """Note it beside the backups. MachineError when the disk would not take it."""
    noted = {
        "place": second.place and str(second.place),
        "last": second.last and second.last.isoformat(),
    }
    with in_backup_words(folder, NOT_NOTED):
        make_private_folder(folder)
        write_private_file(_note(folder), json.dumps(noted).encode())


def make_place(chosen: Path) -> Path:
    """The folder for backups in the one that was chosen; made where it is not there yet.

    May hang with the drive. MachineError when it can't be written.
    """
    if not chosen.is_dir():
        raise MachineError(
            tr("There is no folder {folder}. Is its drive connected?", folder=chosen)
        )
    place = chosen / FOLDER
    with in_backup_words(place, NOT_TAKEN):
        place.mkdir(mode=0o700, exist_ok=True)
        trial = place / "kitlog-trial.part"
        trial.write_bytes(b"")
        trial.unlink()
    return place


def _note(folder: Path) -> Path:
    return folder / "second-place.json"


def carry(backup: Backup, place: Path, told: Told = no_word, *, thin: bool = True) -> Backup:
    """Copy it to the second place and check it there. May hang with the drive: on its own thread.

    `place` was made when it was chosen; without it the drive is not there, and nothing is written
    where it should be.
    """
    if not place.is_dir():
        raise MachineError(tr("There is no folder {folder}. Is its drive connected?", folder=place))
    with in_backup_words(place, NOT_COPIED):
        part = place / (backup.path.name + ".part")
        for left in place.glob(f"kitlog-*-{backup.record}*.part"):
            left.unlink(missing_ok=True)
        try:
            _copy(backup.path, part, told)
            whole(part, told)
            part.replace(place / backup.path.name)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        _sync_drive(place)
        there = Backup(place / backup.path.name, backup.record, backup.made)
        if thin:
            drop_older(place, there)
    return there


def _copy(source: Path, target: Path, told: Told) -> None:
    size, done = source.stat().st_size, 0
    with source.open("rb") as from_, target.open("xb") as to:
        with suppress(OSError):  # a drive formatted for other systems has no such rights
            target.chmod(0o600)
        while chunk := from_.read(AT_ONCE):
            to.write(chunk)
            begin_to_write(to.fileno(), done)
            done += len(chunk)
            told(done, size)
        to.flush()
        os.fsync(to.fileno())


def _sync_drive(folder: Path) -> None:
    """Network and memory-stick file systems may not know how; the file itself is written."""
    with suppress(OSError):
        sync_folder(folder)
