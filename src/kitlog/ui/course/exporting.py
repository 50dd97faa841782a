"""Where the summary goes, and the act behind "Export PDF"."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.ui.station import Station
from kitlog.workflow import filing, summarising
from kitlog.workflow.desk import Desk
from kitlog.workflow.summarising import Exported, Prepared

if TYPE_CHECKING:
    from kitlog.ui.course.page import CoursePage

PAPERS = {"A4": "a4", "Letter": "letter"}


def summaries_folder(station: Station) -> Path:
    """The clinic's folder for summaries, else one in the home of who runs the program."""
    return station.summaries or Path.home() / "KitLog summaries"


def export(desk: Desk, course_id: str, folder: Path, paper: str) -> Exported:
    """Write the next version into `folder`; a file that stands there is never replaced.

    Refused before the summary may exist; MachineError when the folder can't take it.
    """
    return keep(desk, summarising.prepare(desk, course_id, PAPERS[paper]), folder)


def exported(name: str, pages: int) -> str:
    return f"Exported, read back and compared: {name}, {pages} page{'s' if pages != 1 else ''}"


def keep(desk: Desk, prepared: Prepared, folder: Path) -> Exported:
    """As `export`, for a summary that was looked at before."""
    name = summarising.file_name(desk, prepared.course_id, prepared.version)
    return summarising.keep(desk, prepared.course_id, prepared, filing.place(folder, name))


class Exporting:
    """Written without a look at it first; the folder stays as long as the page."""

    def __init__(self, page: CoursePage) -> None:
        self._page = page
        self._folder = summaries_folder(page.station)

    def export(self, paper: str) -> None:
        page, folder = self._page, self._folder
        page.summary.begin()
        id = page.course_id
        page.do(lambda desk: export(desk, id, folder, paper), self._exported, self._not_exported)

    def _exported(self, done: Exported) -> None:
        self._page.summary.finish(exported(done.path.name, done.pages))
        self._page.read()

    def _not_exported(self, error: KitLogError) -> None:
        """Another folder helps against what the machine says, not against the record."""
        self._page.summary.finish(error.sentence, failed=isinstance(error, MachineError))

    def choose_folder(self) -> None:
        page = self._page
        folder = QFileDialog.getExistingDirectory(
            page.window(), "Folder for summaries", str(self._folder)
        )
        if folder:
            self._folder = Path(folder)
            page.summary.ask_export()
