"""Two tiers of range, never mixed: impossible is refused, abnormal is accepted and flagged.

A value is also held against the day's own baseline: beyond 20 % it gets a mark, nothing more
(RULINGS "Quiet").
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers
from kitlog.domain.protocol import Bounds, Protocol
from kitlog.domain.vitals import FIELDS, NAMES, SHORT, UNITS, Vitals
from kitlog.words import tr

CAUTION, URGENT = "caution", "urgent"


@dataclass(frozen=True, slots=True)
class Flag:
    """A value outside a limit: which, how far up the two tiers, and the limit's number."""

    field: str
    value: int
    level: str
    above: bool
    limit: int

    @property
    def arrow(self) -> str:
        return "▲" if self.above else "▼"

    @property
    def limit_words(self) -> str:
        limit = number(self.limit)
        return tr("above {limit}", limit=limit) if self.above else tr("below {limit}", limit=limit)

    @property
    def words(self) -> str:
        """SpO₂ 91 % ▼ below 94"""
        unit = " %" if self.field == "spo2" else ""
        return f"{SHORT[self.field]} {number(self.value)}{unit} {self.arrow} {self.limit_words}"


def number(value: int) -> str:
    """A whole number with a true minus."""
    return str(value).replace("-", "−")


def refusal(field: str, value: int, protocol: Protocol) -> str:
    """The sentence for a value the protocol calls impossible ("20–160 only"), else ""."""
    if field not in protocol.entry:
        return tr("not asked for by this protocol")
    allowed = protocol.entry[field].refuse
    return "" if allowed.holds(value) else tr("{range} only", range=_range(allowed))


def question(field: str, value: int, protocol: Protocol) -> str:
    """What to ask for a value that is possible but unlikely, else ""."""
    usual = protocol.entry[field].ask
    return "" if usual.holds(value) else tr("usually {range}", range=_range(usual))


def refusals(vitals: Vitals, protocol: Protocol) -> dict[str, str]:
    """Field by field, the sentence for each impossible value."""
    found = {}
    for field in vitals.measured:
        value = vitals.value(field)
        if value is not None and (sentence := refusal(field, value, protocol)):
            found[field] = sentence
    return found


def flag(field: str, value: int, protocol: Protocol) -> Flag | None:
    """The flag of one value: urgent before caution, None within both."""
    tiers = protocol.limits.get(field)
    if tiers is None:
        return None
    for level, bounds in ((URGENT, tiers.urgent), (CAUTION, tiers.caution)):
        if bounds.low is not None and value < bounds.low:
            return Flag(field, value, level, False, bounds.low)
        if bounds.high is not None and value > bounds.high:
            return Flag(field, value, level, True, bounds.high)
    return None


def flags(vitals: Vitals, protocol: Protocol) -> tuple[Flag, ...]:
    """All flags of a reading, urgent ones first, in the order of the fields."""
    found = []
    for field in FIELDS:
        value = vitals.value(field)
        if value is not None and (one := flag(field, value, protocol)):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.level != URGENT))


def change_from(field: str, value: int | None, baseline: Vitals | None) -> float | None:
    """Change from the day's baseline in percent; only for SBP, DBP and HR."""
    if field not in ("sys", "dia", "hr") or value is None or baseline is None:
        return None
    base = baseline.value(field)
    return (value - base) * 100 / base if base else None


def change_pct(field: str, value: int | None, baseline: Vitals | None) -> int | None:
    """`change_from` in whole percent, half up as a nurse rounds, for showing."""
    change = change_from(field, value, baseline)
    return None if change is None else int(numbers.rounded(Decimal(change), 0))


def marked(field: str, value: int | None, baseline: Vitals | None, protocol: Protocol) -> bool:
    """Whether SBP or HR differ from the baseline by more than the protocol's percentage."""
    change = change_from(field, value, baseline)
    return field in ("sys", "hr") and change is not None and abs(change) > protocol.baseline_pct


def before_start(vitals: Vitals, protocol: Protocol) -> tuple[tuple[Flag, ...], tuple[Flag, ...]]:
    """Baseline values that say (do not start, confirm with the prescriber)."""
    stop, confirm = [], []
    for field in vitals.measured:
        value = vitals.value(field)
        if value is None:
            continue
        if (bounds := protocol.do_not_start.get(field)) and (out := _out(field, value, bounds)):
            stop.append(out)
        elif (bounds := protocol.confirm.get(field)) and (out := _out(field, value, bounds)):
            confirm.append(out)
    return tuple(stop), tuple(confirm)


def _out(field: str, value: int, bounds: Bounds) -> Flag | None:
    if bounds.low is not None and value < bounds.low:
        return Flag(field, value, URGENT, False, bounds.low)
    if bounds.high is not None and value > bounds.high:
        return Flag(field, value, URGENT, True, bounds.high)
    return None


def in_words(field: str, protocol: Protocol) -> str:
    """90–160, ≥ 94 or "" for the caution limits of a field."""
    tiers = protocol.limits.get(field)
    if tiers is None:
        return ""
    low, high = tiers.caution.low, tiers.caution.high
    if low is not None and high is not None:
        return f"{number(low)}–{number(high)}"
    if low is not None:
        return f"≥ {number(low)}"
    return f"≤ {number(high)}" if high is not None else ""


def spoken(field: str, previous: int | None, protocol: Protocol) -> str:
    """The accessible name of an entry field (DESIGN section 13)."""
    before = tr(", previous {value}", value=number(previous)) if previous is not None else ""
    limit = in_words(field, protocol)
    if "–" in limit:
        lowest, highest = limit.split("–")
        limit = tr("{lowest} to {highest}", lowest=lowest, highest=highest)
    limits = tr(", limits {limit}", limit=limit) if limit else ""
    return f"{NAMES[field]}, {UNITS[field]}{before}{limits}"


def _range(bounds: Bounds) -> str:
    return f"{number(bounds.low or 0)}–{number(bounds.high or 0)}"
