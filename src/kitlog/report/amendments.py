"""Corrections, struck entries and additions: the first value stays readable, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kitlog.domain.charted import Charted
from kitlog.domain.corrected import differing
from kitlog.domain.course import Course
from kitlog.domain.course_signing import PAPERS
from kitlog.domain.dates import clock, day, seconds, weekday_day
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Addendum, EnteredInError, Struck
from kitlog.domain.vitals import Vitals
from kitlog.report.counting import Count
from kitlog.report.course_table import when
from kitlog.report.record import NOTHING
from kitlog.report.summary import Amendment
from kitlog.report.wording import Wording
from kitlog.words import tr, unsaid

STRUCK = unsaid("struck")


def amendments(
    course: Course, count_by: Count, wording: Wording, identity: Iterable[Charted] = ()
) -> tuple[Amendment, ...]:
    """Of the patient, the course and all its sessions, in the order in which they were made."""
    found: list[tuple[Entry, Amendment]] = []
    for one in identity:
        found += _changes(one, tr("Patient"), wording)
    for one in course.happenings:
        if not isinstance(one.fact, PAPERS):  # where a paper went amends no paper
            found += _changes(one, tr("Course"), wording)
    for session in course.sessions:
        where = place(course, session, count_by)
        if session.in_error:
            # Another patient's values may stand in it, so it is named and not printed.
            found += _error(session, where, wording)
            continue
        found += _of_session(session, f"{where}, ", wording)
    return _in_order(found)


def of_session(session: Session, wording: Wording) -> tuple[Amendment, ...]:
    """Of one session, for a paper of that day alone."""
    return _in_order(_of_session(session, "", wording))


def _of_session(
    session: Session, where: str, wording: Wording
) -> Iterator[tuple[Entry, Amendment]]:
    for one in session.happenings:
        read = isinstance(one.fact, Vitals)
        at = when(session, one.measured) if read else clock(one.measured.local)
        yield from _changes(one, where + at, wording)


def _in_order(found: Iterable[tuple[Entry, Amendment]]) -> tuple[Amendment, ...]:
    made = sorted(found, key=lambda one: (one[0].entered.utc, one[0].id))
    return tuple(amendment for _, amendment in made)


def place(course: Course, session: Session, count_by: Count) -> str:
    """Day 3; a session without an infusion by its date."""
    if session in course.infusions:
        return count_by.numbered(course.number_of(session))
    return weekday_day(session.day)


def stamp(moment: Moment) -> str:
    """14-Jan-2026 10:49"""
    return f"{day(moment.local.date())} {clock(moment.local)}"


def _changes(one: Charted, where: str, wording: Wording) -> Iterator[tuple[Entry, Amendment]]:
    if isinstance(one.fact, Addendum) and not one.corrected:
        kind, words = wording.of(one.fact)
        by = wording.by(one)
        yield one.first, Amendment(stamp(one.first.entered), f"{where}, {kind}", "", words, "", by)
    for before, after in zip(one.history, one.history[1:], strict=False):
        kind, old = wording.of(before.fact)
        new = tr(STRUCK)
        if not isinstance(after.fact, Struck):
            old, new = pair(before, after, lambda fact: wording.of(fact)[1])
        yield (
            after,
            Amendment(
                when=stamp(after.entered),
                what=f"{where}, {kind.lower()}",
                old=old,
                new=new,
                reason=tr(after.reason),
                by=wording.at(after.entered).name_of(after.author),
            ),
        )


def pair(before: Entry, after: Entry, words: Callable[[object], str]) -> tuple[str, str]:
    """Old and new words; of a reading only what differs. A changed time is part of both."""
    old, new = words(before.fact), words(after.fact)
    if isinstance(before.fact, Vitals) and isinstance(after.fact, Vitals):
        old, new = differing(before.fact, after.fact), differing(after.fact, before.fact)
    if before.measured != after.measured:
        first, then = clock(before.measured.local), clock(after.measured.local)
        if first == then:
            first, then = seconds(before.measured.local), seconds(after.measured.local)
        old, new = f"{first} {old}".strip(), f"{then} {new}".strip()
    return old or NOTHING, new or NOTHING


def _error(session: Session, where: str, wording: Wording) -> Iterator[tuple[Entry, Amendment]]:
    for one in session.standing(EnteredInError):
        words = tr("kept in the record, not printed here")
        why, by = tr(one.as_(EnteredInError).why), wording.by(one)
        yield (
            one.first,
            Amendment(
                stamp(one.measured),
                tr("{where}, entered in error", where=where),
                "",
                words,
                why,
                by,
            ),
        )
