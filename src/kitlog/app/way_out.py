"""The way out of a damaged record: its newest good backup, and what lies between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from kitlog.domain.dates import clock, day
from kitlog.domain.errors import Damaged
from kitlog.store.backup import backup_folder
from kitlog.store.backups import newest_good
from kitlog.store.doorplate import read_door
from kitlog.store.last_known import last_known
from kitlog.store.opening import made_with
from kitlog.store.second_place import read_second
from kitlog.words import tr, unsaid

KEPT = unsaid("The damaged file is kept as it is.")
NONE = unsaid("No good backup was found: look for one elsewhere, and keep the whole folder.")
NEWEST = unsaid("The newest good backup is of {made}: {path}.")
BETWEEN = unsaid("What was charted from then to {last}, when KitLog last ran here, is not in it.")
SAME = unsaid("Nothing is known to have been charted since.")
COUNT = unsaid("Entries missing then, at least: {count}.")
HOW = unsaid("The machine’s keeper can put it back: kitlog restore, with that file.")


@contextmanager
def said_with_way_out(database: Path) -> Iterator[None]:
    """Damage found in the block is said with how to go on."""
    try:
        yield
    except Damaged as error:
        raise Damaged(f"{error.sentence} {way_out(database)}") from error


def way_out(database: Path) -> str:
    """Sentences for whoever stands before a damaged record.

    Backups are read from end to end: not on the window's thread.
    """
    newest = newest_backup(database)
    if newest is None:
        return f"{KEPT} {NONE}"
    path, made, entries = newest
    known = last_known(database)
    said = [tr(KEPT), tr(NEWEST, made=_when(made), path=path)]
    if known.at is None or known.at <= made:
        said.append(tr(SAME))
    else:
        said.append(tr(BETWEEN, last=_when(known.at)))
        if known.entries > entries:
            said.append(tr(COUNT, count=f"{known.entries - entries:,}"))
    return " ".join((*said, tr(HOW)))


def newest_backup(database: Path) -> tuple[Path, datetime, int] | None:
    """Where the newest good one lies, when it was made, and how many entries it holds.

    Beside the record; only where there is none of it, on the other drive, which may hang.
    """
    here, now = backup_folder(database), _by_now(database)
    second = read_second(here).place
    places = [here] if second is None else [here, second]
    # By the key it has now: other clinics’ lie in a second place too. It may have been changed.
    for key in dict.fromkeys((made_with(database), "")):
        for place in places:
            if found := newest_good(place, now, key):
                return found[0].path, found[1].made, found[1].entries
    return None


def _by_now(database: Path) -> datetime:
    """No backup was made later: the computer's clock, or when KitLog last ran where it forgot."""
    now, door = datetime.now(UTC), read_door(database)
    return now if door is None else max(now, door.seen.utc)


def _when(at: datetime) -> str:
    local = at.astimezone()
    return f"{day(local.date())} {clock(local)}"
