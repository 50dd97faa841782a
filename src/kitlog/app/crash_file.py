"""A crash of the interpreter itself: noted as it happens, for the next start to tell.

Nothing of the program runs any more then. Python's own fault handler writes where each thread
stood into a file that was opened before; never a value. The end of the program takes it away.
"""

from __future__ import annotations

import faulthandler
import os
from contextlib import suppress
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path

from kitlog.app.mistakes import MISTAKE

NAME = f"{MISTAKE}.part"


class CrashFile:
    """`left` first: what the last run left; then `listen`, and `close` at a whole end."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._file: FileIO | None = None

    def left(self) -> tuple[str, datetime] | None:
        """What the fault handler wrote, and when (UTC); None where the last run did not crash."""
        with suppress(OSError):
            text = self._path.read_text(encoding="ascii", errors="replace")
            if text.strip():
                return text, datetime.fromtimestamp(self._path.stat().st_mtime, UTC)
        return None

    def listen(self) -> None:
        """From now on a crash is noted. A folder that takes no file takes nothing else away."""
        with suppress(OSError):
            flags = os.O_CREAT | os.O_TRUNC | os.O_WRONLY
            self._file = FileIO(os.open(self._path, flags, 0o600), "wb")
            faulthandler.enable(self._file)

    def close(self) -> None:
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            with suppress(OSError):
                self._path.unlink()
