"""A protocol said plainly, a line for each thing a prescriber asks before signing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from kitlog.domain.limits import number
from kitlog.domain.numbers import dose
from kitlog.domain.protocol import Bounds, Protocol
from kitlog.domain.vitals import SHORT

Row = tuple[str, str]
"""What it is about, and what the protocol says of it."""

_NO_WORDS: Mapping[str, str] = MappingProxyType({})
RECOVERY_PUBLISHED = "Published: 20 min to 2 h."
"""How long patients are watched after the end, by the sources of FACTS section 2."""


def plainly(protocol: Protocol, effects: Mapping[str, str] = _NO_WORDS) -> tuple[Row, ...]:
    """Dose, plan, vitals, limits, going home; every number from the protocol itself.

    `effects` are the words for a side effect by its id.
    """
    return (
        ("Dose", _dose(protocol)),
        ("Course", "1 infusion" if protocol.infusions == 1 else _daily(protocol.infusions)),
        ("Vitals", _vitals(protocol)),
        ("Recovery", _recovery(protocol)),
        ("Ask the prescriber", f"before the start: {_sides_of(protocol.confirm.items())}"),
        ("Do not start", _sides_of(protocol.do_not_start.items())),
        ("Amber", _sides_of((name, tiers.caution) for name, tiers in protocol.limits.items())),
        ("Red", _red(protocol, effects)),
        ("Marked", f"SYS or HR more than {protocol.baseline_pct} % off the day’s baseline"),
        ("Going home", f"from Aldrete {protocol.aldrete_home} of 10, every criterion met"),
    )


def differing(protocol: Protocol, other: Protocol) -> tuple[Row, ...]:
    """The lines of `other` that `protocol` does not have."""
    known = plainly(protocol)
    return tuple(row for row in plainly(other) if row not in known)


def _dose(protocol: Protocol) -> str:
    rules = protocol.dose
    low, high = rules.mg_per_kg_range
    short, long = rules.minutes_range
    said = (
        f"{dose(rules.mg_per_kg)} mg/kg over {rules.minutes} min; "
        f"a reason is asked outside {dose(low)}–{dose(high)} mg/kg or {short}–{long} min"
    )
    return said + (f"; at most {dose(rules.most_mg)} mg" if rules.most_mg else "")


def _daily(infusions: int) -> str:
    return f"{infusions} infusions, one a day"


def _vitals(protocol: Protocol) -> str:
    minutes = ", ".join(map(str, protocol.infusion_minutes))
    return f"at most {protocol.baseline_max_age_min} min before the start, then at {minutes} min"


def _recovery(protocol: Protocol) -> str:
    return (
        f"at least {protocol.recovery_min} min, vitals every {protocol.recovery_every_min} min, "
        f"once ready every {protocol.recovery_ready_every_min} min"
    )


def _red(protocol: Protocol, words: Mapping[str, str]) -> str:
    limits = _sides_of((name, tiers.urgent) for name, tiers in protocol.limits.items())
    named = (words.get(one, one.replace("_", " ")) for one in protocol.urgent_at_once)
    at_once = (f", {name} from 1" for name in named)
    effects = f"any side effect from severity {protocol.urgent_severity}{''.join(at_once)}"
    return f"{limits} · {effects}"


def _sides_of(limits: Iterable[tuple[str, Bounds]]) -> str:
    """SYS below 90 or above 160 · SpO₂ below 94"""
    said = ((SHORT[name], " or ".join(_sides(bounds))) for name, bounds in limits)
    return " · ".join(f"{name} {words}" for name, words in said if words)


def _sides(bounds: Bounds) -> Iterator[str]:
    if bounds.low is not None:
        yield f"below {number(bounds.low)}"
    if bounds.high is not None:
        yield f"above {number(bounds.high)}"
