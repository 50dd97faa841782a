"""Where the chains ended, noted outside the database: what shows an end cut off or a rollback.

One line of JSON a note, appended and never rewritten. Each says only which chains have grown
since the line before, and vouches for that line with the chains' own key. Nothing in it tells
anything of a patient: streams are named by random numbers.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kitlog.domain.errors import MachineError
from kitlog.domain.moment import Moment
from kitlog.store.chain import ChainFault, ChainName, Head
from kitlog.store.private import create_private_file, sync_folder


@dataclass(frozen=True, slots=True)
class Anchors:
    """What the file vouches for: `heads` by chain, up to the entry `last`; `count` notes.

    at      when the last of them was made, aware UTC; None without one
    faults  lines that are not as they were written; what follows the first one vouches for nothing
    size, sha256  of the part of the file that was read: it need not be checked again
    """

    heads: Mapping[ChainName, Head] = field(default_factory=dict)
    last: str = ""
    count: int = 0
    mac: bytes = field(default=b"", repr=False)
    faults: tuple[ChainFault, ...] = ()
    at: datetime | None = None
    size: int = 0
    sha256: bytes = field(default=b"", repr=False)


def anchor_file(database: Path) -> Path:
    return database.with_name(database.name + ".anchors")


def read_anchors(database: Path, key: bytes, known: Anchors | None = None) -> Anchors:
    """All notes, checked one after the other. None of them, where there is no file yet.

    What was `known` and is still there byte for byte is not checked line by line again: a file of
    ten years is read in 60 ms instead of a second.
    """
    try:
        whole = anchor_file(database).read_bytes()
    except FileNotFoundError:
        return Anchors()
    except OSError as error:
        raise MachineError(f"The anchors can't be read: {error.strerror}.") from error
    before = known if known is not None and _still(known, whole) else Anchors()
    heads = dict(before.heads)
    last, mac, count, at = before.last, before.mac, before.count, before.at
    lines = whole[before.size :].split(b"\n")
    for count, line in enumerate(lines[:-1], before.count + 1):
        note = _checked(line, mac, key)
        if note is None:
            words = f"Line {count} of {anchor_file(database).name} is not as it was written."
            fault = (ChainFault("anchors", "", count, words),)
            return Anchors(MappingProxyType(heads), last, count - 1, mac, fault, at)
        body, mac = note
        last, at = body["last"], datetime.fromisoformat(body["utc"])
        for stream, workstation, seq, link in body["heads"]:
            heads[stream, workstation] = Head(seq, bytes.fromhex(link))
    size = len(whole) - len(lines[-1])
    seal = hashlib.sha256(whole[:size]).digest()
    return Anchors(MappingProxyType(heads), last, count, mac, (), at, size, seal)


def _still(known: Anchors, whole: bytes) -> bool:
    """Whether the file still begins with what was read of it, all of it good."""
    if known.faults or not known.size:
        return False
    return hashlib.sha256(whole[: known.size]).digest() == known.sha256


def add_anchor(
    database: Path,
    key: bytes,
    before: Anchors,
    grown: Mapping[ChainName, Head],
    last: str,
    now: Moment,
) -> None:
    """Append a note of the chains that have grown, `last` being the id of the newest entry.

    A line that a power cut left half written is cut off first: it vouched for nothing yet.
    Durable when it returns. MachineError when the disk would not take it.
    """
    heads = [[*name, head.count, head.mac.hex()] for name, head in sorted(grown.items())]
    body = {"utc": now.utc.isoformat(timespec="seconds"), "last": last, "heads": heads}
    raw = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    path = anchor_file(database)
    try:
        if not path.exists():
            create_private_file(path)
            sync_folder(path.parent)
        with path.open("r+b") as file:
            whole = file.read()
            file.seek(whole.rfind(b"\n") + 1)
            file.truncate()
            # The line's end comes alone: a line torn by a power cut must not look tampered with.
            for part in (raw + b" " + _mac(raw, before.mac, key).hex().encode(), b"\n"):
                file.write(part)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        raise MachineError(f"The anchors can't be written: {error.strerror}.") from error


def _checked(line: bytes, before: bytes, key: bytes) -> tuple[dict[str, Any], bytes] | None:
    raw, _, said = line.rpartition(b" ")
    mac = _mac(raw, before, key)
    if not hmac.compare_digest(mac.hex().encode(), said):
        return None
    return json.loads(raw), mac


def _mac(raw: bytes, before: bytes, key: bytes) -> bytes:
    return hmac.new(key, b"kitlog anchor 1\n" + before + b"\n" + raw, hashlib.sha256).digest()
