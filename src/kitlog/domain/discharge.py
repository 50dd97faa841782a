"""Going home: the list, what it lets through, and since when the patient has been ready.

List: FACTS section 6, with RULINGS Safety 8 (fully awake and orientated is mandatory whatever
the score; IV removed last; the recovery clock starts again after a sedative or BP medicine).
"""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain import criteria as judge
from kitlog.domain import limits
from kitlog.domain.conditions import last_said
from kitlog.domain.criteria import MANUAL, Criterion
from kitlog.domain.discharge_facts import CriterionOverridden
from kitlog.domain.moment import Moment
from kitlog.domain.recovery import since_end
from kitlog.domain.session import Session
from kitlog.domain.vitals import ROOM_AIR, Vitals

__all__ = [
    "LAST", "LEAVING", "MANDATORY", "MANUAL", "Criterion", "before_the_iv", "criteria", "may_go",
    "suggested_aldrete",
]  # fmt: skip

MANDATORY = ("awake",)
"""Can't be overridden."""

LEAVING = ("escort", "advice", "iv_out")
"""About the leaving, not the patient: who waits for a late escort is ready all the same."""

LAST = "iv_out"


def criteria(session: Session, now: Moment) -> tuple[Criterion, ...]:
    """All criteria of the protocol's list, in the order of the screen."""
    found = [
        judge.minutes(session, now), judge.vitals(session), judge.aldrete(session),
        judge.effects(session),
        judge.effect(session, "nausea", "Nausea at most mild"),
        judge.effect(session, "dissociation", "Dissociation at most mild"),
        *(judge.manual(session, id) for id in MANUAL),
    ]  # fmt: skip
    said = since_end(session, CriterionOverridden)
    over = {one.criterion: one.why for one in (c.as_(CriterionOverridden) for c in said)}
    return tuple(
        replace(c, overridden=over[c.id]) if c.id in over and c.id not in MANDATORY else c
        for c in found
    )


def may_go(session: Session, now: Moment) -> bool:
    """Whether every criterion is met or overridden, the mandatory ones met."""
    return all(criterion.passed for criterion in criteria(session, now))


def before_the_iv(session: Session, now: Moment) -> tuple[Criterion, ...]:
    """What is still open while the IV should stay in: it is removed last (RULINGS Safety 8)."""
    return tuple(c for c in criteria(session, now) if c.id != LAST and not c.passed)


def suggested_aldrete(session: Session) -> dict[str, int]:
    """What the last set since the end suggests for circulation and oxygen; never chosen."""
    read = since_end(session, Vitals)
    if not read:
        return {}
    vitals, found = read[-1].as_(Vitals), {}
    change = limits.change_pct("sys", vitals.sys, session.baseline)
    if change is not None:
        found["circulation"] = 2 if abs(change) <= 20 else 1 if abs(change) < 50 else 0
    if vitals.spo2 is not None:
        # Nobody ever said oxygen: the nurse is asked to confirm room air by her tap.
        on_air = last_said(session).oxygen in ("", ROOM_AIR)
        found["oxygen"] = 2 if on_air and vitals.spo2 > 92 else 1 if vitals.spo2 > 90 else 0
    return found
