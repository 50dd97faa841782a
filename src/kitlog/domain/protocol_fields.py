"""What a clinic may change in a protocol: each number by its name, its unit and its range.

The ranges say what no protocol may hold at all; how the numbers fit together is checked in
`protocol_check`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kitlog.domain.vitals import BY_ID, OPTIONAL, SHORT, UNITS
from kitlog.domain.vitals import FIELDS as VITALS

Path = tuple[str | int, ...]
"""Where a value stands in the protocol's text: tables by name, places in a list by number."""


class Holds(Enum):
    """How a value is written: one whole number, a decimal kept as text, several, or words."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    WHOLES = "wholes"
    DECIMALS = "decimals"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Field:
    """One value. `low` and `high` in `unit`, both included; `may_be_empty`: no such limit.

    usual  what is offered where nothing stands yet, "" for nothing
    """

    path: Path
    words: str
    unit: str = ""
    low: int = 0
    high: int = 1000
    holds: Holds = Holds.WHOLE
    may_be_empty: bool = False
    usual: str = ""

    @property
    def key(self) -> str:
        """ "limits.sys.urgent.high": its name in a refusal and in a draft."""
        return key_of(self.path)


def key_of(path: Path) -> str:
    return ".".join(map(str, path))


_LIMITED = tuple(vital for vital in VITALS if vital != "pain")
_SIDES = (("low", "below"), ("high", "above"))
_WEIGHT = {"weight": "Weight"}
_MIN = "min"


def _plan() -> Iterator[Field]:
    yield Field(("title",), "Title", holds=Holds.WORDS)
    yield Field(("source",), "Source", holds=Holds.WORDS)
    yield Field(("infusions",), "Infusions", "", 1, 30)


def _dose() -> Iterator[Field]:
    decimal, several = Holds.DECIMAL, Holds.DECIMALS
    yield Field(("dose", "mg_per_kg"), "Dose", "mg/kg", 0, 2, decimal)
    yield Field(("dose", "mg_per_kg_range", 0), "Dose, reason below", "mg/kg", 0, 2, decimal)
    yield Field(("dose", "mg_per_kg_range", 1), "Dose, reason above", "mg/kg", 0, 2, decimal)
    yield Field(("dose", "most_mg"), "Largest dose", "mg", 1, 500, decimal, may_be_empty=True)
    yield Field(("dose", "minutes"), "Infused over", _MIN, 5, 240)
    yield Field(("dose", "minutes_range", 0), "Minutes, reason below", _MIN, 5, 240)
    yield Field(("dose", "minutes_range", 1), "Minutes, reason above", _MIN, 5, 240)
    yield Field(("dose", "strengths"), "Vials", "mg/mL", 1, 100, several)
    yield Field(("dose", "bags_ml"), "Bags", "mL", 10, 1000, several)
    yield Field(("dose", "pump_ml_h", 0), "Pump, at least", "mL/h", 0, 1200, decimal)
    yield Field(("dose", "pump_ml_h", 1), "Pump, at most", "mL/h", 1, 1200, decimal)
    yield Field(("dose", "rounding_limit_pct"), "Rounding, at most", "%", 0, 10, decimal)
    yield Field(("dose", "weight_change_pct"), "Weight change, ask from", "%", 0, 20, decimal)


def _schedule() -> Iterator[Field]:
    yield Field(("schedule", "infusion_minutes"), "Vitals at", _MIN, 1, 240, Holds.WHOLES)
    for name, words, low, high in (
        ("baseline_max_age_min", "Baseline, at most old", 1, 120),
        ("recovery_every_min", "Recovery, vitals every", 5, 60),
        ("recovery_min", "Recovery, at least", 15, 480),
        ("recovery_ready_every_min", "Once ready, vitals every", 5, 120),
        ("grace_min", "Late after", 1, 10),
        ("opens_early_min", "Opens early by", 0, 10),
        ("recheck_min", "Recheck after", 1, 15),
        ("paused_check_min", "While paused, every", 1, 30),
    ):
        empty = name == "recovery_ready_every_min"
        yield Field(("schedule", name), words, _MIN, low, high, may_be_empty=empty)


def _offered(vital: str, part: str, place: int) -> str:
    """What the table of vital signs offers for one that not every protocol asks for."""
    usual = BY_ID[vital].usual if vital in BY_ID else None
    value = getattr(usual, part)[place] if usual else None
    return "" if value is None else str(value)


def _limits() -> Iterator[Field]:
    for vital in _LIMITED:
        for tier, colour in (("caution", "amber"), ("urgent", "red")):
            for place, (side, words) in enumerate(_SIDES):
                yield Field(
                    ("limits", vital, tier, side), f"{SHORT[vital]} {colour} {words}",
                    UNITS[vital], -5, 300, may_be_empty=True, usual=_offered(vital, tier, place),
                )  # fmt: skip
    yield Field(("limits", "baseline_pct"), "Marked beyond baseline", "%", 5, 100)


def _before() -> Iterator[Field]:
    for part, words_of_part in (("confirm", "ask prescriber"), ("stop", "do not start")):
        for vital in ("sys", "dia", "hr", "rr", "spo2"):
            for side, words in _SIDES:
                yield Field(
                    ("before_start", part, vital, side), f"{SHORT[vital]} {words_of_part} {words}",
                    UNITS[vital], 0, 300, may_be_empty=True,
                )  # fmt: skip


def _reminders() -> Iterator[Field]:
    for name, words in (
        ("red_after_min", "Vitals late, red after"),
        ("red_after_urgent_min", "After a red value, red after"),
        ("vitals_soon_min", "Vitals soon, before"),
        ("end_soon_min", "End soon, before"),
        ("end_passed_min", "End passed, after"),
        ("paused_min", "Paused, after"),
    ):
        yield Field(("alerts", name), words, _MIN, 1, 60)
    yield Field(("effects", "urgent_severity"), "Side effect red from severity", "0–3", 1, 3)
    yield Field(("discharge", "aldrete_home"), "Home from Aldrete", "of 10", 8, 10)


def _typing() -> Iterator[Field]:
    for vital in (*VITALS, "weight"):
        name, unit = {**SHORT, **_WEIGHT}[vital], UNITS.get(vital, "kg")
        for part, words_of_part in (("refuse", "refused"), ("ask", "asked again")):
            for place, (_, words) in enumerate(_SIDES):
                path = ("entry", vital, part, place)
                yield Field(
                    path, f"{name} {words_of_part} {words}", unit, -5, 500,
                    may_be_empty=vital in OPTIONAL, usual=_offered(vital, part, place),
                )  # fmt: skip


PARTS: dict[str, tuple[Field, ...]] = {
    "Plan and dose": (*_plan(), *_dose()),
    "Schedule": tuple(_schedule()),
    "Limits": tuple(_limits()),
    "Before the start": tuple(_before()),
    "Reminders, going home": tuple(_reminders()),
    "What may be typed": tuple(_typing()),
}
"""Every value a clinic may change, in the order it is shown."""

FIELDS: tuple[Field, ...] = tuple(field for part in PARTS.values() for field in part)
