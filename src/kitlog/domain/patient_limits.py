"""Limits for one patient in place of the protocol's, as the prescriber set them, with reason.

They count from the next infusion on: what was charted under other limits keeps its flags.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kitlog.domain import texts
from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock, day
from kitlog.domain.errors import Refused
from kitlog.domain.infusion import InfusionStarted
from kitlog.domain.moment import elapsed
from kitlog.domain.protocol import Bounds, Protocol, Tiers
from kitlog.domain.session import Session
from kitlog.domain.vitals import SHORT, UNITS, VITALS
from kitlog.words import tr, unsaid

FIELDS = tuple(vital.id for vital in VITALS if vital.own_limits)
"""Vitals whose limits may differ for a patient; sedation is the same for everybody."""
_FROM_PROTOCOL = unsaid("clinic protocol")
FROM_PROTOCOL = _FROM_PROTOCOL.text
"""In place of a name; `tr` says it."""


@dataclass(frozen=True, slots=True)
class PatientLimit:
    """Amber and red of one vital sign, in its unit; None leaves that side open."""

    field: str
    amber_low: int | None = None
    amber_high: int | None = None
    red_low: int | None = None
    red_high: int | None = None

    def __post_init__(self) -> None:
        if self.field not in FIELDS:
            raise Refused(tr("Limits of this value are the same for everybody."), self.field)

    @property
    def tiers(self) -> Tiers:
        return Tiers(Bounds(self.amber_low, self.amber_high), Bounds(self.red_low, self.red_high))


@dataclass(frozen=True, slots=True)
class LimitsSet:
    """All limits of this patient that differ; none brings back the protocol's. The latest counts.

    The entry's author is the prescriber.
    """

    limits: tuple[PatientLimit, ...]
    reason: str

    def __post_init__(self) -> None:
        texts.one_line(self.reason, "reason", needed=tr("Say why this patient has other limits."))
        if len({one.field for one in self.limits}) < len(self.limits):
            raise Refused(tr("One set of limits for each value."), "limits")


def with_limits(protocol: Protocol, said: LimitsSet) -> Protocol:
    """The protocol as it counts for this patient; its text and hash are the signed ones."""
    own = {one.field: one.tiers for one in said.limits}
    return replace(protocol, limits={**protocol.limits, **own})


def limited_by(protocol: Protocol) -> tuple[str, ...]:
    """Of these, the ones this protocol has limits for."""
    return tuple(field for field in FIELDS if field in protocol.limits)


def counting(said: tuple[Charted, ...], session: Session) -> Charted | None:
    """Which of the limits set for the patient count for this session, None for the protocol's.

    The latest that was set before its pump was logged as started; of an infusion charted
    afterwards, before it was.
    """
    starts = session.standing(InfusionStarted)
    if starts:
        late = bool(session.standing(ChartedAfterwards))
        begun = starts[-1].measured if late else starts[-1].first.entered
        said = tuple(one for one in said if elapsed(one.first.entered, begun).seconds >= 0)
    return said[-1] if said else None


def limited(session: Session, said: tuple[Charted, ...]) -> Session:
    """The session under the limits that count for it."""
    found = counting(said, session)
    if found is None:
        return session
    return replace(session, protocol=with_limits(session.protocol, found.as_(LimitsSet)))


def differing(protocol: Protocol, said: LimitsSet) -> tuple[str, ...]:
    """ "SYS red above: 180 → 190 mmHg", a line for each limit that is not the protocol's."""
    return between(protocol, with_limits(protocol, said))


def between(one: Protocol, other: Protocol) -> tuple[str, ...]:
    """The same, for each limit in which they differ."""
    lines = []
    for field in limited_by(one):
        before, after = one.limits[field], other.limits[field]
        for colour, was, now in (
            (unsaid("amber"), before.caution, after.caution),
            (unsaid("red"), before.urgent, after.urgent),
        ):  # fmt: skip
            for side, words in (("low", unsaid("below")), ("high", unsaid("above"))):
                old, new = getattr(was, side), getattr(now, side)
                if old != new:
                    line = f"{SHORT[field]} {colour} {words}: {_or_none(old)} → "
                    unit = "" if new is None else f" {UNITS[field]}"
                    lines.append(f"{line}{_or_none(new)}{unit}")
    return tuple(lines)


def set_by(said: Charted | None, name_of: Callable[[str], str]) -> str:
    """Whose limits count: "clinic protocol", or the prescriber's name and when."""
    if said is None or not said.as_(LimitsSet).limits:
        return tr(FROM_PROTOCOL)
    return set_by_words(said, name_of(said.author))


def set_by_words(said: Charted, name: str) -> str:
    """Dr P. Example, 14-Jan-2026 09:30"""
    at = said.first.entered.local
    return f"{name}, {day(at.date())} {clock(at)}"


def _or_none(value: int | None) -> str:
    return tr("none", "a limit") if value is None else str(value)
