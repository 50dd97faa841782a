"""Printing by the computer's own print command, and the size of paper that is usual here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QProcess

from kitlog.domain.clinic import ClinicSet

NO_COMMAND = "This computer has no print command. Open the file and print it there."
_REFUSED = "The printer did not take it"
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
    """Hand the file to the printer; `done` gets "" or what the print command said against it.

    Another process does it, so a printer that hangs holds up neither window nor record.
    """
    if sys.platform == "win32":
        os.startfile(path, "print")
        done("")
        return
    job = QProcess(QCoreApplication.instance())

    def finished(code: int, _: QProcess.ExitStatus) -> None:
        said = bytes(job.readAllStandardError().data()).decode(errors="replace").strip()
        done("" if code == 0 else f"{_REFUSED}: {said.splitlines()[0] if said else code}.")
        job.deleteLater()

    job.finished.connect(finished)
    job.start(_command(), [str(path)])


def _command() -> str:
    return shutil.which("lp") or shutil.which("lpr") or ""
