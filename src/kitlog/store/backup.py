"""Making a backup: the pages copied beside charting, the copy opened and checked, then packed.

Only `begin` and `copy_pages` have the record in their hands, and `copy_pages` lets others in
between its steps. All the rest works on the copy and belongs on a thread of its own.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select

import kitlog
from kitlog.domain.errors import MachineError
from kitlog.domain.moment import Moment
from kitlog.store import schema
from kitlog.store.anchors import Anchors, anchor_file, read_anchors
from kitlog.store.backup_file import (
    ANCHORS,
    DATABASE,
    KEYCHECK,
    KEYS,
    Told,
    pack,
    sha256_of,
    whole,
)
from kitlog.store.backup_looking import looked_through
from kitlog.store.backup_manifest import Manifest, record_name
from kitlog.store.backups import Backup, drop_older, file_name
from kitlog.store.chain import ChainFault, Head
from kitlog.store.keybook import read_keybook
from kitlog.store.keyfile import Key
from kitlog.store.private import make_private_folder, move_into_place, sync_file
from kitlog.store.tables import entries
from kitlog.words import Unsaid, tr, unsaid

if TYPE_CHECKING:
    from kitlog.store.database import Database
    from kitlog.store.journal import Store

MAKING = "making"
"""A folder inside that of the backups; what a crash leaves there is cleared by the next one."""
LEAVE_FREE = 200_000_000
"""Bytes a backup never takes: charting comes first."""


def no_word(_done: int, _of: int) -> None:
    """Nobody wants to hear how far it is."""


def backup_folder(database: Path) -> Path:
    """Where the backups of this machine lie, beside the record."""
    return database.parent / "backups"


@dataclass(frozen=True, slots=True)
class Begun:
    """What a copy is held against, and what goes with it, as it was before the first page.

    least  entries there were: a copy has at least as many
    """

    folder: Path
    made: datetime
    workstation: str
    key: Key = field(repr=False)
    chain_key: bytes = field(repr=False)
    keybook: str = field(repr=False)
    anchors: Anchors
    anchors_text: bytes
    least: int

    @property
    def database(self) -> Path:
        """Where the copy is made."""
        return self.folder / MAKING / DATABASE

    def text(self) -> bytes:
        """All of it on one line, keys and all: for a pipe to a process of KitLog's own alone."""
        heads = [[*name, head.count, head.mac.hex()] for name, head in self.anchors.heads.items()]
        faults = [astuple(fault) for fault in self.anchors.faults]
        return json.dumps([
            str(self.folder), self.made.isoformat(), self.workstation, self.key.secret.hex(),
            self.chain_key.hex(), self.keybook, heads, faults, self.anchors_text.hex(), self.least,
        ]).encode() + b"\n"  # fmt: skip

    @classmethod
    def parse(cls, text: bytes) -> Begun:
        """What `text` wrote, as far as `finish` needs it."""
        folder, made, workstation, key, chain_key, keybook, heads, faults, anchors, least = (
            json.loads(text)
        )
        noted = Anchors(
            {(stream, at): Head(count, bytes.fromhex(mac)) for stream, at, count, mac in heads},
            faults=tuple(ChainFault(*fault) for fault in faults),
        )
        return cls(
            Path(folder), datetime.fromisoformat(made), workstation, Key(bytes.fromhex(key)),
            bytes.fromhex(chain_key), keybook, noted, bytes.fromhex(anchors), least,
        )  # fmt: skip


def begin(store: Store, folder: Path, now: Moment) -> Begun:
    """Make ready for a backup in `folder`. MachineError when there is no room, no folder, or
    nobody whose password would open it."""
    return _begun(store.database, folder, now.utc, store.workstation)


def before_migration(database: Database) -> Backup:
    """One of the record as it is, before it gets the form of a newer program.

    Nobody is charting yet, so nobody is let in between, and no clock was handed in yet. Raises
    MachineError as the others do.
    """
    folder = backup_folder(database.path)
    begun = _begun(database, folder, datetime.now(UTC), "")
    with in_backup_words(folder):
        database.copy_to(begun.database)
    return finish(begun)[0]


def _begun(database: Database, folder: Path, made: datetime, workstation: str) -> Begun:
    keybook = read_keybook(database.path).text()
    with in_backup_words(folder):
        clear(folder)
        _room(folder, database.path)
        make_private_folder(folder / MAKING)
        with database.transaction() as connection:
            chain_key = schema.chain_key(connection)
            least = connection.execute(select(func.count()).select_from(entries)).scalar_one()
        anchors = read_anchors(database.path, chain_key)
        anchors_text = _read(anchor_file(database.path))[: anchors.size]
    return Begun(
        folder, made, workstation, database.key, chain_key, keybook, anchors, anchors_text,
        int(least),
    )  # fmt: skip


def copy_pages(begun: Begun, store: Store, between: Told = no_word) -> Begun:
    """Copy the open record's pages, on the thread that has the record, outside a transaction.

    `between` is called after each step, of 128 KiB: whoever waits to save something can do so
    there, and it is in the copy. Whatever it raises stops the copying.
    """
    with in_backup_words(begun.folder):
        store.database.copy_in_steps(begun.database, between)
    return begun


def finish(copied: Begun, told: Told = no_word) -> tuple[Backup, Manifest]:
    """Check the copy by opening it, pack it, put it in its place, drop what is no longer kept.

    On any thread but the record's. A record that is not as it was saved is kept as well, and its
    manifest says so. Raises MachineError when the copy has damaged pages or lacks entries.
    """
    try:
        with in_backup_words(copied.folder):
            return _finished(copied, told)
    finally:
        clear(copied.folder)


def _finished(copied: Begun, told: Told) -> tuple[Backup, Manifest]:
    sync_file(copied.database)
    found = looked_through(copied.database, copied.key, copied.anchors.heads, told)
    if found.entries < copied.least or found.chain_key != copied.chain_key:
        raise MachineError(
            tr("The backup was not kept: it lacks entries of the record. Try again.")
        )
    made = copied.made.astimezone(UTC).replace(microsecond=0)
    files: dict[str, Path | bytes] = {
        KEYS: copied.keybook.encode(),
        ANCHORS: copied.anchors_text,
        KEYCHECK: copied.key.fingerprint.encode() + b"\n",
        DATABASE: copied.database,
    }
    manifest = Manifest(
        record_name(copied.chain_key), made, kitlog.__version__, found.schema, copied.workstation,
        found.entries, found.chains, found.heads, len(found.faults) + len(copied.anchors.faults),
        {DATABASE: sha256_of(copied.database, told)}, copied.key.fingerprint,
    )  # fmt: skip
    name = file_name(manifest.record, made)
    packed = copied.database.with_name(name)
    pack(packed, manifest.text(copied.key), files, told)
    whole(packed, told)
    move_into_place(packed, copied.folder / name)
    backup = Backup(copied.folder / name, manifest.record, made)
    drop_older(copied.folder, backup)
    return backup, manifest


def clear(folder: Path) -> None:
    """Away with a half-made backup; those that are made stay."""
    with suppress(FileNotFoundError):
        shutil.rmtree(folder / MAKING)


def _room(folder: Path, database: Path) -> None:
    make_private_folder(folder)
    needed = 2 * database.stat().st_size + LEAVE_FREE
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise MachineError(
            tr(
                "No backup was made: {folder} has {free} MB free and {needed} MB are needed. "
                "Make room on that disk.",
                folder=folder,
                free=f"{free // 1_000_000:,}",
                needed=f"{needed // 1_000_000:,}",
            )
        )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


NO_BACKUP = unsaid("No backup was made")


@contextmanager
def in_backup_words(folder: Path, failed: Unsaid = NO_BACKUP) -> Iterator[None]:
    """Turn any refusal of the file system in the block into a MachineError."""
    try:
        yield
    except OSError as error:
        raise MachineError(
            tr(
                "{failed}: {folder} can't be used ({why}). Charting goes on.",
                failed=failed,
                folder=folder,
                why=error.strerror,
            )
        ) from error
