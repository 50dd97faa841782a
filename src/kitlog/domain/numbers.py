"""Numbers as the ward writes them (ISMP, FACTS section 4): 0.5 with its zero, 41 not 41.0.

Everything a dose touches is a Decimal; no float ever meets a dose.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from kitlog.domain.errors import Refused
from kitlog.words import tr

_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")
_LONGEST = 12


def dose(value: Decimal) -> str:
    """A dose, volume or rate: leading zero, no trailing zero, comma from 1,000."""
    text = format(value, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def fixed(value: Decimal, places: int) -> str:
    """A measurement that keeps its decimals, as 37.0 or a T-score of 50.0."""
    return format(rounded(value, places), ",f")


def signed(value: Decimal | int, places: int = 0) -> str:
    """A change with its sign, a true minus, and 0 without one."""
    number = rounded(Decimal(value), places)
    text = format(abs(number), f",.{places}f")
    return text if number == 0 else ("+" if number > 0 else "−") + text


def rounded(value: Decimal, places: int) -> Decimal:
    """Half up, as a nurse rounds, to `places` decimals."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def read(text: str, field: str = "") -> Decimal:
    """The number a nurse typed, exactly, or Refused with a sentence that says what to type.

    Only the digits 0–9 and one decimal point count. A comma, other scripts' digits, signs,
    exponents and spaces inside are refused rather than guessed at (RELIABILITY bar 16).
    """
    typed = text.strip(" ")
    if _PLAIN.fullmatch(typed) and len(typed) <= _LONGEST:
        return Decimal(typed)
    if not typed:
        raise Refused(tr("Type a number."), field)
    if re.fullmatch(r"[0-9]+,[0-9]+", typed):
        raise Refused(tr("Use a decimal point: {number}.", number=typed.replace(",", ".")), field)
    if re.fullmatch(r"\.[0-9]+", typed):
        raise Refused(tr("Put a zero before the point: {number}.", number=f"0{typed}"), field)
    if len(typed) > _LONGEST:
        raise Refused(tr("That is too long for a number."), field)
    if typed.startswith(("-", "−")):
        raise Refused(tr("It can't be less than 0."), field)
    raise Refused(tr("Digits 0–9 and a decimal point only."), field)
