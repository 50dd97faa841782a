"""Where a written paper goes: into the clinic's folder, never over another file."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from kitlog.domain.errors import MachineError


def place(folder: Path, name: str, what: str = "PDF") -> Path:
    """A path in `folder`, made if it is missing, that no file has yet.

    `name`, or the same name with the first number that is not taken. MachineError when the
    folder can't be made; it says that `what` was not written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _free(folder / name)
    except OSError as error:
        sentence = f"{what} not written: the folder can't be made. Choose a folder."
        raise MachineError(sentence) from error


def _free(path: Path) -> Path:
    if not path.exists():
        return path
    others = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return next(other for other in others if not other.exists())
