"""While the window is open no error goes unheard: a report, and a dialog that says how to go on.

Errors come from Qt's slots and events (PySide hands them to `sys.excepthook`), from threads, and
from objects on their way out.
"""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kitlog.app.mistakes import Reports
from kitlog.domain.unforeseen import place_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kitlog.ui.mistake_dialog import MistakeDialog

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
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._raised
        threading.excepthook = lambda said: self._note(said.exc_value)
        sys.unraisablehook = lambda said: self._note(said.exc_value)

    def close(self) -> None:
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
        from kitlog.ui.mistake_dialog import MistakeDialog

        again = place in self._shown
        if self._dialog is not None or (again and time.monotonic() < self._shown[place] + AGAIN_S):
            return

        def gone() -> None:
            self._dialog = None
            self._shown[place] = time.monotonic()

        self._dialog = MistakeDialog(self._window, path, again=again)
        self._dialog.closed.connect(gone)
        self._dialog.open_it(self._dialog.act)
