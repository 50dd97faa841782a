"""What the patient reported: each measure with the change that counts, never without it."""

from __future__ import annotations

from datetime import date, timedelta

from kitlog.domain import numbers
from kitlog.domain.course import Course
from kitlog.domain.dates import short_day
from kitlog.domain.outcomes import OutcomeRecorded, Point, Row
from kitlog.report.record import NOTHING, Pair
from kitlog.report.summary import Outcome

DUE = {Point.MONTHS_3: 90, Point.MONTHS_6: 180}
"""Days after the last infusion at which a follow-up is due (RULINGS)."""

NOTE = (
    "PROMIS T: 50 is the general population’s mean (tick), SD 10. The change that counts is the "
    "clinic’s setting. A single patient’s change has no control for comparison."
)
_MISSING = "not recorded"


def heads(course: Course) -> tuple[Pair, ...]:
    """The four points with the day they were recorded, or on which they are due."""
    return tuple(Pair(point.value.capitalize(), _when(course, point)) for point in Point)


def outcome(row: Row, course: Course, today: date) -> Outcome:
    """One measure as printed; a follow-up that is not due yet is NOTHING."""
    change = NOTHING
    if row.change is not None:
        percent = " %" if row.measure.percent else ""
        places = 0 if row.measure.percent else row.measure.places
        change = numbers.signed(row.change, places) + percent
    shown = []
    for point, value in zip(Point, row.values, strict=True):
        if value is not None:
            shown.append(numbers.fixed(value, row.measure.places))
        else:
            due = _due(course, point)
            shown.append(NOTHING if due is not None and due > today else _MISSING)
    answer = {None: NOTHING, True: "yes", False: "no"}[row.responder]
    first, last, third, sixth = shown
    measure = row.measure
    return Outcome(
        measure.name, measure.threshold_words, first, last, change, answer, third, sixth, row
    )


def _due(course: Course, point: Point) -> date | None:
    if point not in DUE or not course.infusions:
        return None
    return course.infusions[-1].day + timedelta(days=DUE[point])


def _when(course: Course, point: Point) -> str:
    days = sorted(
        c.measured.local.date()
        for c in course.said(OutcomeRecorded)
        if c.as_(OutcomeRecorded).point is point
    )
    if days:
        first, last = short_day(days[0]), short_day(days[-1])
        return first if first == last else f"{first} to {last}"
    due = _due(course, point)
    return f"due {short_day(due)}" if due else ""
