"""Backups: when one is wanted, the record copied beside charting, and where things stand.

`copy_pages` has the record in its hands, and lets others in between its steps. What follows works
on the copy, on threads of its own: a drive that hangs must not hold up a chair.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from kitlog.domain.access import BackupPlaceSet
from kitlog.domain.errors import MachineError
from kitlog.domain.rights import Right
from kitlog.store.backup import MAKING, Begun, backup_folder, clear, no_word
from kitlog.store.backup import begin as begin_copy
from kitlog.store.backup import copy_pages as copy_record
from kitlog.store.backup import finish as finish_copy
from kitlog.store.backup_apart import finish_apart as finish_copy_apart
from kitlog.store.backup_file import BackupStopped, Told
from kitlog.store.backup_manifest import Manifest
from kitlog.store.backups import Backup, backups
from kitlog.store.journal import Store
from kitlog.store.keyfile import kept_by_passwords
from kitlog.store.second_place import SecondPlace, carry, make_place, read_second, write_second
from kitlog.words import plural, tr, unsaid
from kitlog.workflow import anchoring
from kitlog.workflow.allowed import may, program
from kitlog.workflow.desk import ACCESS, Desk

WHILE_ACTIVE = timedelta(minutes=30)
OTHERWISE = timedelta(hours=12)
"""Without a session: what is typed on a day without patients is to be safe, too."""
TOO_OLD = timedelta(hours=24)
SAME_DRIVE = unsaid(
    "This folder is on the same drive as the record. When that breaks, both are gone: better take "
    "another one."
)


@dataclass(frozen=True, slots=True)
class Standing:
    """When the newest in `folder` was made, and the newest in the second place, aware UTC."""

    folder: Path
    newest: datetime | None = None
    second: SecondPlace = field(default_factory=SecondPlace)


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup in its place; `warning` says what is wrong with the record in it, "" for nothing."""

    backup: Backup
    entries: int
    warning: str = ""


def wanted(newest: datetime | None, now: datetime, *, active: bool, ended: bool) -> bool:
    """Whether it is time: while a session runs, after one `ended`, and twice a day at least."""
    if newest is None or ended:
        return True
    return abs(now - newest) >= (WHILE_ACTIVE if active else OTHERWISE)


@program
def begin(desk: Desk) -> Begun:
    """Make ready. MachineError when there is no room or the record's people have no passwords."""
    if desk.store.still:
        raise MachineError(desk.store.still)
    anchoring.anchor(desk)
    return begin_copy(desk.store, backup_folder(desk.store.database.path), desk.now())


@may(Right.BACKUP)
def begin_now(desk: Desk) -> Begun:
    """The same, because somebody wants one."""
    return begin(desk)


def copy_pages(begun: Begun, store: Store, between: Told = no_word) -> Begun:
    """Copy the record on the thread that has it, letting others in after every step."""
    return copy_record(begun, store, between)


def finish(copied: Begun, told: Told = no_word) -> BackedUp:
    """Check the copy, pack it, thin out the older ones. Where nobody charts meanwhile."""
    return _backed_up(*finish_copy(copied, told))


def finish_apart(copied: Begun, told: Told = no_word) -> BackedUp:
    """The same in a process of its own, beside charting. On any thread but the record's."""
    return _backed_up(*finish_copy_apart(copied, told))


def _backed_up(backup: Backup, manifest: Manifest) -> BackedUp:
    warning = plural(
        "The backup was kept, but the record is not as it was saved in {n} place: "
        "run kitlog check.",
        "The backup was kept, but the record is not as it was saved in {n} places: "
        "run kitlog check.",
        manifest.faults,
    )
    return BackedUp(backup, manifest.entries, warning if manifest.faults else "")


def copy_to_second(backup: Backup, told: Told = no_word) -> SecondPlace:
    """Copy it to the second place, if there is one. On a thread of its own: a drive may hang."""
    folder = backup.path.parent
    second = read_second(folder)
    if second.place is not None:
        carry(backup, second.place, told)
        second = replace(second, last=backup.made)
        if read_second(folder).place == second.place:  # or another was chosen while it was slow
            write_second(folder, second)
    return second


def copy_to(backup: Backup, folder: Path) -> Backup:
    """One more copy, checked, in any folder; nothing there is thinned out."""
    return carry(backup, folder, no_word, thin=False)


def standing(desk: Desk) -> Standing | None:
    """What is known here without asking any drive; None for a record without passwords."""
    database = desk.store.database.path
    if not kept_by_passwords(database):
        return None
    folder = backup_folder(database)
    found = backups(folder, desk.store.record, desk.now().utc)
    return Standing(folder, found[0].made if found else None, read_second(folder))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A second place that can be written to, the drive it is on, by its number, and what lies
    there already, of whichever record."""

    second: SecondPlace
    drive: int
    there: tuple[Backup, ...] = ()


def prepare_place(chosen: str) -> Prepared:
    """Make the folder for backups on the drive that was chosen, and try it out. It may hang."""
    place = make_place(Path(chosen))
    return Prepared(SecondPlace(place), place.stat().st_dev, backups(place))


@may(Right.BACKUP)
def use_place(desk: Desk, prepared: Prepared) -> str:
    """Copy backups there from now on; on record who wanted it so. What speaks against it, or ""."""
    now = desk.now().utc
    mine = [one.made for one in prepared.there if one.record == desk.store.record]
    _use(desk, replace(prepared.second, last=max((m for m in mine if m <= now), default=None)))
    same = desk.store.database.path.parent.stat().st_dev == prepared.drive
    return tr(SAME_DRIVE) if same else ""


@may(Right.BACKUP)
def use_no_place(desk: Desk) -> None:
    """Copy them nowhere; those that lie there stay."""
    _use(desk, SecondPlace())


def _use(desk: Desk, second: SecondPlace) -> None:
    write_second(backup_folder(desk.store.database.path), second)
    fact = BackupPlaceSet(desk.store.workstation, str(second.place or ""))
    desk.store.append((desk.entry(ACCESS, fact),))


def tidy(desk: Desk) -> bool:
    """Away with what was half made when the program ended; when the record has just been opened.

    Whether there was any: one that was cut off.
    """
    folder = backup_folder(desk.store.database.path)
    cut_off = (folder / MAKING).exists()
    try:
        clear(folder)
    except OSError as error:
        raise MachineError(tr("A backup cut off earlier can't be cleared away.")) from error
    return cut_off


__all__ = [
    "BackedUp", "BackupStopped", "Begun", "Prepared", "SecondPlace", "Standing", "begin",
    "begin_now", "copy_pages", "copy_to", "copy_to_second", "finish", "finish_apart",
    "prepare_place", "standing", "tidy", "use_no_place", "use_place", "wanted",
]  # fmt: skip
