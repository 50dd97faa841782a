"""Where the summary goes, and the act behind "Export PDF"."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.ui.handing import STOPPED, HandingOver
from kitlog.ui.station import Station
from kitlog.words import plural, tr, unsaid
from kitlog.workflow import summarising
from kitlog.workflow.desk import Desk
from kitlog.workflow.summarising import Exported, Ready

if TYPE_CHECKING:
    from kitlog.ui.course.page import CoursePage
    from kitlog.ui.page import Page

LETTER = unsaid("Letter", "paper")
PAPERS = {"A4": "a4", LETTER.text: "letter"}
OFFERED = ("A4", LETTER)
"""Sheets, and how they are shown."""
PAPER = unsaid("Course summary")


def summaries_folder(station: Station) -> Path:
    """The clinic's folder for summaries, else one in the home of who runs the program."""
    return station.summaries or Path.home() / "KitLog summaries"


def ask_folder(page: Page, now: Path) -> Path | None:
    """Another folder for papers, None where nobody chose one."""
    folder = QFileDialog.getExistingDirectory(page.window(), tr("Folder for summaries"), str(now))
    return Path(folder) if folder else None


def exported(name: str, pages: int) -> str:
    return plural(
        "Exported, read back and compared: {name}, {n} page",
        "Exported, read back and compared: {name}, {n} pages",
        pages,
        name=name,
    )


class Exporting:
    """Written without a look at it first; the folder stays as long as the page."""

    def __init__(self, page: CoursePage) -> None:
        self._page = page
        self._folder = summaries_folder(page.station)
        self._paper = ""
        self._on_its_way: HandingOver | None = None

    @property
    def folder(self) -> Path:
        """Where summaries go from this page."""
        return self._folder

    def export(self, paper: str) -> None:
        page, id = self._page, self._page.course_id
        page.summary.begin()
        self._paper = paper

        def set_(desk: Desk) -> Ready:
            return summarising.ready(desk, id, summarising.prepare(desk, id, PAPERS[paper]))

        def note(desk: Desk, ready: Ready, path: Path) -> Exported:
            return summarising.note(desk, id, ready, path)

        self._on_its_way = page.hand_over(
            tr(PAPER), self._folder, set_, note,
            self._exported, self._not_exported, page.summary.wait_for_folder,
        )  # fmt: skip

    def stop(self) -> None:
        """Wait no longer for a folder that does not answer."""
        if self._on_its_way is not None and self._on_its_way.goes_on:
            self._on_its_way.give_up()
            self._page.summary.finish(tr(STOPPED), failed=True)

    def _exported(self, done: Exported) -> None:
        self._page.summary.finish(exported(done.path.name, done.pages))
        self._page.read()

    def _not_exported(self, error: KitLogError) -> None:
        """Another folder helps against what the machine says, not against the record."""
        self._page.summary.finish(error.sentence, failed=isinstance(error, MachineError))

    def choose_folder(self) -> None:
        """Export into another one, where the first has not answered until it is chosen."""
        before = self._on_its_way
        waited = before is not None and before.goes_on
        folder = ask_folder(self._page, self._folder)
        if folder is None:
            return
        self._folder = folder
        if before is None or not waited or before.goes_on:
            self.stop()
            self.export(self._paper or self._page.summary.chosen_paper)
