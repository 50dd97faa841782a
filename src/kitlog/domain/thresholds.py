"""Which measures the clinic asks, and which change counts as a response: its own settings."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers
from kitlog.domain.errors import Refused
from kitlog.domain.measures import BY_ID, MEASURES, Measure
from kitlog.words import tr, unsaid


@dataclass(frozen=True, slots=True)
class Threshold:
    """The change in the better direction that counts, in points or in percent of the baseline.

    above         a baseline above this asks for `change_above` instead, in points: PCS 8, or 11
                  when it began above 30 (Monticone 2022); both None where one number does
    """

    measure: str
    change: Decimal
    percent: bool = False
    above: Decimal | None = None
    change_above: Decimal | None = None

    def __post_init__(self) -> None:
        measure = BY_ID.get(self.measure)
        if measure is None:
            raise Refused(tr("KitLog does not know this measure."), self.measure)
        most = Decimal(100) if self.percent else measure.highest - measure.lowest
        for change in (self.change, self.change_above):
            if change is not None and not 0 < change <= most:
                raise Refused(tr("Above 0, {most} at most.", most=numbers.dose(most)), self.measure)
        if (self.above is None) != (self.change_above is None):
            raise Refused(tr("Type both: the baseline and the change above it."), self.measure)
        if self.above is not None:
            measure.check(self.above)
            if self.percent:
                raise Refused(tr("A second change goes with points only."), self.measure)

    @property
    def of(self) -> Measure:
        return BY_ID[self.measure]

    def wanted(self, baseline: Decimal) -> Decimal:
        """The change that counts for somebody who began there."""
        if self.above is not None and self.change_above is not None and baseline > self.above:
            return self.change_above
        return self.change

    @property
    def change_words(self) -> str:
        """5 lower; 30 % lower; 8 lower, 11 if above 30 at baseline"""
        change = f"{numbers.dose(self.change)}{' %' if self.percent else ''}"
        lower = self.of.better < 0
        words = (
            tr("{change} lower", change=change) if lower else tr("{change} higher", change=change)
        )
        if self.above is None or self.change_above is None:
            return words
        first, more = numbers.dose(self.above), numbers.dose(self.change_above)
        text = unsaid("{change}, {more} if above {first} at baseline")
        return tr(text, change=words, more=more, first=first)

    @property
    def words(self) -> str:
        """PROMIS T, 5 lower"""
        return f"{self.of.scale}, {self.change_words}"


def usual(measure: str) -> Threshold:
    """What a measure begins with until the clinic says otherwise; sources in `measures.py`."""
    row = BY_ID[measure].usual
    return Threshold(measure, row.change, row.percent, row.above, row.change_above)


@dataclass(frozen=True, slots=True)
class OutcomesSet:
    """The measures the clinic asks, each with the change that counts.

    A course keeps the set it was opened with: changing it later never turns a response of an
    older course into none.
    """

    asked: tuple[Threshold, ...]

    def __post_init__(self) -> None:
        ids = [one.measure for one in self.asked]
        if not ids:
            raise Refused(tr("Choose at least one measure."), "measures")
        if len(set(ids)) < len(ids):
            raise Refused(tr("A measure stands in the set once."), "measures")

    def in_order(self) -> tuple[Threshold, ...]:
        """As they are asked and printed."""
        places = [measure.id for measure in MEASURES]
        return tuple(sorted(self.asked, key=lambda one: places.index(one.measure)))

    def threshold(self, measure: str) -> Threshold | None:
        return next((one for one in self.asked if one.measure == measure), None)


SHIPPED = OutcomesSet(
    tuple(
        map(
            usual,
            ("pain", "pain_interference", "fatigue", "physical_function", "social_roles",
             "depression"),
        )
    )
)  # fmt: skip
"""Until a charge nurse chooses. Courses of before there was a choice were read by exactly this:
it must stay as it is."""
