"""What the order makes of each figure of the second check, with its sum."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain.checks import Figures
from kitlog.domain.dose import Worksheet
from kitlog.domain.numbers import dose
from kitlog.domain.preparing import DrugPrepared
from kitlog.words import tr, unsaid


@dataclass(frozen=True, slots=True)
class Expected:
    """One figure as ordered: its name on screen, the sum as read aloud, value and unit."""

    label: str
    sum: str
    value: Decimal
    unit: str

    @property
    def words(self) -> str:
        return f"{self.sum} = {dose(self.value)} {self.unit}"


FIGURES = {
    "weight_kg": (unsaid("Weight"), "kg"),
    "dose_mg": (unsaid("Dose"), "mg"),
    "draw_ml": (unsaid("Draw up"), "mL"),
    "pump_rate": (unsaid("Pump rate"), "mL/h"),
    "pump_volume": (unsaid("Pump volume"), "mL"),
}
"""Name and unit of each of `Figures`, in the order they are worked out."""


def from_order(
    sheet: Worksheet, reading: Decimal, unit: str, drug: DrugPrepared | None = None
) -> dict[str, Expected]:
    """Each figure by name; `reading` is the scale's, in "kg" or "lb".

    From a pharmacy-made bag nothing is drawn up: both nurses read its label. Whether the label
    is what was ordered is for `syringe_off` to say.
    """
    order = sheet.order
    scale = f"{dose(reading)} lb × 0.45359237 kg/lb" if unit == "lb" else tr("Scale reading")
    found = {
        "weight_kg": (scale, sheet.weight_kg),
        "dose_mg": (f"{dose(order.mg_per_kg)} mg/kg × {dose(sheet.weight_kg)} kg",
                    sheet.ordered_mg),
        "draw_ml": (f"{dose(sheet.ordered_mg)} mg ÷ {dose(order.strength)} mg/mL", sheet.draw_ml),
        "pump_rate": (f"{dose(order.bag_ml)} mL ÷ {order.minutes} min × 60", sheet.rate_ml_h),
        "pump_volume": (tr("Bag"), order.bag_ml),
    }  # fmt: skip
    if drug is not None and drug.label_mg is not None:
        found |= {
            "dose_mg": (tr("Bag label"), drug.label_mg),
            "draw_ml": (tr("Bag label"), drug.drawn_ml),
        }
    names = figure_names(drug)
    return {
        name: Expected(names[name], sum_, value, FIGURES[name][1])
        for name, (sum_, value) in found.items()
    }


def figure_names(drug: DrugPrepared | None) -> dict[str, str]:
    """What each figure is called beside its numbers."""
    names = {name: tr(label) for name, (label, _) in FIGURES.items()}
    if drug is not None and drug.label_mg is not None:
        names |= {"dose_mg": tr("Label dose"), "draw_ml": tr("Label volume")}
    return names


def off_order(figures: Figures, ordered: dict[str, Expected]) -> tuple[str, ...]:
    """Names of the figures that are not as ordered; 41.20 is 41.2."""
    return tuple(name for name, one in ordered.items() if getattr(figures, name) != one.value)


def against_order(figures: Figures, ordered: dict[str, Expected]) -> str:
    """ "dose 42 mg, ordered 41.2 mg" for every figure that is not as ordered, else ""."""
    return "; ".join(
        tr(
            "{what} {found} {unit}, ordered {ordered} {unit}",
            what=ordered[name].label.lower(),
            found=dose(getattr(figures, name)),
            unit=ordered[name].unit,
            ordered=dose(ordered[name].value),
        )
        for name in off_order(figures, ordered)
    )


def syringe_off(drug: DrugPrepared, sheet: Worksheet, limit_pct: Decimal) -> str:
    """ "syringe 0.7 mL, 35 mg, ordered 38.5 mg" when it misses by more than the limit, else ""."""
    if abs(drug.mg - sheet.ordered_mg) <= sheet.ordered_mg * limit_pct / 100:
        return ""
    if drug.label_mg is not None:
        text = unsaid("bag label {mg} mg, ordered {ordered} mg")
        return tr(text, mg=dose(drug.mg), ordered=dose(sheet.ordered_mg))
    text = unsaid("syringe {ml} mL, {mg} mg, ordered {ordered} mg")
    ordered = dose(sheet.ordered_mg)
    return tr(text, ml=dose(drug.drawn_ml), mg=dose(drug.mg), ordered=ordered)
