"""The second place: another drive, where every backup is copied to and checked again."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store.backup import in_backup_words, no_word
from kitlog.store.backup_file import AT_ONCE, Told, whole
from kitlog.store.backups import Backup, drop_older
from kitlog.store.private import sync_folder

NOT_COPIED = "Not copied to the second place"


def carry(backup: Backup, place: Path, told: Told = no_word) -> Backup:
    """Copy it to the second place and check it there. May hang with the drive: on its own thread.

    `place` was made when it was chosen; without it the drive is not there, and nothing is written
    where it should be.
    """
    if not place.is_dir():
        raise MachineError(f"The second place {place} is not there. Is its drive connected?")
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
        drop_older(place, there)
    return there


def _copy(source: Path, target: Path, told: Told) -> None:
    size, done = source.stat().st_size, 0
    with source.open("rb") as from_, target.open("xb") as to:
        with suppress(OSError):  # a drive formatted for other systems has no such rights
            target.chmod(0o600)
        while chunk := from_.read(AT_ONCE):
            to.write(chunk)
            done += len(chunk)
            told(done, size)
        to.flush()
        os.fsync(to.fileno())


def _sync_drive(folder: Path) -> None:
    """Network and memory-stick file systems may not know how; the file itself is written."""
    with suppress(OSError):
        sync_folder(folder)
