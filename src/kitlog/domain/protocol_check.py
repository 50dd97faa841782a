"""Whether the numbers of a protocol fit together: low below high, red beyond amber, times rising.

A protocol that is refused here can't be drafted; one that was signed is never checked again.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kitlog.domain.limits import number
from kitlog.domain.protocol import Bounds, Protocol
from kitlog.domain.protocol_text import ALL_OR_NONE
from kitlog.domain.vitals import SHORT
from kitlog.words import tr

RASS_RED = 2
"""RASS beyond this either way is red in every protocol (RULINGS Safety 7)."""

Problem = tuple[str, str]
"""The key of the field it belongs to, and the sentence."""


def problems(protocol: Protocol) -> dict[str, str]:
    """By the key of the field: what is wrong there; empty when all fits."""
    found: dict[str, str] = {}
    for part in (_dose, _schedule, _reminders, _limits, _before, _typing):
        for key, sentence in part(protocol):
            found.setdefault(key, sentence)
    return found


def _dose(protocol: Protocol) -> Iterator[Problem]:
    dose = protocol.dose
    if dose.mg_per_kg <= 0:
        yield "dose.mg_per_kg", tr("More than 0 only.")
    for name, value, (low, high) in (
        ("mg_per_kg", dose.mg_per_kg, dose.mg_per_kg_range),
        ("minutes", dose.minutes, dose.minutes_range),
    ):
        if low > high:
            yield f"dose.{name}_range.1", tr("Must be {limit} or more.", limit=low)
        elif not low <= value <= high:
            yield f"dose.{name}", tr("Outside its own range, {low}–{high}.", low=low, high=high)
    low, high = dose.pump_ml_h
    if low >= high:
        yield "dose.pump_ml_h.1", tr("Must be above {limit}.", limit=low)
    for name, several in (("strengths", dose.strengths), ("bags_ml", dose.bags_ml)):
        if any(b <= a for a, b in pairwise(several)):
            yield f"dose.{name}", tr("Each must be larger than the one before.")


def _schedule(protocol: Protocol) -> Iterator[Problem]:
    minutes = protocol.infusion_minutes
    if any(b <= a for a, b in pairwise(minutes)):
        yield "schedule.infusion_minutes", tr("Each time must be later than the one before.")
    elif minutes[-1] != protocol.minutes:
        yield (
            "schedule.infusion_minutes",
            tr("The last must be at {minutes} min, the end.", minutes=protocol.minutes),
        )
    if protocol.recovery_every_min > protocol.recovery_min:
        yield (
            "schedule.recovery_every_min",
            tr("At most {minutes} min, the recovery.", minutes=protocol.recovery_min),
        )
    if protocol.recovery_ready_every_min < protocol.recovery_every_min:
        yield (
            "schedule.recovery_ready_every_min",
            tr("At least {minutes} min, as before ready.", minutes=protocol.recovery_every_min),
        )


def _reminders(protocol: Protocol) -> Iterator[Problem]:
    alerts = protocol.alerts
    if alerts.red_after_min <= protocol.grace_min:
        yield (
            "alerts.red_after_min",
            tr("Must be above {minutes} min, the late time.", minutes=f"{protocol.grace_min:g}"),
        )
    if alerts.red_after_urgent_min > alerts.red_after_min:
        yield (
            "alerts.red_after_urgent_min",
            tr("At most {minutes} min.", minutes=alerts.red_after_min),
        )


def _limits(protocol: Protocol) -> Iterator[Problem]:
    for vital, tiers in protocol.limits.items():
        at = f"limits.{vital}"
        yield from _rising(f"{at}.caution", tiers.caution)
        yield from _rising(f"{at}.urgent", tiers.urgent)
        amber, red = tiers.caution, tiers.urgent
        if red.low is not None and (amber.low is None or amber.low < red.low):
            yield (
                f"{at}.caution.low",
                tr("Must be {limit} or more, where red begins.", limit=number(red.low)),
            )
        if red.high is not None and (amber.high is None or amber.high > red.high):
            yield (
                f"{at}.caution.high",
                tr("Must be {limit} or less, where red begins.", limit=number(red.high)),
            )
        if vital not in protocol.entry:
            yield f"entry.{vital}.refuse.0", tr(ALL_OR_NONE)
            continue
        allowed = protocol.entry[vital].refuse
        for tier, bounds in (("caution", amber), ("urgent", red)):
            for side in ("low", "high"):
                value = getattr(bounds, side)
                if value is not None and not allowed.holds(value):
                    yield (
                        f"{at}.{tier}.{side}",
                        tr("{what} can't be typed.", what=f"{SHORT[vital]} {number(value)}"),
                    )
    yield from _needed(protocol)


def _needed(protocol: Protocol) -> Iterator[Problem]:
    """Limits that no protocol goes without."""
    for vital, side in (
        ("sys", "low"), ("sys", "high"), ("hr", "low"), ("hr", "high"), ("spo2", "low"),
        ("rr", "low"), ("sedation", "low"), ("sedation", "high"),
    ):  # fmt: skip
        tiers = protocol.limits.get(vital)
        if tiers is None or getattr(tiers.urgent, side) is None:
            yield f"limits.{vital}.urgent.{side}", tr("This limit is needed.")
    red = protocol.limits["sedation"].urgent if "sedation" in protocol.limits else Bounds()
    if red.low is not None and red.low < -RASS_RED:
        yield (
            "limits.sedation.urgent.low",
            tr("{limit} or more: RASS −3 is always red.", limit=f"−{RASS_RED}"),
        )
    if red.high is not None and red.high > RASS_RED:
        yield (
            "limits.sedation.urgent.high",
            tr("{limit} or less: RASS 3 is always red.", limit=RASS_RED),
        )


def _before(protocol: Protocol) -> Iterator[Problem]:
    for vital, bounds in protocol.confirm.items():
        yield from _rising(f"before_start.confirm.{vital}", bounds)
    for vital, bounds in protocol.do_not_start.items():
        yield from _rising(f"before_start.stop.{vital}", bounds)
        asked = protocol.confirm.get(vital, Bounds())
        at = f"before_start.confirm.{vital}"
        if asked.high is not None and bounds.high is not None and asked.high > bounds.high:
            yield (
                f"{at}.high",
                tr("Must be {limit} or less, where it is not started.", limit=bounds.high),
            )
        if asked.low is not None and bounds.low is not None and asked.low < bounds.low:
            yield (
                f"{at}.low",
                tr("Must be {limit} or more, where it is not started.", limit=bounds.low),
            )


def _typing(protocol: Protocol) -> Iterator[Problem]:
    for vital, entry in protocol.entry.items():
        at = f"entry.{vital}"
        for part, bounds in (("refuse", entry.refuse), ("ask", entry.ask)):
            if bounds.low is not None and bounds.high is not None and bounds.low >= bounds.high:
                yield f"{at}.{part}.1", tr("Must be above {limit}.", limit=number(bounds.low))
        for place, value in enumerate((entry.ask.low, entry.ask.high)):
            if value is not None and not entry.refuse.holds(value):
                yield f"{at}.ask.{place}", tr("Outside what may be typed at all.")


def _rising(at: str, bounds: Bounds) -> Iterator[Problem]:
    if bounds.low is not None and bounds.high is not None and bounds.low >= bounds.high:
        yield f"{at}.high", tr("Must be above {limit}.", limit=number(bounds.low))
