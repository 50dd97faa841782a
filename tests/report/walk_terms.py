"""The protocol with every limit used, as paper must say it: read from its text a second time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from kitlog.domain.patient_limits import LimitsSet
from tests.report.example import LABELS
from tests.report.random_courses import Made
from tests.report.walk import DayWalk, Row, Said, clock, day_of, said
from tests.report.walk_limits import SHORT, Limits, limits_of
from tests.report.walk_words import number

_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_VALUES = {
    "sys": "Systolic, mmHg", "dia": "Diastolic, mmHg", "hr": "Heart rate, /min",
    "rr": "Respirations, /min", "spo2": "SpO₂, %", "sedation": "Sedation, RASS",
    "pain": "Pain, 0–10", "weight": "Weight, kg",
}  # fmt: skip
_UNITS = {"sys": "mmHg", "dia": "mmHg", "hr": "/min", "spo2": "%", "rr": "/min"}


def used(made: Made, walks: list[DayWalk]) -> list[tuple[str, list[Row]]]:
    """Words above each table of limits, and its rows: once for each time they changed."""
    by: dict[str, list[DayWalk]] = {}
    for walk in walks:
        told = limits_of(walk).told
        by.setdefault(told.first.id if told else "", []).append(walk)
    if set(by) <= {""}:
        return [("", _rows(Limits(made.course.opened.protocol, None)))]
    found = []
    for days in by.values():
        limits = limits_of(days[0])
        where = ", ".join(_place(made, walks, one) for one in days)
        found.append((f"{where}: {_set_by(made, limits)}", _rows(limits)))
    return found


def _place(made: Made, walks: list[DayWalk], day: DayWalk) -> str:
    given = [one for one in walks if one.start is not None]
    if day in given:
        gaps = made.course.gaps(made.clinic) or made.course.protocol.infusions == 1
        return f"{'Infusion' if gaps else 'Day'} {given.index(day) + 1}"
    on = day.opened.day
    return f"{_WEEKDAYS[on.weekday()]} {on:%d-%b}"


def _set_by(made: Made, limits: Limits) -> str:
    if limits.told is None:
        return "the protocol’s"
    fact = limits.told.counts.fact
    assert isinstance(fact, LimitsSet)
    what = "for this patient" if fact.limits else "the protocol’s again"
    return f"{what}, set by {_prescriber(made, limits.told)}: {fact.reason}"


def _prescriber(made: Made, one: Said) -> str:
    at = one.first.entered
    return f"{made.people[one.first.author]}, {day_of(at.local)} {clock(at)}"


def _rows(limits: Limits) -> list[Row]:
    raw, found = limits.raw, list[Row]()
    before = raw.get("before_start", {})
    for field, asked in raw["entry"].items():
        caution, urgent = limits.tiers.get(field, ({}, {}))
        refuse, ask = (dict(zip(("low", "high"), asked[k], strict=True)) for k in ("refuse", "ask"))
        confirm, stop = (before.get(k, {}).get(field, {}) for k in ("confirm", "stop"))
        sides = (refuse, ask, caution, urgent, confirm, stop)
        found.append([_VALUES[field], *map(_outside, sides)])
    return found


def _outside(one: dict[str, int]) -> str:
    sides = [f"{sign} {one[side]}" for side, sign in (("low", "<"), ("high", ">")) if side in one]
    return ", ".join(sides).replace("-", "−") or "–"


def facts(made: Made) -> Iterator[tuple[str, str]]:
    """Label and words of what the program reckoned with."""
    opened = made.course.opened
    raw = Limits(opened.protocol, None).raw
    yield "Protocol", raw["title"]
    yield "Source", raw["source"]
    yield "SHA-256 of its text", opened.protocol_hash
    if opened.off_protocol:
        yield "Off protocol", opened.off_protocol
    n = number
    drug = opened.ordered.drug.value if opened.ordered.drug else "ketamine"
    vial = f"from {n(opened.strength)} mg/mL in {n(opened.bag_ml)} mL"
    yield "Order", f"{drug}, {vial}, by {ordered_by(made)}"
    pounds = f"{n(opened.weight_reading)} lb = " if opened.weight_unit == "lb" else ""
    yield "Dosing weight", f"{pounds}{n(opened.weight_kg)} kg"
    days = ", ".join(f"{_WEEKDAYS[one.weekday()]} {one:%d-%b}" for one in opened.days)
    yield "Planned", f"{days}, first at {opened.clock}, chair {opened.chair}"
    yield "Own opioids, benzodiazepines", "; ".join(opened.own) or "none listed"
    yield from _dose(raw["dose"])
    yield from _schedule(raw)
    effects = raw["effects"]
    once = ", ".join(LABELS[one].lower() for one in effects["urgent_at_once"])
    yield "Urgent side effects", f"severity {effects['urgent_severity']}; at once {once}"
    yield from _of_patient(made, raw)
    near = f"or, short of urgent, within {raw['limits']['baseline_pct']} % of the day’s baseline"
    yield (
        "Home from",
        (
            f"Aldrete {raw['discharge']['aldrete_home']} of 10; last vitals in limits, {near}; "
            "every side effect at most 1"
        ),
    )
    yield "Clock", f"local time, {made.at.local.isoformat()[-6:]} from UTC on the day made"


def ordered_by(made: Made) -> str:
    """Dr P. Example, verbal, read back, 12-Jan-2026 07:50"""
    opened, how = made.course.opened, made.course.opened.ordered
    parts = [opened.prescriber]
    if how.how:
        parts.append(how.how)
    return ", ".join(parts)


def _dose(raw: dict[str, Any]) -> Iterator[tuple[str, str]]:
    def n(value: str) -> str:
        return number(Decimal(value))

    def both(name: str) -> str:
        return "–".join(n(str(one)) for one in raw[name])

    yield "Dose", f"{n(raw['mg_per_kg'])} mg/kg over {raw['minutes']} min"
    yield "Reason asked outside", f"{both('mg_per_kg_range')} mg/kg, {both('minutes_range')} min"
    yield "Strengths", f"{', '.join(map(n, raw['strengths']))} mg/mL"
    yield "Bags", f"{', '.join(map(n, raw['bags_ml']))} mL"
    yield "Pump", f"{both('pump_ml_h')} mL/h"
    yield "Rounding limit", f"{n(raw['rounding_limit_pct'])} %"
    yield "Weight asked again", f"from {n(raw['weight_change_pct'])} % change"


def _schedule(raw: dict[str, Any]) -> Iterator[tuple[str, str]]:
    times, rules = raw["schedule"], raw["alerts"]
    minutes = times["infusion_minutes"]
    yield "Infusions", str(raw["infusions"])
    listed = ", ".join(map(str, minutes))
    age = times["baseline_max_age_min"]
    yield "Readings", f"baseline at most {age} min old, then at {listed} min"
    yield (
        "Recovery",
        (
            f"every {times['recovery_every_min']} min, {times['recovery_min']} min at least; once "
            f"ready to go every {times['recovery_ready_every_min']} min"
        ),
    )
    gaps = [b - a for a, b in zip([0, *minutes], minutes, strict=False)]
    grace = min(Decimal(times["grace_min"]), Decimal("0.49") * min(gaps))
    early = times["opens_early_min"]
    yield "Late after", f"{number(grace)} min; charted at the earliest {early} min before"
    yield (
        "Recheck",
        (
            f"{times['recheck_min']} min after an urgent value; while paused every "
            f"{times['paused_check_min']} min"
        ),
    )
    yield "Marked", f"SBP or HR beyond {raw['limits']['baseline_pct']} % of the day’s baseline"
    yield (
        "Reminders",
        (
            f"reading {rules['vitals_soon_min']} min ahead, red {rules['red_after_min']} min late, "
            f"{rules['red_after_urgent_min']} min after an urgent value; pump paused "
            f"{rules['paused_min']} min, {rules['end_soon_min']} min before its planned end, "
            f"{rules['end_passed_min']} min after it"
        ),
    )
    yield (
        "Counted as",
        (
            "part when the pump was stopped early; whole from 95 % of the volume; "
            "typed late from 2 min on"
        ),
    )


def _of_patient(made: Made, raw: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for told in said(made.record["course:c1"]):
        fact = told.counts.fact
        if not isinstance(fact, LimitsSet):
            continue
        own = Limits(made.course.opened.protocol, told)
        plain = Limits(made.course.opened.protocol, None)
        lines = []
        for field, unit in _UNITS.items():
            for place, colour in enumerate(("amber", "red")):
                for side, words in (("low", "below"), ("high", "above")):
                    old, new = (one.tiers[field][place].get(side) for one in (plain, own))
                    if old != new:
                        then = "none" if new is None else f"{new} {unit}"
                        was = "none" if old is None else old
                        lines.append(f"{SHORT[field]} {colour} {words}: {was} → {then}")
        changed = "; ".join(lines) or "as the protocol says"
        yield (
            "Limits for this patient",
            f"{changed}. Set by {_prescriber(made, told)}: {fact.reason}",
        )
