"""Charts without end and says each entry's id once it is saved; killed by test_kill.py.

    python writer.py DATABASE

For each line on stdin, "after" or "before", one writer is forked, says "ready" and its pid,
and writes until it is killed; then "dead" is said. "before" is the weakened writer of the
negative control: it says the ids before the commit. Forking spares 50 starts of Python.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import uuid6

from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key


def chart(path: Path, acknowledge: str) -> None:
    store = Store.open(path, Key(bytes(range(32))), "desk")
    say(f"ready {os.getpid()}")
    while True:
        new = [note() for _ in range(3)]
        ids = " ".join(entry.id for entry in new)
        with store.transaction():
            store.append(new, done_drafts=["session:1/note"])
            if acknowledge == "before":
                say(ids)
        if acknowledge == "after":
            say(ids)


def note() -> Entry:
    now = Moment(datetime.now(UTC), 1, "boot")
    fact = NoteWritten("TEST " * 80)
    return Entry(str(uuid6.uuid7()), "session:1", fact, now, now, "person-1", "desk")


def say(line: str) -> None:
    os.write(1, line.encode() + b"\n")  # one write, so a killed writer says all of it or nothing


for wish in sys.stdin:
    child = os.fork()
    if child == 0:
        try:
            chart(Path(sys.argv[1]), wish.strip())
        finally:
            os._exit(1)
    os.waitpid(child, 0)
    say("dead")
