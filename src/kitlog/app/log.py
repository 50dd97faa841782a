"""The log for the machine's keeper: warnings and errors, never patient data."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path


class _Private(logging.FileHandler):
    """Its file is this user's alone, in a folder that others may look into, too.

    A disk that does not take the line takes nothing else away: whoever logs goes on.
    """

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):
            super().emit(record)

    def _open(self) -> TextIOWrapper:
        os.close(os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
        return super()._open()


def log_to(path: Path) -> logging.Handler:
    """Log to this file from now on; it is made with the first line. To be given to `end_log`."""
    handler = _Private(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("kitlog").addHandler(handler)
    return handler


def end_log(handler: logging.Handler) -> None:
    """The record is closed, and so is its log."""
    logging.getLogger("kitlog").removeHandler(handler)
    handler.close()
