"""`kitlog export`: a course as PDF, or as data, by somebody who signs in on the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

from kitlog.app.places import places
from kitlog.app.terminal import signed_in
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import Role
from kitlog.store.keyfile import kept_by_passwords
from kitlog.workflow import anchoring, data_export, searching, summarising
from kitlog.workflow.course_data import Format
from kitlog.workflow.desk import Desk

DATA = {".json": Format.JSON, ".csv": Format.CSV}
SUFFIXES = (".pdf", *DATA)
WHICH = f"The file's name ends in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}."
TAKEN = "is there already. Choose another name."


def export(data_dir: Path | None, number: str, out: Path, paper: str) -> int:
    """Write the course with this number to `out`; 0, or 1 with a sentence and nothing written."""
    here = places(data_dir, demo=False)
    refused = unwritable(out)
    if not refused and not kept_by_passwords(here.database):
        refused = f"There is no record kept by passwords in {here.folder}."
    if refused:
        print(refused, file=sys.stderr)
        return 1
    try:
        # Everybody may sign in: the act itself refuses a role, and that is on record.
        desk = signed_in(here, tuple(Role), "")
        try:
            words = _written(desk, number, out, paper)
            problem = anchoring.anchor(desk)
        finally:
            desk.store.close()
    except (KeyboardInterrupt, EOFError):
        print("Stopped. Nothing was written.", file=sys.stderr)
        return 1
    except KitLogError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    if problem:
        print(problem, file=sys.stderr)
    print(words)
    return 0


def unwritable(out: Path) -> str:
    """Why nothing can be written under this name, "" when it can."""
    if out.suffix.lower() not in SUFFIXES:
        return WHICH
    return f"{out} {TAKEN}" if out.exists() else ""


def put(desk: Desk, course_id: str, out: Path, paper: str) -> str:
    """Write the course as the file's name asks, by whoever is at the desk; what was done."""
    format = DATA.get(out.suffix.lower())
    if format is None:
        done = summarising.export(desk, course_id, out, paper)
        return f"{out}: {done.pages} pages, read back and compared"
    data_export.export(desk, course_id, out, format)
    return f"{out}: {format.value}, read back and compared"


def _written(desk: Desk, number: str, out: Path, paper: str) -> str:
    return put(desk, searching.course_numbered(desk, number).id, out, paper)
