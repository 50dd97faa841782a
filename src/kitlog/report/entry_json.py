"""An entry of the record as JSON, and back: nothing of it is changed, rounded or left out.

The fact stands there as it lies on the disk, in the version it was written in. So every SHA-256
in the record can be reckoned again from the JSON alone (docs/course-json.md).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from kitlog.domain import codec
from kitlog.domain.charted import Charted, charted
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Fault
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.session_facts import Struck

Plain = dict[str, Any]
Who = Callable[[str, Moment], PersonEnrolled | None]
"""A person with name and role of that time."""

LATE_S = 120.0
"""Typed later than this after it happened: a late entry, as the summary marks it."""
PROGRAM = "KitLog"
"""Whose entry it is where nobody made it."""


def entries(stream: Iterable[Entry], who: Who) -> list[Plain]:
    """All entries of a stream in the order in which they were saved."""
    told = tuple(stream)
    families = {entry.id: family for family in charted(told) for entry in family.history}
    return [_entry(entry, families[entry.id], who) for entry in told]


def read_back(document: Plain) -> dict[str, tuple[Entry, ...]]:
    """The entries of a whole course, by stream. Fault for what KitLog never wrote."""
    try:
        parts = [document["patient"], document["course"], *document["sessions"]]
        return {part["stream"]: tuple(_read(part)) for part in parts}
    except (KeyError, TypeError, ValueError) as error:
        raise Fault(f"The course can't be read back: {type(error).__name__}.") from error


def time(moment: Moment) -> str:
    """By the clock on the clinic's wall, with its distance from UTC."""
    return moment.local.isoformat()


def person(id: str, at: Moment, who: Who) -> Plain:
    """Name and role as they were then."""
    known = who(id, at)
    if known is None:
        return {"id": id, "name": id or PROGRAM, "role": None}
    return {"id": id, "name": known.name, "role": known.role.value}


def _entry(entry: Entry, family: Charted, who: Who) -> Plain:
    kind, version, payload = codec.stored(entry)
    return {
        "id": entry.id,
        "kind": kind,
        "version": version,
        "fact": json.loads(payload),
        "measured": _moment(entry.measured),
        "entered": _moment(entry.entered),
        "author": person(entry.author, entry.entered, who),
        "workstation": entry.workstation,
        "slot": entry.slot,
        "corrects": entry.corrects,
        "reason": entry.reason,
        "computed": _computed(entry, family),
    }


def _moment(moment: Moment) -> Plain:
    # As text: a boot of 105 days counts more ns than a program may read of a number exactly.
    return {
        "at": time(moment),
        "boot": moment.boot_id,
        "boot_ns": str(moment.boottime_ns),
    }


def _computed(entry: Entry, family: Charted) -> Plain:
    after = elapsed(entry.measured, entry.entered)
    later = _replaced_by(entry, family)
    return {
        "state": state(entry, family),
        "replaced_by": later.id if later else None,
        "because": because(entry, family),
        "entered_after_s": round(after.seconds, 3),
        "estimated": after.estimated,
        "late": after.seconds > LATE_S,
    }


def state(entry: Entry, family: Charted) -> str:
    """What an entry is now: it "stands", was "corrected" or "struck", or is itself a "strike"."""
    if isinstance(entry.fact, Struck):
        return "strike"
    told = [one.id for one in family.history if not isinstance(one.fact, Struck)]
    if entry.id != told[-1]:
        return "corrected"
    return "struck" if family.struck else "stands"


def because(entry: Entry, family: Charted) -> str:
    """Why it was corrected or struck, "" where it was not."""
    later = _replaced_by(entry, family)
    return later.reason if later else ""


def _replaced_by(entry: Entry, family: Charted) -> Entry | None:
    """The entry that came after it: a correction, or what struck it."""
    after = iter(family.history)
    for one in after:
        if one.id == entry.id:
            return next(after, None)
    return None


def _read(part: Mapping[str, Any]) -> Iterator[Entry]:
    for row in part["entries"]:
        payload = codec.written_again(row["fact"])
        fact = codec.decode(row["kind"], row["version"], payload)
        yield Entry(
            row["id"], part["stream"], fact,
            _moment_of(row["measured"]), _moment_of(row["entered"]),
            row["author"]["id"], row["workstation"], row["slot"], row["corrects"], row["reason"],
            (row["version"], payload),
        )  # fmt: skip


def _moment_of(row: Mapping[str, str]) -> Moment:
    return Moment(
        datetime.fromisoformat(row["at"]).astimezone(UTC), int(row["boot_ns"]), row["boot"]
    )
