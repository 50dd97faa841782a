"""The papers of one chair: failsafe sheet, day note, advice sheet, and text to paste."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shiboken6 import isValid

from kitlog.domain.errors import KitLogError
from kitlog.domain.papers import Paper
from kitlog.ui.chair.bodies import RecoveryBody
from kitlog.ui.chair.paper_dialog import PaperDialog
from kitlog.ui.course.exporting import ask_folder, summaries_folder
from kitlog.ui.pasteboard import LASTS_MS, pasteboard
from kitlog.ui.porter import NO_ANSWER
from kitlog.ui.printing import sheet_for
from kitlog.words import tr, unsaid
from kitlog.workflow import papers
from kitlog.workflow.papers import Asked, OnDisk

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

COPIED = unsaid("Copied, to be pasted. Wiped in {seconds} s.")
_NAMES = {
    Paper.DAY_NOTE: unsaid("Day note"),
    Paper.FAILSAFE: unsaid("Failsafe sheet"),
    Paper.ADVICE: unsaid("Advice sheet"),
}


class Papers:
    """The acts of one chair's page; each paper is made from the record, not from the screen."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page
        self._chosen: Path | None = None

    def attach(self, body: RecoveryBody) -> None:
        body.sign.note.clicked.connect(self.day_note)
        body.sign.sheet.clicked.connect(self.advice)

    def failsafe(self) -> None:
        self._write(Paper.FAILSAFE)

    def day_note(self) -> None:
        self._write(Paper.DAY_NOTE)

    def advice(self) -> None:
        self._write(Paper.ADVICE)

    def paste(self) -> None:
        """Put the session so far on the clipboard, for another system's record."""
        page, id = self._page, self._page.live.id

        def copied(text: str) -> None:
            pasteboard().put(text)
            page.toast.offer(tr(COPIED, seconds=LASTS_MS // 1000), None)

        page.do(lambda desk: papers.paste_ready(desk, id), copied)

    def _write(self, paper: Paper) -> None:
        page, id = self._page, self._page.live.id
        asked = Asked(paper, sheet_for(page.station.clinic.settings), page.station.advice)
        name = tr(_NAMES[paper])
        dialog = PaperDialog(page.window(), name)
        page.destroyed.connect(dialog.deleteLater)
        dialog.looked.connect(partial(page.station.note_look, "paper", id))
        dialog.open_it()

        def written(done: OnDisk) -> None:
            page.live.load()
            if isValid(dialog):
                dialog.show_file(done)
            else:
                page.toast.offer(tr("{paper} written", paper=name), None)

        def failed(error: KitLogError) -> None:
            if isValid(dialog):
                dialog.fail(error)
            else:
                page.trouble(error)

        def slow() -> None:
            if isValid(dialog):
                dialog.wait_for_folder()
            else:
                page.toast.say_later(f"{name}: {tr(NO_ANSWER)}")

        def begin() -> None:
            """Again, where another folder was chosen instead."""
            dialog.begin(
                page.hand_over(
                    name, self._folder,
                    lambda desk: papers.ready(desk, id, asked),
                    lambda desk, ready, path: papers.note(desk, id, ready, path),
                    written, failed, slow,
                )
            )  # fmt: skip

        def elsewhere() -> None:
            folder = ask_folder(page, self._folder)
            if folder is not None and dialog.give_up():
                self._chosen = folder
                begin()

        dialog.folder_asked.connect(elsewhere)
        begin()

    @property
    def _folder(self) -> Path:
        """The clinic's, or the one chosen here since."""
        return self._chosen or summaries_folder(self._page.station)
