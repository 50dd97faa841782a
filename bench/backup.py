"""How long a commit takes alone, while the record is copied, and while the copy is packed.

One after the other through the clerk, as the window asks for them, each from its asking to its
answer on the window's thread.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QEventLoop

from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.store.backup import Begun, backup_folder, begin, copy_pages
from kitlog.store.backup_apart import finish_apart
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key
from kitlog.ui.backups import let_others
from kitlog.ui.clerk import Clerk
from kitlog.workflow.desk import new_id

NOW = Moment(datetime(2026, 1, 14, 9, tzinfo=UTC), 1_000_000_000_000, "boot-1")
GAP_S = 0.02
"""Between an answer and the next asking."""
ALONE = 300
"""Commits without a backup."""
BATCH = 1000


def note(stream: str, text: str) -> Entry:
    return Entry(new_id(), stream, NoteWritten(text), NOW, NOW, "person-1", "desk")


class Charting:
    def __init__(self, folder: Path, megabytes: int) -> None:
        self.clerk = Clerk()
        self.store = self._ask(lambda: _record(folder / "kitlog.db", megabytes))
        self.folder = backup_folder(folder / "kitlog.db")

    def _ask(self, act: Callable[[], Store]) -> Store:
        got: list[Store] = []
        self.clerk.do(act, got.append, lambda error: sys.exit(error.sentence))
        while not got:
            _events()
        return got[0]

    def commit(self) -> float:
        """Milliseconds."""
        answered: list[object] = []
        begun = time.perf_counter()
        self.clerk.do(
            lambda: self.store.append((note("session:1", "HR 92"),)),
            lambda _: answered.append(1),
            lambda error: sys.exit(error.sentence),
        )
        while not answered:
            _events()
        taken = (time.perf_counter() - begun) * 1000
        time.sleep(GAP_S)
        return taken

    def beside_copying(self) -> tuple[Begun, list[float]]:
        copied: list[Begun] = []

        def copy() -> Begun:
            begun = begin(self.store, self.folder, NOW)
            return copy_pages(begun, self.store, lambda _done, _of: let_others(self.clerk))

        self.clerk.do(copy, copied.append, lambda error: sys.exit(error.sentence))
        taken = []
        while not copied:
            taken.append(self.commit())
        return copied[0], taken

    def beside_packing(self, copied: Begun) -> list[float]:
        packing = Thread(target=lambda: finish_apart(copied))
        packing.start()
        taken = []
        while packing.is_alive():
            taken.append(self.commit())
        packing.join()
        return taken


def _record(path: Path, megabytes: int) -> Store:
    """Of so many megabytes, in a thousand sessions."""
    key = Key(bytes(range(32)))
    store = Store.open(path, key, "desk")
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    batch = 0
    while path.stat().st_size < megabytes * 1_000_000:
        batch += 1
        store.append([note(f"session:{n}", "TEST, Ada slept. " * 20) for n in range(BATCH)])
    return store


def _events() -> None:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main(folder: Path, megabytes: int) -> None:
    _ = QCoreApplication([])
    charting = Charting(folder, megabytes)
    found = {"alone": [charting.commit() for _ in range(ALONE)]}
    copied, found["copying"] = charting.beside_copying()
    found["packing"] = charting.beside_packing(copied)
    charting.clerk.do(charting.store.close, lambda _: None)
    charting.clerk.finish()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
