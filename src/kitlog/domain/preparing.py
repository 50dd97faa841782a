"""What happens before the start: the weight on the scale, the drug drawn up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import texts
from kitlog.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class WeightTaken:
    """The scale's reading in its own unit ("kg" or "lb") and the kilograms it means."""

    reading: Decimal
    unit: str
    kg: Decimal
    confirmed: bool = False

    def __post_init__(self) -> None:
        if self.unit not in ("kg", "lb"):
            raise Refused("Weight is in kg or lb.", "weight")
        if self.kg <= 0:
            raise Refused("More than 0 kg only.", "weight")


@dataclass(frozen=True, slots=True)
class DrugPrepared:
    """What was really drawn: `drawn_ml` of a vial with `strength` mg/mL; lot as printed."""

    drawn_ml: Decimal
    strength: Decimal
    lot: str = ""
    expiry: str = ""

    def __post_init__(self) -> None:
        if self.drawn_ml <= 0 or self.strength <= 0:
            raise Refused("More than 0 mL only.", "drawn_ml")
        texts.one_line(self.lot, "lot")
        texts.one_line(self.expiry, "expiry")

    @property
    def mg(self) -> Decimal:
        return self.drawn_ml * self.strength
