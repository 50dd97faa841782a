"""The signatures under a course, as paper must say them."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.course_facts import ClosingNote
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.people import Role
from kitlog.domain.session_facts import Signed
from tests.report.random_courses import Made
from tests.report.walk import DayWalk, Said, clock, day_of, said


def signatures(made: Made, given: list[DayWalk]) -> str:
    """All words of the section, in the order they are painted."""
    return " ".join((*_of_days(given), *_of_course(made), *_after(made)))


def _of_days(given: list[DayWalk]) -> Iterator[str]:
    by: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    for n, walk in enumerate(given, 1):
        for one in walk.of(Signed)[-1:]:
            fact, at = one.counts.fact, one.counts.measured
            assert isinstance(fact, Signed)
            who = fact.person_id, walk.name(fact.person_id, one.first.entered)
            by.setdefault(who, []).append((n, fact.meaning, f"{day_of(at.local)} {clock(at)}"))
    for (_, name), rows in by.items():
        several = "s" if len(rows) > 1 else ""
        numbers = _runs([n for n, _, _ in rows])
        yield f"{name}, infusion{several} {numbers} {rows[-1][1]}; signed {rows[-1][2]}"


def _runs(numbers: list[int]) -> str:
    """1–3, 5"""
    starts = [n for n in numbers if n - 1 not in numbers]
    ends = [n for n in numbers if n + 1 not in numbers]
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in zip(starts, ends, strict=True))


def _signed(made: Made) -> list[tuple[CourseSigned, str]]:
    found = []
    for one in said(made.record["course:c1"]):
        fact, at = one.counts.fact, one.counts.measured
        if isinstance(fact, CourseSigned):
            found.append((fact, f"{day_of(at.local)} {clock(at)}"))
    return found


def _of_course(made: Made) -> Iterator[str]:
    signed = _signed(made)
    by_ink = (
        (False, "Nurse, for the course name, signed, date:"),
        (True, f"{made.course.opened.prescriber}, prescriber read and signed, date:"),
    )
    for prescriber, ink in by_ink:
        own = [(f, at) for f, at in signed if (f.role is Role.PRESCRIBER) is prescriber]
        yield from (f"{f.name}, {f.role.value} {f.meaning}; signed {at}" for f, at in own)
        if not own:
            yield ink


def _after(made: Made) -> Iterator[str]:
    """What each signed, and what was written under the course since."""
    for one in said(made.record["course:c1"]):
        fact = one.counts.fact
        if not isinstance(fact, CourseSigned):
            continue
        seal = " ".join(fact.digest[n : n + 8] for n in range(0, len(fact.digest), 8))
        yield f"{fact.name}, {fact.role.value}. SHA-256 of what was signed: {seal}."
        for note in later_notes(made, one):
            at = note.first.entered
            by = made.then(at)(note.first.author)
            yield f" Amended after signature: {day_of(at.local)} {clock(at)}, closing note, {by}."


def later_notes(made: Made, signed: Said) -> list[Said]:
    """Closing notes written after it."""
    at = signed.first.entered.utc
    own = said(made.record["course:c1"])
    notes = [one for one in own if isinstance(one.counts.fact, ClosingNote)]
    return [one for one in notes if one.first.entered.utc > at]


def amended(made: Made) -> bool:
    """Whether every page must say so."""
    own = said(made.record["course:c1"])
    return any(later_notes(made, one) for one in own if isinstance(one.counts.fact, CourseSigned))
