"""A backup put back into its place: opened by a charge nurse or by the recovery sheet.

The same on this machine as on one that has never seen the record: no keyring is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kitlog.domain.access import Restored, SheetUsed
from kitlog.domain.moment import Clock
from kitlog.domain.rights import Right
from kitlog.store.backup_manifest import Manifest
from kitlog.store.holder import Kind, WrongSecret
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.store.lock import Lock
from kitlog.store.opening import folder_in_plain_words
from kitlog.store.private import make_private_folder
from kitlog.store.restoring import (
    Unpacked,
    fitting,
    lay_out,
    put_away,
    readable,
    refuse_other,
    swap_in,
)
from kitlog.store.sheet_words import secret_of
from kitlog.words import tr, unsaid
from kitlog.workflow import allowed, doorkeeping, reading
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import ACCESS, Desk

WRONG = unsaid(
    "That password does not fit the name, in the record as it was when the backup was made."
)


@dataclass(frozen=True, slots=True)
class Done:
    """What the backup said of itself, and the folder the former record is kept in, if any."""

    manifest: Manifest
    kept: Path | None


def look_at(file: Path) -> Manifest:
    """What a backup says of itself. MachineError when it is not there, damaged or newer."""
    return readable(file)


def by_password(
    file: Path, database: Path, workstation: str, clock: Clock, name: str, password: str
) -> Done:
    """Restore `file` as the charge nurse `name`, with her password of the time of the backup.

    Refused for a wrong password or another role; MachineError when the file is damaged, newer or
    forged, KitLog is open on the record, or the disk would not take it. Then nothing is changed.
    """

    def opens(unpacked: Unpacked) -> tuple[str, tuple[Key, ...]]:
        for holder in unpacked.keybook.of_kind(Kind.PASSWORD):
            with suppress(WrongSecret):
                return holder.who, holder.keys(holder.private(password))
        raise WrongSecret(tr(WRONG), "password")

    def opened(desk: Desk, who: str) -> Desk:
        person = reading.clinic(desk).people.get(who)
        if person is None or person.left or person.name.casefold() != name.strip().casefold():
            raise WrongSecret(tr(WRONG), "password")
        allowed.check(desk.as_person(who), Right.BACKUP)
        return desk.as_person(who)

    return _restore(file, database, workstation, clock, opens, opened)


def by_sheet(file: Path, database: Path, workstation: str, clock: Clock, words: str) -> Done:
    """The same with the words of a recovery sheet of the time of the backup."""
    secret = secret_of(words)

    def opens(unpacked: Unpacked) -> tuple[str, tuple[Key, ...]]:
        sheet, keys = unpacked.keybook.open_by_sheet(secret)
        return sheet.who, keys

    def opened(desk: Desk, sheet: str) -> Desk:
        desk.store.append((desk.entry(ACCESS, SheetUsed(sheet)),))
        return desk

    return _restore(file, database, workstation, clock, opens, opened)


def _restore(
    file: Path,
    database: Path,
    workstation: str,
    clock: Clock,
    opens: Callable[[Unpacked], tuple[str, tuple[Key, ...]]],
    opened: Callable[[Desk, str], Desk],
) -> Done:
    with _to_itself(database):
        unpacked = lay_out(file, database)
        who, keys = opens(unpacked)
        key = fitting(unpacked, keys)
        refuse_other(unpacked, key)
        store = Store.open(unpacked.database, key, workstation)
        try:
            desk = opened(Desk(store, clock), who)
            note_restored(desk, unpacked.manifest, replaced=database.exists())
            store.anchor(clock.now())
        finally:
            store.close()
        kept = swap_in(unpacked, database, clock.now().utc)
        return Done(unpacked.manifest, kept)


@program
def note_restored(desk: Desk, manifest: Manifest, *, replaced: bool) -> None:
    """Into the restored record, before it takes its place: who put it back, and from when."""
    fact = Restored(manifest.made, manifest.entries, replaced)
    desk.store.append((desk.entry(ACCESS, fact),))
    doorkeeping.keep_door(desk)


@contextmanager
def _to_itself(database: Path) -> Iterator[None]:
    """No KitLog may be open on the record meanwhile; what was laid out goes again."""
    with folder_in_plain_words(database.parent):
        make_private_folder(database.parent)
        lock = Lock(database)
    try:
        yield
    finally:
        put_away(database)
        lock.release()
