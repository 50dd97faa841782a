"""What is known of a record that can't be read: when it last gave a sign of life, how much it held.

From the files beside it, which are in clear and hold nothing of any patient.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kitlog.store.anchors import anchor_file
from kitlog.store.doorplate import read_door


@dataclass(frozen=True, slots=True)
class LastKnown:
    """at       of the last sign, aware UTC; None where nothing tells
    entries  at least so many were in it
    """

    at: datetime | None
    entries: int


def last_known(database: Path) -> LastKnown:
    """By the last anchor and by what stands at the door; nothing in them is proven here."""
    counts: dict[tuple[str, str], int] = {}
    seen: list[datetime] = []
    with suppress(OSError):
        for line in anchor_file(database).read_bytes().splitlines():
            with suppress(ValueError, KeyError, TypeError):
                body = json.loads(line.rpartition(b" ")[0])
                # The last counts: a clock may have stood ahead.
                seen = [datetime.fromisoformat(body["utc"])]
                counts.update({(s, w): count for s, w, count, _ in body["heads"]})
    door = read_door(database)
    if door is not None:
        seen.append(door.seen.utc)
    return LastKnown(max(seen, default=None), sum(counts.values()))
