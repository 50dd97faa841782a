"""Oxygen on, changed and off, as the nurse logs it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers, texts
from kitlog.domain.errors import Refused

DEVICES = ("nasal", "mask", "reservoir")
"""How it is given, in the same words with a set and as an entry of its own."""

MOST_L_MIN = 60
"""No device at a chair gives more, high flow included: above it is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class OxygenOn:
    """Oxygen at this flow, L/min, by this device; said again when either changes."""

    l_min: Decimal
    device: str

    def __post_init__(self) -> None:
        if not 0 < self.l_min <= MOST_L_MIN:
            raise Refused(f"More than 0 and up to {MOST_L_MIN} L/min only.", "l_min")
        texts.one_line(self.device, "device", needed="Choose how it is given.")

    @property
    def words(self) -> str:
        """2 L/min nasal"""
        return f"{numbers.dose(self.l_min)} L/min {self.device}"


@dataclass(frozen=True, slots=True)
class OxygenOff:
    """Room air again."""
