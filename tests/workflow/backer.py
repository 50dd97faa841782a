"""Backs a record up, or restores one, again and again, killed each time one step later.

python -m tests.workflow.backer FOLDER makes one folder a kill in FOLDER; with "careless" as well
the former files are thrown away before the new ones stand: the control.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.store import restoring as swapping
from kitlog.store.backup import backup_folder, begin, copy_pages, finish
from kitlog.store.backups import newest_good
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key
from kitlog.workflow import restoring, sheets
from kitlog.workflow.desk import new_id
from tests.clock import FakeClock

SECRET = bytes(range(32))
KEY = Key(SECRET)
WORDS = " ".join(sheets.sheet_of(SECRET).words)
NOTES = 40
"""In the backup; the record has as many again."""
_STEPS = ("os.rename", "os.remove", "os.mkdir", "os.rmdir")


def clock() -> FakeClock:
    return FakeClock(datetime(2026, 1, 7, 9, tzinfo=UTC))


def a_record(folder: Path) -> None:
    """Backed up once, and charted in since."""
    database, now = folder / "kitlog.db", clock().now()
    store = Store.open(database, KEY, "desk")
    write_keybook(database, Keybook((by_secret("sheet 1", Kind.SHEET, SECRET, KEY),)))
    chart(store)
    finish(copy_pages(begin(store, backup_folder(database), now), store))
    chart(store)
    store.close()


def chart(store: Store) -> None:
    now, text = clock().now(), NoteWritten("TEST, Ada slept. " * 60)
    store.append([Entry(new_id(), "session:1", text, now, now, "n1", "desk") for _ in range(NOTES)])


def back_up(folder: Path, step: Callable[[], None]) -> None:
    database, now = folder / "kitlog.db", clock().now().shifted(3600)
    store = Store.open(database, KEY, "desk")
    try:
        copied = copy_pages(
            begin(store, backup_folder(database), now), store, lambda _done, _of: step()
        )
        finish(copied, lambda _done, _of: step())
    finally:
        store.close()


def restore(folder: Path, _step: Callable[[], None]) -> None:
    found = newest_good(folder / "backups")
    assert found is not None
    restoring.by_sheet(found[0].path, folder / "kitlog.db", "desk", clock(), WORDS)


ACTS = {"backup": back_up, "restore": restore}


def careless(database: Path, _now: datetime) -> None:
    """As if what was there did not matter."""
    database.unlink()


def _killed_at(last: int, act: str, folder: Path) -> None:
    seen = 0

    def step() -> None:
        nonlocal seen
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)
        seen += 1

    sys.addaudithook(lambda event, _: step() if event in _STEPS else None)
    ACTS[act](folder, step)


def main(folder: Path, *, control: bool) -> None:
    """Until one lives to its end."""
    first = folder / "first"
    a_record(first)
    if control:
        swapping._keep_former = careless  # type: ignore[assignment]
    for act in ("restore",) if control else tuple(ACTS):
        last, killed = 0, True
        while killed:
            this = folder / f"{act}-{last:03}"
            shutil.copytree(first, this)
            child = os.fork()
            if child == 0:
                _killed_at(last, act, this)
                os._exit(0)
            _, status = os.waitpid(child, 0)
            assert killed == os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
            killed, last = os.WIFSIGNALED(status), last + 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), control="careless" in sys.argv[2:])
