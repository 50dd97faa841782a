"""Oxygen on, changed and off, as the nurse logs it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers, texts
from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

_DEVICES = (unsaid("nasal"), unsaid("mask"), unsaid("reservoir"))
DEVICES = tuple(one.text for one in _DEVICES)
"""How it is given, as it is stored with a set and as an entry of its own; `tr` says it."""

_UNIT = " L/min "
MOST_L_MIN = 60
"""No device at a chair gives more, high flow included: above it is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class OxygenOn:
    """Oxygen at this flow, L/min, by this device; said again when either changes."""

    l_min: Decimal
    device: str

    def __post_init__(self) -> None:
        if not 0 < self.l_min <= MOST_L_MIN:
            raise Refused(tr("More than 0 and up to {most} L/min only.", most=MOST_L_MIN), "l_min")
        texts.one_line(self.device, "device", needed=tr("Choose how it is given."))

    @property
    def words(self) -> str:
        """2 L/min nasal, as it is stored with a set; `in_words` says it."""
        return f"{numbers.dose(self.l_min)}{_UNIT}{self.device}"


@dataclass(frozen=True, slots=True)
class OxygenOff:
    """Room air again."""


def in_words(stored: str) -> str:
    """ "2 L/min nasal" or "room air" as it is stored, in the language of the moment."""
    flow, unit, device = stored.partition(_UNIT)
    return f"{flow}{unit}{tr(device)}" if device else tr(stored)
