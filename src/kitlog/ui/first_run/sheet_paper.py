"""Getting the recovery sheet onto paper: to the printer, or into a file somebody chose."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import KitLogError
from kitlog.ui import printing
from kitlog.ui.clerk import Failed
from kitlog.ui.first_run.sheet_step import SheetStep
from kitlog.ui.porter import Errand
from kitlog.ui.station import Station
from kitlog.words import tr, unsaid
from kitlog.workflow import filing, sheet_paper

if TYPE_CHECKING:
    from kitlog.workflow.sheets import Sheet

NAME = "kitlog-recovery-sheet.pdf"
SENT = unsaid("Sent to the printer. Put the sheet into the safe.")
SAVED = unsaid(
    "Saved as {name}. Print it, then delete the file: whoever has it can open the record."
)
SLOW = unsaid("The folder does not answer. Save the sheet elsewhere, or wait.")


def can_print() -> bool:
    """Windows prints in its own time, from a file that would have to stay until then."""
    return sys.platform != "win32" and printing.can_print()


class SheetPaper:
    """The two ways; what came of them is said on the page."""

    def __init__(
        self, station: Station, step: SheetStep, sheet: Sheet, clinic: ClinicSet | None
    ) -> None:
        self._station, self._step, self._sheet, self._clinic = station, step, sheet, clinic
        self._errand: Errand | None = None
        step.print_asked.connect(self._print)
        step.save_asked.connect(self._save)

    def _print(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="kitlog-"))  # this user's alone

        def printed(trouble: str) -> None:
            shutil.rmtree(folder, ignore_errors=True)
            self._say(trouble or tr(SENT), failed=bool(trouble))

        def failed(error: KitLogError) -> None:
            printed(error.sentence)

        self._say(tr("Sending to the printer."))
        self._write(folder / NAME, lambda path: printing.send(path, printed), failed)

    def _save(self) -> None:
        start = str(Path.home() / NAME)
        chosen, _ = QFileDialog.getSaveFileName(
            self._step, tr("Save the sheet"), start, tr("PDF (*.pdf)")
        )
        if chosen:
            self._write(
                Path(chosen),
                lambda path: self._say(tr(SAVED, name=path.name)),
                lambda error: self._say(error.sentence, failed=True),
            )

    def _write(self, path: Path, then: Callable[[Path], None], failed: Failed) -> None:
        sheet, clinic, day = self._sheet, self._clinic, self._station.today()
        clerk, paper = self._station.clerk, printing.sheet_here()
        if self._errand is not None:  # into a folder that does not answer: elsewhere now
            clerk.porter.give_up(self._errand)

        def carry(pdf: bytes) -> None:
            self._errand = clerk.porter.carry(
                path.parent, lambda wanted: sheet_paper.put(pdf, path, wanted), then, failed,
                lambda: self._say(tr(SLOW), failed=True), filing.take_back,
            )  # fmt: skip

        clerk.do(partial(sheet_paper.ready, sheet, clinic, day, paper), carry, failed)

    def _say(self, words: str, *, failed: bool = False) -> None:
        if isValid(self._step):
            self._step.said.say(words, "highText" if failed else "ink2")
            if not failed:
                self._step.word.setFocus()
