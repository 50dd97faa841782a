"""What the program holds on to: widgets, timers, threads, open files, memory."""

from __future__ import annotations

import gc
import threading
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import getCppPointer, isValid

from kitlog.ui.chair.bodies import Body
from kitlog.ui.kit import rest
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.page import Page
from tests.ui.today.clinic_room import Room

_PROC = Path("/proc/self")
_TURNS = 12
"""So often it is looked whether everything let go is gone; what is held stays for all of them."""


@dataclass(frozen=True, slots=True)
class Held:
    """`pages` and dialogs that Python still holds, even when Qt has let go of them.

    `files`, by name, are none where the system does not tell them; `mb` (resident memory) is None.
    """

    widgets: Counter[str]
    pages: int
    timers: int
    threads: int
    files: Counter[str]
    mb: float | None

    def more_than(self, before: Held) -> dict[str, int]:
        """What there is now and was not before, by kind. Memory is weighed apart."""
        more = dict(self.widgets - before.widgets) | dict(self.files - before.files)
        for kind in ("pages", "timers", "threads"):
            now, then = getattr(self, kind), getattr(before, kind)
            if now > then:
                more[kind] = now - then
        return more

    def __str__(self) -> str:
        return (
            f"{self.widgets.total()} widgets, {self.pages} pages, {self.timers} timers, "
            f"{self.threads} threads, {self.files.total()} files, {self.mb or 0:.1f} MB"
        )


def held(room: Room) -> Held:
    """Counted on the page of the people, which is the same at every hour of the day."""
    room.window.show_page("people")
    QTest.qWait(rest.DOUBLE_TAP_MS)  # what a closed question leaves for a moment
    for turn in range(_TURNS):
        room.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        if turn >= 2 and _pages() == 1:
            break
        QTest.qWait(25)  # the page before is let go once this one is painted
    counted = Held(
        Counter(type(widget).__name__ for widget in QApplication.allWidgets()),
        _pages(), _timers(), threading.active_count(), _files(), _resident_mb(),
    )  # fmt: skip
    room.window.show_page("today")
    room.settle()
    return counted


def _pages() -> int:
    return sum(isinstance(one, Page | Body | Dialog) for one in gc.get_objects())


def _timers() -> int:
    """Those of Qt's tree, and those that only Python holds."""
    app = QApplication.instance()
    assert app is not None
    found = [timer for top in (app, *QApplication.topLevelWidgets())
             for timer in top.findChildren(QTimer)]  # fmt: skip
    found += [one for one in gc.get_objects() if isinstance(one, QTimer) and isValid(one)]
    return len({getCppPointer(timer)[0] for timer in found})


def _files() -> Counter[str]:
    """Without a journal: it is open for the milliseconds in which the clerk saves a sign of life.

    A pipe or socket goes by its kind, as its number is another one each time.
    """
    folder, found = _PROC / "fd", Counter[str]()
    for one in list(folder.iterdir()) if folder.is_dir() else []:
        with suppress(OSError):  # what was open to list them is not any more
            found[one.readlink().as_posix().partition(":[")[0]] += 1
    return Counter({name: n for name, n in found.items() if not name.endswith("-journal")})


def _resident_mb() -> float | None:
    status = _PROC / "status"
    if not status.is_file():
        return None
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
