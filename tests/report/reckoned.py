"""Hashes of the record reckoned from the JSON alone, as docs/course-json.md tells it.

Nothing of KitLog is used: it is what a stranger's program would do.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

Plain = dict[str, Any]
PAPERS = ("data-exported", "summary-exported", "summary-filed", "paper-written")


def streams(document: Plain) -> dict[str, list[Plain]]:
    parts = (document["patient"], document["course"], *document["sessions"])
    return {part["stream"]: part["entries"] for part in parts}


def of_course_signature(document: Plain, covers: list[Plain]) -> str:
    held = streams(document)
    found = []
    for one in covers:
        chain = [e for e in held[one["stream"]] if e["workstation"] == one["workstation"]]
        found += [_long(entry, one["stream"]) for entry in chain[: one["entries"]]]
    return _seal(found)


def of_record(document: Plain) -> str:
    found = []
    for stream, entries in sorted(streams(document).items()):
        papers = {e["id"] for e in entries if e["kind"] in PAPERS}
        for entry in sorted(entries, key=lambda one: one["workstation"]):
            if entry["id"] not in papers and entry["corrects"] not in papers:
                found.append(_long(entry, stream))
    return _seal(found)


def of_day(session: Plain, covers: list[str]) -> str:
    held = {entry["id"]: entry for entry in session["entries"]}
    return _seal(_short(held[id]) for id in covers)


def of_journal(document: Plain) -> str:
    """What stands under every page as where the journal ended."""
    seal = hashlib.sha256()
    for one in document["record"]["chains"]:
        row = [one["stream"], one["workstation"], one["entries"], one["head"]]
        seal.update(_canonical(row) + b"\n")
    return seal.hexdigest()[:32]


def _long(entry: Plain, stream: str) -> tuple[bytes, bytes]:
    head = [
        entry["id"], stream, entry["workstation"], entry["kind"], entry["version"],
        _utc(entry["measured"]), _utc(entry["entered"]), entry["author"]["id"], entry["slot"],
        entry["corrects"], entry["reason"],
    ]  # fmt: skip
    return _canonical(head), _canonical(entry["fact"])


def _short(entry: Plain) -> tuple[bytes, bytes]:
    head = [
        entry["id"], entry["kind"], entry["version"], _utc(entry["measured"]),
        entry["author"]["id"], entry["slot"], entry["corrects"], entry["reason"],
    ]  # fmt: skip
    return _canonical(head), _canonical(entry["fact"])


def _seal(parts: Iterable[tuple[bytes, bytes]]) -> str:
    seal = hashlib.sha256()
    for head, payload in parts:
        for part in (head, payload):
            seal.update(len(part).to_bytes(4, "big") + part)
    return seal.hexdigest()


def _utc(moment: Plain) -> str:
    return datetime.fromisoformat(moment["at"]).astimezone(UTC).isoformat()


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
