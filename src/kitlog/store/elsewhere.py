"""Folders no record may lie in: those of a network, and those a syncing service carries about.

On a network a lock may hold nothing and "written" may not mean written; a syncing service copies
a database in the middle of a change, and can put an older one back over it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.words import tr, unsaid

MOUNTS = Path("/proc/self/mounts")
NETWORK = frozenset({
    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ncpfs", "coda", "ceph",
    "glusterfs", "lustre", "beegfs", "davfs", "afpfs", "webdav", "fuse.sshfs", "fuse.davfs2",
    "fuse.rclone", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.glusterfs", "fuse.onedriver",
    "fuse.google-drive-ocamlfuse", "fuse.ceph", "fuse.smbnetfs", "fuse.curlftpfs",
})  # fmt: skip
"""Types of file systems whose disk is elsewhere (proc_mounts(5))."""
SYNCED = re.compile(
    r"dropbox( \(.+\))?|onedrive( - .+)?|google ?drive|my drive|icloud ?drive|mobile documents|"
    r"com~apple~clouddocs|nextcloud|owncloud|pclouddrive|box sync|syncthing|seafile|megasync",
    re.IGNORECASE,
)
"""Names such services give their folders."""
MARKERS = (
    ".dropbox", ".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log",
    ".sync_journal.db", ".849C9593-D756-4E56-8D6E-42412F2A707B",
)  # fmt: skip
"""What they leave in them; the last one is OneDrive's."""
_REMOTE = 4
"""Windows: GetDriveTypeW, DRIVE_REMOTE."""
WAY_OUT = unsaid(
    "Nothing was changed. Close KitLog, move the whole folder to a disk of this computer, outside "
    "of it, and start KitLog with: kitlog --data-dir FOLDER."
)
SYNCED_WORDS = unsaid(
    "The record lies in {folder}, which {name} carries to other computers. It would copy the "
    "record in the middle of a change, or put an older one over it."
)
NETWORK_WORDS = unsaid(
    "The record lies in {folder}, on a network drive ({kind}). There it can't be locked safely, "
    "and what was saved could be lost when the network fails."
)


def refuse_elsewhere(folder: Path, mounts: Path = MOUNTS) -> None:
    """MachineError where a record in `folder`, there already or not, would not lie safely."""
    here = folder.absolute()  # not resolved yet: the name of a link tells, too
    real = here.resolve()
    for place in (here, real):
        name = _synced(place)
        if name:
            raise MachineError(f"{tr(SYNCED_WORDS, folder=folder, name=name)} {WAY_OUT}")
    kind = _drive(real) if sys.platform == "win32" else network_kind(real, mounts)
    if kind:
        raise MachineError(f"{tr(NETWORK_WORDS, folder=folder, kind=kind)} {WAY_OUT}")


def _synced(folder: Path) -> str:
    """The name of the service's folder that this one is, or lies in; "" for none."""
    for place in (folder, *folder.parents):
        if SYNCED.fullmatch(place.name) or any((place / one).exists() for one in MARKERS):
            return place.name or str(place)
    return ""


def network_kind(folder: Path, mounts: Path) -> str:
    """The type of the file system that holds `folder`, if it is one of a network."""
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    deepest, found = -1, ""
    for point, kind in _mounted(lines):
        inside = folder == point or point in folder.parents
        if inside and len(point.parts) >= deepest:  # of two on one place the later one counts
            deepest, found = len(point.parts), kind
    # A computer whose root is elsewhere has no disk of its own: there would be no way out.
    return found if found in NETWORK and deepest > 1 else ""


def _mounted(lines: list[str]) -> Iterator[tuple[Path, str]]:
    for line in lines:
        words = line.split(" ")
        if len(words) >= 3:
            yield Path(re.sub(r"\\(\d{3})", lambda m: chr(int(m[1], 8)), words[1])), words[2]


def _drive(folder: Path) -> str:  # pragma: no cover (Windows alone)
    """On Windows: a path of a server, or a letter that stands for one."""
    if str(folder).startswith("\\\\"):
        return tr("a server's folder")
    import ctypes

    windows: object = getattr(ctypes, "windll", None)
    kernel = getattr(windows, "kernel32", None)
    if kernel is None:
        return ""
    return tr("a mapped drive") if kernel.GetDriveTypeW(folder.anchor) == _REMOTE else ""
