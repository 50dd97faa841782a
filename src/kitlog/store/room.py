"""How much room the disk of the record has left."""

from __future__ import annotations

import shutil
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.words import tr


def free_mb(database: Path) -> int:
    """Whole megabytes (10⁶ bytes) this user may still fill. MachineError when nobody can tell."""
    try:
        return shutil.disk_usage(database.parent).free // 1_000_000
    except OSError as error:
        raise MachineError(
            tr("The disk of the record can't be asked: {why}.", why=error.strerror)
        ) from error
