"""The clinic's own figures, counted from the journal a few courses at a time.

Every course is folded as its page folds it, and what it adds is kept for as long as its chains
end as they ended then: opened again, the page counts only what has changed. Index tables say
which courses to look at, never what is counted.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, timedelta

from kitlog.domain.cohort import Chosen, Cohort, cohort
from kitlog.domain.course_result import CourseResult, result_of
from kitlog.domain.dates import day, midnight
from kitlog.domain.rights import Right
from kitlog.store.trail import Wanted
from kitlog.workflow import allowed, reading
from kitlog.workflow.allowed import may, program
from kitlog.workflow.desk import Desk, course_stream, session_stream
from kitlog.workflow.unread import readable

AT_ONCE, KNOWN_AT_ONCE = 2, 100
"""Courses of one step that are folded, and that are known and only held against their chains:
either takes less than 0.1 s, in which nothing else can be saved."""
CLOSED_MOST = 1_000_000

Results = dict[str, tuple[bytes, CourseResult]]
"""By course: what its chains ended in, and what it counted for then."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How far it is, in courses; `cohort` once it is done."""

    looked_at: int
    total: int
    cohort: Cohort | None = None

    @property
    def done(self) -> bool:
        return self.cohort is not None


@dataclass(slots=True)
class Counting:
    """One count under way, on the clerk's thread."""

    chosen: Chosen
    today: date
    courses: tuple[str, ...]
    known: Results
    ends: dict[str, bytes] = field(default_factory=dict)
    place: int = 0
    results: list[CourseResult] = field(default_factory=list)


@may(Right.READ)
def begin(desk: Desk, chosen: Chosen, known: Results) -> Counting:
    """For these courses; `known` is what was counted before, and takes what is counted now."""
    today = desk.now().local.date()
    with desk.store.transaction():
        courses = _to_look_at(desk, chosen.period.since(today))
    return Counting(chosen, today, courses, known)


@program
def step(desk: Desk, counting: Counting) -> Counted:
    """A little further. Whoever came to the desk meanwhile and may not read ends it."""
    allowed.check(desk, Right.READ)
    fresh = 0
    ids = counting.courses[counting.place : counting.place + KNOWN_AT_ONCE]
    with desk.store.transaction():
        counting.ends |= _ends(desk, [id for id in ids if id not in counting.ends])
        for id in ids:
            fresh += _count(desk, counting, id)
            if fresh == AT_ONCE:
                break
    far, total = counting.place, len(counting.courses)
    if far < total:
        return Counted(far, total)
    return Counted(far, total, cohort(counting.results, counting.chosen, counting.today))


def words(one: Cohort) -> str:
    """Which courses are counted, as a file says it."""
    since = f"from {day(one.since)}" if one.since else "from the beginning"
    protocol = one.chosen.protocol or "all protocols of five or more infusions"
    return f"{one.chosen.period.value}, {since} to {day(one.until)}; {protocol}"


def _to_look_at(desk: Desk, since: date | None) -> tuple[str, ...]:
    """Every course that goes on or may have been over since: by its days, or closed then."""
    found = dict.fromkeys(row.id for row in desk.store.index.courses_at_work(since))
    if since is not None:
        # A day more: which day it was is the reading clock's to say.
        closed = Wanted(kinds=("course-closed",), since=midnight(since - timedelta(days=1)))
        entries = desk.store.trail.page(closed, CLOSED_MOST)
        found |= dict.fromkeys(one.stream.partition(":")[2] for one in entries)
    return tuple(found)


def _count(desk: Desk, counting: Counting, id: str) -> bool:
    """Take the next course in; whether it had to be folded anew."""
    counting.place += 1
    ends, before = counting.ends[id], counting.known.get(id)
    fresh = before is None or before[0] != ends
    if before is None or fresh:
        counted = readable(desk, (id,), lambda id: _result(desk, id), lambda id: _whose(desk, id))
        if not counted:
            return True
        before = ends, counted[0]
        counting.known[id] = before
    counting.results.append(before[1])
    return fresh


def _result(desk: Desk, id: str) -> CourseResult:
    return result_of(reading.course(desk, id))


def _whose(desk: Desk, course_id: str) -> str:
    row = desk.store.index.course(course_id)
    return row.patient_id if row is not None else ""


def _ends(desk: Desk, ids: list[str]) -> dict[str, bytes]:
    """What the chains of each course end in: the last link of each vouches for all before."""
    streams = {
        id: [course_stream(id), *map(session_stream, sessions)]
        for id, sessions in desk.store.index.sessions_by_course(ids).items()
    }
    heads = desk.store.heads_of(name for names in streams.values() for name in names)
    by_stream: dict[str, list[bytes]] = {}
    for (stream, workstation), head in heads.items():
        link = f"{stream} {workstation} {head.count} ".encode() + head.mac
        by_stream.setdefault(stream, []).append(link)
    return {id: hashlib.sha256(_joined(by_stream, names)).digest() for id, names in streams.items()}


def _joined(links: dict[str, list[bytes]], streams: list[str]) -> bytes:
    return b"".join(link for stream in streams for link in links.get(stream, ()))
