"""A file onto the disk: whole and read back, or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from kitlog.domain.errors import MachineError, Refused
from kitlog.words import tr, unsaid

_NO_ANSWER = (
    errno.ENOTCONN, errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETDOWN,
    errno.ENETUNREACH, errno.ENETRESET, errno.ESTALE,
)  # fmt: skip
Wanted = Callable[[], bool]
"""Whether somebody still waits for the file."""
TAKEN = unsaid("There is a file of this name already. Choose another name.")


def always() -> bool:
    return True


def put(data: bytes, path: Path, wanted: Wanted = always) -> None:
    """Write these bytes to `path`, open the file again and compare it, byte for byte.

    An earlier file there is replaced. OSError and MachineError from the disk, Refused when it is
    not `wanted` any more, which is asked before it gets its name: then `path` is as it was.
    """
    temporary = synced(data, path.parent)
    try:
        _same(temporary, data)
        if not wanted():
            raise Refused(tr("Nobody waits for it any more."))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    _same(path, data)


def put_new(data: bytes, path: Path) -> None:
    """Write these bytes to `path`, for the user alone to read, and read them back.

    Refused where a file stands already; MachineError when the disk won't have it. Then `path`
    is as it was.
    """
    if path.exists():
        raise Refused(tr(TAKEN), "path")
    try:
        put(data, path)
    except OSError as error:
        raise MachineError(tr("File not written: {reason}.", reason=reason(error))) from error


def _same(path: Path, data: bytes) -> None:
    if path.read_bytes() != data:
        raise MachineError(
            tr("File not written: the disk gave back something else. Try another disk.")
        )


def synced(data: bytes, folder: Path) -> Path:
    """A file in `folder` that has no name yet, on the disk for good."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=".paper-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def sync_folder(folder: Path) -> None:
    """A name that was given stays, too."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def reason(error: OSError) -> str:
    """Why it could not be written, and what to do, as the end of a sentence."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return tr("folder not found. Choose a folder")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return tr("this folder can't be written. Choose another folder")
    if error.errno in _NO_ANSWER:
        return tr("the network folder does not answer. Choose another folder")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return tr("disk full")
    return (error.strerror or tr("the disk reports an error")).lower()
