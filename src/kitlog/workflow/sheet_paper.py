"""The recovery sheet on paper: written where it was asked for, and kept nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.dates import long_day
from kitlog.words import ENGLISH, in_language
from kitlog.workflow.filing import always
from kitlog.workflow.sheets import Sheet


def ready(sheet: Sheet, clinic: ClinicSet | None, made: date, paper: str) -> bytes:
    """One page on "a4" or "letter", in the clinic's language; None where it can't be read."""
    from kitlog.report.recovery_sheet import RecoverySheet, recovery_pdf

    name, language = (clinic.name, clinic.language) if clinic else ("", ENGLISH)
    with in_language(language):
        printed = RecoverySheet(name, long_day(made), sheet.name, sheet.words)
        return recovery_pdf(printed, paper)


def put(pdf: bytes, path: Path, wanted: Callable[[], bool] = always) -> Path:
    """Onto the disk, readable by this user alone; MachineError where it won't have it."""
    from kitlog.report.written import put as write

    write(pdf, path, wanted)
    return path
