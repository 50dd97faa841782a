"""Going home: the list, what it lets through, and since when the patient has been ready.

List: FACTS section 6, with RULINGS Safety 8 (fully awake and orientated is mandatory whatever
the score; IV removed last; the recovery clock starts again after a sedative or BP medicine).
"""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain import criteria as judge
from kitlog.domain import limits, overrides
from kitlog.domain.awake import asleep, awake
from kitlog.domain.conditions import last_said
from kitlog.domain.criteria import LEAVING, MANUAL, Criterion
from kitlog.domain.discharge_facts import CriterionOverridden
from kitlog.domain.moment import Moment
from kitlog.domain.overrides import IV_STAYS, LAST, MANDATORY
from kitlog.domain.recovery import in_recovery, recovered_s, since_end
from kitlog.domain.session import Session
from kitlog.domain.vitals import ROOM_AIR, Vitals
from kitlog.words import ENGLISH, in_language, tr

__all__ = [
    "IV_STAYS", "LAST", "LEAVING", "MANDATORY", "MANUAL", "Criterion", "asleep", "before_the_iv",
    "criteria", "judged", "left_without", "may_go", "suggested_aldrete",
]  # fmt: skip


def criteria(session: Session, now: Moment) -> tuple[Criterion, ...]:
    """All criteria of the protocol's list, in the order of the screen."""
    found = [
        judge.minutes(session, now), judge.vitals(session), judge.aldrete(session),
        judge.effects(session),
        judge.effect(session, "nausea", tr("Nausea at most mild")),
        judge.effect(session, "dissociation", tr("Dissociation at most mild")),
        awake(session),
        *(judge.manual(session, id) for id in MANUAL if id != "awake"),
    ]  # fmt: skip
    return tuple(c if c.met else _or_overridden(session, c) for c in found)


def _or_overridden(session: Session, criterion: Criterion) -> Criterion:
    """An open criterion with its last override, or with the words why that one has ended."""
    said = [(c, c.as_(CriterionOverridden)) for c in since_end(session, CriterionOverridden)]
    for one, fact in reversed(said):
        if fact.criterion == criterion.id and not overrides.refused(fact):
            since = overrides.outdated_by(session, one)
            if since:
                return replace(criterion, former=overrides.ended_words(one, since[-1]))
            return replace(criterion, overridden=fact.why)
    return criterion


def judged(session: Session, id: str, now: Moment) -> str:
    """What an override of this criterion is given for now, as the record says it; "" if by hand.

    It is stored: the same words in every language.
    """
    if id == "minutes":
        return f"{recovered_s(session, now) // 60:.0f} min"
    with in_language(ENGLISH):
        found = {c.id: c for c in criteria(session, now)}
    return found[id].shown if id in found and not found[id].manual else ""


def left_without(session: Session) -> tuple[tuple[str, str], ...]:
    """Criteria that were open when the patient left, with what was overridden, and each reason.

    An override that had ended, or that nothing called for any more, is not among them.
    """
    if session.discharged is None:
        return ()
    found = []
    for one in criteria(session, session.discharged.measured):
        if one.overridden:
            judged_ = session.overrides[one.id].judged
            words = f"{one.words} ({tr(judged_)})" if judged_ else one.words
            found.append((words, one.overridden))
    return tuple(found)


def may_go(session: Session, now: Moment) -> bool:
    """Whether every criterion is met or overridden, the mandatory ones met."""
    return all(criterion.passed for criterion in criteria(session, now))


def before_the_iv(session: Session, now: Moment) -> tuple[Criterion, ...]:
    """What is still open while the IV should stay in: it is removed last (RULINGS Safety 8)."""
    return tuple(c for c in criteria(session, now) if c.id != LAST and not c.passed)


def suggested_aldrete(session: Session) -> dict[str, int]:
    """What the last set of the recovery suggests for circulation and oxygen; never chosen."""
    read = in_recovery(session, Vitals)
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
