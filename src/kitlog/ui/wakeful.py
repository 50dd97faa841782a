"""Keeps the computer awake while an infusion runs, where the system allows it (hazard H11).

The system is asked through a process of its own that ends with KitLog, however KitLog ends:
nothing keeps a computer awake that nobody charts on.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess

from kitlog.ui.no_sleep import COMMAND
from kitlog.words import unsaid

MAY_SLEEP = unsaid("Keep this computer awake")
"""Said in a calm line where the system won't promise it."""
AGAIN_S = 60.0
"""How long after a refusal the system is asked again, in real time."""
GRANTED_S = 3.0
"""Who refuses does so at once: a process that lives so long holds what it asked for."""

if sys.platform == "win32":  # pragma: no cover - runs on Windows only
    import ctypes

    _CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001

    def _tell_windows(running: bool) -> bool | None:
        """Whether it was refused. It holds for the window's thread, and ends with it."""
        wanted = _CONTINUOUS | (_SYSTEM_REQUIRED if running else 0)
        granted = ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(wanted))
        return granted == 0 if running else None


class Wakeful(QObject):
    """`want` says at each heartbeat whether something runs; `refused` whether the system won't.

    `refused` is None until the system has answered.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        command: Sequence[str] = COMMAND,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.refused: bool | None = None
        self._command, self._seconds = command, seconds
        self._process: QProcess | None = None
        self._asked_s = float("-inf")

    def want(self, running: bool) -> None:
        """Hold off sleep, or let the computer sleep again."""
        if sys.platform == "win32":  # pragma: no cover - runs on Windows only
            self.refused = _tell_windows(running)
        elif not running:
            self._let_sleep()
        elif self._process is not None:
            if self._seconds() - self._asked_s >= GRANTED_S:
                self.refused = False
        elif self._seconds() - self._asked_s >= AGAIN_S:
            self._ask()

    @property
    def may_sleep(self) -> bool:
        """It was asked for and refused."""
        return self.refused is True

    def close(self) -> None:
        """At the end of the program."""
        process = self._process
        self._let_sleep()
        if process is not None:
            process.waitForFinished(1000)

    def _ask(self) -> None:
        self._asked_s = self._seconds()
        self._process = process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._refuse)
        process.errorOccurred.connect(self._failed)
        process.start(self._command[0], list(self._command[1:]))

    def _failed(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error is QProcess.ProcessError.FailedToStart:
            self._refuse()

    def _refuse(self) -> None:
        """It ended by itself: the system holds nothing for us."""
        process = self._drop()
        if process is not None:
            process.deleteLater()
        self.refused = True

    def _let_sleep(self) -> None:
        process = self._drop()
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.closeWriteChannel()  # `cat` reads to its end
        self.refused, self._asked_s = None, float("-inf")

    def _drop(self) -> QProcess | None:
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._refuse)
            process.errorOccurred.disconnect(self._failed)
        return process
