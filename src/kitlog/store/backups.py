"""The backups in a folder: which there are, the newest good one, and which are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store.backup_file import SUFFIX, manifest_of, whole
from kitlog.store.backup_keeping import newest_first, to_keep
from kitlog.store.backup_manifest import Manifest


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by its name; what is in it was not looked at."""

    path: Path
    record: str
    made: datetime


def file_name(record: str, made: datetime) -> str:
    """kitlog-2026-01-14-094848Z-3f9a2c1b.kitlogbackup: in order by name, no patient data."""
    return f"kitlog-{made.astimezone(UTC):%Y-%m-%d-%H%M%S}Z-{record}{SUFFIX}"


def backups(folder: Path, record: str = "", now: datetime | None = None) -> tuple[Backup, ...]:
    """The backups in `folder`, of one record or of any, the newest first; none without it.

    Those from after `now`, aware UTC, come last: the clock stood ahead when they were made.
    """
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return ()
    found = [one for name in names if (one := _named(folder / name)) is not None]
    mine = [one for one in found if record in ("", one.record)]
    return tuple(newest_first(sorted(mine, key=lambda one: one.path.name), _made, now))


def _made(one: Backup) -> datetime:
    return one.made


def _named(path: Path) -> Backup | None:
    stem = path.name.removesuffix(SUFFIX).removeprefix("kitlog-")
    when, _, record = stem.rpartition("-")
    try:
        made = datetime.strptime(when, "%Y-%m-%d-%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, record, made) if file_name(record, made) == path.name else None


def newest_good(
    folder: Path, now: datetime | None = None, key: str = ""
) -> tuple[Backup, Manifest] | None:
    """The newest backup in `folder` that is whole and held no fault; needs no key.

    Of those from after `now` only where there is no other. `key` is the fingerprint of a record's:
    other records' backups may lie there, too. Reads each file it looks at from end to end: not on
    the window's thread.
    """
    found = backups(folder, now=now)
    one = _newest_good_of(one for one in found if not key or _key(one) == key)
    return None if one is None else (one, Manifest.parse(manifest_of(one.path)))


def drop_older(folder: Path, fresh: Backup) -> None:
    """Delete the backups of this record that are no longer kept; `fresh` was just made, and read.

    Nothing else is touched, `fresh` and the newest good one least of all.
    """
    mine = [one for one in backups(folder, fresh.record, fresh.made) if _is_ours(one)]
    stay = to_keep((one.made for one in mine), fresh.made)
    going = [one for one in mine if one.made not in stay and one.path.name != fresh.path.name]
    if not going:
        return
    good = _newest_good_of([fresh, *mine])
    for one in going:
        if one != good:
            one.path.unlink(missing_ok=True)


def _newest_good_of(found: Iterable[Backup]) -> Backup | None:
    return next((one for one in found if _faults(one) == 0), None)


def _faults(one: Backup) -> int:
    """How many it held when it was made; -1 for one that is not whole any more."""
    try:
        return whole(one.path).faults
    except MachineError:
        return -1


def _is_ours(one: Backup) -> bool:
    """By what it says inside, and not by its name alone."""
    said = _said(one)
    return said is not None and (said.record, said.made) == (one.record, one.made)


def _key(one: Backup) -> str:
    said = _said(one)
    return said.key if said is not None else ""


def _said(one: Backup) -> Manifest | None:
    try:
        return Manifest.parse(manifest_of(one.path))
    except (ValueError, OSError):
        return None
