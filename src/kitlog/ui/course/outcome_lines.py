"""What the patient reported, as the course page shows it: each measure with its threshold."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import numbers
from kitlog.domain.course import Course
from kitlog.domain.dates import day
from kitlog.domain.outcome_follow_up import follow_ups
from kitlog.domain.outcomes import Point, Row
from kitlog.words import tr, unsaid

MISSING = unsaid("not recorded")


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """`reach` is the change in units of the threshold, above 0 for the better; None if unknown.

    `base` and `last` are "" where they are not recorded.
    """

    name: str
    threshold: str
    base: str
    last: str
    change: str
    reach: float | None
    responder: bool | None
    limit: str

    @property
    def short(self) -> str:
        """PCS, where the name has a short form."""
        return self.name.partition("(")[2].rstrip(")") or self.name

    @property
    def spoken(self) -> str:
        answer = tr("responder") if self.responder else tr("no responder")
        return tr(
            "{name}, responder at {threshold}: "
            "baseline {base}, last infusion {last}, change {change}, {answer}",
            name=self.name,
            threshold=self.threshold,
            base=self.base or tr(MISSING),
            last=self.last or tr(MISSING),
            change=self.change,
            answer=tr("responder not known") if self.responder is None else answer,
        )


def outcome_line(row: Row, *, ended: bool = True) -> OutcomeLine:
    """A measure with a missing value says so; it is never 0.

    No change and no responder before the course has `ended`: the last value is not its outcome
    then. The draft on paper says none either.
    """
    measure, change = row.measure, row.change if ended else None
    words, reach = "–", None
    if change is not None and row.baseline is not None:
        percent = row.threshold.percent
        words = numbers.signed(change, 0 if percent else measure.places) + " %" * percent
        reach = float(change * measure.better / row.threshold.wanted(row.baseline))
    return OutcomeLine(
        tr(measure.name),
        row.threshold.words,
        _score(row, Point.BASELINE),
        _score(row, Point.LAST),
        words,
        reach,
        row.responder if ended else None,
        _limit(row),
    )


def _limit(row: Row) -> str:
    """PROMIS T, 5 lower; 0–52, 8 or 11 lower: which of both counts is said in full elsewhere."""
    threshold = row.threshold
    if threshold.change_above is None:
        return threshold.words
    scale = row.measure.scale
    least, most = numbers.dose(threshold.change), numbers.dose(threshold.change_above)
    if row.measure.better < 0:
        return tr("{scale}, {least} or {most} lower", scale=scale, least=least, most=most)
    return tr("{scale}, {least} or {most} higher", scale=scale, least=least, most=most)


def responders(lines: tuple[OutcomeLine, ...], *, ended: bool = True) -> tuple[str, str]:
    """ "responder on", "4 of 6": of the measures whose change is known."""
    if not ended:
        return tr("responder"), tr("at the end")
    known = [line.responder for line in lines if line.responder is not None]
    if not known:
        return tr("responder"), tr(MISSING)
    return tr("responder on"), tr("{number} of {wanted}", number=sum(known), wanted=len(known))


def follow_up(course: Course, point: Point) -> tuple[str, str]:
    """ "3 months due", "16-Apr-2026", once the last infusion is known; or how it ended."""
    found = next((one for one in follow_ups(course) if one.point is point), None)
    due = tr("{point} due", point=tr(point.value))
    if found is None:
        return due, tr("after infusion {wanted}", wanted=course.wanted)
    if found.recorded:
        many = tr("{recorded} of {asked} recorded", recorded=found.recorded, asked=found.asked)
        return tr(point.value), many
    if found.closed:
        return tr(point.value), tr(found.closed.result.value)
    return due, day(found.due)


def _score(row: Row, point: Point) -> str:
    value = row.value(point)
    return "" if value is None else row.measure.words(value)
