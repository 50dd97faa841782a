"""The infusion as the nurse logs it. KitLog logs, the pump infuses (RULINGS Safety 2)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import texts
from kitlog.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class InfusionStarted:
    """The pump was started with this rate (mL/h) and volume to be infused (mL)."""

    rate_ml_h: Decimal
    volume_ml: Decimal

    def __post_init__(self) -> None:
        _above_zero(self.rate_ml_h, "rate")
        _above_zero(self.volume_ml, "volume")


@dataclass(frozen=True, slots=True)
class RateChanged:
    rate_ml_h: Decimal
    why: str

    def __post_init__(self) -> None:
        _above_zero(self.rate_ml_h, "rate")
        texts.one_line(self.why, "why", needed="Say why the rate was changed.")


@dataclass(frozen=True, slots=True)
class InfusionPaused:
    why: str

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why")


@dataclass(frozen=True, slots=True)
class InfusionResumed:
    pass


@dataclass(frozen=True, slots=True)
class InfusionEnded:
    """The pump stands still for good. `pump_ml` is what its display says was infused.

    `residue_ml` stayed in bag and line, `flush_ml` followed; both are optional.
    """

    pump_ml: Decimal
    early: bool = False
    why: str = ""
    residue_ml: Decimal | None = None
    flush_ml: Decimal | None = None

    def __post_init__(self) -> None:
        if self.pump_ml < 0:
            raise Refused("The pump's volume can't be less than 0 mL.", "pump_ml")
        texts.one_line(
            self.why, "why", needed="Say why the infusion was stopped early." if self.early else ""
        )


def _above_zero(value: Decimal, field: str) -> None:
    if value <= 0:
        raise Refused("More than 0 only.", field)
