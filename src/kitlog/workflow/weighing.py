"""Reading a scale: impossible weights are refused, unlikely ones are asked again."""

from __future__ import annotations

from decimal import Decimal

from kitlog.domain import dose, numbers
from kitlog.domain.errors import Refused
from kitlog.domain.protocol import Protocol
from kitlog.words import tr


def checked_weight(
    reading_: Decimal,
    unit: str,
    last_kg: Decimal | None,
    protocol: Protocol,
    confirmed: bool,
) -> Decimal:
    """kg of a scale's reading. Refused outside the protocol's range, or when it needs asking.

    A refusal whose sentence ends with a question can be answered with `confirmed`.
    """
    kg = dose.kilograms(reading_, unit)
    allowed = protocol.entry["weight"]
    if not allowed.refuse.holds(kg):
        raise Refused(
            tr("{low}–{high} kg only.", low=allowed.refuse.low, high=allowed.refuse.high), "weight"
        )
    if confirmed:
        return kg
    if last_kg is not None:
        asked = dose.weight_question(kg, unit, reading_, last_kg, protocol.dose.weight_change_pct)
        if asked:
            raise Refused(asked, "weight?")
    if not allowed.ask.holds(kg):
        raise Refused(tr("{kg} kg is unusual. Is it right?", kg=numbers.dose(kg)), "weight?")
    return kg
