"""A backup is one file: database, key file, anchors and manifest in a zip that is not compressed.

Its last 64 characters are the SHA-256 of all before them, so that any damage is seen without
opening anything, and a copy that was cut off is not taken for a whole one.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store.backup_manifest import Manifest
from kitlog.store.copying import begin_to_write
from kitlog.store.private import create_private_file
from kitlog.words import tr

SUFFIX = ".kitlogbackup"
DATABASE, KEYS, ANCHORS, KEYCHECK = "kitlog.db", "kitlog.db.keys", "kitlog.db.anchors", "kitlog.db.keycheck"  # noqa: E501  # fmt: skip
MANIFEST = "manifest.json"
SUM_BYTES = 64
AT_ONCE = 1024 * 1024
"""Bytes read or written between two questions whether to go on."""

Told = Callable[[int, int], None]
"""Hears how much is done, of how much; may raise BackupStopped."""


class BackupStopped(MachineError):
    """Somebody stopped it, or the record is being closed."""


class BackupDamaged(MachineError):
    """The file is not whole, or is no backup."""


def pack(path: Path, manifest: bytes, files: Mapping[str, Path | bytes], told: Told) -> None:
    """Write the backup `path` (0600), which must not exist yet, durably."""
    create_private_file(path)
    with path.open("r+b") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr(_entry(MANIFEST), manifest)
        for name, content in files.items():
            if isinstance(content, bytes):
                packed.writestr(_entry(name), content)
                continue
            size = content.stat().st_size
            with packed.open(_entry(name, size), "w") as out:
                for done, chunk in _chunks(content):
                    out.write(chunk)
                    begin_to_write(file.fileno(), file.tell())
                    told(done, size)
        packed.comment = bytes(SUM_BYTES).replace(b"\0", b"0")
    with path.open("r+b") as file:
        file.seek(-SUM_BYTES, os.SEEK_END)
        file.write(_sum(path, lambda _done, _of: None).encode())
        file.flush()
        os.fsync(file.fileno())


def whole(path: Path, told: Told = lambda _done, _of: None) -> Manifest:
    """Its manifest. BackupDamaged when a byte of the file is another than was written."""
    try:
        with path.open("rb") as file:
            file.seek(-SUM_BYTES, os.SEEK_END)
            said = file.read()
    except FileNotFoundError as error:
        raise MachineError(tr("There is no file {path}.", path=path)) from error
    except OSError as error:
        raise _damaged(path) if path.is_file() else _unreadable(path, error) from error
    try:
        if _sum(path, told).encode() != said:
            raise _damaged(path)
        return Manifest.parse(manifest_of(path))
    except OSError as error:
        raise _unreadable(path, error) from error
    except ValueError as error:
        raise _damaged(path) from error


def manifest_of(path: Path) -> bytes:
    """As it was written; whether the file is whole was not looked at. ValueError without one."""
    try:
        with zipfile.ZipFile(path) as packed:
            return packed.read(MANIFEST)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError) as error:
        raise ValueError("no manifest") from error


def unpack(path: Path, name: str, target: Path, told: Told = lambda _done, _of: None) -> None:
    """One file of a backup that is `whole`, durably at `target` (0600), which must not exist."""
    create_private_file(target)
    with zipfile.ZipFile(path) as packed, packed.open(name) as source, target.open("wb") as file:
        size, done = packed.getinfo(name).file_size, 0
        while chunk := source.read(AT_ONCE):
            file.write(chunk)
            done += len(chunk)
            told(done, size)
        file.flush()
        os.fsync(file.fileno())


def sha256_of(path: Path, told: Told = lambda _done, _of: None) -> str:
    """Of a file that no program has open as a database."""
    sum_, size = hashlib.sha256(), path.stat().st_size
    for done, chunk in _chunks(path):
        sum_.update(chunk)
        told(done, size)
    return sum_.hexdigest()


def _sum(path: Path, told: Told) -> str:
    """Over all but the last characters, where it stands itself."""
    size, sum_ = path.stat().st_size - SUM_BYTES, hashlib.sha256()
    for done, chunk in _chunks(path):
        sum_.update(chunk[: max(0, size - (done - len(chunk)))])
        told(done, size)
    return sum_.hexdigest()


def _chunks(path: Path) -> Iterator[tuple[int, bytes]]:
    done = 0
    with path.open("rb") as file:
        while chunk := file.read(AT_ONCE):
            done += len(chunk)
            yield done, chunk


def _entry(name: str, size: int = 0) -> zipfile.ZipInfo:
    """Without a time of day: the manifest says it."""
    entry = zipfile.ZipInfo(name)
    entry.external_attr = 0o600 << 16
    entry.file_size = size  # whether it needs the larger form of zip is known before it is written
    return entry


def _damaged(path: Path) -> BackupDamaged:
    return BackupDamaged(
        tr(
            "{name} is damaged or not a backup of KitLog. Nothing was changed. Take an older "
            "backup, or the one in the second place.",
            name=path.name,
        )
    )


def _unreadable(path: Path, error: OSError) -> MachineError:
    return MachineError(
        tr(
            "{path} can't be read: {why}. Nothing was changed.",
            path=path,
            why=error.strerror,
        )
    )
