"""An entry as a row of the journal, and back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping

from kitlog.domain.codec import decode, encode
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment
from kitlog.store.tables import as_text


def content_of(entry: Entry) -> dict[str, Any]:
    """The columns an entry fills by itself; number and link are the chain's."""
    kind, version, payload = encode(entry.fact)
    return {
        "id": entry.id,
        "stream": entry.stream,
        "workstation": entry.workstation,
        "kind": kind,
        "version": version,
        "payload": payload,
        **_moment_columns("measured", entry.measured),
        **_moment_columns("entered", entry.entered),
        "author": entry.author,
        "slot": entry.slot,
        "corrects": entry.corrects,
        "reason": entry.reason,
    }


def entry_from(row: RowMapping) -> Entry:
    """The entry a row was made of. Raises Fault for a kind this program does not know."""
    return Entry(
        id=row["id"],
        stream=row["stream"],
        fact=decode(row["kind"], row["version"], row["payload"]),
        measured=moment_of(row, "measured"),
        entered=moment_of(row, "entered"),
        author=row["author"],
        workstation=row["workstation"],
        slot=row["slot"],
        corrects=row["corrects"],
        reason=row["reason"],
        stored=(row["version"], row["payload"]),
    )


def _moment_columns(name: str, moment: Moment) -> dict[str, str | int]:
    return {
        f"{name}_utc": as_text(moment.utc),
        f"{name}_boot_ns": moment.boottime_ns,
        f"{name}_boot_id": moment.boot_id,
    }


def moment_of(row: RowMapping, name: str) -> Moment:
    """The moment in the columns that begin with `name`. ValueError when it is none."""
    return Moment(
        datetime.fromisoformat(row[f"{name}_utc"]), row[f"{name}_boot_ns"], row[f"{name}_boot_id"]
    )
