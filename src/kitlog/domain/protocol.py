"""The protocol a course is pinned to: dose, schedule, limits, as signed by the prescriber."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from kitlog.domain import effect_names
from kitlog.domain.effects import OTHER
from kitlog.domain.errors import Fault
from kitlog.domain.ordered import Drug
from kitlog.domain.vitals import FIELDS, PRESSURES

Pair = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Bounds:
    """From low to high, both included; None leaves that side open."""

    low: int | None = None
    high: int | None = None

    def holds(self, value: int | Decimal) -> bool:
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)


@dataclass(frozen=True, slots=True)
class EntryRange:
    """What may be typed: outside `refuse` it is impossible, outside `ask` it is asked again."""

    refuse: Bounds
    ask: Bounds


@dataclass(frozen=True, slots=True)
class Tiers:
    """Outside `caution` a value is amber, outside `urgent` red."""

    caution: Bounds
    urgent: Bounds


@dataclass(frozen=True, slots=True)
class DoseRules:
    """Dose of the protocol and what may be ordered without a reason. mg, mL, mL/h, percent."""

    mg_per_kg: Decimal
    minutes: int
    mg_per_kg_range: Pair
    minutes_range: tuple[int, int]
    strengths: tuple[Decimal, ...]
    bags_ml: tuple[Decimal, ...]
    pump_ml_h: Pair
    rounding_limit_pct: Decimal
    weight_change_pct: Decimal
    most_mg: Decimal | None = None
    drug: Drug | None = None


@dataclass(frozen=True, slots=True)
class AlertRules:
    """Minutes until a reminder rises (RULINGS "Quiet")."""

    red_after_min: int
    red_after_urgent_min: int
    vitals_soon_min: int
    end_soon_min: int
    end_passed_min: int
    paused_min: int


@dataclass(frozen=True, slots=True)
class Protocol:
    """All of it. `text` is the signed wording; `sha256` its fingerprint, printed in full."""

    name: str
    version: int
    title: str
    source: str
    infusions: int
    dose: DoseRules
    infusion_minutes: tuple[int, ...]
    baseline_max_age_min: int
    recovery_every_min: int
    recovery_ready_every_min: int
    recovery_min: int
    grace_min: float
    opens_early_min: int
    recheck_min: int
    paused_check_min: int
    alerts: AlertRules
    entry: dict[str, EntryRange]
    limits: dict[str, Tiers]
    baseline_pct: int
    confirm: dict[str, Bounds]
    do_not_start: dict[str, Bounds]
    urgent_severity: int
    urgent_at_once: tuple[str, ...]
    aldrete_home: int
    text: str

    def __hash__(self) -> int:
        return hash(self.text)

    @property
    def minutes(self) -> int:
        return self.dose.minutes

    @property
    def vitals(self) -> tuple[str, ...]:
        """What a set is asked for, in the order it is typed: whatever has a range for typing."""
        return tuple(field for field in FIELDS if field in self.entry)

    @property
    def single(self) -> tuple[str, ...]:
        """The same without the two pressures, which are written as a pair."""
        return tuple(field for field in self.vitals if field not in PRESSURES)

    @property
    def sha256(self) -> str:
        return fingerprint(self.text)

    @property
    def baseline_column_min(self) -> float:
        """How far left of the start the baseline stands on the chart, minutes."""
        return float(min(self.infusion_minutes[0], 5))

    def recovery_marks(self) -> tuple[int, ...]:
        """Minutes after the end at which readings are planned, up to the planned recovery."""
        step = self.recovery_every_min
        return tuple(range(step, max(step, self.recovery_min) + 1, step))

    def urgent_from(self, effect: str) -> int:
        """The severity from which an effect is urgent."""
        return 1 if effect in self.urgent_at_once else self.urgent_severity

    @staticmethod
    def effect_label(effect: str, otherwise: str) -> str:
        """An effect as words: the id with spaces, or the free text it was given, as typed."""
        if effect == OTHER:
            return otherwise[:1].upper() + otherwise[1:]
        return effect_names.in_words(effect.replace("_", " ").capitalize())


def fingerprint(text: str) -> str:
    """SHA-256 of a protocol's text, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=64)
def parse(text: str) -> Protocol:
    """The protocol in a TOML text. Fault if it is incomplete: it was signed, so it was whole."""
    try:
        return _built(tomllib.loads(text), text)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise Fault(f"The protocol can't be read: {error!r}.") from error


def _built(raw: dict[str, Any], text: str) -> Protocol:
    times = raw["schedule"]
    limits = dict(raw["limits"])
    baseline_pct = limits.pop("baseline_pct")
    gaps = _gaps(tuple(times["infusion_minutes"]))
    return Protocol(
        name=raw["name"],
        version=raw["version"],
        title=raw["title"],
        source=raw["source"],
        infusions=raw["infusions"],
        dose=_dose(raw["dose"]),
        infusion_minutes=tuple(times["infusion_minutes"]),
        baseline_max_age_min=times["baseline_max_age_min"],
        recovery_every_min=times["recovery_every_min"],
        # Protocols signed before there was such an interval never slow down.
        recovery_ready_every_min=times.get("recovery_ready_every_min", times["recovery_every_min"]),
        recovery_min=times["recovery_min"],
        # The grace is 3 min, or less than half the interval if that is shorter (RULINGS).
        grace_min=min(times["grace_min"], 0.49 * min(gaps)),
        opens_early_min=times["opens_early_min"],
        recheck_min=times["recheck_min"],
        paused_check_min=times["paused_check_min"],
        alerts=AlertRules(**raw["alerts"]),
        entry={
            name: EntryRange(Bounds(*row["refuse"]), Bounds(*row["ask"]))
            for name, row in raw["entry"].items()
        },
        limits={
            name: Tiers(Bounds(**row.get("caution", {})), Bounds(**row.get("urgent", {})))
            for name, row in limits.items()
        },
        baseline_pct=baseline_pct,
        confirm=_bounds(raw["before_start"]["confirm"]),
        do_not_start=_bounds(raw["before_start"]["stop"]),
        urgent_severity=raw["effects"]["urgent_severity"],
        urgent_at_once=tuple(raw["effects"]["urgent_at_once"]),
        aldrete_home=raw["discharge"]["aldrete_home"],
        text=text,
    )


def _gaps(minutes: tuple[int, ...]) -> list[int]:
    return [b - a for a, b in zip((0, *minutes), minutes, strict=False)]


def _bounds(rows: dict[str, dict[str, int]]) -> dict[str, Bounds]:
    return {name: Bounds(**row) for name, row in rows.items()}


def _dose(raw: dict[str, Any]) -> DoseRules:
    def pair(name: str) -> Pair:
        low, high = (Decimal(value) for value in raw[name])
        return low, high

    short, long = raw["minutes_range"]
    return DoseRules(
        mg_per_kg=Decimal(raw["mg_per_kg"]),
        minutes=raw["minutes"],
        mg_per_kg_range=pair("mg_per_kg_range"),
        minutes_range=(short, long),
        strengths=tuple(Decimal(value) for value in raw["strengths"]),
        bags_ml=tuple(Decimal(value) for value in raw["bags_ml"]),
        pump_ml_h=pair("pump_ml_h"),
        rounding_limit_pct=Decimal(raw["rounding_limit_pct"]),
        weight_change_pct=Decimal(raw["weight_change_pct"]),
        most_mg=Decimal(raw["most_mg"]) if "most_mg" in raw else None,
        # Most protocols leave it to the order; then it is asked there and never guessed.
        drug=Drug(raw["drug"]) if "drug" in raw else None,
    )
