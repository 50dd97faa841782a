"""Where things lie: the folder of the record, the demo's own folder, the log."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class Places:
    """One data folder. The demo has its own inside it, so that it never meets real patients."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "kitlog.db"

    @property
    def workstation(self) -> Path:
        """What this computer prefers; no patient data."""
        return self.folder / "workstation.json"

    @property
    def log(self) -> Path:
        return self.folder / "kitlog.log"

    @property
    def advice(self) -> Path:
        """The clinic's own text for the advice sheet, once somebody has put it there."""
        return self.folder / "advice.txt"

    @property
    def summaries(self) -> Path:
        return self.folder / "summaries"


def places(data_dir: Path | None, *, demo: bool) -> Places:
    """The folder asked for, or the user's own; for the demo a folder apart."""
    folder = data_dir or user_data_path("KitLog", appauthor=False)
    return Places(folder / "demo" if demo else folder)


def workstation() -> str:
    """This machine's name in the record."""
    return platform.node() or "workstation"
