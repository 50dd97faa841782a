"""`kitlog restore FILE`: a backup put back, on this machine or on one that never saw the record."""

from __future__ import annotations

import sys
from pathlib import Path

from kitlog.app.places import places, workstation
from kitlog.app.terminal import name_given, secret_given
from kitlog.domain.clock import SystemClock
from kitlog.domain.dates import clock, day
from kitlog.domain.errors import KitLogError
from kitlog.workflow import restoring


def restore(data_dir: Path | None, file: Path, *, sheet: bool) -> int:
    """Ask for a charge nurse's password or for the words of a recovery sheet; 0, or 1 with a
    sentence and nothing changed."""
    here, now = places(data_dir, demo=False), SystemClock()
    try:
        restoring.look_at(file)  # before anybody types a secret
        if sheet:
            words = secret_given("The 24 words of the recovery sheet: ")
            done = restoring.by_sheet(file, here.database, workstation(), now, words)
        else:
            name = name_given()
            password = secret_given("Password: ")
            done = restoring.by_password(file, here.database, workstation(), now, name, password)
    except KeyboardInterrupt:
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return 1
    except KitLogError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    _say(done, here.folder)
    return 0


def _say(done: restoring.Done, folder: Path) -> None:
    manifest = done.manifest
    made = manifest.made.astimezone()
    print(f"Restored into {folder}: {manifest.entries:,} entries, as they were saved.")
    print(
        f"The backup is of {day(made.date())} {clock(made)}. What was charted later is not in it."
    )
    if manifest.faults:
        print("The record was not whole when it was backed up: run kitlog check.", file=sys.stderr)
    if done.kept is not None:
        print(f"What was there before is kept in {done.kept}.")
