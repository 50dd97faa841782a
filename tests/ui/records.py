"""Written records: each takes seconds to write, so a run writes it once, whoever asks first."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

LENT = "KITLOG_TEST_RECORDS"
"""Names the folder to processes that this one starts, other workers too."""


def lend() -> None:
    """Make the folder, unless this process was lent one. It goes with who made it."""
    if LENT not in os.environ:
        os.environ[LENT] = tempfile.mkdtemp(prefix="kitlog-records-")
        atexit.register(shutil.rmtree, os.environ[LENT], ignore_errors=True)


def written(name: str, write: Callable[[Path], object]) -> Path:
    """The folder of this name, which `write` fills unless some process has done so.

    Two may write at the same time: the first to end is kept. Nobody sees half a folder.
    """
    lend()
    folder = Path(os.environ[LENT]) / name
    if not folder.exists():
        new = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=folder.parent))
        write(new)
        with suppress(OSError):  # another one came first
            new.rename(folder)
    return folder
