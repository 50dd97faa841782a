"""Fully awake and orientated: the nurse's tick, and the charted sedation that speaks against it.

RULINGS Safety 8: mandatory whatever the score, so neither a score nor an override nor an older
tick stands against a sedation in the record.
"""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain import numbers
from kitlog.domain.charted import Charted
from kitlog.domain.criteria import Criterion, answers, manual
from kitlog.domain.dates import clock
from kitlog.domain.recovery import follows, since_end
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals
from kitlog.words import tr

AWAKE = (0, 1)
"""RASS of who is fully awake: alert and calm, or restless. At −1 the patient is drowsy, awake to
voice only (FACTS section 6), from +2 agitated."""


def awake(session: Session) -> Criterion:
    """The tick, as long as no sedation charted after it says otherwise.

    After a RASS outside `AWAKE` a set must say that the patient is awake, and the nurse again.
    """
    found, said = manual(session, "awake"), answers(session).get("awake")
    ticked = (
        tr("ticked {time}", time=clock(said.measured.local)) + "; " if said and found.met else ""
    )
    if asleep(session):
        former = ticked + tr("wants a set with RASS 0 or +1")
        return replace(found, met=False, shown=asleep(session), former=former)
    against = [c for c in _sedations(session) if _speaks_against(c)]
    if said and found.met and against and follows(against[-1], said):
        former = ticked + tr("{what} since", what=_rass(against[-1]))
        return replace(found, met=False, shown=tr("not yet"), former=former)
    return found


def asleep(session: Session) -> str:
    """RASS −4 at 10:40, if the last sedation since the end is not that of who is awake, or ""."""
    last = _sedations(session)[-1:]
    return "".join(_rass(c) for c in last if _speaks_against(c))


def _sedations(session: Session) -> tuple[Charted, ...]:
    return tuple(c for c in since_end(session, Vitals) if c.as_(Vitals).sedation is not None)


def _speaks_against(read: Charted) -> bool:
    return read.as_(Vitals).sedation not in AWAKE


def _rass(read: Charted) -> str:
    said = numbers.signed(read.as_(Vitals).sedation or 0)
    return tr("{what} at {time}", what=f"RASS {said}", time=clock(read.measured.local))
