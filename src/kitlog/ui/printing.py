"""Printing by the computer's own print command, and the size of paper that is usual here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QProcess, QProcessEnvironment, QTimer

from kitlog.domain.clinic import ClinicSet
from kitlog.words import tr, unsaid

NO_COMMAND = unsaid("This computer has no print command. Open the file and print it there.")
NO_PROGRAM = unsaid("No program here prints PDF files. Open the file and print it there.")
NO_PRINTER = unsaid("No printer is set up on this computer. Print the file on another one.")
NO_SERVICE = unsaid("The print service does not run. Tell the machine’s keeper; the file is kept.")
NO_ANSWER = unsaid("The printer does not answer. See whether it printed before you print again.")
PATIENCE_MS = 30_000
_REFUSED = unsaid("The printer did not take it: {said}.")
_KNOWN = {
    "no default destination": NO_PRINTER,
    "scheduler not responding": NO_SERVICE,
    "scheduler is not running": NO_SERVICE,
    "Connection refused": NO_SERVICE,
}
"""Of CUPS, `lp` and `lpr`, in the language C."""
_L = QLocale.Country
_LETTER = (
    _L.Belize, _L.Canada, _L.Chile, _L.Colombia, _L.CostaRica, _L.ElSalvador, _L.Guatemala,
    _L.Mexico, _L.Nicaragua, _L.Panama, _L.Philippines, _L.PuertoRico, _L.UnitedStates,
    _L.Venezuela,
)  # fmt: skip
"""Where paper is Letter (Unicode CLDR, paperSize)."""


def sheet_for(clinic: ClinicSet | None) -> str:
    """The clinic's own sheet, else that of the country this computer is set to."""
    return (clinic.sheet if clinic else "") or sheet_here()


def sheet_here() -> str:
    """The sheet of the country this computer is set to."""
    return sheet_of(QLocale.system().territory())


def sheet_of(country: QLocale.Country) -> str:
    """ "letter" where it is usual, else "a4"."""
    return "letter" if country in _LETTER else "a4"


def can_print() -> bool:
    return sys.platform == "win32" or bool(_command())


def send(path: Path, done: Callable[[str], None]) -> None:
    """Hand the file to the printer; `done` gets "" or what stands against it, once.

    Another process does it, so a printer or a share that hangs holds up neither window nor
    record. There is no dialog to cancel: it goes to the computer's usual printer.
    """
    if sys.platform == "win32":
        try:
            os.startfile(path, "print")
        except OSError:
            done(tr(NO_PROGRAM))
        else:
            done("")
        return
    _Job(done).start(path)


class _Job(QProcess):
    """One run of the print command. It stays until it has ended: taken away before, Qt waits."""

    def __init__(self, done: Callable[[str], None]) -> None:
        super().__init__(QCoreApplication.instance())
        self._done: Callable[[str], None] | None = done
        plain = QProcessEnvironment.systemEnvironment()
        plain.insert("LC_ALL", "C")  # what it says is read here
        self.setProcessEnvironment(plain)
        self.finished.connect(self._finished)
        self.errorOccurred.connect(self._failed)

    def start(self, path: Path) -> None:  # type: ignore[override]
        QTimer.singleShot(PATIENCE_MS, self, self._give_up)
        super().start(_command(), [str(path)])

    def _finished(self, code: int, ended: QProcess.ExitStatus) -> None:
        whole = ended is QProcess.ExitStatus.NormalExit and code == 0
        said = bytes(self.readAllStandardError().data()).decode(errors="replace").strip()
        self._say("" if whole else _in_words(said or str(code)))
        self.deleteLater()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._say(tr(NO_COMMAND))
            self.deleteLater()

    def _give_up(self) -> None:
        self._say(tr(NO_ANSWER))
        self.kill()

    def _say(self, trouble: str) -> None:
        done, self._done = self._done, None
        if done is not None:
            done(trouble)


def _in_words(said: str) -> str:
    """What the print command said, where a nurse can do something about it in other words."""
    for part, sentence in _KNOWN.items():
        if part in said:
            return tr(sentence)
    return tr(_REFUSED, said=said.splitlines()[0].removesuffix("."))


def _command() -> str:
    return shutil.which("lp") or shutil.which("lpr") or ""
