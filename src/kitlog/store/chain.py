"""The HMAC chain: each entry vouches for itself and for the one before it.

One chain per stream and workstation, so that machines can later be joined without rewriting.
A link covers every stored column, each with its type and length, and the link before. What a
chain alone can't see is its own end cut off, or the file rolled back: for that, heads are
kept outside the file (on signed documents, in backups) and handed back as the anchor.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sqlalchemy import RowMapping

from kitlog.words import tr

COLUMNS = (
    "id",
    "stream",
    "workstation",
    "seq",
    "kind",
    "version",
    "payload",
    "measured_utc",
    "measured_boot_ns",
    "measured_boot_id",
    "entered_utc",
    "entered_boot_ns",
    "entered_boot_id",
    "author",
    "slot",
    "corrects",
    "reason",
)
"""What a link covers, in this order. Adding or moving one breaks every existing chain."""

ChainName = tuple[str, str]
"""Stream and workstation."""


Stored = Mapping[str, Any] | RowMapping
"""A row of the journal by column name."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a chain ends: how many entries it has and the last one's link."""

    count: int
    mac: bytes = field(repr=False)


NO_HEADS: Mapping[ChainName, Head] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ChainFault:
    """A place where the stored entries are not those that were appended."""

    stream: str
    workstation: str
    seq: int
    sentence: str


def link(key: bytes, previous: bytes, row: Stored) -> bytes:
    """HMAC-SHA256 over the columns of `row` and the link before; b"" before the first."""
    parts = [b"kitlog entry 1\n", *_parts(previous)]
    for column in COLUMNS:
        parts += _parts(row[column])
    return hmac.digest(key, b"".join(parts), "sha256")


def _parts(value: str | int | bytes) -> tuple[bytes, bytes]:
    """Two million times in the look through a large record: no call that can be done without."""
    if isinstance(value, str):
        raw = value.encode()
        return b"t" + len(raw).to_bytes(8, "big"), raw
    if isinstance(value, int):
        raw = b"%d" % value
        return b"i" + len(raw).to_bytes(8, "big"), raw
    return b"b" + len(value).to_bytes(8, "big"), value


class Links:
    """Goes along the chains and says what is wrong with each row, and at the end what is gone.

    Rows come chain by chain and in order of their number. Every chain of `anchor` must be among
    them, at least as long as it was then. Of a chain in `after` come only those after that place.
    """

    def __init__(
        self,
        key: bytes,
        anchor: Mapping[ChainName, Head],
        after: Mapping[ChainName, Head] = NO_HEADS,
    ) -> None:
        self._key, self._anchor, self._after = key, anchor, after
        self._name: ChainName = ("", "")
        self._previous, self._last = b"", 0
        self._reached: set[ChainName] = set()

    def of(self, row: Stored) -> Iterator[ChainFault]:
        if self._name != (row["stream"], row["workstation"]):
            self._name = (row["stream"], row["workstation"])
            before = self._after.get(self._name, Head(0, b""))
            self._previous, self._last = before.mac, before.count
        name, seq, mac = self._name, row["seq"], row["mac"]
        if seq != self._last + 1:
            yield ChainFault(
                *name,
                seq,
                tr("Entry {gone} is missing before entry {seq}.", gone=self._last + 1, seq=seq),
            )
        elif not hmac.compare_digest(mac, link(self._key, self._previous, row)):
            yield ChainFault(*name, seq, tr("Entry {seq} is not what was saved.", seq=seq))
        anchored = self._anchor.get(name)
        if anchored is not None and anchored.count == seq:
            self._reached.add(name)
            if not hmac.compare_digest(anchored.mac, mac):
                yield ChainFault(
                    *name, seq, tr("Entry {seq} differs from the one vouched for.", seq=seq)
                )
        self._previous, self._last = mac, seq

    def gone(self) -> Iterator[ChainFault]:
        for stream, workstation in sorted(self._anchor.keys() - self._reached):
            count = self._anchor[stream, workstation].count
            words = tr("Entry {seq} is gone: the end was cut off.", seq=count)
            yield ChainFault(stream, workstation, count, words)


def faults(
    rows: Iterable[Stored], key: bytes, anchor: Mapping[ChainName, Head]
) -> Iterator[ChainFault]:
    """What is wrong with `rows`, all of them; see Links."""
    links = Links(key, anchor)
    for row in rows:
        yield from links.of(row)
    yield from links.gone()
