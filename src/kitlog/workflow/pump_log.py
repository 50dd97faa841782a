"""What a correction may not do to the log of the pump: change its order, or what it can do."""

from __future__ import annotations

from kitlog.domain import numbers
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.session import Session

_NAMES: dict[type, str] = {
    InfusionStarted: "the start",
    InfusionPaused: "the pause",
    InfusionResumed: "the restart",
    RateChanged: "the rate change",
    InfusionEnded: "the end",
}


def check(before: Session, after: Session, corrected: str) -> None:
    """Refused, naming the field, when the corrected entry no longer makes sense in its place."""
    then, now = _log(before), _log(after)
    if corrected not in {one.id for one in now}:
        return
    fact = next(one.fact for one in now if one.id == corrected)
    if isinstance(fact, (InfusionStarted, RateChanged)):
        low, high = after.protocol.dose.pump_ml_h
        if not low <= fact.rate_ml_h <= high:
            raise Refused(f"{numbers.dose(low)}–{numbers.dose(high)} mL/h only.", "rate_ml_h")
    if after.end and after.run and after.end.pump_ml > after.run.volume_ml:
        raise Refused(f"The bag holds {numbers.dose(after.run.volume_ml)} mL.", "pump_ml")
    order = [one.id for one in then]
    if order != [one.id for one in now]:
        raise Refused(_out_of_order(now, order, corrected), "time")


def _log(session: Session) -> list[Charted]:
    return [c for c in session.happenings if not c.struck and type(c.fact) in _NAMES]


def _out_of_order(now: list[Charted], order: list[str], corrected: str) -> str:
    """ "At this time the pause would come before the start, 09:30." """
    places = [one.id for one in now]
    here, was = places.index(corrected), order.index(corrected)
    passed = now[here + 1] if here < was else now[here - 1]
    word = "before" if here < was else "after"
    name, other = _NAMES[type(now[here].fact)], _NAMES[type(passed.fact)]
    return f"At this time {name} would come {word} {other}, {clock(passed.measured.local)}."
