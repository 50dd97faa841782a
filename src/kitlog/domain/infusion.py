"""The infusion as the nurse logs it. KitLog logs, the pump infuses (RULINGS Safety 2)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers, texts
from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

WHOLE_PCT = 95
"""From this share of the bag on, the dose counts as whole; below, it was given in part.

What is missing then is more than a volumetric pump's own error, ± 5 % as makers declare it.
"""


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
        texts.one_line(self.why, "why", needed=tr("Say why the rate was changed."))


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
            raise Refused(tr("The pump's volume can't be less than 0 mL."), "pump_ml")
        texts.one_line(
            self.why, "why",
            needed=tr("Say why the infusion was stopped early.") if self.early else "",
        )  # fmt: skip

    def check_volume(self, bag_ml: Decimal) -> None:
        """Refused for more than the bag holds, and for a part that is not said to be one."""
        if self.pump_ml > bag_ml:
            held = numbers.dose(bag_ml)
            raise Refused(
                tr("The bag holds {ml} mL. What followed is the flush.", ml=held), "pump_ml"
            )
        if not self.early and not is_whole(self.pump_ml, bag_ml):
            text = unsaid("{ml} of {bag} mL is part of the dose. Was it stopped early? Say why.")
            ml, bag = numbers.dose(self.pump_ml), numbers.dose(bag_ml)
            raise Refused(tr(text, ml=ml, bag=bag), "why")


def is_whole(ml: Decimal | float, bag_ml: Decimal) -> bool:
    """Whether so many mL are the whole bag, within what a pump may be off."""
    return Decimal(ml) * 100 >= bag_ml * WHOLE_PCT


def _above_zero(value: Decimal, field: str) -> None:
    if value <= 0:
        raise Refused(tr("More than 0 only."), field)
