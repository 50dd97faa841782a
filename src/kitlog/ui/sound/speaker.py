"""The loudspeaker as the window sees it: one burst at a time, and whether there is sound at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kitlog.domain.alerts import Priority
from kitlog.ui.sound.tones import PATTERNS

PLAYED = 0
PROBE = "probe"
PATIENCE_S = 5.0
"""Longer than this beyond its own length, and the burst counts as not heard."""


def _player(words: Sequence[str]) -> list[str]:
    from kitlog.ui.sound.player import command

    return command(words)


class Speaker(QObject):
    """Never waits: `finished` says whether the burst, or the probe, could be played.

    `works` is None until something was tried. `command` gives program and arguments.
    """

    finished = Signal(bool)

    def __init__(
        self,
        parent: QObject | None = None,
        command: Callable[[Sequence[str]], list[str]] = _player,
        patience_s: float = PATIENCE_S,
    ) -> None:
        super().__init__(parent)
        self.works: bool | None = None
        self._command, self._patience_s = command, patience_s
        self._process: QProcess | None = None
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(lambda: self._over(False))

    def play(self, priority: Priority, volume_pct: int) -> None:
        """Sound one burst at once; one that still sounds gives way."""
        self._begin([priority.name, str(volume_pct)], PATTERNS[priority].length_s)

    def probe(self) -> None:
        """See whether there is a device, without a sound; not while a burst sounds."""
        if self._process is None:
            self._begin([PROBE], 0.0)

    def hush(self) -> None:
        """Break off what sounds."""
        process, self._process = self._process, None
        self._watchdog.stop()
        if process is not None:
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._failed)
            process.finished.connect(process.deleteLater)
            process.kill()

    def close(self) -> None:
        """At the end of the program: nothing may go on sounding."""
        process = self._process
        self.hush()
        if process is not None:
            process.waitForFinished(1000)

    def _begin(self, words: list[str], length_s: float) -> None:
        self.hush()
        program, *arguments = self._command(words)
        self._process = process = QProcess(self)
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        self._watchdog.start(round((length_s + self._patience_s) * 1000))
        process.start(program, arguments)

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        self._over(status is QProcess.ExitStatus.NormalExit and code == PLAYED)

    def _failed(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error is QProcess.ProcessError.FailedToStart:
            self._over(False)

    def _over(self, played: bool) -> None:
        self.hush()
        self.works = played
        self.finished.emit(played)
