"""The recovery sheet on paper: written where it was asked for, and kept nowhere else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kitlog.domain.dates import long_day
from kitlog.workflow.sheets import Sheet


def write(sheet: Sheet, clinic: str, made: date, path: Path, paper: str) -> Path:
    """One page on "a4" or "letter", readable by this user alone; MachineError from the disk."""
    from kitlog.report.recovery_sheet import RecoverySheet, write_recovery_sheet

    printed = RecoverySheet(clinic, long_day(made), sheet.name, sheet.words)
    write_recovery_sheet(printed, path, paper)
    return path
