"""What stands between this course and its summary, and which versions there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.course import Course
from kitlog.domain.course_signing import Part
from kitlog.domain.dates import clock, day
from kitlog.domain.summary_versions import Version, left_to_do
from kitlog.ui.course.course_file import CourseFile
from kitlog.words import plural, tr, unsaid
from kitlog.workflow.course_signing import Signatures, SignedPart

NOT_SIGNED = unsaid("Not signed by nurse and prescriber")
_LACKING = {
    Part.NURSE: unsaid("Signed by {names}, not by a nurse"),
    Part.PRESCRIBER: unsaid("Signed by {names}, not by a prescriber"),
}


@dataclass(frozen=True, slots=True)
class Item:
    words: str
    done: bool


@dataclass(frozen=True, slots=True)
class SummaryView:
    """`reason` closes the export, `close_reason` the early end, `amend_reason` the amending,
    `sign_reason` the signing; "" opens the button. `signed` is each signature with its meaning,
    `after` what came after one; `owed` what is left to do with the summary, "" when
    it is filed; a course that is `over` is signed and no longer closed early.
    """

    items: tuple[Item, ...]
    reason: str
    close_reason: str
    versions: tuple[str, ...]
    amend_reason: str = ""
    sign_reason: str = ""
    after: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    over: bool = False
    owed: str = ""


def summary_view(file: CourseFile) -> SummaryView:
    course, signed = file.course, file.signed
    return SummaryView(
        items=(*_items(course), *_signatures(course, signed)),
        reason=course.gate().reason,
        close_reason=close_reason(course),
        versions=tuple(version_line(one) for one in reversed(file.versions)),
        owed=_owed(file.versions),
        sign_reason=signed.refused,
        after=tuple(dict.fromkeys(line for one in _last(signed) for line in one.after)),
        signed=tuple(_told(one) for one in _last(signed)),
        over=course.over,
    )


def _last(signed: Signatures) -> tuple[SignedPart, ...]:
    """The signature of each part that counts."""
    return tuple(one for part in Part if (one := signed.last(part)) is not None)


def _signatures(course: Course, signed: Signatures) -> Iterator[Item]:
    """Who signed the course, once it can be signed."""
    if not course.gate().open:
        return
    last = _last(signed)
    names = tr(" and ").join(one.name for one in last)
    left = [part for part in Part if signed.last(part) is None]
    if not all(one.stands for one in last):
        yield Item(tr("Amended after signature"), False)
    elif len(left) > 1:
        yield Item(tr(NOT_SIGNED), False)
    elif left:
        lacking = _LACKING[left[0]]
        yield Item(tr(lacking, names=names), False)
    else:
        yield Item(tr("Signed by {names}", names=names), True)


def _told(one: SignedPart) -> str:
    return f"{one.name}, {tr(one.role)}, {one.when}: {tr(one.meaning)}"


def close_reason(course: Course) -> str:
    """Why the course can't be closed early now, "" when it can."""
    if course.over:
        return tr("This course is over.")
    open_one = next((s for s in course.infusions if not s.signed), None)
    if open_one is None:
        return ""
    return tr("Sign infusion {number} first.", number=course.number_of(open_one))


def _items(course: Course) -> tuple[Item, ...]:
    signed, wanted = len(course.signed), course.wanted
    if course.closed and not course.complete:
        words = tr(
            "Closed early, {signed} of {wanted} infusions signed: {why}",
            signed=signed,
            wanted=wanted,
            why=tr(course.closed.why),
        )
        found = [Item(words, True)]
    else:
        words = tr("{signed} of {wanted} infusions signed", signed=signed, wanted=wanted)
        found = [Item(words, course.complete)]
    for number, session in enumerate(course.infusions, 1):
        if not session.signed:
            found.append(Item(tr("Infusion {number} not signed yet", number=number), False))
    rows = course.outcomes
    known = sum(row.last is not None for row in rows)
    outcomes = tr("Outcomes at last infusion complete")
    if known < len(rows):
        outcomes = tr(
            "Outcomes at last infusion: {known} of {all} recorded", known=known, all=len(rows)
        )
    return (*found, Item(outcomes, known == len(rows)))


def version_line(version: Version) -> str:
    """version 2, 14-Jan-2026 09:48, 5 pages, current, not filed"""
    fact, at = version.fact, version.said.measured.local
    parts = (
        tr("version {version}", version=fact.version), f"{day(at.date())} {clock(at)}",
        plural("{n} page", "{n} pages", fact.pages), version.standing,
        tr("filed") if version.filed else tr("not filed"),
    )  # fmt: skip
    return ", ".join(parts)


def _owed(versions: tuple[Version, ...]) -> str:
    words = left_to_do(versions)
    return f"{words[0].upper()}{words[1:]}" if words else ""
