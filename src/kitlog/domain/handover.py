"""A patient passes from one nurse to another, with the pump read by both."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers
from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

APART_MIN = 5
"""Two nurses at one pump type their readings within minutes; more apart is a misreading."""


@dataclass(frozen=True, slots=True)
class PumpRead:
    """What one nurse reads from the pump's display: mL/h and mL infused."""

    rate_ml_h: Decimal
    infused_ml: Decimal

    def __post_init__(self) -> None:
        if self.rate_ml_h < 0 or self.infused_ml < 0:
            raise Refused(tr("It can't be less than 0."), "pump")


@dataclass(frozen=True, slots=True)
class HandedOver:
    """`giver` signs her part, `taker` goes on; both readings are kept, None without a pump.

    digest  SHA-256 of everything charted until then, as under a signature
    """

    giver: str
    taker: str
    giver_read: PumpRead | None
    taker_read: PumpRead | None
    digest: str

    def __post_init__(self) -> None:
        if self.giver == self.taker:
            raise Refused(tr("A handover needs another nurse."), "taker")
        if (self.giver_read is None) != (self.taker_read is None):
            raise Refused(tr("Both nurses read the pump."), "pump")
        if self.giver_read and self.taker_read:
            _same(self.giver_read, self.taker_read)


def _same(first: PumpRead, second: PumpRead) -> None:
    """Refused when the two can't have stood before the same pump."""
    if first.rate_ml_h != second.rate_ml_h:
        text = unsaid("You read {one} and {other} mL/h. Read the pump again, both of you.")
        one, other = numbers.dose(first.rate_ml_h), numbers.dose(second.rate_ml_h)
        raise Refused(tr(text, one=one, other=other), "rate")
    most = max(Decimal(1), first.rate_ml_h * APART_MIN / 60)
    if abs(second.infused_ml - first.infused_ml) > most:
        text = unsaid("You read {one} and {other} mL infused. Read the pump again, both of you.")
        one, other = numbers.dose(first.infused_ml), numbers.dose(second.infused_ml)
        raise Refused(tr(text, one=one, other=other), "volume")
