"""Where a written paper goes: into the clinic's folder, never over another file.

The folder may be a share that hangs. Nothing here needs the record, so that whoever writes into
it can wait for it alone (docs/decisions/015-handed-over.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.words import tr, unsaid

LEFT_BEHIND = unsaid("{name} stands in {folder} and is not in the record. Delete it there.")


@dataclass(frozen=True, slots=True)
class FairCopy:
    """A paper whose bytes were checked against the record and stand in no folder yet.

    name    of its file, as the clinic names them
    sha256  of the bytes, hexadecimal
    """

    name: str
    data: bytes = field(repr=False)
    pages: int
    sha256: str


def always() -> bool:
    return True


def put(copy: FairCopy, folder: Path, wanted: Callable[[], bool] = always) -> Path:
    """Write it into `folder`, made if it is missing, and read it back; where it stands.

    MachineError when the folder can't take it; then nothing of it stays. So it is, too, when
    `wanted` is false by the time it would get its name.
    """
    from kitlog.report.written import put as write

    path = place(folder, copy.name)
    write(copy.data, path, wanted)
    return path


def take_back(path: Path) -> None:
    """Away with a file that is not in the record; MachineError where it stays."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        words = tr(LEFT_BEHIND, name=path.name, folder=path.parent)
        raise MachineError(words) from error


def place(folder: Path, name: str, what: str = "PDF") -> Path:
    """A path in `folder`, made if it is missing, that no file has yet.

    `name`, or the same name with the first number that is not taken. MachineError when the
    folder can't be made; it says that `what` was not written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _free(folder / name)
    except OSError as error:
        sentence = tr("{what} not written: the folder can't be made. Choose a folder.", what=what)
        raise MachineError(sentence) from error


def _free(path: Path) -> Path:
    if not path.exists():
        return path
    others = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return next(other for other in others if not other.exists())
