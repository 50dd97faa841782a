"""A protocol said plainly, a line for each thing a prescriber asks before signing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from kitlog.domain.limits import number
from kitlog.domain.numbers import dose
from kitlog.domain.protocol import Bounds, Protocol
from kitlog.domain.vitals import SHORT
from kitlog.words import plural, tr, unsaid

Row = tuple[str, str]
"""What it is about, and what the protocol says of it."""

_NO_WORDS: Mapping[str, str] = MappingProxyType({})
RECOVERY_PUBLISHED = unsaid("Published: 20 min to 2 h.")
"""How long patients are watched after the end, by the sources of FACTS section 2."""


def plainly(protocol: Protocol, effects: Mapping[str, str] = _NO_WORDS) -> tuple[Row, ...]:
    """Dose, plan, vitals, limits, going home; every number from the protocol itself.

    `effects` are the words for a side effect by its id.
    """
    return (
        (tr("Dose"), _dose(protocol)),
        (tr("Course"), _daily(protocol.infusions)),
        (tr("Vitals"), _vitals(protocol)),
        (tr("Recovery"), _recovery(protocol)),
        (
            tr("Ask the prescriber"),
            tr("before the start: {limits}", limits=_sides_of(protocol.confirm.items())),
        ),
        (tr("Do not start"), _sides_of(protocol.do_not_start.items())),
        (tr("Amber"), _sides_of((name, tiers.caution) for name, tiers in protocol.limits.items())),
        (tr("Red"), _red(protocol, effects)),
        (
            tr("Marked"),
            tr("SYS or HR more than {pct} % off the day’s baseline", pct=protocol.baseline_pct),
        ),
        (
            tr("Going home"),
            tr("from Aldrete {least} of 10, every criterion met", least=protocol.aldrete_home),
        ),
    )


def differing(protocol: Protocol, other: Protocol) -> tuple[Row, ...]:
    """The lines of `other` that `protocol` does not have."""
    known = plainly(protocol)
    return tuple(row for row in plainly(other) if row not in known)


def _dose(protocol: Protocol) -> str:
    rules = protocol.dose
    low, high = rules.mg_per_kg_range
    short, long = rules.minutes_range
    said = tr(
        "{dose} mg/kg over {minutes} min; "
        "a reason is asked outside {low}–{high} mg/kg or {short}–{long} min",
        dose=dose(rules.mg_per_kg), minutes=rules.minutes,
        low=dose(low), high=dose(high), short=short, long=long,
    )  # fmt: skip
    return said + (tr("; at most {mg} mg", mg=dose(rules.most_mg)) if rules.most_mg else "")


def _daily(infusions: int) -> str:
    return plural("{n} infusion", "{n} infusions, one a day", infusions)


def _vitals(protocol: Protocol) -> str:
    minutes = ", ".join(map(str, protocol.infusion_minutes))
    oldest = protocol.baseline_max_age_min
    text = unsaid("at most {oldest} min before the start, then at {minutes} min")
    return tr(text, oldest=oldest, minutes=minutes)


def _recovery(protocol: Protocol) -> str:
    return tr(
        "at least {least} min, vitals every {every} min, once ready every {ready} min",
        least=protocol.recovery_min, every=protocol.recovery_every_min,
        ready=protocol.recovery_ready_every_min,
    )  # fmt: skip


def _red(protocol: Protocol, words: Mapping[str, str]) -> str:
    limits = _sides_of((name, tiers.urgent) for name, tiers in protocol.limits.items())
    named = (words.get(one) or tr(one.replace("_", " ")) for one in protocol.urgent_at_once)
    at_once = (tr(", {name} from 1", name=name) for name in named)
    effects = tr("any side effect from severity {severity}", severity=protocol.urgent_severity)
    return f"{limits} · {effects}{''.join(at_once)}"


def _sides_of(limits: Iterable[tuple[str, Bounds]]) -> str:
    """SYS below 90 or above 160 · SpO₂ below 94"""
    said = ((SHORT[name], tr(" or ").join(_sides(bounds))) for name, bounds in limits)
    return " · ".join(f"{name} {words}" for name, words in said if words)


def _sides(bounds: Bounds) -> Iterator[str]:
    if bounds.low is not None:
        yield tr("below {limit}", limit=number(bounds.low))
    if bounds.high is not None:
        yield tr("above {limit}", limit=number(bounds.high))
