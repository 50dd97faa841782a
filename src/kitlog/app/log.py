"""The log for the machine's keeper: warnings and errors, never patient data."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from pathlib import Path


class _Private(logging.FileHandler):
    """Its file is this user's alone, in a folder that others may look into, too."""

    def _open(self) -> TextIOWrapper:
        os.close(os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
        return super()._open()


def log_to(path: Path) -> None:
    """Log to this file from now on; it is made with the first line."""
    handler = _Private(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("kitlog").addHandler(handler)
