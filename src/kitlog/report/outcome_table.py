"""What the patient reported: each measure with the change that counts, never without it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kitlog.domain import numbers
from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.dates import day, short_day
from kitlog.domain.outcome_follow_up import FollowUpTried, follow_ups
from kitlog.domain.outcomes import FOLLOW_UPS, OutcomeRecorded, Point, Row
from kitlog.report.outcome_words import item_9, source
from kitlog.report.record import NOTHING, Pair, Reported
from kitlog.report.sentence import days_of
from kitlog.report.summary import Later, Outcome
from kitlog.report.wording import Wording
from kitlog.words import tr, unsaid

YES, _NO = unsaid("yes"), unsaid("no")
_MISSING = unsaid("not recorded")


def heads(course: Course) -> tuple[Pair, ...]:
    """The four points with the day they were answered, or on which they are due."""
    return tuple(Pair(point.words.capitalize(), _when(course, point)) for point in Point)


def outcome(row: Row, course: Course, today: date, ended: bool) -> Outcome:
    """One measure as printed; a follow-up that is not due yet is NOTHING.

    So are change and responder before the course has `ended`: then the last value is not its
    outcome.
    """
    third, sixth = (_later(row, course, point, today) for point in FOLLOW_UPS)
    return Outcome(
        tr(row.measure.name),
        row.threshold.words,
        _value(row, Point.BASELINE) or tr(_MISSING),
        _value(row, Point.LAST) or tr(_MISSING),
        (ended and change_words(row, Point.LAST)) or NOTHING,
        _answered(row.responder if ended else None) or NOTHING,
        third,
        sixth,
        row,
    )


def change_words(row: Row, point: Point) -> str:
    """ "−6.3", or "−38 %" where a percentage counts; "" without both values."""
    change = row.change_at(point)
    if change is None:
        return ""
    if not row.threshold.percent:
        return numbers.signed(change, row.measure.places)
    typed = row.threshold.change.as_tuple().exponent
    return f"{numbers.signed(change, max(0, -int(typed)))} %"


def note(course: Course) -> str:
    """What the numbers mean, and whose the thresholds are."""
    promis = any(row.measure.table for row in course.outcomes)
    words = tr(
        "The change that counts is the clinic’s setting of {day}, when the course was opened. "
        "A single patient’s change has no control for comparison.",
        day=day(_opened(course)),
    )
    mean = tr("PROMIS T: 50 is the general population’s mean (tick), SD 10.")
    return f"{mean} {words}" if promis else words


def after(course: Course, before: tuple[Course, ...]) -> tuple[str, ...]:
    """How the follow-ups stand, what was answered after re-treatment, and the earlier courses."""
    return (
        *(f"{one.words}." for one in follow_ups(course) if one.words),
        *_retreated(course),
        *_earlier(before),
    )


def records(course: Course, wording: Wording) -> tuple[Reported, ...]:
    """Each value and each attempt that stands, by point, in the order of the measures."""
    said = course.said(OutcomeRecorded)
    order = [(point, row.measure.id) for point in Point for row in course.outcomes]
    values = sorted(said, key=lambda c: order.index((_fact(c).point, _fact(c).measure)))
    return (
        *(_reported(one, wording) for one in values),
        *(_tried(one, wording) for one in course.said(FollowUpTried)),
    )


def _fact(one: Charted) -> OutcomeRecorded:
    return one.as_(OutcomeRecorded)


def _reported(one: Charted, wording: Wording) -> Reported:
    fact = _fact(one)
    details = (source(fact), item_9(fact), tr("after re-treatment") if fact.retreated else "")
    return Reported(
        point=fact.point.words,
        what=tr(fact.of.name),
        value=fact.of.words(fact.value),
        details=", ".join(filter(None, details)) or NOTHING,
        answered=day(fact.answered) if fact.answered else NOTHING,
        how=fact.how.words if fact.how else NOTHING,
        by=f"{wording.by(one)}, {day(one.last.entered.local.date())}",
    )


def _tried(one: Charted, wording: Wording) -> Reported:
    fact = one.as_(FollowUpTried)
    return Reported(
        point=fact.point.words,
        what=tr("Follow-up"),
        value=NOTHING,
        details=f"{fact.result.words}{f', {fact.note}' if fact.note else ''}",
        answered=day(fact.day),
        how=fact.how.words,
        by=f"{wording.by(one)}, {day(one.last.entered.local.date())}",
    )


def _value(row: Row, point: Point) -> str:
    value = row.value(point)
    return "" if value is None else row.measure.words(value)


def _later(row: Row, course: Course, point: Point, today: date) -> Later:
    value = _value(row, point)
    if not value:
        due = _due(course, point)
        return Later(NOTHING if due is None or due > today else tr(_MISSING), "", "")
    return Later(value, change_words(row, point), _answer(row, point))


def _answer(row: Row, point: Point) -> str:
    return _answered(row.responder_at(point))


def _answered(responder: bool | None) -> str:
    return "" if responder is None else tr(YES) if responder else tr(_NO)


def _due(course: Course, point: Point) -> date | None:
    return next((one.due for one in follow_ups(course) if one.point is point), None)


def _when(course: Course, point: Point) -> str:
    days = sorted(
        _fact(c).answered or c.measured.local.date()
        for c in course.said(OutcomeRecorded)
        if _fact(c).point is point
    )
    if days:
        first, last = short_day(days[0]), short_day(days[-1])
        return first if first == last else tr("{first} to {last}", first=first, last=last)
    due = _due(course, point)
    return tr("due {day}", day=short_day(due)) if due else ""


def _opened(course: Course) -> date:
    return course.said(CourseOpened)[0].first.entered.local.date()


def _retreated(course: Course) -> Iterator[str]:
    for point in FOLLOW_UPS:
        named = [tr(row.measure.name) for row in course.outcomes if point in row.retreated]
        if named:
            yield tr(
                "{point}, answered after re-treatment: {measures}.",
                point=point.words,
                measures="; ".join(named),
            )


def _earlier(before: tuple[Course, ...]) -> Iterator[str]:
    """Baseline → last infusion of the courses before this one, and who responded."""
    for course in before:
        said = [words for row in course.outcomes if (words := _both(row))]
        if said:
            which = ", ".join(filter(None, (course.opened.number, days_of(course))))
            yield tr("Before, {course}: {outcomes}.", course=which, outcomes="; ".join(said))


def _both(row: Row) -> str:
    first, last = _value(row, Point.BASELINE), _value(row, Point.LAST)
    if not first and not last:
        return ""
    change = f"{tr(row.measure.name)} {first or tr(_MISSING)} → {last or tr(_MISSING)}"
    if row.responder is None:
        return change
    answer = tr("responder") if row.responder else tr("no responder")
    return f"{change}, {answer} ({row.threshold.words})"
