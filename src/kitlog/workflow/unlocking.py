"""The closed record opened by somebody's keys; what was tried before goes into it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kitlog.domain.access import SignedIn
from kitlog.domain.entry import Entry
from kitlog.domain.errors import MachineError
from kitlog.domain.moment import Clock
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, repair_copies
from kitlog.store.keyfile import Key
from kitlog.store.tries import Try, forget_tries
from kitlog.workflow import key_changes
from kitlog.workflow.desk import ACCESS, Desk


def unlocked(
    database: Path,
    workstation: str,
    clock: Clock,
    keys: tuple[Key, ...],
    book: Keybook,
    tries: Iterable[Try],
) -> Desk:
    """With whichever key fits: while the key is changed there are two. `tries` are put into the
    record with the times they were made at. MachineError when it can't be opened.
    """
    for key in keys[:-1]:
        try:
            store = Store.open(database, key, workstation)
            break
        except MachineError:
            continue
    else:
        store = Store.open(database, keys[-1], workstation)
    repair_copies(database, book)
    store.append([
        Entry(store.next_id(), ACCESS,
              SignedIn(who, accepted=False, too_soon=early, by_password=True),
              at, at, who, store.workstation)
        for who, at, early in tries
    ])  # fmt: skip
    if not store.still:
        forget_tries(database)
    desk = Desk(store, clock)
    key_changes.note_found(desk, book)
    return desk
