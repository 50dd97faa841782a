"""`kitlog rekey`: another data key for the whole record, as when somebody has left."""

from __future__ import annotations

import sys
from pathlib import Path

from kitlog.app.places import places, workstation
from kitlog.app.terminal import signed_in
from kitlog.domain.clock import SystemClock
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import Role
from kitlog.store.journal import Store
from kitlog.store.keyfile import kept_by_passwords
from kitlog.store.rekeying import rekey
from kitlog.workflow import keyholding
from kitlog.workflow.desk import Desk

WHO = "Only a charge nurse can change the key."
CHANGED = "The key is changed. Passwords and recovery sheet stay as they are. Back the record up."


def change_key(data_dir: Path | None) -> int:
    """Ask for a charge nurse's password, change the key, note it; 0, or 1 with a sentence.

    Ctrl C stops it with nothing changed. At any moment the record opens: before with the former
    key, afterwards with the new one.
    """
    here = places(data_dir, demo=False)
    if not kept_by_passwords(here.database):
        print(f"There is no record kept by passwords in {here.folder}.", file=sys.stderr)
        return 1
    try:
        desk = signed_in(here, (Role.CHARGE,), WHO)
        key, author = desk.store.database.key, desk.author
        desk.store.close()
        print("Changing the key. This takes about a second for every 10,000 entries.", flush=True)
        new = rekey(here.database, key)
        store = Store.open(here.database, new, workstation())
        try:
            keyholding.note_key_changed(Desk(store, SystemClock(), author))
            store.anchor(SystemClock().now())
        finally:
            store.close()
    except KeyboardInterrupt:
        print("Stopped. The record opens as before.", file=sys.stderr)
        return 1
    except KitLogError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    print(CHANGED)
    return 0
