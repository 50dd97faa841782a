"""Patient-reported outcomes: one value a measure at four points, change, and who responded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from kitlog.domain import texts
from kitlog.domain.arrival import Reply
from kitlog.domain.errors import Refused
from kitlog.domain.measures import BY_ID, PHQ9, Measure
from kitlog.domain.thresholds import SHIPPED, OutcomesSet, Threshold, usual
from kitlog.words import tr, unsaid


class Point(Enum):
    BASELINE = "baseline"
    LAST = "last infusion"
    MONTHS_3 = "3 months"
    MONTHS_6 = "6 months"

    @property
    def words(self) -> str:
        return tr(self.value)


FOLLOW_UPS = (Point.MONTHS_3, Point.MONTHS_6)


class Way(Enum):
    """How the patient was asked."""

    CLINIC = "at the clinic"
    PHONE = "by phone"
    PAPER = "on paper"
    PORTAL = "by portal"

    @property
    def words(self) -> str:
        return tr(self.value)


_POINTS = (unsaid("baseline"), unsaid("last infusion"), unsaid("3 months"), unsaid("6 months"))
_WAYS = (unsaid("at the clinic"), unsaid("by phone"), unsaid("on paper"), unsaid("by portal"))
"""The words of both, by which they are stored, too."""

_MOST_WITHOUT_ITEM_9 = 24
"""PHQ-9: eight items of 3 at most beside item 9."""


@dataclass(frozen=True, slots=True)
class OutcomeRecorded:
    """A value at one point of the course.

    value      the T-score of a PROMIS measure, otherwise the total
    raw, form  the sum it was read from and whose it is; None and "" when the value was typed
    answered   the day the patient answered, None where only the day of entry is known
    how        None where it was not asked
    item9      PHQ-9 alone: item 9 above 0?
    pathway    the clinic's text that stood on the screen at that yes, word for word
    retreated  the patient had been treated again before answering
    """

    measure: str
    point: Point
    value: Decimal
    raw: int | None = None
    form: str = ""
    answered: date | None = None
    how: Way | None = None
    item9: Reply | None = None
    pathway: str = ""
    retreated: bool = False

    def __post_init__(self) -> None:
        measure = BY_ID.get(self.measure)
        if measure is None:
            raise Refused(tr("That measure is not in the clinic's set."), self.measure)
        measure.check(self.value)
        if (self.raw is None) != (not self.form) or (self.raw is not None and not measure.form):
            raise Refused(tr("A raw sum belongs to a form."), self.measure)
        texts.one_line(self.form, self.measure)
        texts.several_lines(self.pathway, self.measure)
        if self.item9 is not None:
            self._check_item_9()
        if self.retreated and self.point not in FOLLOW_UPS:
            raise Refused(tr("Only a follow-up comes after another treatment."), self.measure)

    def _check_item_9(self) -> None:
        if self.measure != PHQ9:
            raise Refused(tr("Only the PHQ-9 has this item 9."), self.measure)
        if self.item9 is Reply.YES and self.value == 0:
            raise Refused(tr("With a total of 0, item 9 is 0."), self.measure)
        if self.item9 is Reply.NO and self.value > _MOST_WITHOUT_ITEM_9:
            most = tr("With item 9 at 0, {most} at most.", most=_MOST_WITHOUT_ITEM_9)
            raise Refused(most, self.measure)

    @property
    def of(self) -> Measure:
        return BY_ID[self.measure]


Values = tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Row:
    """A measure with its values in a course; None is "not recorded", never zero.

    `retreated` are the points answered after another treatment had begun.
    """

    measure: Measure
    threshold: Threshold
    values: Values
    retreated: tuple[Point, ...] = ()

    def value(self, point: Point) -> Decimal | None:
        return self.values[list(Point).index(point)]

    @property
    def baseline(self) -> Decimal | None:
        return self.value(Point.BASELINE)

    @property
    def last(self) -> Decimal | None:
        return self.value(Point.LAST)

    def change_at(self, point: Point) -> Decimal | None:
        """That point minus baseline, in points, or in percent of the baseline.

        None without both values, and there is no percentage of a baseline of 0.
        """
        first, then = self.baseline, self.value(point)
        if first is None or then is None:
            return None
        points = then - first
        if not self.threshold.percent:
            return points
        return points * 100 / first if first else None

    def responder_at(self, point: Point) -> bool | None:
        """Whether the change reaches the threshold in the better direction."""
        change = self.change_at(point)
        if change is None or self.baseline is None:
            return None
        return change * self.measure.better >= self.threshold.wanted(self.baseline)

    @property
    def change(self) -> Decimal | None:
        return self.change_at(Point.LAST)

    @property
    def responder(self) -> bool | None:
        return self.responder_at(Point.LAST)


def rows(recorded: Iterable[OutcomeRecorded], asked: OutcomesSet = SHIPPED) -> tuple[Row, ...]:
    """One row per measure of the set; the latest record of a point counts.

    What was recorded beside the set is shown too, by the usual threshold: nothing is left out.
    """
    found = {(said.measure, said.point): said for said in recorded}
    missing = {measure for measure, _ in found} - {one.measure for one in asked.asked}
    whole = OutcomesSet((*asked.asked, *map(usual, sorted(missing))))

    def row(threshold: Threshold) -> Row:
        said = [found.get((threshold.measure, point)) for point in Point]
        first, last, third, sixth = (one.value if one else None for one in said)
        again = tuple(one.point for one in said if one and one.retreated)
        return Row(threshold.of, threshold, (first, last, third, sixth), again)

    return tuple(row(threshold) for threshold in whole.in_order())
