"""Folders and files that only the person running KitLog can read, written whole or not at all.

Modes are honoured on POSIX; on Windows the user's own profile folder is what keeps others out.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def make_private_folder(folder: Path) -> None:
    """Create `folder` and those above it (0700) where they are missing, durably.

    An existing one keeps its own mode.
    """
    if not folder.parent.exists():
        make_private_folder(folder.parent)
    missing = not folder.exists()
    folder.mkdir(mode=0o700, exist_ok=True)
    if missing:
        sync_folder(folder.parent)


def create_private_file(path: Path) -> None:
    """An empty file (0600) at `path`, which must not exist yet."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def write_private_file(path: Path, content: bytes) -> None:
    """Put `content` at `path` (0600) durably: readers see the former file or the whole new one."""
    move_into_place(draft_private_file(path, content), path)


def draft_private_file(path: Path, content: bytes) -> Path:
    """The whole content (0600), durably, in a file beside `path`, ready to be moved there."""
    draft = path.with_name(path.name + ".new")
    with suppress(FileNotFoundError):
        draft.unlink()
    create_private_file(draft)
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return draft


def move_into_place(draft: Path, path: Path) -> None:
    """Rename `draft` to `path` and make the new name survive a power cut."""
    draft.replace(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make the content of a file that others wrote, and its name, durable."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable. Windows does so by itself and has no such call."""
    if sys.platform == "win32":  # pragma: no cover (Windows alone)
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
