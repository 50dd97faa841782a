"""What a patient can be asked to report: each measure, its range, which way is better.

A measure is kept as one number, never item by item: the item texts belong to others (PROMIS,
PCS, PSEQ) and are not shown. What change counts is the clinic's to choose and is always printed
beside the answer, because the choice changes who "improved" (FACTS section 7).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers
from kitlog.domain.errors import Refused
from kitlog.words import Unsaid, tr, unsaid


@dataclass(frozen=True, slots=True)
class Usual:
    """A change in points, or in percent of the baseline; `change_above` is asked instead of
    whoever began above `above`. Five points where nothing better is known."""

    change: Decimal = Decimal(5)
    percent: bool = False
    above: Decimal | None = None
    change_above: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure. `better` is −1 when lower is better, +1 when higher is.

    lowest, highest   of the value that is kept: a T-score, or a total
    places            decimals of that value
    form              whose raw sum can be turned into the T-score, by its English name in every
                      language, as it is stored; "" for a plain total
    table             its table in `resources/promis`
    usual             the change that counts until the clinic says otherwise
    """

    id: str
    name: Unsaid
    scale: str
    lowest: Decimal
    highest: Decimal
    better: int
    places: int = 0
    form: str = ""
    table: str = ""
    usual: Usual = Usual()

    def words(self, value: Decimal) -> str:
        """The value as printed, never rounded: 55.0 for a T-score, 28 for a total."""
        kept = numbers.rounded(value, self.places)
        return numbers.fixed(value, self.places) if kept == value else numbers.dose(value)

    @property
    def range_words(self) -> str:
        lowest, highest = numbers.dose(self.lowest), numbers.dose(self.highest)
        return tr("{lowest} to {highest}", lowest=lowest, highest=highest)

    def check(self, value: Decimal) -> None:
        """Refused, naming the measure, for a value it can't have."""
        if not self.lowest <= value <= self.highest:
            raise Refused(f"{self.range_words} only.", self.id)

    def read(self, text: str) -> Decimal:
        """The value a nurse typed: a whole number, or a T-score with one decimal at most."""
        value = numbers.read(text, self.id)
        self.check(value)
        if numbers.rounded(value, self.places) != value:
            least = tr("One decimal at most.") if self.places else tr("Whole numbers only.")
            raise Refused(least, self.id)
        return value


def _promis(id: str, name: Unsaid, better: int, form: str, table: str) -> Measure:
    """T-scores: mean 50 and SD 10 in the general population. Five of them are usual; published
    are 2 to 6 (Terwee 2021)."""
    low, high = Decimal(10), Decimal(90)
    return Measure(id, name, "PROMIS T", low, high, better, 1, form, table)


def _total(
    id: str, name: Unsaid, highest: int, better: int, usual: Usual, places: int = 0
) -> Measure:
    return Measure(
        id, name, f"0–{highest}", Decimal(0), Decimal(highest), better, places, usual=usual
    )


def _points(change: str) -> Usual:
    return Usual(Decimal(change))


def _percent(change: str) -> Usual:
    return Usual(Decimal(change), percent=True)


def _domain(id: str, name: Unsaid, better: int, version: str = "") -> Measure:
    return _promis(id, name, better, f"{name.text} 4a{version}", f"{id}_4a")


PHQ9 = "phq9"
"""A total that hides an answer: item 9 asks for suicidal thoughts (RULINGS Safety 12)."""

MEASURES = (
    # 2 points or 30 %: Farrar 2001.
    _total("pain", unsaid("Pain, average"), 10, -1, _percent("30")),
    _domain("pain_interference", unsaid("Pain interference"), -1),
    _domain("fatigue", unsaid("Fatigue"), -1),
    # Version 2.0 and version 1 have different tables; a sum of the one is nothing in the other.
    _domain("physical_function", unsaid("Physical function"), 1, " v2.0"),
    _domain("social_roles", unsaid("Social roles"), 1),
    _domain("depression", unsaid("Depression"), -1),
    _domain("anxiety", unsaid("Anxiety"), -1),
    _domain("sleep_disturbance", unsaid("Sleep disturbance"), -1),
    _promis("global_physical", unsaid("Global physical health"), 1,
            "Global Health v1.2, physical", "global_physical_health"),
    _promis("global_mental", unsaid("Global mental health"), 1,
            "Global Health v1.2, mental", "global_mental_health"),
    # 8, or 11 from above 30: Monticone 2022.
    _total("pcs", unsaid("Pain catastrophizing (PCS)"), 52, -1,
           Usual(Decimal(8), above=Decimal(30), change_above=Decimal(11))),
    # Chiarotto 2016.
    _total("pseq", unsaid("Pain self-efficacy (PSEQ)"), 60, 1, _points("5.5")),
    _total(PHQ9, unsaid("Depression (PHQ-9)"), 27, -1, _points("5")),
    # Unconfirmed.
    _total("gad7", unsaid("Anxiety (GAD-7)"), 21, -1, _points("4")),
)  # fmt: skip
"""FACTS section 7, in the order in which they are asked and printed. How one is added:
docs/contributing.md."""

BY_ID = {measure.id: measure for measure in MEASURES}
