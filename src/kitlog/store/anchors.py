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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.domain.moment import Moment
from kitlog.store.chain import NO_HEADS, ChainFault, ChainName, Head
from kitlog.store.private import create_private_file, sync_folder
from kitlog.words import tr

FEW = 32
"""Chains looked for one by one; who asks for more is about to ask for all."""


class _Heads(Mapping[ChainName, Head]):
    """What the notes vouch for, taken out of them when it is first asked for.

    Of ten years that is half a second, which the first page need not wait for: the few chains
    that have grown since the last note stand near the end.
    """

    def __init__(self, before: Mapping[ChainName, Head], notes: list[bytes]) -> None:
        self._before, self._notes = before, notes
        self._found: dict[ChainName, Head] | None = None
        self._few = 0

    @classmethod
    def after(cls, before: Mapping[ChainName, Head], notes: list[bytes]) -> _Heads:
        """`before`, and what `notes` say besides; nothing is taken out of any of them yet."""
        if isinstance(before, _Heads) and before._found is None:
            return cls(before._before, [*before._notes, *notes])
        return cls(before, notes)

    def _all(self) -> dict[ChainName, Head]:
        if self._found is None:
            found = dict(self._before)
            for raw in self._notes:
                found |= _heads_of(raw)
            self._found, self._before, self._notes = found, NO_HEADS, []
        return self._found

    def __getitem__(self, name: ChainName) -> Head:
        self._few += 1
        if self._found is not None or self._few > FEW:
            return self._all()[name]
        said = json.dumps(name, separators=(",", ":")).encode()[:-1] + b","
        for raw in reversed(self._notes):
            if said in raw:
                return _heads_of(raw)[name]
        return self._before[name]

    def __iter__(self) -> Iterator[ChainName]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def _heads_of(raw: bytes) -> dict[ChainName, Head]:
    """What one note says."""
    heads = json.loads(raw)["heads"]
    return {(stream, at): Head(seq, bytes.fromhex(link)) for stream, at, seq, link in heads}


@dataclass(frozen=True, slots=True)
class Anchors:
    """What the file vouches for: `heads` by chain, up to the entry `last`; `count` notes.

    at      when the last of them was made, aware UTC; None without one
    faults  lines that are not as they were written; what follows the first one vouches for nothing
    size, sha256  of the part of the file that was read: it need not be checked again
    """

    heads: Mapping[ChainName, Head] = field(default_factory=lambda: NO_HEADS)
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
        raise MachineError(tr("The anchors can't be read: {why}.", why=error.strerror)) from error
    before = known if known is not None and _still(known, whole) else Anchors()
    mac, notes = before.mac, list[bytes]()
    lines = whole[before.size :].split(b"\n")
    for line in lines[:-1]:
        raw, _, said = line.rpartition(b" ")
        link = _mac(raw, mac, key)
        if not hmac.compare_digest(link.hex().encode(), said):
            return _spoilt(database, before, notes, mac)
        mac = link
        notes.append(raw)
    size = len(whole) - len(lines[-1])
    seal = hashlib.sha256(whole[:size]).digest()
    if not notes:
        return replace(before, size=size, sha256=seal)
    return replace(_read(before, notes, mac), size=size, sha256=seal)


def _read(before: Anchors, notes: list[bytes], mac: bytes) -> Anchors:
    """What the notes say besides what was read before."""
    body = json.loads(notes[-1])
    at, count = datetime.fromisoformat(body["utc"]), before.count + len(notes)
    return Anchors(_Heads.after(before.heads, notes), body["last"], count, mac, (), at)


def _spoilt(database: Path, before: Anchors, notes: list[bytes], mac: bytes) -> Anchors:
    """The line after these notes is not as it was written."""
    good = _read(before, notes, mac) if notes else before
    name = anchor_file(database).name
    words = tr("Line {line} of {file} is not as it was written.", line=good.count + 1, file=name)
    fault = ChainFault("anchors", "", good.count + 1, words)
    return replace(good, faults=(fault,), size=0, sha256=b"")


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
    line = note(before.mac, key, grown, last, now)
    path = anchor_file(database)
    try:
        if not path.exists():
            create_private_file(path)
            sync_folder(path.parent)
        with path.open("r+b") as file:
            file.seek(before.size)
            file.truncate()
            # The line's end comes alone: a line torn by a power cut must not look tampered with.
            for part in (line, b"\n"):
                file.write(part)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        raise MachineError(
            tr("The anchors can't be written: {why}.", why=error.strerror)
        ) from error


def note(
    before: bytes, key: bytes, grown: Mapping[ChainName, Head], last: str, now: Moment
) -> bytes:
    """One line, without its end, that vouches for the line whose link is `before`."""
    heads = [[*name, head.count, head.mac.hex()] for name, head in sorted(grown.items())]
    body = {"utc": now.utc.isoformat(timespec="seconds"), "last": last, "heads": heads}
    raw = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return raw + b" " + _mac(raw, before, key).hex().encode()


def _mac(raw: bytes, before: bytes, key: bytes) -> bytes:
    return hmac.digest(key, b"kitlog anchor 1\n" + before + b"\n" + raw, "sha256")
