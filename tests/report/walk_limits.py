"""Limits of a day, read a second time: from the protocol's text and what the prescriber set."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.infusion import InfusionStarted
from kitlog.domain.patient_limits import LimitsSet
from kitlog.domain.vitals import Vitals

if TYPE_CHECKING:
    from tests.report.walk import DayWalk, Said

FIELDS = ("sys", "dia", "hr", "spo2", "rr", "sedation", "pain")
SHORT = {
    "sys": "SYS", "dia": "DIA", "hr": "HR", "spo2": "SpO₂", "rr": "Resp",
    "sedation": "Sedation", "pain": "Pain",
}  # fmt: skip


@dataclass(frozen=True)
class Outside:
    """A value beyond a limit, and which."""

    field: str
    value: int
    urgent: bool
    above: bool
    limit: int

    @property
    def words(self) -> str:
        """SpO₂ 91 % ▼ below 92"""
        unit = " %" if self.field == "spo2" else ""
        side = "▲ above" if self.above else "▼ below"
        told = f"{SHORT[self.field]} {self.value}{unit} {side} {self.limit}"
        return told.replace("-", "−")


class Limits:
    """Of one day; `told` is the entry of the prescriber that counts, None for the protocol's."""

    def __init__(self, text: str, told: Said | None) -> None:
        self.raw: dict[str, Any] = tomllib.loads(text)
        self.told = told

    @cached_property
    def tiers(self) -> dict[str, tuple[dict[str, int], dict[str, int]]]:
        """Caution and urgent by field, each with its low and high where there is one."""
        listed = self.raw["limits"].items()
        found = {f: (one["caution"], one["urgent"]) for f, one in listed if isinstance(one, dict)}
        fact = self.told.counts.fact if self.told else None
        for own in fact.limits if isinstance(fact, LimitsSet) else ():
            caution = {"low": own.amber_low, "high": own.amber_high}
            urgent = {"low": own.red_low, "high": own.red_high}
            found[own.field] = tuple(  # type: ignore[assignment]
                {side: number for side, number in one.items() if number is not None}
                for one in (caution, urgent)
            )
        return found

    def outside(self, field: str, value: int | None) -> Outside | None:
        if value is None or field not in self.tiers:
            return None
        caution, urgent = self.tiers[field]
        for grave, one in ((True, urgent), (False, caution)):
            if value < one.get("low", value):
                return Outside(field, value, grave, False, one["low"])
            if value > one.get("high", value):
                return Outside(field, value, grave, True, one["high"])
        return None

    def of(self, read: Vitals) -> list[Outside]:
        """All of a set, in the order of its fields."""
        found = [self.outside(field, getattr(read, field)) for field in FIELDS]
        return [one for one in found if one]


def limits_of(walk: DayWalk) -> Limits:
    """The last that were set before the pump was logged as started."""
    from tests.report.walk import said

    told = [
        one for one in said(walk.made.record["course:c1"])
        if isinstance(one.counts.fact, LimitsSet) and not one.struck
    ]  # fmt: skip
    begun = walk.of(InfusionStarted)
    if begun:
        # Charted afterwards, what counts is when it was started, not when that was typed.
        first = begun[0].first
        at = first.measured if walk.of(ChartedAfterwards) else first.entered
        told = [one for one in told if one.first.entered.utc <= at.utc]
    return Limits(walk.made.course.opened.protocol, told[-1] if told else None)
