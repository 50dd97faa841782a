"""The whole record looked through beside charting: quietly, and loudly if it fails.

By a process of its own, which holds up nothing but the disk. Of a large record it sums the pages
first: that is why it opens before they are.
"""

from __future__ import annotations

import logging
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from kitlog.domain.errors import KitLogError
from kitlog.store.looking_apart import Seen, look_through
from kitlog.store.trouble import PAGES, STILL
from kitlog.ui.apart import apart, wait_apart
from kitlog.ui.looking import Looking
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.store.journal import Store
    from kitlog.ui.clerk import Clerk
    from kitlog.ui.window import Window

WAIT_MS = 10_000
"""A record that has just been opened is read by everybody. Pages not summed yet don't wait."""
STOPPED = unsaid("Stopped. The next start looks through the record again.")
TITLE = unsaid("KitLog: looking through the record, {percent} %")
_log = logging.getLogger(__name__)


class RecordCheck(Looking):
    """Begins soon after it is made; the window's title says how far it is, where that takes long.

    done  it is over, or was stopped
    """

    _told = Signal(int)
    _summed = Signal()

    def __init__(self, window: Window, clerk: Clerk, store: Store) -> None:
        super().__init__(window)
        self._window, self._clerk, self._store = window, clerk, store
        self._title = window.windowTitle()
        self._path, self._key = store.database.path, store.database.key
        self.sums = not store.database.summed
        self._stop = Event()
        self.done = False
        self._told.connect(self._so_far)
        self._summed.connect(self._pages_are_good)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.begin)
        self._timer.start(0 if self.sums else WAIT_MS)

    def begin(self) -> None:
        self._timer.stop()
        if self.running:
            return
        self.done, self.running, self.stopped, self.percent = False, True, False, 0
        self._stop = stop = Event()
        sums, percent = self.sums, -1

        def told(done: int, of: int) -> None:
            nonlocal percent
            if stop.is_set():
                raise Stopped(tr(STOPPED))
            if percent != (percent := min(99, 100 * done // max(1, of))):
                self._told.emit(percent)

        summed = self._summed.emit if sums else None
        seen = apart(lambda: look_through(self._path, self._key, told, summed))
        # One that was stopped may end while the next is going on: it speaks for itself alone.
        wait_apart(
            seen,
            lambda one: None if stop.is_set() else self._seen(one),
            lambda error: None if stop.is_set() else self._failed(error),
            self,
        )
        self.changed.emit()

    def cease(self) -> None:
        if self.running and not self.sums:
            self.stopped = True
            self.stop()

    def stop(self) -> None:
        """The record is about to be closed."""
        self._timer.stop()
        self._stop.set()
        self._ends()

    def _so_far(self, percent: int) -> None:
        """What another thread said may come after the end."""
        if self.running:
            self.percent = percent
            self._window.setWindowTitle(tr(TITLE, percent=percent))
            self.changed.emit()

    def _pages_are_good(self) -> None:
        self.sums = False

    def _seen(self, seen: Seen) -> None:
        self._ends()
        if seen.pages:
            self._hold_still(seen.pages)
        elif seen.faults:
            from kitlog.ui.damage_bar import not_whole

            self._window.say_below(not_whole(seen.faults))

    def _hold_still(self, pages: int) -> None:
        """From the next act on, as if it had been found at the opening."""
        database = self._store.database
        self._clerk.do(lambda: database.hold_still(tr(STILL), tr(PAGES, count=pages)), _none, _none)

    def _failed(self, error: KitLogError) -> None:
        """Charting does not hang on the chains, the next start looks again; on the sums it does."""
        self._ends()
        _log.warning("the record was not looked through: %s", type(error).__name__)
        if self.sums:
            self._clerk.do(self._store.sum_pages, self._summed_here, _not_summed)

    def _summed_here(self, _: None) -> None:
        self.sums = False

    def _ends(self) -> None:
        self.done, self.running = True, False
        self._window.setWindowTitle(self._title)
        self.changed.emit()


class Stopped(KitLogError):
    """Nobody waits for it any more."""


def _not_summed(error: KitLogError) -> None:
    _log.error("the pages of the record could not be summed: %s", type(error).__name__)


def _none(_: object) -> None:
    """That it is held still is said by whoever listens to it (`Beside`), well or not."""
