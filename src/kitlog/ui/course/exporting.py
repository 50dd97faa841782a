"""Where the summary goes, and the act that writes it."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.ui.station import Station
from kitlog.workflow import reading, summarising
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
    name = summarising.file_name(reading.course(desk, course_id))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder / name)
    except OSError as error:
        raise MachineError("PDF not written: the folder can't be made. Choose a folder.") from error
    return summarising.export(desk, course_id, path, PAPERS[paper])


def _free(path: Path) -> Path:
    """`path`, or the same name with the first number that is not taken."""
    if not path.exists():
        return path
    others = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return next(other for other in others if not other.exists())
