"""The versions of a course's summary: what came after each, and where each is filed.

A version is superseded once something it was made of was changed or added. What was bound to come
later (outcomes at three and six months, a signature, the account of a drug) only makes a newer
version due: what the older one says is still so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.course_facts import SummaryExported, SummaryFiled
from kitlog.domain.course_signed import CourseSigned, Covered
from kitlog.domain.course_signing import (
    Record,
    covered_entries,
    covering,
    later_entries,
    of_paper,
    part_of,
    sealed,
    was_due,
)
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.entry import Entry
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.words import tr, unsaid


@dataclass(frozen=True, slots=True)
class Version:
    """One exported summary and what the record says of it now.

    amended  something it was made of has been changed or added since
    added    what was bound to come and came since: ("3-month outcomes",)
    filed    where it lies, oldest first; what was struck is left out
    newest   no later version was exported
    """

    said: Charted
    amended: bool
    added: tuple[str, ...]
    filed: tuple[Charted, ...]
    newest: bool

    @property
    def fact(self) -> SummaryExported:
        return self.said.as_(SummaryExported)

    @property
    def whole(self) -> bool:
        """It says all that the record says now."""
        return not self.amended and not self.added

    @property
    def standing(self) -> str:
        """current"""
        if self.amended:
            return tr("superseded: record amended since")
        if self.added:
            return tr("{news}: newer version due", news=self.news)
        return tr("current") if self.newest else tr("older version")

    @property
    def news(self) -> str:
        """3-month outcomes added since version 1; "" when nothing was."""
        what = tr(" and ").join(self.added)
        text = unsaid("{what} added since version {version}")
        return tr(text, what=what, version=self.fact.version) if what else ""


def digest(record: Record, covered: tuple[Covered, ...] | None = None) -> str:
    """SHA-256 over all a summary is made of, now or as far as `covered`: papers made of it apart.

    With who the patient is and every signature, because the summary prints them.
    """
    entries = covered_entries(record, covering(record) if covered is None else covered)
    return sealed(entry for entry in entries if not of_paper(entry, record))


def versions(course: Course, record: Record) -> tuple[Version, ...]:
    """Every version, oldest first; `record` is everything that belongs to the course."""
    exported = course.said(SummaryExported)
    filed = course.said(SummaryFiled)
    found = []
    for said in exported:
        fact = said.as_(SummaryExported)
        amended, added = _since(fact, record)
        where = tuple(c for c in filed if c.as_(SummaryFiled).version == fact.version)
        found.append(Version(said, amended, added, where, said is exported[-1]))
    return tuple(found)


def handed_over(found: tuple[Version, ...]) -> bool:
    """Whether a version that says what the record says now is filed."""
    return any(one.whole and one.filed for one in found)


def left_to_do(found: tuple[Version, ...]) -> str:
    """What a nurse still owes once the summary was exported; "" when it is handed over."""
    if not found or handed_over(found):
        return ""
    last = found[-1]
    if last.amended:
        return tr("summary superseded, export again")
    if last.added:
        return tr("{news}, export again", news=last.news)
    return tr("version {version} of the summary not filed", version=last.fact.version)


def owed_at_once(found: tuple[Version, ...]) -> bool:
    """Whether nobody outside has the summary as it is: what was only added since can wait."""
    return not any(one.filed and not one.amended for one in found)


def _since(fact: SummaryExported, record: Record) -> tuple[bool, tuple[str, ...]]:
    """Whether it is amended since, and what else was added."""
    if digest(record, fact.covered) != fact.record_sha256:
        return True, ()
    known = list(covered_entries(record, fact.covered))
    added: list[str] = []
    for later in later_entries(record, fact.covered):
        if of_paper(later, record):
            continue
        if not isinstance(later.fact, CourseSigned) and not was_due(later, known):
            return True, ()
        known.append(later)
        added += _words(later)
    return False, tuple(dict.fromkeys(added))


_OUTCOMES_OF = {
    Point.BASELINE: unsaid("baseline outcomes"),
    Point.LAST: unsaid("last-infusion outcomes"),
    Point.MONTHS_3: unsaid("3-month outcomes"),
    Point.MONTHS_6: unsaid("6-month outcomes"),
}


def _words(entry: Entry) -> Iterator[str]:
    match entry.fact:
        case OutcomeRecorded():
            yield tr(_OUTCOMES_OF[entry.fact.point])
        case CourseSigned():
            part = part_of(entry.fact.role)
            yield tr("signature of the {role}", role=part.words) if part else tr("signature")
        case DrugAccounted():
            yield tr("drug account")
        case _:
            yield tr("follow-up")
