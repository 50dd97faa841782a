"""A backup put back: unpacked aside, checked, and only then put in the place of what is there.

Whatever was there is kept whole in a folder whose name says when, and opens with its own keys.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store import schema
from kitlog.store.anchors import anchor_file
from kitlog.store.backup_file import (
    ANCHORS,
    DATABASE,
    KEYCHECK,
    KEYS,
    manifest_of,
    sha256_of,
    unpack,
    whole,
)
from kitlog.store.backup_looking import looked_through
from kitlog.store.backup_manifest import Manifest, written_with
from kitlog.store.doorplate import doorplate
from kitlog.store.keybook import Keybook, read_keybook
from kitlog.store.keyfile import Key, key_file, key_files
from kitlog.store.opening import folder_in_plain_words, keycheck_file
from kitlog.store.private import (
    make_private_folder,
    move_into_place,
    sync_folder,
    write_private_file,
)
from kitlog.store.tries import tries_file
from kitlog.words import tr, unsaid

FORGED = unsaid(
    "This backup is not what KitLog wrote: its content does not fit its own list. Nothing was "
    "changed. Take another backup."
)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup laid out beside the record: `database` with its key files and anchors."""

    database: Path
    manifest: Manifest
    text: bytes = field(repr=False)

    @property
    def keybook(self) -> Keybook:
        """Who could open the record when the backup was made."""
        return read_keybook(self.database)


def readable(file: Path) -> Manifest:
    """What a backup says of itself. MachineError when it is not there, damaged or newer."""
    manifest = whole(file)
    if manifest.schema > schema.HEAD:
        raise MachineError(
            tr(
                "This backup was made by a newer KitLog ({program}, schema {schema}; this one "
                "knows {head}). Nothing was changed. Install the newer KitLog, then restore.",
                program=manifest.program,
                schema=manifest.schema,
                head=schema.HEAD,
            )
        )
    return manifest


def lay_out(file: Path, database: Path) -> Unpacked:
    """Unpack `file` beside the record `database`, which may be there or not.

    Raises MachineError, each with its own sentence: no such file, damaged, made by a newer
    KitLog, no room, a folder that can't be written.
    """
    manifest = readable(file)
    aside = _aside(database)
    with folder_in_plain_words(database.parent):
        make_private_folder(database.parent)
        put_away(database)
        _room(file, database.parent)
        make_private_folder(aside.parent)
        unpack(file, DATABASE, aside)
        for copy in key_files(aside):
            unpack(file, KEYS, copy)
        unpack(file, ANCHORS, anchor_file(aside))
        unpack(file, KEYCHECK, keycheck_file(aside))
    return Unpacked(aside, manifest, manifest_of(file))


def fitting(unpacked: Unpacked, keys: tuple[Key, ...]) -> Key:
    """Of somebody's keys the one that opens it. MachineError for a file put together by others."""
    for key in keys:
        if key.fingerprint == unpacked.manifest.key and written_with(unpacked.text, key):
            return key
    raise MachineError(tr(FORGED))


def refuse_other(unpacked: Unpacked, key: Key) -> None:
    """MachineError unless every page, entry and chain is as the manifest says."""
    database, manifest = unpacked.database, unpacked.manifest
    if sha256_of(database) != manifest.sha256.get(DATABASE):
        raise MachineError(tr(FORGED))
    found = looked_through(database, key, {}, lambda _done, _of: None)
    if (found.entries, found.chains, found.heads) != (
        manifest.entries,
        manifest.chains,
        manifest.heads,
    ):
        raise MachineError(tr(FORGED))


def swap_in(unpacked: Unpacked, database: Path, now: datetime) -> Path | None:
    """Put it in its place; the folder what was there is kept in, None where nothing was.

    Both must be closed, and the caller holds the record's lock. Cut off in the middle, the next
    start finds keys and no record, says so, and the same command can be given again.
    """
    with folder_in_plain_words(database.parent):
        kept = _keep_former(database, now)
        for place in _small_files:
            new, old = place(unpacked.database), place(database)
            if new.exists():
                move_into_place(new, old)
            else:
                old.unlink(missing_ok=True)
        move_into_place(unpacked.database, database)
    put_away(database)
    return kept


def put_away(database: Path) -> None:
    """Remove what was laid out, here or by a restore that was cut off."""
    with suppress(FileNotFoundError):
        shutil.rmtree(_aside(database).parent)


_small_files: tuple[Callable[[Path], Path], ...] = (
    anchor_file, keycheck_file, tries_file, doorplate, key_file,
    lambda one: key_files(one)[1], lambda one: key_files(one)[0],
)  # fmt: skip


def _keep_former(database: Path, now: datetime) -> Path | None:
    there = [path for one in _small_files if (path := one(database)).exists()]
    large = [database, database.with_name(database.name + "-journal")]
    large = [path for path in large if path.exists()]
    if not large:
        return None
    kept = _free(database.parent / f"before-restore-{now:%Y-%m-%d-%H%M%SZ}")
    make_private_folder(kept)
    for path in there:  # durably, before the originals go: without them nothing opens what is kept
        write_private_file(kept / path.name, path.read_bytes())
    for path in large:
        path.replace(kept / path.name)
    sync_folder(kept)
    sync_folder(database.parent)
    return kept


def _free(folder: Path) -> Path:
    """Never one that is there: what was kept before stays as it is."""
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def _aside(database: Path) -> Path:
    return database.parent / "restore" / database.name


def _room(file: Path, folder: Path) -> None:
    needed, free = file.stat().st_size + 100_000_000, shutil.disk_usage(folder).free
    if free < needed:
        raise MachineError(
            tr(
                "There is no room to restore: {folder} has {free} MB free and {needed} MB are "
                "needed. Nothing was changed.",
                folder=folder,
                free=f"{free // 1_000_000:,}",
                needed=f"{needed // 1_000_000:,}",
            )
        )
