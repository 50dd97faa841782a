"""Where the summary goes, and the act that writes it."""

from __future__ import annotations

from pathlib import Path

from kitlog.ui.station import Station
from kitlog.workflow import filing, summarising
from kitlog.workflow.desk import Desk
from kitlog.workflow.summarising import Exported, Prepared

PAPERS = {"A4": "a4", "Letter": "letter"}


def summaries_folder(station: Station) -> Path:
    """The clinic's folder for summaries, else one in the home of who runs the program."""
    return station.summaries or Path.home() / "KitLog summaries"


def export(desk: Desk, course_id: str, folder: Path, paper: str) -> Exported:
    """Write the next version into `folder`; a file that stands there is never replaced.

    Refused before the summary may exist; MachineError when the folder can't take it.
    """
    return keep(desk, summarising.prepare(desk, course_id, PAPERS[paper]), folder)


def keep(desk: Desk, prepared: Prepared, folder: Path) -> Exported:
    """As `export`, for a summary that was looked at before."""
    name = summarising.file_name(desk, prepared.course_id, prepared.version)
    return summarising.keep(desk, prepared.course_id, prepared, filing.place(folder, name))
