"""The whole record looked through beside charting: quietly, and loudly if it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kitlog.domain.errors import KitLogError
from kitlog.store.checking import AT_ONCE

if TYPE_CHECKING:
    from kitlog.store.checking import Checking
    from kitlog.store.journal import Store
    from kitlog.ui.clerk import Clerk
    from kitlog.ui.window import Window

PAUSE_MS = 250
"""Between two steps of 40 ms: whoever saves meanwhile waits for one of them at most."""
TITLE = "KitLog: looking through the record, {percent} %"


class RecordCheck(QObject):
    """Begins when it is made; the window's title says how far it is, where that takes long."""

    def __init__(self, window: Window, clerk: Clerk, store: Store) -> None:
        super().__init__(window)
        self._window, self._clerk, self._store = window, clerk, store
        self._title = window.windowTitle()
        self._checking: Checking | None = None
        self.done = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._timer.start(PAUSE_MS)

    def stop(self) -> None:
        """The record is about to be closed."""
        self._timer.stop()
        self.done = True

    def _step(self) -> None:
        if self.done:
            return

        def act() -> bool:
            if self._checking is None:
                self._checking = self._store.checking(pages=False)
            return self._checking.step(AT_ONCE)

        self._clerk.do(act, self._stepped, self._failed)

    def _stepped(self, done: bool) -> None:
        checking = self._checking
        assert checking is not None
        if self.done:
            return
        if not done:
            percent = 100 * checking.looked_at // max(1, checking.total)
            self._window.setWindowTitle(TITLE.format(percent=min(99, percent)))
            self._timer.start(PAUSE_MS)
            return
        self._end(len(checking.faults))

    def _failed(self, _: KitLogError) -> None:
        """A page that can't be read: the record holds still, and every save says so."""
        if not self.done:
            self._end(1)

    def _end(self, faults: int) -> None:
        self.done = True
        self._window.setWindowTitle(self._title)
        if faults:
            from kitlog.ui.damage_bar import not_whole

            self._window.say_below(not_whole(faults))
