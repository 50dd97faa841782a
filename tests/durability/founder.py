"""Founds a record, changes its key and writes what lies beside it, and says each step once done.

python -m tests.durability.founder DATABASE [careless]

Careless, it syncs nothing but what SQLite itself syncs: for the test of the test.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kitlog.store.keybook import read_keybook, write_keybook
from kitlog.store.rekeying import rekey
from kitlog.store.tries import note_try
from kitlog.workflow import keyholding
from tests.clock import FakeClock
from tests.durability.nurse import say
from tests.workflow.founded import FOUNDING, WORDS

ROUNDS = 4


def clock() -> FakeClock:
    return FakeClock(datetime(2026, 1, 7, 9, tzinfo=UTC))


def tell(word: str, what: int) -> None:
    say(json.dumps({word: what}))


def main(database: Path) -> None:
    desk = keyholding.found(database, "desk", clock(), FOUNDING)
    tell("founded", 1)
    desk.store.anchor(desk.now())
    tell("notes", desk.store.anchored().count)
    (key, *_) = read_keybook(database).open_by_sheet(FOUNDING.sheet.secret)[1]
    desk.store.close()
    for number in range(ROUNDS):
        book = read_keybook(database)
        write_keybook(database, replace(book, revision=book.revision + 1))
        tell("revision", book.revision + 1)
        note_try(database, desk.author, desk.now(), too_soon=False)
        tell("tries", number + 1)
        if number % 2:
            key = rekey(database, key)
            tell("revision", read_keybook(database).revision)
        desk = keyholding.open_by_sheet(database, "desk", clock(), WORDS)
        desk.store.anchor(desk.now())
        tell("notes", desk.store.anchored().count)
        desk.store.close()


if __name__ == "__main__":
    if "careless" in sys.argv:
        setattr(os, "fsync", lambda _: None)  # noqa: B010  (mypy keeps functions as they are)
    main(Path(sys.argv[1]))
