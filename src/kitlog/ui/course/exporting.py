"""Where the summary goes, and the act that writes it."""

from __future__ import annotations

from pathlib import Path

from kitlog.ui.station import Station
from kitlog.workflow import filing, reading, summarising
from kitlog.workflow.desk import Desk
from kitlog.workflow.summarising import Exported

PAPERS = {"A4": "a4", "Letter": "letter"}


def summaries_folder(station: Station) -> Path:
    """The clinic's folder for summaries, else one in the home of who runs the program."""
    return station.summaries or Path.home() / "KitLog summaries"


def export(desk: Desk, course_id: str, folder: Path, paper: str) -> Exported:
    """Write the next version into `folder`; a file that stands there is never replaced.

    Refused before the summary may exist; MachineError when the folder can't take it.
    """
    plain = summarising.file_name(reading.course(desk, course_id))
    name = reading.clinic_settings(desk).file_name(plain)
    return summarising.export(desk, course_id, filing.place(folder, name), PAPERS[paper])
