"""While the window is open no error goes unheard: a report, and a dialog that says how to go on.

Errors come from Qt's slots and events (PySide hands them to `sys.excepthook`), from threads, and
from objects on their way out. A crash of the interpreter itself is told at the next start.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kitlog.app.crash_file import CrashFile
from kitlog.app.mistakes import Reports
from kitlog.domain.unforeseen import place_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kitlog.ui.mistake_dialog import MistakeDialog
    from kitlog.ui.station import Station

AGAIN_S = 10.0
"""So long after "Go on" the same mistake is not shown again: a page draws four times a second."""


class CrashWatch(QObject):
    """From construction until `close`, everything unforeseen comes here."""

    _came = Signal(str, str)

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self.reports = Reports(folder)
        self._dialog: MistakeDialog | None = None
        self._shown: dict[str, float] = {}
        # Never at once: it may be raised in the middle of painting.
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._crash_file = CrashFile(folder)
        self._left = self._crash_file.left()
        self._report: str | None = None
        self._crash_file.listen()
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._raised
        threading.excepthook = lambda said: self._note(said.exc_value)
        sys.unraisablehook = lambda said: self._note(said.exc_value)

    def tell_of_crash(self, station: Station | None) -> None:
        """Report that the run before this one crashed; say so to whoever signs in first.

        Not before: over the door it would cover the running timers.
        """
        if self._left is None:
            return
        self._report, self._left = str(self.reports.of_crash(*self._left) or ""), None
        if station is not None:
            # Queued: first the page comes to which she signs in.
            station.person_changed.connect(self._say_crash, Qt.ConnectionType.QueuedConnection)

    def _say_crash(self) -> None:
        if self._report is not None and self._dialog is None:
            self._open(self._report, lambda: None, crashed=True)
            self._report = None

    def close(self) -> None:
        self._crash_file.close()
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._before[0](kind, error, trace)
        else:
            self._note(error)

    def _note(self, error: BaseException | None) -> None:
        if error is not None and not isinstance(error, SystemExit):
            path = self.reports.of(error)  # first: whatever comes next may fail as well
            self._came.emit(place_of(error), str(path or ""))

    def _show(self, place: str, path: str) -> None:
        again = place in self._shown
        if self._dialog is not None or (again and time.monotonic() < self._shown[place] + AGAIN_S):
            return

        def gone() -> None:
            self._shown[place] = time.monotonic()

        self._open(path, gone, again=again)

    def _open(
        self, path: str, gone: Callable[[], None], *, again: bool = False, crashed: bool = False
    ) -> None:
        from kitlog.ui.mistake_dialog import MistakeDialog

        def closed() -> None:
            self._dialog = None
            gone()

        self._dialog = MistakeDialog(self._window, path, again=again, crashed=crashed)
        self._dialog.closed.connect(closed)
        self._dialog.open_it(self._dialog.act)
