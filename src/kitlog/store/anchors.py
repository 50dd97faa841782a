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
    """

    heads: Mapping[ChainName, Head] = field(default_factory=dict)
    last: str = ""
    count: int = 0
    mac: bytes = field(default=b"", repr=False)
    faults: tuple[ChainFault, ...] = ()
    at: datetime | None = None


def anchor_file(database: Path) -> Path:
    return database.with_name(database.name + ".anchors")


def read_anchors(database: Path, key: bytes) -> Anchors:
    """All notes, checked one after the other. None of them, where there is no file yet."""
    try:
        lines = anchor_file(database).read_bytes().split(b"\n")
    except FileNotFoundError:
        return Anchors()
    except OSError as error:
        raise MachineError(f"The anchors can't be read: {error.strerror}.") from error
    heads: dict[ChainName, Head] = {}
    last, mac, count, at = "", b"", 0, None
    for count, line in enumerate(lines[:-1], 1):
        note = _checked(line, mac, key)
        if note is None:
            words = f"Line {count} of {anchor_file(database).name} is not as it was written."
            fault = (ChainFault("anchors", "", count, words),)
            return Anchors(MappingProxyType(heads), last, count - 1, mac, fault, at)
        body, mac = note
        last, at = body["last"], datetime.fromisoformat(body["utc"])
        for stream, workstation, seq, link in body["heads"]:
            heads[stream, workstation] = Head(seq, bytes.fromhex(link))
    return Anchors(MappingProxyType(heads), last, count, mac, (), at)


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
            file.write(raw + b" " + _mac(raw, before.mac, key).hex().encode() + b"\n")
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
