"""The five numbers of the check: their names, and what the order's sum expects of each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import dose, numbers
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.course import Course
from kitlog.domain.preparing import DrugPrepared


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: the field of `Figures`, its name and unit, and where it is read from."""

    field: str
    label: str
    unit: str
    source: str = ""


FIGURES = (
    Figure("weight_kg", "Weight", "kg"),
    Figure("dose_mg", "Dose", "mg"),
    Figure("draw_ml", "Draw up", "mL"),
    Figure("pump_rate", "Pump rate", "mL/h", "from the pump’s display"),
    Figure("pump_volume", "Pump volume", "mL", "from the pump’s display"),
)
_COUNTS = ("No", "One", "Two", "Three", "Four", "Five")


def worksheet(course: Course) -> dose.Worksheet:
    """The order's sum, on the weight the course is dosed on."""
    opened = course.opened
    order = dose.Order(opened.mg_per_kg, opened.minutes, opened.strength, opened.bag_ml)
    return dose.work_out(order, opened.weight_kg, course.protocol.dose)


def expected(course: Course) -> Figures:
    """What both nurses should find."""
    sheet = worksheet(course)
    return Figures(
        sheet.weight_kg, sheet.ordered_mg, sheet.draw_ml, sheet.rate_ml_h, sheet.order.bag_ml
    )


def value(figures: Figures, field: str) -> Decimal:
    found: Decimal = getattr(figures, field)
    return found


def off_the_sum(figures: Figures, wanted: Figures) -> tuple[str, ...]:
    """Fields in which `figures` differ from the order's sum."""
    return tuple(f.field for f in FIGURES if value(figures, f.field) != value(wanted, f.field))


def drawn_off(course: Course, drug: DrugPrepared | None) -> str:
    """The sentence when what was drawn misses the order by more than rounding, else ""."""
    if drug is None:
        return ""
    ordered, rules, d = course.opened.ordered_mg, course.protocol.dose, numbers.dose
    if abs(drug.mg - ordered) <= ordered * rules.rounding_limit_pct / 100:
        return ""
    return (
        f"Drawn up: {d(drug.drawn_ml)} mL × {d(drug.strength)} mg/mL = {d(drug.mg)} mg, "
        f"ordered {d(ordered)} mg."
    )


def sum_of(course: Course, field: str) -> tuple[str, str]:
    """How the order leads to a figure: the formula, and its result with the unit."""
    opened, sheet, d = course.opened, worksheet(course), numbers.dose
    formulas = {
        "weight_kg": f"{d(opened.weight_reading)} {opened.weight_unit}"
        + (" × 0.45359" if opened.weight_unit == "lb" else ""),
        "dose_mg": f"{d(opened.mg_per_kg)} mg/kg × {d(sheet.weight_kg)} kg",
        "draw_ml": f"{d(sheet.ordered_mg)} mg ÷ {d(opened.strength)} mg/mL",
        "pump_rate": f"{d(opened.bag_ml)} mL ÷ {opened.minutes} min × 60",
        "pump_volume": "the whole bag",
    }
    figure = next(f for f in FIGURES if f.field == field)
    return formulas[field], f"{d(value(expected(course), field))} {figure.unit}"


def verdict(check: DoseChecked, wanted: Figures) -> str:
    """One number differs; or that both agree, with each other and with the order."""
    differing = len(check.differences)
    if differing:
        return f"{_COUNTS[differing]} number{'' if differing == 1 else 's'} " + (
            "differs" if differing == 1 else "differ"
        )
    if off_the_sum(check.first_figures, wanted):
        return "Both agree, but not with the order"
    return "All five agree"
