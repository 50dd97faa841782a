"""A course as its nurse and its prescriber sign it: what a signature covers, what came after.

A signature covers everything the record holds of the course at that moment, as it is stored: the
patient, the course and all its sessions. It says for each chain how many entries that are, so
that whatever is appended later is known for what it is, on however many workstations.

Either may sign first. Each part means something of its own, every day of the course carries its
own signature already, and a prescriber who comes once a week must not wait for a nurse on leave.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from kitlog.domain import codec
from kitlog.domain.course_facts import DataExported, SummaryExported, SummaryFiled
from kitlog.domain.course_signed import CourseSigned, Covered
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.entry import Entry
from kitlog.domain.outcome_follow_up import FollowUpTried
from kitlog.domain.outcomes import FOLLOW_UPS, OutcomeRecorded
from kitlog.domain.papers import PaperWritten
from kitlog.domain.people import Role
from kitlog.words import tr, unsaid

Record = Mapping[str, tuple[Entry, ...]]
"""Everything that belongs to a course: entries by stream, in the order in which they were saved."""

_MEANINGS = (
    unsaid("gave or charted this course as recorded here"),
    unsaid("checked the charting of this course"),
    unsaid("reviewed this course"),
)
GAVE, CHECKED, REVIEWED = (one.text for one in _MEANINGS)
"""As they are signed; `tr` says them."""

PAPERS = (DataExported, SummaryExported, SummaryFiled, PaperWritten)
"""What was made of the record, and where it went."""


class Part(Enum):
    NURSE = "nurse"
    PRESCRIBER = "prescriber"

    @property
    def words(self) -> str:
        return tr(self.value)


def part_of(role: Role) -> Part | None:
    """The part somebody of this role signs, if any."""
    if role is Role.PRESCRIBER:
        return Part.PRESCRIBER
    return Part.NURSE if role in (Role.NURSE, Role.CHARGE) else None


def meaning(role: Role, *, charted: bool) -> str:
    """What the signature says; `charted` when the person charted in this course."""
    if role is Role.PRESCRIBER:
        return REVIEWED
    return GAVE if charted else CHECKED


@dataclass(frozen=True, slots=True)
class CourseSignature:
    """A signature and what the record says of it now.

    intact   what was signed is still there, byte for byte
    amended  what was changed or added later, oldest first
    added    what was bound to come later: follow-ups, the account of a drug
    """

    entry: Entry
    fact: CourseSigned
    intact: bool
    amended: tuple[Entry, ...]
    added: tuple[Entry, ...]

    @property
    def part(self) -> Part | None:
        return part_of(self.fact.role)

    @property
    def stands(self) -> bool:
        """It still covers the course as it is."""
        return self.intact and not self.amended


def covering(record: Record) -> tuple[Covered, ...]:
    """All there is now, chain by chain."""
    found = []
    for stream in sorted(record):
        chains = _chains(record[stream])
        found += [Covered(stream, name, len(chains[name])) for name in sorted(chains)]
    return tuple(found)


def digest(record: Record, covered: tuple[Covered, ...]) -> str:
    """SHA-256 over what is covered."""
    return sealed(covered_entries(record, covered))


def sealed(entries: Iterable[Entry]) -> str:
    """SHA-256 over every entry with all its circumstances, its bytes as stored."""
    seal = hashlib.sha256()
    for entry in entries:
        seal.update(in_bytes(entry))
    return seal.hexdigest()


def in_bytes(entry: Entry) -> bytes:
    """What is sealed of an entry: its circumstances and its payload, each with its length."""
    kind, version, payload = codec.stored(entry)
    head = codec.canonical(
        (entry.id, entry.stream, entry.workstation, kind, version, entry.measured.utc,
         entry.entered.utc, entry.author, entry.slot, entry.corrects, entry.reason)
    )  # fmt: skip
    return b"".join(len(part).to_bytes(4, "big") + part for part in (head, payload))


def signatures(record: Record) -> tuple[CourseSignature, ...]:
    """Every signature under the course, oldest first."""
    found = [
        (entry, entry.fact)
        for entries in record.values()
        for entry in entries
        if isinstance(entry.fact, CourseSigned)
    ]
    found.sort(key=lambda one: one[0].id)
    return tuple(_signature(record, entry, fact) for entry, fact in found)


def last(signed: tuple[CourseSignature, ...], part: Part) -> CourseSignature | None:
    """The signature of this part that counts: it can be signed again after an amendment."""
    return next((one for one in reversed(signed) if one.part is part), None)


def _signature(record: Record, entry: Entry, fact: CourseSigned) -> CourseSignature:
    known = list(covered_entries(record, fact.covered))
    amended: list[Entry] = []
    added: list[Entry] = []
    for later in later_entries(record, fact.covered):
        if _changes_nothing(later, record):
            continue
        (added if was_due(later, known) else amended).append(later)
        known.append(later)
    intact = digest(record, fact.covered) == fact.digest
    return CourseSignature(entry, fact, intact, tuple(amended), tuple(added))


def was_due(entry: Entry, known: list[Entry]) -> bool:
    """It answers what the course left open, and changes nothing that was said before."""
    if entry.corrects:
        return False
    if isinstance(entry.fact, OutcomeRecorded):
        said = [e.fact for e in known if isinstance(e.fact, OutcomeRecorded)]
        before = {(one.measure, one.point) for one in said}
        fact = entry.fact
        return fact.point in FOLLOW_UPS and (fact.measure, fact.point) not in before
    return isinstance(entry.fact, (DrugAccounted, FollowUpTried))


def _changes_nothing(entry: Entry, record: Record) -> bool:
    """The other signature, a paper, or where one went, struck or not."""
    return isinstance(entry.fact, CourseSigned) or of_paper(entry, record)


def of_paper(entry: Entry, record: Record) -> bool:
    """Whether it tells of a paper made of the record, or strikes what was told of one."""
    if isinstance(entry.fact, PAPERS):
        return True
    return bool(entry.corrects) and any(
        one.id == entry.corrects and isinstance(one.fact, PAPERS)
        for one in record.get(entry.stream, ())
    )


def later_entries(record: Record, covered: tuple[Covered, ...]) -> list[Entry]:
    """What came after, in the order in which it was typed."""
    counts = {(one.stream, one.workstation): one.count for one in covered}
    found = [
        entry
        for stream, entries in record.items()
        for name, chain in _chains(entries).items()
        for entry in chain[counts.get((stream, name), 0) :]
    ]
    return sorted(found, key=lambda one: (one.entered.utc, one.id))


def covered_entries(record: Record, covered: tuple[Covered, ...]) -> Iterator[Entry]:
    for one in covered:
        yield from _chains(record.get(one.stream, ())).get(one.workstation, [])[: one.count]


def _chains(entries: tuple[Entry, ...]) -> dict[str, list[Entry]]:
    """By workstation; each in the order in which it was saved."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.workstation, []).append(entry)
    return found
