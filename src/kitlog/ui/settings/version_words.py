"""What is said of a version of a protocol: its state, and what is changed on a copy of it."""

from __future__ import annotations

from kitlog.domain.clinic import Clinic
from kitlog.domain.dates import clock, long_day
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.protocol_versions import Version

MOST_LINES = 2
"""Differences that are said beside the button while fields are changed."""


def summary(lines: tuple[str, ...], wrong: int) -> str:
    """What is changed so far, the first few in full."""
    more = f"; and {len(lines) - MOST_LINES} more" if len(lines) > MOST_LINES else ""
    said = f"{len(lines)} changed: {'; '.join(lines[:MOST_LINES])}{more}." if lines else ""
    unread = f"{wrong} can’t be read yet." if wrong else ""
    return " ".join(part for part in (said, unread) if part) or "Nothing is changed."


def prescribers(clinic: Clinic) -> tuple[PersonEnrolled, ...]:
    return tuple(one for one in clinic.at_work if one.role is Role.PRESCRIBER)


def state(version: Version, clinic: Clinic, *, stands: bool) -> list[str]:
    """In use or not, who drafted it and who signed it, by the names of then."""
    found = [version.protocol.title, _use(version, stands=stands)]
    for said, act in ((version.drafted, "Drafted"), (version.signed, "Signed")):
        if said is not None:
            at, name_of = said.first.entered.local, clinic.names_at(said.first.entered)
            found.append(f"{act} by {name_of(said.author)}, {long_day(at.date())}, {clock(at)}")
    if version.drafted is None and version.signed is None:
        found.append("Shipped with KitLog, not signed here.")
    return found


def _use(version: Version, *, stands: bool) -> str:
    if version.draft:
        return "Draft: nobody is treated by it yet."
    if not stands:
        return "Not in use: there is a newer version."
    if version.signed is None:
        return "No course can be opened by it yet."
    return "In use for new courses."
