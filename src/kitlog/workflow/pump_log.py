"""What may not be done to the log of the pump: what no pump can do, in an order none can have."""

from __future__ import annotations

from collections.abc import Sequence

from kitlog.domain import numbers
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.errors import Refused
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.moment import elapsed
from kitlog.domain.session import BASELINE, Session
from kitlog.words import Unsaid, tr, unsaid

_NAMES: dict[type, Unsaid] = {
    InfusionStarted: unsaid("the start"),
    InfusionPaused: unsaid("the pause"),
    InfusionResumed: unsaid("the restart"),
    RateChanged: unsaid("the rate change"),
    InfusionEnded: unsaid("the end"),
    Discharged: unsaid("leaving"),
}
_AFTER: dict[type, dict[str, str]] = {
    InfusionStarted: {"": "running"},
    InfusionPaused: {"running": "paused"},
    InfusionResumed: {"paused": "running"},
    RateChanged: {"running": "running", "paused": "paused"},
    InfusionEnded: {"running": "ended", "paused": "ended"},
    Discharged: {"ended": "left"},
}
"""What each leaves the pump in, by what it was in before; "" is before the start."""


def check(before: Session, after: Session, corrected: str) -> None:
    """Refused, naming the field, when the corrected entry no longer makes sense in its place."""
    then, now = _log(before), _log(after)
    _check_baseline(before, after, corrected)
    if corrected not in {one.id for one in now}:
        return
    fact = next(one.fact for one in now if one.id == corrected)
    if isinstance(fact, (InfusionStarted, RateChanged)):
        low, high = after.protocol.dose.pump_ml_h
        if not low <= fact.rate_ml_h <= high:
            span = {"low": numbers.dose(low), "high": numbers.dose(high)}
            raise Refused(tr("{low}–{high} mL/h only.", **span), "rate_ml_h")
    if isinstance(fact, (InfusionStarted, InfusionEnded)) and after.end and after.run:
        after.end.check_volume(after.run.volume_ml)
    order = [one.id for one in then]
    if order != [one.id for one in now]:
        raise Refused(_out_of_order(now, order, corrected), "time")


def check_struck(before: Session, after: Session, struck: Charted) -> None:
    """Refused when what stays in the log would make no sense without the struck entry."""
    if struck.slot == BASELINE and _baseline_first(before) and not _baseline_first(after):
        raise Refused(tr("The infusion was started on this baseline. Correct it instead."))
    if type(struck.fact) not in _NAMES or not _makes_sense(before) or _makes_sense(after):
        return
    log = _log(before)
    later = log[[one.id for one in log].index(struck.id) + 1 :]
    name, time = tr(_NAMES[type(later[0].fact)]), clock(later[0].measured.local)
    raise Refused(
        tr(
            "{act} is logged after this, {time}. Correct this instead.",
            act=name[:1].upper() + name[1:],
            time=time,
        )
    )


def check_last(after: Session, logged: str) -> None:
    """Refused when an act was timed back behind what the pump did since."""
    if _makes_sense(after):
        return
    now = _log(after)
    places = [one.id for one in now]
    here = places.index(logged)
    order = [*places[:here], *places[here + 1 :], logged]
    raise Refused(_out_of_order(now, order, logged), "time")


def _log(session: Session) -> list[Charted]:
    return [c for c in session.happenings if not c.struck and type(c.fact) in _NAMES]


def _makes_sense(session: Session) -> bool:
    """Whether a pump can have done this, one after the other."""
    stands = ""
    for one in _log(session):
        stands = _AFTER[type(one.fact)].get(stands, "?")
        if stands == "?":
            return False
    return True


def _baseline_first(session: Session) -> bool:
    """Whether a baseline stands that was measured before the start."""
    if session.run is None:
        return True
    read = (c for c in session.vitals if c.slot == BASELINE)
    return any(elapsed(c.measured, session.run.started).seconds >= 0 for c in read)


def _check_baseline(before: Session, after: Session, corrected: str) -> None:
    if not _baseline_first(before) or _baseline_first(after):
        return
    assert after.run is not None
    if any(c.id == corrected for c in after.standing(InfusionStarted)):
        first = min((c for c in after.vitals if c.slot == BASELINE), key=_measured)
        sentence = unsaid("At this time the start would come before the baseline, {time}.")
        at = first.measured
    else:
        sentence = unsaid("At this time the baseline would come after the start, {time}.")
        at = after.run.started
    raise Refused(tr(sentence, time=clock(at.local)), "time")


def _measured(one: Charted) -> float:
    return one.measured.utc.timestamp()


def _out_of_order(now: list[Charted], order: Sequence[str], corrected: str) -> str:
    """ "At this time the pause would come before the start, 09:30." """
    places = [one.id for one in now]
    here, was = places.index(corrected), order.index(corrected)
    passed = now[here + 1] if here < was else now[here - 1]
    sentence = (
        unsaid("At this time {act} would come before {other}, {time}.")
        if here < was
        else unsaid("At this time {act} would come after {other}, {time}.")
    )
    act, other = tr(_NAMES[type(now[here].fact)]), tr(_NAMES[type(passed.fact)])
    return tr(sentence, act=act, other=other, time=clock(passed.measured.local))
