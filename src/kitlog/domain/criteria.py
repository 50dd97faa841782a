"""How each criterion for going home is judged: on what was charted in the recovery, never before.

List and limits: FACTS section 6 with RULINGS Safety 8. The recovery begins at the end, and again
with a sedative or blood-pressure medicine: what was seen of the patient before it is asked anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import limits
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock, span
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.recovery import (
    follows,
    former_words,
    in_recovery,
    recovered_s,
    recovery_from,
    restarted_by,
    since_end,
)
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals
from kitlog.words import tr, unsaid

MILD = 1
"""The most a side effect may be when the patient goes home (FACTS section 6)."""

MANUAL = {
    "awake": unsaid("Fully awake and orientated"),
    "gait": unsaid("Walks steadily"),
    "escort": unsaid("Escort here and named"),
    "advice": unsaid("Written advice given"),
    "iv_out": unsaid("IV removed"),
}
"""What only the nurse can see; the IV comes last."""

LEAVING = ("escort", "advice", "iv_out")
"""About the leaving, not the patient: who waits for a late escort is ready all the same."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """`shown` is the number or words it was judged on; `manual` if the nurse ticks it.

    `former` says what was answered before and why that no longer counts, "" if nothing was.
    """

    id: str
    words: str
    met: bool
    shown: str
    manual: bool = False
    overridden: str = ""
    former: str = ""

    @property
    def passed(self) -> bool:
        return self.met or bool(self.overridden)


def minutes(session: Session, now: Moment) -> Criterion:
    wanted = session.protocol.recovery_min
    left = wanted * 60 - recovered_s(session, now)
    started = recovery_from(session)
    shown = tr("in {span}", span=span(left)) if left > 0 else tr("met", "a criterion")
    if started is not None and session.run is not None and started != session.run.ended:
        shown = tr("{shown}, again from {time}", shown=shown, time=clock(started.local))
    return Criterion(
        "minutes",
        tr("{minutes} min observed", minutes=wanted),
        started is not None and left <= 0,
        shown,
    )


def vitals(session: Session) -> Criterion:
    words = tr("Last vitals in limits")
    read = in_recovery(session, Vitals)
    if not read:
        former = former_words(session, since_end(session, Vitals), _pressure)
        shown = tr("not measured again") if former else tr("none since the end")
        return Criterion("vitals", words, False, shown, former=former)
    trouble = vitals_trouble(session, read[-1].as_(Vitals))
    if trouble == tr(_INCOMPLETE):
        return Criterion("vitals", words, False, f"{_pressure(read[-1])}, {trouble}")
    return Criterion("vitals", words, not trouble, trouble or _pressure(read[-1]))


_INCOMPLETE = unsaid("incomplete")


def vitals_trouble(session: Session, read: Vitals) -> str:
    """Why these vitals keep the patient, "" if they do not.

    Each value within the protocol's limits, or within 20 % of the day's baseline where it is
    short of urgent; BP, heart rate and SpO₂ must be there.
    """
    if None in (read.sys, read.dia, read.hr, read.spo2):
        return tr(_INCOMPLETE)
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
    words = tr("Aldrete {least} or more", least=session.protocol.aldrete_home)
    scored = in_recovery(session, AldreteScored)
    if scored:
        total = scored[-1].as_(AldreteScored).total
        return Criterion("aldrete", words, total >= session.protocol.aldrete_home, str(total))
    former = former_words(
        session,
        since_end(session, AldreteScored),
        lambda c: tr(
            "{what} at {time}", what=c.as_(AldreteScored).total, time=clock(c.measured.local)
        ),
    )
    before = session.aldrete
    shown = tr("{what}, before the end", what=before.total) if before else tr("not scored")
    return Criterion(
        "aldrete", words, False, tr("not scored again") if former else shown, former=former
    )


def effects(session: Session) -> Criterion:
    """The worst of what was asked in the recovery; what was worse before must be asked again."""
    words = tr("Side effects 0 or 1")
    said, former = recovery_scores(session), _asked_before(session)
    stale = unasked(session)
    if stale:
        worst = max(stale, key=lambda name: stale[name])
        what = f"{_label(session, worst)} {stale[worst]}"
        again = tr("{what}, ask again", what=what)
        shown = again if former else tr("{what} before the end", what=what)
        return Criterion("effects", words, False, shown, former=former)
    worst = max(said, key=lambda name: said[name], default="")
    if not worst:
        shown = tr("not asked again") if former else tr("not asked since end")
        return Criterion("effects", words, False, shown, former=former)
    shown = f"{_label(session, worst)} {said[worst]}" if said[worst] else tr("all 0")
    return Criterion("effects", words, said[worst] <= MILD, shown)


def effect(session: Session, name: str, words: str) -> Criterion:
    severity = recovery_scores(session).get(name)
    if severity is not None:
        return Criterion(name, words, severity <= MILD, str(severity))
    former = _asked_before(session, name)
    shown = tr("not asked again") if former else tr("not asked since end")
    return Criterion(name, words, False, shown, former=former)


def recovery_scores(session: Session) -> dict[str, int]:
    """The latest severity of each effect that was asked in the recovery."""
    asked = in_recovery(session, EffectsAsked)
    return {score.name: score.severity for c in asked for score in c.as_(EffectsAsked).scores}


def unasked(session: Session) -> dict[str, int]:
    """Effects that were more than mild when last asked, and not asked in the recovery."""
    said = recovery_scores(session)
    return {n: s for n, s in session.last_scores().items() if s > MILD and n not in said}


def manual(session: Session, id: str) -> Criterion:
    said = answers(session).get(id)
    met = said is not None and said.as_(CriterionAnswered).met
    if said is None or not met:
        return Criterion(id, tr(MANUAL[id]), False, tr("not yet"), manual=True)
    by = None if id in LEAVING else restarted_by(session)
    if by and not follows(said, by):
        former = former_words(
            session, (said,), lambda c: tr("ticked {time}", time=clock(c.measured.local))
        )
        return Criterion(id, tr(MANUAL[id]), False, tr("not yet"), manual=True, former=former)
    detail = said.as_(CriterionAnswered).detail or clock(said.measured.local)
    return Criterion(id, tr(MANUAL[id]), True, detail, manual=True)


def answers(session: Session) -> dict[str, Charted]:
    """The last answer since the end to each criterion that only the nurse can see."""
    return {c.as_(CriterionAnswered).criterion: c for c in since_end(session, CriterionAnswered)}


def _asked_before(session: Session, name: str = "") -> str:
    """Like `former_words`, for one effect or for any."""

    def words(asked: Charted) -> str:
        when = clock(asked.measured.local)
        said = {s.name: s.severity for s in asked.as_(EffectsAsked).scores}
        if name:
            return tr("{what} at {time}", what=said[name], time=when)
        return tr("asked {time}", time=when)

    asked = since_end(session, EffectsAsked)
    of_it = (c for c in asked if not name or name in {s.name for s in c.as_(EffectsAsked).scores})
    return former_words(session, of_it, words)


def _pressure(read: Charted) -> str:
    """122/76 at 10:30"""
    values = read.as_(Vitals)
    pair = f"{values.sys or '–'}/{values.dia or '–'}"
    return tr("{what} at {time}", what=pair, time=clock(read.measured.local))


def _label(session: Session, name: str) -> str:
    return session.protocol.effect_label(name, name).lower()


def reaches(minutes_: float, start: Moment, at: Moment) -> bool:
    """Whether `minutes_` have passed from `start` to `at`."""
    return elapsed(start, at).seconds >= minutes_ * 60
