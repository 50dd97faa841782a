"""What the patient reported, as the course page shows it: each measure with its threshold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from kitlog.domain import numbers
from kitlog.domain.course import Course
from kitlog.domain.dates import day
from kitlog.domain.outcomes import Point, Row

MISSING = "not recorded"
_DUE_DAYS = {Point.MONTHS_3: 90, Point.MONTHS_6: 180}
"""Days after the last infusion (RULINGS "Where numbers differed")."""


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """`reach` is the change in units of the threshold, above 0 for the better; None if unknown."""

    name: str
    threshold: str
    base: str
    last: str
    change: str
    reach: float | None
    responder: bool | None

    @property
    def spoken(self) -> str:
        answer = {True: "responder", False: "no responder", None: "responder not known"}
        return (
            f"{self.name}, responder at {self.threshold}: baseline {self.base}, "
            f"last infusion {self.last}, change {self.change}, {answer[self.responder]}"
        )


def outcome_line(row: Row) -> OutcomeLine:
    """A measure with a missing value says so; it is never 0."""
    measure, change = row.measure, row.change
    words, reach = "–", None
    if change is not None:
        places = 0 if measure.percent else measure.places
        words = numbers.signed(change, places) + (" %" if measure.percent else "")
        reach = float(change * measure.better / measure.threshold)
    return OutcomeLine(
        measure.name,
        measure.threshold_words,
        _score(row.baseline, measure.places),
        _score(row.last, measure.places),
        words,
        reach,
        row.responder,
    )


def responders(lines: tuple[OutcomeLine, ...]) -> tuple[str, str]:
    """ "responder on", "4 of 6": of the measures whose change is known."""
    known = [line.responder for line in lines if line.responder is not None]
    if not known:
        return "responder", MISSING
    return "responder on", f"{sum(known)} of {len(known)}"


def follow_up(course: Course, point: Point) -> tuple[str, str]:
    """ "3 months due", "16-Apr-2026", once the last infusion is known; or that it is recorded."""
    rows = course.outcomes
    place = list(Point).index(point)
    recorded = sum(row.values[place] is not None for row in rows)
    if recorded:
        return point.value, f"{recorded} of {len(rows)} recorded"
    if course.infusions and (course.over or len(course.infusions) >= course.wanted):
        return f"{point.value} due", day(course.infusions[-1].day + timedelta(_DUE_DAYS[point]))
    return f"{point.value} due", f"after infusion {course.wanted}"


def _score(value: Decimal | None, places: int) -> str:
    return MISSING if value is None else numbers.fixed(value, places)
