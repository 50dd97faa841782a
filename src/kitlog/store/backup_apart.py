"""A copied record checked and packed by a process of its own, as seen from the program."""

from __future__ import annotations

import logging
from contextlib import ExitStack, suppress

from kitlog import own_process
from kitlog.domain.errors import Fault, MachineError
from kitlog.store.backup import Begun, clear, in_backup_words, no_word
from kitlog.store.backup_file import Told, manifest_of
from kitlog.store.backup_manifest import Manifest
from kitlog.store.backups import Backup
from kitlog.words import tr, unsaid

PACKER = "kitlog.store.packer"
CUT_OFF = unsaid(
    "The backup was not kept: what checks it ended by itself. The former backups are kept. "
    "Try again."
)
NOT_STARTED = unsaid("No backup was made: what checks it did not start ({why}). Charting goes on.")
MISTAKE = unsaid("KitLog made a mistake while a backup was checked. The former backups are kept.")
_log = logging.getLogger(__name__)


def finish_apart(copied: Begun, told: Told = no_word) -> tuple[Backup, Manifest]:
    """As `finish` does, with the same errors; MachineError too when that process is ended.

    On any thread but the record's. Whatever `told` raises ends the process.
    """
    try:
        with in_backup_words(copied.folder):
            return _made(copied, _packed(copied, told))
    finally:
        with suppress(OSError):  # the next one clears it away
            clear(copied.folder)


def _packed(copied: Begun, told: Told) -> str:
    """The name of the backup that was made."""
    with ExitStack() as ends:
        try:
            heard = ends.enter_context(own_process.told_by(PACKER, copied.text()))
        except OSError as error:
            raise MachineError(tr(NOT_STARTED, why=error.strerror)) from error
        for said in heard:
            if "done" not in said:
                return _answer(said)
            told(said["done"], said["of"])
    raise MachineError(tr(CUT_OFF))


def _answer(said: dict[str, str]) -> str:
    if "refused" in said:
        raise MachineError(tr(said["refused"]))
    if "mistake" in said:
        _log.error("a backup failed: %s", said["mistake"])
        raise Fault(tr(MISTAKE))
    if "fault" in said:
        raise Fault(said["fault"])
    return said["made"]


def _made(copied: Begun, name: str) -> tuple[Backup, Manifest]:
    manifest = Manifest.parse(manifest_of(copied.folder / name))
    return Backup(copied.folder / name, manifest.record, manifest.made), manifest
