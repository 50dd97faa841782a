"""How each criterion for going home is judged: on what was charted since the end, never before.

List and limits: FACTS section 6 with RULINGS Safety 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kitlog.domain import limits
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock, span
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.recovery import recovered_s, recovery_from, since_end
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals

MILD = 1
"""The most a side effect may be when the patient goes home (FACTS section 6)."""

MANUAL = {
    "awake": "Fully awake and orientated",
    "gait": "Walks steadily",
    "escort": "Escort here and named",
    "advice": "Written advice given",
    "iv_out": "IV removed",
}
"""What only the nurse can see; the IV comes last."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """`shown` is the number or words it was judged on; `manual` if the nurse ticks it."""

    id: str
    words: str
    met: bool
    shown: str
    manual: bool = False
    overridden: str = ""

    @property
    def passed(self) -> bool:
        return self.met or bool(self.overridden)


def minutes(session: Session, now: Moment) -> Criterion:
    wanted = session.protocol.recovery_min
    left = wanted * 60 - recovered_s(session, now)
    started = recovery_from(session)
    shown = f"in {span(left)}" if left > 0 else "met"
    if started is not None and session.run is not None and started != session.run.ended:
        shown = f"{shown}, again from {clock(started.local)}"
    return Criterion("minutes", f"{wanted} min observed", started is not None and left <= 0, shown)


def vitals(session: Session) -> Criterion:
    words = "Last vitals in limits"
    read = since_end(session, Vitals)
    if not read:
        return Criterion("vitals", words, False, "none since the end")
    last = read[-1].as_(Vitals)
    trouble = vitals_trouble(session, last)
    shown = f"{last.sys or '–'}/{last.dia or '–'} at {clock(read[-1].measured.local)}"
    if trouble == _INCOMPLETE:
        return Criterion("vitals", words, False, f"{shown}, {trouble}")
    return Criterion("vitals", words, not trouble, trouble or shown)


_INCOMPLETE = "incomplete"


def vitals_trouble(session: Session, read: Vitals) -> str:
    """Why these vitals keep the patient, "" if they do not.

    Each value within the protocol's limits, or within 20 % of the day's baseline where it is
    short of urgent; BP, heart rate and SpO₂ must be there.
    """
    if None in (read.sys, read.dia, read.hr, read.spo2):
        return _INCOMPLETE
    protocol = session.protocol
    for field in ("sys", "dia", "hr", "spo2", "rr"):
        value = read.value(field)
        flag = None if value is None else limits.flag(field, value, protocol)
        if flag is None:
            continue
        change = limits.change_from(field, value, session.baseline)
        near = change is not None and abs(change) <= protocol.baseline_pct
        if flag.level == limits.URGENT or not near:
            return flag.words
    return ""


def aldrete(session: Session) -> Criterion:
    words = f"Aldrete {session.protocol.aldrete_home} or more"
    scored = since_end(session, AldreteScored)
    if scored:
        total = scored[-1].as_(AldreteScored).total
        return Criterion("aldrete", words, total >= session.protocol.aldrete_home, str(total))
    before = session.aldrete
    shown = f"{before.total}, before the end" if before else "not scored"
    return Criterion("aldrete", words, False, shown)


def effects(session: Session) -> Criterion:
    """The worst of what was asked since the end; what was worse before must be asked again."""
    words = "Side effects 0 or 1"
    said = scores_since_end(session)
    stale = unasked_since_end(session, said)
    if stale:
        worst = max(stale, key=lambda name: stale[name])
        shown = f"{_label(session, worst)} {stale[worst]} before the end"
        return Criterion("effects", words, False, shown)
    worst = max(said, key=lambda name: said[name], default="")
    if not worst:
        return Criterion("effects", words, False, "not asked since end")
    shown = f"{_label(session, worst)} {said[worst]}" if said[worst] else "all 0"
    return Criterion("effects", words, said[worst] <= MILD, shown)


def effect(session: Session, name: str, words: str) -> Criterion:
    severity = scores_since_end(session).get(name)
    shown = "not asked since end" if severity is None else str(severity)
    return Criterion(name, words, severity is not None and severity <= MILD, shown)


def scores_since_end(session: Session) -> dict[str, int]:
    """The latest severity of each effect that was asked since the end."""
    asked = since_end(session, EffectsAsked)
    return {score.name: score.severity for c in asked for score in c.as_(EffectsAsked).scores}


def unasked_since_end(session: Session, said: Mapping[str, int]) -> dict[str, int]:
    """Effects that were more than mild when last asked before the end, and not in `said`."""
    ended = session.run.ended if session.run else None
    last = {
        score.name: score.severity
        for c, score in session.scores()
        if ended is not None and elapsed(ended, c.measured).seconds < 0
    }
    return {name: n for name, n in last.items() if n > MILD and name not in said}


def manual(session: Session, id: str) -> Criterion:
    said = _answers(session).get(id)
    met = said is not None and said.as_(CriterionAnswered).met
    if said is None or not met:
        return Criterion(id, MANUAL[id], False, "not yet", manual=True)
    detail = said.as_(CriterionAnswered).detail or clock(said.measured.local)
    return Criterion(id, MANUAL[id], True, detail, manual=True)


def _answers(session: Session) -> dict[str, Charted]:
    return {c.as_(CriterionAnswered).criterion: c for c in since_end(session, CriterionAnswered)}


def _label(session: Session, name: str) -> str:
    return session.protocol.effect_label(name, name).lower()


def reaches(minutes_: float, start: Moment, at: Moment) -> bool:
    """Whether `minutes_` have passed from `start` to `at`."""
    return elapsed(start, at).seconds >= minutes_ * 60
