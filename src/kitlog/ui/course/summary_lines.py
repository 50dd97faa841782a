"""What stands between this course and its summary, and which versions there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.course import Course
from kitlog.domain.course_signing import Part
from kitlog.domain.dates import clock, day
from kitlog.domain.summary_versions import Version, left_to_do
from kitlog.ui.course.course_file import CourseFile
from kitlog.workflow.course_signing import Signatures, SignedPart

NOT_SIGNED = "Not signed by nurse and prescriber"


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
    names = " and ".join(one.name for one in last)
    left = " and ".join(part.value for part in Part if signed.last(part) is None)
    if not all(one.stands for one in last):
        yield Item("Amended after signature", False)
    elif left:
        yield Item(f"Signed by {names}, not by a {left}" if names else NOT_SIGNED, False)
    else:
        yield Item(f"Signed by {names}", True)


def _told(one: SignedPart) -> str:
    return f"{one.name}, {one.role}, {one.when}: {one.meaning}"


def close_reason(course: Course) -> str:
    """Why the course can't be closed early now, "" when it can."""
    if course.over:
        return "This course is over."
    open_one = next((s for s in course.infusions if not s.signed), None)
    return f"Sign infusion {course.number_of(open_one)} first." if open_one else ""


def _items(course: Course) -> tuple[Item, ...]:
    signed = f"{len(course.signed)} of {course.wanted} infusions signed"
    if course.closed and not course.complete:
        found = [Item(f"Closed early, {signed}: {course.closed.why}", True)]
    else:
        found = [Item(signed, course.complete)]
    for number, session in enumerate(course.infusions, 1):
        if not session.signed:
            found.append(Item(f"Infusion {number} not signed yet", False))
    rows = course.outcomes
    known = sum(row.last is not None for row in rows)
    whole = known == len(rows)
    found.append(
        Item("Outcomes at last infusion complete", True)
        if whole
        else Item(f"Outcomes at last infusion: {known} of {len(rows)} recorded", False)
    )
    return tuple(found)


def version_line(version: Version) -> str:
    """version 2, 14-Jan-2026 09:48, 5 pages, current, not filed"""
    fact, at = version.fact, version.said.measured.local
    pages = f"{fact.pages} page{'s' if fact.pages != 1 else ''}"
    filed = "filed" if version.filed else "not filed"
    return (
        f"version {fact.version}, {day(at.date())} {clock(at)}, {pages}, "
        f"{version.standing}, {filed}"
    )


def _owed(versions: tuple[Version, ...]) -> str:
    words = left_to_do(versions)
    return f"{words[0].upper()}{words[1:]}" if words else ""
