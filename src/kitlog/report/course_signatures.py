"""The signatures under a course, as screen and paper say them, and what came after each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kitlog.domain.course_signing import CourseSignature, Part, Record
from kitlog.domain.entry import Entry
from kitlog.report.amendments import stamp
from kitlog.report.trail_line import trail_line
from kitlog.report.wording import Wording
from kitlog.words import tr, unsaid

NOT_INTACT = unsaid("The record is not the one that was signed.")


@dataclass(frozen=True, slots=True)
class SignedPart:
    """One signature, under the name and role of then.

    intact  what was signed is still there as it was
    amended, added  what came later, each with when, what, who and why
    """

    part: Part | None
    name: str
    role: str
    meaning: str
    when: str
    sha256: str
    intact: bool
    amended: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def stands(self) -> bool:
        return self.intact and not self.amended

    @property
    def after(self) -> tuple[str, ...]:
        """What must be read beside it, in full sentences."""
        found: tuple[str, ...] = () if self.intact else (tr(NOT_INTACT),)
        found += tuple(tr("Amended after signature: {what}", what=one) for one in self.amended)
        return found + tuple(tr("Added after signature: {what}", what=one) for one in self.added)


def last_of(signed: Iterable[SignedPart], part: Part) -> SignedPart | None:
    """The signature of this part that counts, the latest."""
    return next((one for one in reversed(tuple(signed)) if one.part is part), None)


def signed_parts(
    signed: Iterable[CourseSignature], record: Record, wording: Wording
) -> tuple[SignedPart, ...]:
    """In the order they were signed in."""
    return tuple(_part(one, record, wording) for one in signed)


def _part(one: CourseSignature, record: Record, wording: Wording) -> SignedPart:
    return SignedPart(
        part=one.part,
        name=one.fact.name,
        role=one.fact.role.words,
        meaning=tr(one.fact.meaning),
        when=stamp(one.entry.measured),
        sha256=one.fact.digest,
        intact=one.intact,
        amended=tuple(_told(later, record, wording) for later in one.amended),
        added=tuple(_told(later, record, wording) for later in one.added),
    )


def _told(later: Entry, record: Record, wording: Wording) -> str:
    """18-Jan-2026 09:12, corrected: patient, R. Mock RN"""
    line = trail_line(later, _family(later, record), wording, "")
    why = f": {line.reason}" if line.reason else ""
    return f"{stamp(later.entered)}, {line.what[:1].lower()}{line.what[1:]}, {line.who}{why}"


def _family(later: Entry, record: Mapping[str, tuple[Entry, ...]]) -> list[Entry]:
    """What it corrects and what corrected the same before it, oldest first."""
    if not later.corrects:
        return []
    of = (later.corrects,)
    return [
        one
        for one in record.get(later.stream, ())
        if one.id < later.id and (one.id in of or one.corrects in of)
    ]
