"""How far a typed number can still grow: the rule behind fields that move on by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kitlog.words import tr

MINUS = "\N{MINUS SIGN}"
_LONGEST = 12

Stage = Literal["empty", "growing", "whole", "finished", "impossible", "rubbish"]


@dataclass(frozen=True, slots=True)
class Reach:
    """Whole numbers from `low` to `high`, in the unit of the field."""

    low: int
    high: int

    @property
    def signed(self) -> bool:
        return self.low < 0

    def stage(self, text: str) -> Stage:
        """Where typing stands.

        growing     not a value yet, a further digit can make it one ("1" of 13)
        whole       a value, which a further digit may still change ("10" of 100)
        finished    a value no further digit can change: the field moves on
        impossible  no value, and none can come of it; rubbish: not digits at all
        """
        if not text:
            return "empty"
        digits = text.lstrip("+-" + MINUS) if self.signed else text
        if len(text) - len(digits) > 1 or (digits and not _plain(digits)):
            return "rubbish"
        grows = self._grows(text, digits)
        value = self.value(text)
        if value is None:
            return "growing" if grows else "impossible"
        return "whole" if grows else "finished"

    def value(self, text: str) -> int | None:
        """The number typed, or None when it is not a number from `low` to `high`."""
        digits = text.lstrip("+-" + MINUS) if self.signed else text
        if len(text) - len(digits) > 1 or not _plain(digits) or len(digits) > _LONGEST:
            return None
        number = -int(digits) if text[0] in "-" + MINUS else int(digits)
        return number if self.low <= number <= self.high else None

    def words(self) -> str:
        """ "20–160 only", or "−5 to +4 only" where a sign counts."""
        if self.signed:
            low = f"{MINUS}{-self.low}"
            return tr("{low} to +{high} only", low=low, high=self.high)
        return tr("{low}–{high} only", low=self.low, high=self.high)

    def _grows(self, text: str, digits: str) -> bool:
        negative = text[0] in "-" + MINUS
        most = -self.low if negative else self.high
        least = 0 if self.signed else self.low
        if not digits:
            return most > 0
        if digits.startswith("0"):
            return False
        head, room = int(digits[:_LONGEST]), 1
        while head * room * 10 <= most:
            room *= 10
            if head * room + room - 1 >= least:
                return True
        return False


def _plain(digits: str) -> bool:
    """ASCII 0–9 only: other scripts' digits are refused, not guessed at."""
    return digits.isascii() and digits.isdigit()
