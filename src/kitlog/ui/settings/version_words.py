"""What is said of a version of a protocol: its state, and what is changed on a copy of it."""

from __future__ import annotations

from kitlog.domain.clinic import Clinic
from kitlog.domain.dates import clock, long_day
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.protocol_versions import Version
from kitlog.words import tr, unsaid

DRAFTED = unsaid("Drafted by {name}, {day}, {time}")
SIGNED = unsaid("Signed by {name}, {day}, {time}")
MOST_LINES = 2
"""Differences that are said beside the button while fields are changed."""


def summary(lines: tuple[str, ...], wrong: int) -> str:
    """What is changed so far, the first few in full."""
    first, more = "; ".join(lines[:MOST_LINES]), len(lines) - MOST_LINES
    found = []
    if more > 0:
        found.append(
            tr("{n} changed: {first}; and {more} more.", n=len(lines), first=first, more=more)
        )
    elif lines:
        found.append(tr("{n} changed: {first}.", n=len(lines), first=first))
    if wrong:
        found.append(tr("{n} can’t be read yet.", n=wrong))
    return " ".join(found) or tr("Nothing is changed.")


def prescribers(clinic: Clinic) -> tuple[PersonEnrolled, ...]:
    return tuple(one for one in clinic.at_work if one.role is Role.PRESCRIBER)


def state(version: Version, clinic: Clinic, *, stands: bool) -> list[str]:
    """In use or not, who drafted it and who signed it, by the names of then."""
    found = [version.protocol.title, _use(version, stands=stands)]
    for said, act in ((version.drafted, DRAFTED), (version.signed, SIGNED)):
        if said is not None:
            at, name_of = said.first.entered.local, clinic.names_at(said.first.entered)
            found.append(
                tr(act, name=name_of(said.author), day=long_day(at.date()), time=clock(at))
            )
    if version.drafted is None and version.signed is None:
        found.append(tr("Shipped with KitLog, not signed here."))
    return found


def _use(version: Version, *, stands: bool) -> str:
    if version.draft:
        return tr("Draft: nobody is treated by it yet.")
    if not stands:
        return tr("Not in use: there is a newer version.")
    if version.signed is None:
        return tr("No course can be opened by it yet.")
    return tr("In use for new courses.")
