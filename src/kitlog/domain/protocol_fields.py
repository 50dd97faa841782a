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
from kitlog.words import Unsaid, tr, unsaid

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

    names  what it is called by, said one after another
    usual  what is offered where nothing stands yet, "" for nothing
    """

    path: Path
    names: tuple[Unsaid, ...]
    unit: str = ""
    low: int = 0
    high: int = 1000
    holds: Holds = Holds.WHOLE
    may_be_empty: bool = False
    usual: str = ""

    @property
    def words(self) -> str:
        """ "SYS red above" """
        return " ".join(map(tr, self.names))

    @property
    def key(self) -> str:
        """ "limits.sys.urgent.high": its name in a refusal and in a draft."""
        return key_of(self.path)


def key_of(path: Path) -> str:
    return ".".join(map(str, path))


_LIMITED = tuple(vital for vital in VITALS if vital != "pain")
_SIDES = (("low", unsaid("below")), ("high", unsaid("above")))
_WEIGHT = {"weight": unsaid("Weight")}
_MIN, _OF_10 = "min", unsaid("of 10")


def _plan() -> Iterator[Field]:
    yield Field(("title",), (unsaid("Title"),), holds=Holds.WORDS)
    yield Field(("source",), (unsaid("Source"),), holds=Holds.WORDS)
    yield Field(("infusions",), (unsaid("Infusions"),), "", 1, 30)


def _dose() -> Iterator[Field]:
    decimal, several = Holds.DECIMAL, Holds.DECIMALS
    yield Field(("dose", "mg_per_kg"), (unsaid("Dose"),), "mg/kg", 0, 2, decimal)
    yield Field(
        ("dose", "mg_per_kg_range", 0), (unsaid("Dose, reason below"),), "mg/kg", 0, 2, decimal
    )
    yield Field(
        ("dose", "mg_per_kg_range", 1), (unsaid("Dose, reason above"),), "mg/kg", 0, 2, decimal
    )
    yield Field(
        ("dose", "most_mg"), (unsaid("Largest dose"),), "mg", 1, 500, decimal, may_be_empty=True
    )
    yield Field(("dose", "minutes"), (unsaid("Infused over"),), _MIN, 5, 240)
    yield Field(("dose", "minutes_range", 0), (unsaid("Minutes, reason below"),), _MIN, 5, 240)
    yield Field(("dose", "minutes_range", 1), (unsaid("Minutes, reason above"),), _MIN, 5, 240)
    yield Field(("dose", "strengths"), (unsaid("Vials"),), "mg/mL", 1, 100, several)
    yield Field(("dose", "bags_ml"), (unsaid("Bags"),), "mL", 10, 1000, several)
    yield Field(("dose", "pump_ml_h", 0), (unsaid("Pump, at least"),), "mL/h", 0, 1200, decimal)
    yield Field(("dose", "pump_ml_h", 1), (unsaid("Pump, at most"),), "mL/h", 1, 1200, decimal)
    yield Field(("dose", "rounding_limit_pct"), (unsaid("Rounding, at most"),), "%", 0, 10, decimal)
    yield Field(
        ("dose", "weight_change_pct"), (unsaid("Weight change, ask from"),), "%", 0, 20, decimal
    )


def _schedule() -> Iterator[Field]:
    yield Field(
        ("schedule", "infusion_minutes"), (unsaid("Vitals at"),), _MIN, 1, 240, Holds.WHOLES
    )
    for name, words, low, high in (
        ("baseline_max_age_min", unsaid("Baseline, at most old"), 1, 120),
        ("recovery_every_min", unsaid("Recovery, vitals every"), 5, 60),
        ("recovery_min", unsaid("Recovery, at least"), 15, 480),
        ("recovery_ready_every_min", unsaid("Once ready, vitals every"), 5, 120),
        ("grace_min", unsaid("Late after"), 1, 10),
        ("opens_early_min", unsaid("Opens early by"), 0, 10),
        ("recheck_min", unsaid("Recheck after"), 1, 15),
        ("paused_check_min", unsaid("While paused, every"), 1, 30),
    ):
        empty = name == "recovery_ready_every_min"
        yield Field(("schedule", name), (words,), _MIN, low, high, may_be_empty=empty)


def _offered(vital: str, part: str, place: int) -> str:
    """What the table of vital signs offers for one that not every protocol asks for."""
    usual = BY_ID[vital].usual if vital in BY_ID else None
    value = getattr(usual, part)[place] if usual else None
    return "" if value is None else str(value)


def _limits() -> Iterator[Field]:
    for vital in _LIMITED:
        for tier, colour in (("caution", unsaid("amber")), ("urgent", unsaid("red"))):
            for place, (side, words) in enumerate(_SIDES):
                yield Field(
                    ("limits", vital, tier, side), (SHORT[vital], colour, words),
                    UNITS[vital], -5, 300, may_be_empty=True, usual=_offered(vital, tier, place),
                )  # fmt: skip
    yield Field(("limits", "baseline_pct"), (unsaid("Marked beyond baseline"),), "%", 5, 100)


def _before() -> Iterator[Field]:
    for part, words_of_part in (
        ("confirm", unsaid("ask prescriber")),
        ("stop", unsaid("do not start")),
    ):
        for vital in ("sys", "dia", "hr", "rr", "spo2"):
            for side, words in _SIDES:
                yield Field(
                    ("before_start", part, vital, side), (SHORT[vital], words_of_part, words),
                    UNITS[vital], 0, 300, may_be_empty=True,
                )  # fmt: skip


def _reminders() -> Iterator[Field]:
    for name, words in (
        ("red_after_min", unsaid("Vitals late, red after")),
        ("red_after_urgent_min", unsaid("After a red value, red after")),
        ("vitals_soon_min", unsaid("Vitals soon, before")),
        ("end_soon_min", unsaid("End soon, before")),
        ("end_passed_min", unsaid("End passed, after")),
        ("paused_min", unsaid("Paused, after")),
    ):
        yield Field(("alerts", name), (words,), _MIN, 1, 60)
    yield Field(
        ("effects", "urgent_severity"), (unsaid("Side effect red from severity"),), "0–3", 1, 3
    )
    yield Field(("discharge", "aldrete_home"), (unsaid("Home from Aldrete"),), _OF_10.text, 8, 10)


def _typing() -> Iterator[Field]:
    for vital in (*VITALS, "weight"):
        name, unit = {**SHORT, **_WEIGHT}[vital], UNITS.get(vital, "kg")
        for part, words_of_part in (("refuse", unsaid("refused")), ("ask", unsaid("asked again"))):
            for place, (_, words) in enumerate(_SIDES):
                path = ("entry", vital, part, place)
                yield Field(
                    path, (name, words_of_part, words), unit, -5, 500,
                    may_be_empty=vital in OPTIONAL, usual=_offered(vital, part, place),
                )  # fmt: skip


PARTS: dict[Unsaid, tuple[Field, ...]] = {
    unsaid("Plan and dose"): (*_plan(), *_dose()),
    unsaid("Schedule"): tuple(_schedule()),
    unsaid("Limits"): tuple(_limits()),
    unsaid("Before the start"): tuple(_before()),
    unsaid("Reminders, going home"): tuple(_reminders()),
    unsaid("What may be typed"): tuple(_typing()),
}
"""Every value a clinic may change, in the order it is shown."""

FIELDS: tuple[Field, ...] = tuple(field for part in PARTS.values() for field in part)
