"""What happens before the start: the weight on the scale, the drug drawn up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers, texts
from kitlog.domain.errors import Refused
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class WeightTaken:
    """The scale's reading in its own unit ("kg" or "lb") and the kilograms it means."""

    reading: Decimal
    unit: str
    kg: Decimal
    confirmed: bool = False

    def __post_init__(self) -> None:
        if self.unit not in ("kg", "lb"):
            raise Refused(tr("Weight is in kg or lb."), "weight")
        if self.kg <= 0:
            raise Refused(tr("More than 0 kg only."), "weight")


@dataclass(frozen=True, slots=True)
class DrugPrepared:
    """What was really drawn: `drawn_ml` of a vial with `strength` mg/mL; lot as printed.

    Of a bag the pharmacy made, `label_mg` in `drawn_ml` as its label says: see `from_bag`.
    `pump_serial` is the pump it goes into, "" when not said.
    """

    drawn_ml: Decimal
    strength: Decimal
    lot: str = ""
    expiry: str = ""
    label_mg: Decimal | None = None
    pump_serial: str = ""

    def __post_init__(self) -> None:
        if self.label_mg is not None and self.label_mg <= 0:
            raise Refused(tr("More than 0 mg only."), "label_mg")
        if self.drawn_ml <= 0 or self.strength <= 0:
            raise Refused(tr("More than 0 mL only."), "drawn_ml")
        texts.one_line(self.lot, "lot")
        texts.one_line(self.expiry, "expiry")
        texts.one_line(self.pump_serial, "pump_serial")

    @classmethod
    def from_bag(
        cls, mg: Decimal, ml: Decimal, lot: str = "", expiry: str = "", pump_serial: str = ""
    ) -> DrugPrepared:
        """A pharmacy-made bag by its label; its strength, mg/mL, is worked out for the account."""
        if mg <= 0:
            raise Refused(tr("More than 0 mg only."), "label_mg")
        if ml <= 0:
            raise Refused(tr("More than 0 mL only."), "drawn_ml")
        return cls(ml, numbers.rounded(mg / ml, 4), lot, expiry, mg, pump_serial)

    @property
    def mg(self) -> Decimal:
        """The label's own figure where there is one: a strength is rounded, a label is not."""
        return self.drawn_ml * self.strength if self.label_mg is None else self.label_mg


@dataclass(frozen=True, slots=True)
class ChairPump:
    """The pump last said to stand at a chair, offered there the next time."""

    chair: int
    serial: str

    def __post_init__(self) -> None:
        texts.one_line(self.serial, "pump_serial", needed=tr("Type the pump's serial number."))
