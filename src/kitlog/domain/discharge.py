"""Going home: each criterion judged on the latest row, showing the number it used.

List: FACTS section 6, with RULINGS Safety 8 (fully awake and orientated is mandatory whatever
the score; IV removed last; the recovery clock starts again after a sedative or BP medicine).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kitlog.domain import limits
from kitlog.domain.dates import clock, span
from kitlog.domain.events import MedicationGiven
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals

RESTARTS_RECOVERY = ("midazolam", "lorazepam", "clonidine", "labetalol", "hydralazine")
"""Sedatives and blood-pressure medicines of FACTS section 5."""

MANUAL = {
    "awake": "Fully awake and orientated",
    "gait": "Walks steadily",
    "escort": "Escort here and named",
    "advice": "Written advice given",
    "iv_out": "IV removed",
}
"""What only the nurse can see; the IV comes last."""

MANDATORY = ("awake",)
"""Can't be overridden."""


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


def criteria(session: Session, now: Moment) -> tuple[Criterion, ...]:
    """All criteria of the protocol's list, in the order of the screen."""
    over = session.overrides
    found = [
        _minutes(session, now), _vitals(session), _aldrete(session), _effects(session),
        _effect(session, "nausea", "Nausea at most mild"),
        _effect(session, "dissociation", "Dissociation at most mild"),
    ]  # fmt: skip
    answers = session.criteria
    for id, words in MANUAL.items():
        said = answers.get(id)
        met = said is not None and said.met
        shown = said.detail if said and met else "not yet"
        found.append(Criterion(id, words, met, shown, manual=True))
    return tuple(
        replace(c, overridden=over[c.id].why) if c.id in over and c.id not in MANDATORY else c
        for c in found
    )


def may_go(session: Session, now: Moment) -> bool:
    """Whether every criterion is met or overridden, the mandatory ones met."""
    return all(criterion.passed for criterion in criteria(session, now))


def recovery_from(session: Session) -> Moment | None:
    """Where the recovery clock starts: the end, or a later sedative or BP medicine."""
    if session.run is None or session.run.ended is None:
        return None
    start = session.run.ended
    for said in session.standing(MedicationGiven):
        name = said.as_(MedicationGiven).name.casefold()
        restarts = any(drug in name for drug in RESTARTS_RECOVERY)
        if restarts and elapsed(start, said.measured).seconds > 0:
            start = said.measured
    return start


def recovered_s(session: Session, now: Moment) -> float:
    """Seconds of recovery so far."""
    start = recovery_from(session)
    return max(0.0, elapsed(start, now).seconds) if start else 0.0


def _minutes(session: Session, now: Moment) -> Criterion:
    wanted = session.protocol.recovery_min
    left = wanted * 60 - recovered_s(session, now)
    shown = f"in {span(left)}" if left > 0 else "met"
    started = recovery_from(session) is not None
    return Criterion("minutes", f"{wanted} min observed", started and left <= 0, shown)


def _last_recovery(session: Session) -> tuple[Vitals, Moment] | None:
    ended = session.run.ended if session.run else None
    after = [c for c in session.vitals if ended and elapsed(ended, c.measured).seconds >= 0]
    return (after[-1].as_(Vitals), after[-1].measured) if after else None


def _vitals(session: Session) -> Criterion:
    """Within 20 % of baseline or within the limits; SBP, HR and SpO₂ must be there."""
    words = "Last vitals in limits"
    last = _last_recovery(session)
    if last is None:
        return Criterion("vitals", words, False, "none since the end")
    vitals, measured = last
    needed = (vitals.sys, vitals.dia, vitals.hr, vitals.spo2)
    shown = f"{vitals.sys or '–'}/{vitals.dia or '–'} at {clock(measured.local)}"
    if None in needed:
        return Criterion("vitals", words, False, f"{shown}, incomplete")
    protocol, base = session.protocol, session.baseline
    for field in ("sys", "dia", "hr", "spo2", "rr"):
        value = vitals.value(field)
        flag = None if value is None else limits.flag(field, value, protocol)
        if flag is None:
            continue
        change = limits.change_from(field, value, base)
        near = change is not None and abs(change) <= protocol.baseline_pct
        if flag.level == limits.URGENT or not near:
            return Criterion("vitals", words, False, flag.words)
    return Criterion("vitals", words, True, shown)


def _aldrete(session: Session) -> Criterion:
    score, home = session.aldrete, session.protocol.aldrete_home
    shown = str(score.total) if score else "not scored"
    return Criterion(
        "aldrete", f"Aldrete {home} or more", bool(score and score.total >= home), shown
    )


def _effects(session: Session) -> Criterion:
    last = session.last_scores()
    worst = max(last, key=lambda e: last[e], default="")
    if not worst:
        return Criterion("effects", "Side effects 0 or 1", False, "not asked")
    label = session.protocol.effect_label(worst, worst).lower()
    shown = f"{label} {last[worst]}" if last[worst] else "all 0"
    return Criterion("effects", "Side effects 0 or 1", last[worst] <= 1, shown)


def _effect(session: Session, effect: str, words: str) -> Criterion:
    severity = session.last_scores().get(effect)
    shown = "not asked" if severity is None else str(severity)
    return Criterion(effect, words, severity is not None and severity <= 1, shown)


def suggested_aldrete(session: Session) -> dict[str, int]:
    """What the last set suggests for circulation and oxygen; never chosen silently."""
    last = _last_recovery(session)
    if last is None:
        return {}
    vitals, found = last[0], {}
    change = limits.change_pct("sys", vitals.sys, session.baseline)
    if change is not None:
        found["circulation"] = 2 if abs(change) <= 20 else 1 if abs(change) < 50 else 0
    if vitals.spo2 is not None:
        on_air = not vitals.oxygen
        found["oxygen"] = 2 if on_air and vitals.spo2 > 92 else 1 if vitals.spo2 > 90 else 0
    return found
