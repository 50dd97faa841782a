"""The summary sentence: facts of the record by fixed rules; it never judges (RULINGS Safety 13).

The rules can be read in docs/summary-sentence.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import numbers, stopped
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.dates import day, short_day, weekday_day
from kitlog.domain.effects import SEVERITIES
from kitlog.domain.infusion import InfusionPaused
from kitlog.domain.session import Session
from kitlog.report.counting import Count
from kitlog.report.course_table import milligrams
from kitlog.report.wording import Wording
from kitlog.words import plural, tr


def sentence(
    course: Course,
    clinic: ClinicSet,
    count_by: Count,
    wording: Wording,
    before: tuple[Course, ...] = (),
) -> str:
    """How many infusions, what interrupted them, the effects from moderate on, and pain.

    `before` are the patient's earlier courses, oldest first.
    """
    parts = [*_before(before), _given(course, clinic)]
    for number, session in enumerate(course.infusions, 1):
        parts += _interrupted(session, count_by.numbered(number))
    parts += [
        tr("Held on {day}, not infused.", day=weekday_day(s.day))
        for s in course.sessions
        if s.held and not s.in_error and s.run is None
    ]
    parts += _effects(course, count_by, wording)
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
        return tr("{first} to {last}", first=f"{first.day:02d}", last=day(last))
    begun = short_day(first) if first.year == last.year else day(first)
    return tr("{first} to {last}", first=begun, last=day(last))


def _before(courses: tuple[Course, ...]) -> Iterator[str]:
    """Which course of this patient it is, and how the one before it went."""
    if not courses:
        return
    last = courses[-1]
    before = [tr("{given} of {wanted} infusions", given=len(last.signed), wanted=last.wanted)]
    before += [days] if (days := days_of(last)) else []
    before += [tr("closed early: {why}", why=tr(last.closed.why))] if last.closed else []
    told = {"number": last.opened.number, "given": ", ".join(before)}
    second = tr("Second course of this patient; the one before, {number}: {given}", **told)
    later = tr("Course {n} of this patient; the one before, {number}: {given}",
               n=len(courses) + 1, **told)  # fmt: skip
    yield full(second if len(courses) == 1 else later)


def full(words: str) -> str:
    """With a full stop, unless what was typed ends with one."""
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _given(course: Course, clinic: ClinicSet) -> str:
    given, gaps = len(course.signed), course.gaps(clinic)
    if course.closed and not course.complete:
        return full(
            tr(
                "Course closed after {given} of {wanted} infusions: {why}",
                given=given,
                wanted=course.wanted,
                why=tr(course.closed.why),
            )
        )
    told = {"given": given, "wanted": course.wanted}
    if not gaps and given > 1:
        return tr("{given} of {wanted} infusions given on consecutive clinic days.", **told)
    if not gaps:
        return tr("{given} of {wanted} infusions given.", **told)
    return plural(
        "{given} of {wanted} infusions given with {n} clinic day between them missed.",
        "{given} of {wanted} infusions given with {n} clinic days between them missed.",
        sum(len(gap.days) for gap in gaps.values()),
        **told,
    )


def _interrupted(session: Session, label: str) -> Iterator[str]:
    run = session.run
    if run is None or run.ended is None:
        return
    end_s = run.seconds(run.ended)
    if paused := run.paused_s(end_s):
        why = "; ".join(
            tr(w) for c in session.standing(InfusionPaused) if (w := c.as_(InfusionPaused).why)
        )
        words = tr("{label} was paused for {n} min", label=label, n=f"{paused / 60:.0f}")
        yield full(f"{words}: {why}" if why else words)
    if session.part and session.end:
        yield full(
            tr(
                "{label} was stopped after {n} min of pump time, "
                "{infused} of {prepared} mg infused: {why}",
                label=label,
                n=f"{run.pumped_s(end_s) / 60:.0f}",
                infused=milligrams(session.infused_mg),
                prepared=milligrams(session.prepared_mg),
                why=stopped.in_words(session.end.why),
            )
        )


def _effects(course: Course, count_by: Count, wording: Wording) -> Iterator[str]:
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
        days, worst_ = count_by.on(numbers_), tr(SEVERITIES[severity])
        yield tr("{effect} was {severity} {days}.", effect=label, severity=worst_, days=days)


def _pain(course: Course) -> Iterator[str]:
    if not course.gate().open:
        return
    row = next((r for r in course.outcomes if r.measure.id == "pain"), None)
    if row and row.baseline is not None and row.last is not None:
        first, last = numbers.dose(row.baseline), numbers.dose(row.last)
        yield tr(
            "Average pain was {first} of 10 at baseline and {last} at the last infusion.",
            first=first,
            last=last,
        )
