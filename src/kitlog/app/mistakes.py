"""An error nobody foresaw: a report without patient data, and a sentence that says how to go on.

Python's own way would print the message of the error, which can hold what was typed.
"""

from __future__ import annotations

import logging
import platform
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import kitlog
from kitlog.domain.unforeseen import place_of, told, told_of_crash
from kitlog.store.private import make_private_folder, write_private_file

_log = logging.getLogger(__name__)

MISTAKEN = 3
"""Exit code of a command."""
MOST = 20
"""Reports of one run: a mistake that comes back four times a second must not fill the disk."""
MISTAKE = "kitlog-mistake"
"""How the names of all reports begin."""
SAFE = "KitLog made a mistake. What was shown as saved is in the record."
REPORT = "A report without patient data is in {path}: give it to the machine’s keeper."


def is_report(path: Path) -> bool:
    """Whether it tells of the program, and does not belong to the record."""
    return path.name.startswith(MISTAKE)


class Reports:
    """Writes one report for each place a mistake was made in, into `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: dict[str, Path | None] = {}

    def of(self, error: BaseException) -> Path | None:
        """The report of this mistake, or of the same one before; None where none can be written."""
        place = place_of(error)
        _log.error("a mistake: %s", place)
        if place not in self._written:
            write = len(self._written) < MOST
            self._written[place] = self._write(told(error), datetime.now(UTC)) if write else None
        return self._written[place]

    def of_crash(self, text: str, at: datetime) -> Path | None:
        """The report of what the fault handler wrote `at` the end of the last run (UTC)."""
        return self._write(told_of_crash(text), at)

    def _write(self, places: str, at: datetime) -> Path | None:
        text = (
            f"KitLog {kitlog.__version__}, Python {platform.python_version()}, "
            f"{platform.system()} {platform.release()}\n"
            f"{at:%Y-%m-%d %H:%M:%S} UTC\n{places}"
        )
        with suppress(OSError):
            make_private_folder(self._folder)
            path = self._free(f"{MISTAKE}-{at:%Y%m%d-%H%M%S}")
            write_private_file(path, text.encode())
            return path
        return None

    def _free(self, name: str) -> Path:
        path, number = self._folder / f"{name}.txt", 1
        while path.exists():
            number += 1
            path = self._folder / f"{name}-{number}.txt"
        return path


def said(error: BaseException, folder: Path) -> int:
    """At the terminal: what happened and where the report is; the exit code."""
    path = Reports(folder).of(error)
    words = [SAFE] + ([REPORT.format(path=path)] if path else [])
    if sys.stderr is not None:  # a window of Windows has none
        print(*words, sep="\n", file=sys.stderr)
    return MISTAKEN
