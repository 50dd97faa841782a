"""What stands between this course and its summary, and which versions there are."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.course import Course
from kitlog.domain.course_facts import SummaryExported
from kitlog.domain.dates import clock, day


@dataclass(frozen=True, slots=True)
class Item:
    words: str
    done: bool


@dataclass(frozen=True, slots=True)
class SummaryView:
    """`reason` closes the export, `close_reason` the early end, `amend_reason` the amending;
    "" opens the button.
    """

    items: tuple[Item, ...]
    reason: str
    close_reason: str
    versions: tuple[str, ...]
    amend_reason: str = ""


def summary_view(course: Course) -> SummaryView:
    return SummaryView(
        _items(course), course.gate().reason, close_reason(course), tuple(_versions(course))
    )


def close_reason(course: Course) -> str:
    """Why the course can't be closed early now, "" when it can."""
    if course.over:
        return "This course is over."
    open_one = next((s for s in course.infusions if not s.signed), None)
    return f"Sign infusion {course.number_of(open_one)} first." if open_one else ""


def exported(name: str, pages: int) -> str:
    return f"Exported, read back and compared: {name}, {pages} page{'s' if pages != 1 else ''}"


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


def _versions(course: Course) -> list[str]:
    """Newest first."""
    found = []
    for said in course.said(SummaryExported):
        fact, at = said.as_(SummaryExported), said.measured.local
        pages = f"{fact.pages} page{'s' if fact.pages != 1 else ''}"
        found.append(f"version {fact.version}, {day(at.date())} {clock(at)}, {pages}")
    return found[::-1]
