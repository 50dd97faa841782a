"""Dose arithmetic that shows its working (FACTS section 4). Decimals only, no advice.

Three doses, never one (RULINGS Safety 5): ordered (mg/kg × kg), prepared (from the mL really
drawn), infused (from the pump's mL). The backward check starts from what is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers
from kitlog.domain.errors import Refused
from kitlog.domain.protocol import DoseRules
from kitlog.words import tr, unsaid

KG_PER_LB = Decimal("0.45359237")
"""International avoirdupois pound, exact."""


@dataclass(frozen=True, slots=True)
class Order:
    """mg per kg, over minutes, from a vial of `strength` mg/mL into `bag_ml` mL in all."""

    mg_per_kg: Decimal
    minutes: int
    strength: Decimal
    bag_ml: Decimal

    def __post_init__(self) -> None:
        for field in ("mg_per_kg", "minutes", "strength", "bag_ml"):
            if getattr(self, field) <= 0:
                raise Refused(tr("More than 0 only."), field)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the working: formula with units, its value, what it is, and its limit."""

    formula: str
    value: Decimal
    unit: str
    what: str
    limit: str = ""

    @property
    def words(self) -> str:
        return f"{numbers.dose(self.value)} {self.unit}"


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The whole sum for one bag. `warnings` ask for a reason; they never block."""

    order: Order
    weight_kg: Decimal
    ordered_mg: Decimal
    draw_ml: Decimal
    prepared_mg: Decimal
    rate_ml_h: Decimal
    steps: tuple[Step, ...]
    back_mg: Decimal
    agrees: bool
    warnings: tuple[str, ...]


def kilograms(reading: Decimal, unit: str) -> Decimal:
    """kg to 0.1 from a scale's reading in "kg" or "lb"."""
    return numbers.rounded(reading * KG_PER_LB if unit == "lb" else reading, 1)


def ordered_mg(mg_per_kg: Decimal, weight_kg: Decimal) -> Decimal:
    """The ordered dose, mg, to 0.01."""
    return numbers.rounded(mg_per_kg * weight_kg, 2)


def draw_ml(mg: Decimal, strength: Decimal) -> Decimal:
    """mL to draw up, to 0.01."""
    return numbers.rounded(mg / strength, 2)


def pump_rate(bag_ml: Decimal, minutes: int) -> Decimal:
    """mL/h that empties the bag in `minutes`, to 0.1."""
    return numbers.rounded(bag_ml / minutes * 60, 1)


def infused_mg(prepared_mg: Decimal, pump_ml: Decimal, bag_ml: Decimal) -> Decimal:
    """mg that went in, from the pump's volume: dose × mL infused ÷ total mL, to 0.01."""
    return numbers.rounded(prepared_mg * min(pump_ml, bag_ml) / bag_ml, 2)


def work_out(order: Order, weight_kg: Decimal, rules: DoseRules) -> Worksheet:
    """Every step from the order to the pump, and back from what is drawn."""
    d = numbers.dose
    mg = ordered_mg(order.mg_per_kg, weight_kg)
    exact_ml = mg / order.strength
    ml = draw_ml(mg, order.strength)
    prepared = ml * order.strength
    off = (prepared - mg) / mg * 100 if mg else Decimal(0)
    per_ml = numbers.rounded(mg / order.bag_ml, 3)
    rate = pump_rate(order.bag_ml, order.minutes)
    back = numbers.rounded(prepared / order.bag_ml * rate * order.minutes / 60, 2)
    agrees = abs(back - mg) <= mg * rules.rounding_limit_pct / 100
    steps = (
        Step(f"{d(order.mg_per_kg)} mg/kg × {d(weight_kg)} kg", mg, "mg", tr("Dose"), _most(rules)),
        Step(
            f"{d(mg)} mg ÷ {d(order.strength)} mg/mL = {d(numbers.rounded(exact_ml, 3))} mL",
            ml,
            "mL",
            tr("Draw up, to the nearest 0.01 mL"),
            tr(
                "holds {mg} mg, {off}; limit {pct} %",
                mg=d(prepared),
                off=_off(off),
                pct=d(rules.rounding_limit_pct),
            ),
        ),
        Step(
            tr("{mg} mg in {ml} mL NaCl 0.9 %", mg=d(mg), ml=d(order.bag_ml)),
            per_ml,
            "mg/mL",
            tr(
                "Bag. Take {ml} mL out first, so the volume stays {bag} mL",
                ml=d(ml),
                bag=d(order.bag_ml),
            ),
        ),
        Step(
            f"{d(order.bag_ml)} mL ÷ {order.minutes} min × 60 min/h",
            rate,
            "mL/h",
            tr("Pump rate"),
            tr(
                "pump limit {low}–{high} mL/h",
                low=d(rules.pump_ml_h[0]),
                high=d(rules.pump_ml_h[1]),
            ),
        ),
        Step(
            f"{d(ml)} mL × {d(order.strength)} mg/mL, {d(rate)} mL/h × {order.minutes} min",
            back,
            "mg",
            tr("Worked backwards from what is drawn, it agrees with step 1")
            if agrees
            else tr("Worked backwards from what is drawn, it does not agree with step 1"),
        ),
    )
    warnings = _warnings(order, mg, ml, rate, agrees, rules)
    return Worksheet(order, weight_kg, mg, ml, prepared, rate, steps, back, agrees, warnings)


def _most(rules: DoseRules) -> str:
    return tr("clinic limit {mg} mg", mg=numbers.dose(rules.most_mg)) if rules.most_mg else ""


def _off(percent: Decimal) -> str:
    if numbers.rounded(percent, 1) == 0:
        return tr("exact")
    off = numbers.dose(numbers.rounded(abs(percent), 1))
    return tr("{pct} % over", pct=off) if percent > 0 else tr("{pct} % under", pct=off)


def _warnings(
    order: Order, mg: Decimal, ml: Decimal, rate: Decimal, agrees: bool, rules: DoseRules
) -> tuple[str, ...]:
    d = numbers.dose
    low, high = rules.mg_per_kg_range
    short, long = rules.minutes_range
    found = []
    if not low <= order.mg_per_kg <= high:
        text = unsaid("{dose} mg/kg is outside {low}–{high}.")
        found.append(tr(text, dose=d(order.mg_per_kg), low=d(low), high=d(high)))
    if not short <= order.minutes <= long:
        text = unsaid("{minutes} min is outside {low}–{high}.")
        found.append(tr(text, minutes=order.minutes, low=short, high=long))
    if rules.most_mg and mg > rules.most_mg:
        text = unsaid("{mg} mg is above the clinic limit of {most} mg.")
        found.append(tr(text, mg=d(mg), most=d(rules.most_mg)))
    if not rules.pump_ml_h[0] <= rate <= rules.pump_ml_h[1]:
        found.append(tr("{rate} mL/h is outside the pump's range.", rate=d(rate)))
    if ml < Decimal("0.1"):
        found.append(
            tr("{ml} mL is too little to draw up exactly. Choose a weaker vial.", ml=d(ml))
        )
    if not agrees:
        found.append(tr("Drawn volume and order differ by more than the rounding limit."))
    return tuple(found)


def weight_question(
    kg: Decimal, unit: str, reading: Decimal, last_kg: Decimal, pct: Decimal
) -> str:
    """What to ask when the weight differs by more than `pct` % from the last one, else ""."""
    change = (kg - last_kg) / last_kg * 100
    if abs(change) <= pct:
        return ""
    d = numbers.dose
    words = f"{d(last_kg)} → {d(kg)} kg, {numbers.signed(change, 1)} %."
    if unit == "kg" and abs(kilograms(reading, "lb") - last_kg) <= last_kg * pct / 100:
        as_kg = d(kilograms(reading, "lb"))
        return words + " " + tr("{lb} lb would be {kg} kg. Was it lb?", lb=d(reading), kg=as_kg)
    if unit == "lb" and abs(reading - last_kg) <= last_kg * pct / 100:
        return words + " " + tr("{kg} kg would fit. Was it kg?", kg=d(reading))
    return words + " " + tr("Weigh again or ask the prescriber.")
