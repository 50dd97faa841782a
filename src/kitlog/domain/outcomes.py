"""Patient-reported outcomes: totals at four points, change, and who responded."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from kitlog.domain import numbers
from kitlog.domain.errors import Refused


class Point(Enum):
    BASELINE = "baseline"
    LAST = "last infusion"
    MONTHS_3 = "3 months"
    MONTHS_6 = "6 months"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure. `better` is −1 when lower is better, +1 when higher is.

    `threshold` is the clinic's own: a change in the better direction of that many points, or
    of that many percent of the baseline when `percent` (FACTS sections 1 and 7).
    """

    id: str
    name: str
    scale: str
    lowest: Decimal
    highest: Decimal
    better: int
    threshold: Decimal
    percent: bool = False
    places: int = 0

    @property
    def threshold_words(self) -> str:
        """PROMIS T, 5 lower"""
        unit = " %" if self.percent else ""
        way = "lower" if self.better < 0 else "higher"
        return f"{self.scale}, {numbers.dose(self.threshold)}{unit} {way}"


def _promis(id: str, name: str, better: int) -> Measure:
    return Measure(id, name, "PROMIS T", Decimal(10), Decimal(90), better, Decimal(5), places=1)


MEASURES = (
    Measure(
        "pain", "Pain, average", "0–10", Decimal(0), Decimal(10), -1, Decimal(30), percent=True
    ),
    _promis("pain_interference", "Pain interference", -1),
    _promis("fatigue", "Fatigue", -1),
    _promis("physical_function", "Physical function", 1),
    _promis("social_roles", "Social roles", 1),
    _promis("depression", "Depression", -1),
)
BY_ID = {measure.id: measure for measure in MEASURES}


@dataclass(frozen=True, slots=True)
class OutcomeRecorded:
    """A total at one point of the course; a T-score or a raw scale value."""

    measure: str
    point: Point
    value: Decimal

    def __post_init__(self) -> None:
        measure = BY_ID.get(self.measure)
        if measure is None:
            raise Refused("That measure is not in the clinic's set.", self.measure)
        if not measure.lowest <= self.value <= measure.highest:
            low, high = numbers.dose(measure.lowest), numbers.dose(measure.highest)
            raise Refused(f"{low} to {high} only.", self.measure)


@dataclass(frozen=True, slots=True)
class Row:
    """A measure with its values in a course; None is "not recorded", never zero."""

    measure: Measure
    values: tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]

    @property
    def baseline(self) -> Decimal | None:
        return self.values[0]

    @property
    def last(self) -> Decimal | None:
        return self.values[1]

    @property
    def change(self) -> Decimal | None:
        """Last infusion minus baseline, in points, or in percent of the baseline."""
        if self.baseline is None or self.last is None:
            return None
        points = self.last - self.baseline
        if not self.measure.percent:
            return points
        return points / self.baseline * 100 if self.baseline else None

    @property
    def responder(self) -> bool | None:
        """Whether the change reaches the threshold in the better direction."""
        if self.change is None:
            return None
        return self.change * self.measure.better >= self.measure.threshold


def rows(recorded: tuple[OutcomeRecorded, ...]) -> tuple[Row, ...]:
    """One row per measure of the set; the latest record of a point counts."""
    found = {(said.measure, said.point): said.value for said in recorded}

    def values(id: str) -> tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]:
        first, last, third, sixth = (found.get((id, point)) for point in Point)
        return first, last, third, sixth

    return tuple(Row(measure, values(measure.id)) for measure in MEASURES)
