"""`kitlog backup`: the record copied, checked and packed into one file, while KitLog is closed."""

from __future__ import annotations

import sys
from pathlib import Path

from kitlog.app.places import places
from kitlog.app.terminal import signed_in
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import Role
from kitlog.domain.rights import Right
from kitlog.workflow import backing_up

MADE, NOT_MADE, MADE_HERE_ONLY = 0, 1, 2
"""Exit codes."""


def backup(data_dir: Path | None, to: Path | None) -> int:
    """Ask for a charge nurse's password and make one. MADE_HERE_ONLY when it could not be copied
    to the second place, or to the folder `to`."""
    here = places(data_dir, demo=False)
    if not here.database.exists():
        print(f"There is no record in {here.folder}.", file=sys.stderr)
        return NOT_MADE
    try:
        desk = signed_in(here, (Role.CHARGE,), Right.BACKUP.sentence)
        try:
            copied = backing_up.copy_pages(backing_up.begin_now(desk), desk.store)
        finally:
            desk.store.close()
        made = backing_up.finish(copied)
    except KeyboardInterrupt:
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return NOT_MADE
    except KitLogError as error:
        print(error.sentence, file=sys.stderr)
        return NOT_MADE
    print(f"{made.entries:,} entries are backed up and checked: {made.backup.path}")
    if made.warning:
        print(made.warning, file=sys.stderr)
    try:
        second = backing_up.copy_to_second(made.backup)
        if second.place is not None:
            print(f"A copy lies in the second place: {second.place / made.backup.path.name}")
        if to is not None:
            print(f"A copy lies in {backing_up.copy_to(made.backup, to).path}")
    except KitLogError as error:
        print(error.sentence, file=sys.stderr)
        return MADE_HERE_ONLY
    return MADE
