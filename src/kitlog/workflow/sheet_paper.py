"""The recovery sheet on paper: written where it was asked for, and kept nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kitlog.domain.dates import long_day
from kitlog.workflow.filing import always
from kitlog.workflow.sheets import Sheet


def ready(sheet: Sheet, clinic: str, made: date, paper: str) -> bytes:
    """One page on "a4" or "letter"."""
    from kitlog.report.recovery_sheet import RecoverySheet, recovery_pdf

    return recovery_pdf(RecoverySheet(clinic, long_day(made), sheet.name, sheet.words), paper)


def put(pdf: bytes, path: Path, wanted: Callable[[], bool] = always) -> Path:
    """Onto the disk, readable by this user alone; MachineError where it won't have it."""
    from kitlog.report.written import put as write

    write(pdf, path, wanted)
    return path
