"""The summary sentence: facts of the record by fixed rules; it never judges (RULINGS Safety 13).

The rules can be read in docs/summary-sentence.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import numbers
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.dates import day, short_day, weekday_day
from kitlog.domain.effects import SEVERITIES
from kitlog.domain.infusion import InfusionPaused
from kitlog.domain.session import Session
from kitlog.report.course_table import milligrams
from kitlog.report.wording import Wording


def sentence(
    course: Course,
    clinic: ClinicSet,
    count_by: str,
    wording: Wording,
    before: tuple[Course, ...] = (),
) -> str:
    """How many infusions, what interrupted them, the effects from moderate on, and pain.

    `before` are the patient's earlier courses, oldest first.
    """
    parts = [*_before(before), _given(course, clinic)]
    for number, session in enumerate(course.infusions, 1):
        parts += _interrupted(session, f"{count_by} {number}")
    parts += [
        f"Held on {weekday_day(s.day)}, not infused."
        for s in course.sessions
        if s.held and not s.in_error and s.run is None
    ]
    parts += _effects(course, count_by.lower(), wording)
    parts += _pain(course)
    return " ".join(parts)


def days_of(course: Course) -> str:
    """12 to 16-Jan-2026, from the first to the last infusion; "" when none was given."""
    days = [s.day for s in course.infusions]
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day:02d} to {day(last)}"
    return f"{short_day(first) if first.year == last.year else day(first)} to {day(last)}"


def _before(courses: tuple[Course, ...]) -> Iterator[str]:
    """Which course of this patient it is, and how the one before it went."""
    if not courses:
        return
    last = courses[-1]
    which = "Second course" if len(courses) == 1 else f"Course {len(courses) + 1}"
    days = f", {days}" if (days := days_of(last)) else ""
    closed = f", closed early: {last.closed.why}" if last.closed else ""
    given = f"{len(last.signed)} of {last.wanted} infusions{days}{closed}"
    yield _full(f"{which} of this patient; the one before, {last.opened.number}: {given}")


def _full(words: str) -> str:
    """With a full stop, unless what was typed ends with one."""
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _given(course: Course, clinic: ClinicSet) -> str:
    given, gaps = len(course.signed), course.gaps(clinic)
    if course.closed and not course.complete:
        return _full(
            f"Course closed after {given} of {course.wanted} infusions: {course.closed.why}"
        )
    words = f"{given} of {course.wanted} infusions given"
    if not gaps:
        return f"{words} on consecutive clinic days." if given > 1 else f"{words}."
    missed = sum(len(gap.days) for gap in gaps.values())
    return f"{words} with {missed} clinic day{'s' if missed > 1 else ''} between them missed."


def _interrupted(session: Session, label: str) -> Iterator[str]:
    run = session.run
    if run is None or run.ended is None:
        return
    end_s = run.seconds(run.ended)
    if paused := run.paused_s(end_s):
        why = "; ".join(
            w for c in session.standing(InfusionPaused) if (w := c.as_(InfusionPaused).why)
        )
        yield _full(f"{label} was paused for {paused / 60:.0f} min{f': {why}' if why else ''}")
    if session.part and session.end:
        yield _full(
            f"{label} was stopped after {run.pumped_s(end_s) / 60:.0f} min of pump time, "
            f"{milligrams(session.infused_mg)} of {milligrams(session.prepared_mg)} mg infused: "
            f"{session.end.why}"
        )


def _effects(course: Course, count_by: str, wording: Wording) -> Iterator[str]:
    """Dissociation was moderate on day 1, 2 and 3."""
    found: dict[tuple[str, int], list[int]] = {}
    for number, session in enumerate(course.infusions, 1):
        worst: dict[str, int] = {}
        for _, score in session.scores():
            label = wording.effect(score.effect, score.text)
            worst[label] = max(score.severity, worst.get(label, 0))
        for label, severity in worst.items():
            if severity > 1:
                found.setdefault((label, severity), []).append(number)
    for (label, severity), numbers_ in found.items():
        several = "s" if len(numbers_) > 1 else ""
        yield f"{label} was {SEVERITIES[severity]} on {count_by}{several} {runs(numbers_)}."


def _pain(course: Course) -> Iterator[str]:
    if not course.gate().open:
        return
    row = next((r for r in course.outcomes if r.measure.id == "pain"), None)
    if row and row.baseline is not None and row.last is not None:
        first, last = numbers.dose(row.baseline), numbers.dose(row.last)
        yield f"Average pain was {first} of 10 at baseline and {last} at the last infusion."


def runs(of: list[int]) -> str:
    """1–3, 5"""
    groups: list[list[int]] = []
    for n in of:
        if groups and groups[-1][-1] == n - 1:
            groups[-1].append(n)
        else:
            groups.append([n])
    return ", ".join(str(g[0]) if len(g) == 1 else f"{g[0]}–{g[-1]}" for g in groups)
