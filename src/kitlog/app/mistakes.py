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
from kitlog.domain.unforeseen import place_of, told
from kitlog.store.private import make_private_folder, write_private_file

_log = logging.getLogger(__name__)

MISTAKEN = 3
"""Exit code of a command."""
MOST = 20
"""Reports of one run: a mistake that comes back four times a second must not fill the disk."""
SAFE = "KitLog made a mistake. What was shown as saved is in the record."
REPORT = "A report without patient data is in {path}: give it to the machine’s keeper."


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
            self._written[place] = self._write(error) if len(self._written) < MOST else None
        return self._written[place]

    def _write(self, error: BaseException) -> Path | None:
        at = datetime.now(UTC)
        text = (
            f"KitLog {kitlog.__version__}, Python {platform.python_version()}, "
            f"{platform.system()} {platform.release()}\n"
            f"{at:%Y-%m-%d %H:%M:%S} UTC\n{told(error)}"
        )
        with suppress(OSError):
            make_private_folder(self._folder)
            path = self._free(f"kitlog-mistake-{at:%Y%m%d-%H%M%S}")
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
