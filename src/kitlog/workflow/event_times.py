"""What the time of an event may not say: before the patient came, or oxygen off before on."""

from __future__ import annotations

from kitlog.domain.arrival import Arrived
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.session import Session
from kitlog.domain.session_facts import SessionOpened
from kitlog.words import tr


def check_logged(session: Session, fact: object, at: Moment) -> None:
    """Refused beside the time for an event before the arrival, or oxygen off before it was on."""
    came = _came(session)
    if _before(at, came):
        raise Refused(
            tr("That is before the patient came, {time}.", time=clock(came.local)), "time"
        )
    last = _oxygen(session)[-1:] if isinstance(fact, OxygenOff) else ()
    for said in last:
        if isinstance(said.fact, OxygenOn) and _before(at, said.measured):
            on = clock(said.measured.local)
            raise Refused(tr("Oxygen was put on at {time}. Choose a later time.", time=on), "time")


def check_corrected(session: Session, target: Charted, fact: object, at: Moment) -> None:
    """The same for a corrected time; what stood beside oxygen on or off stays on its side of it."""
    if not _before(at, target.measured) and not _before(target.measured, at):
        return
    if isinstance(fact, (SessionOpened, Arrived)):
        return
    came = _came(session)
    if _before(at, came) and not _before(target.measured, came):
        raise Refused(
            tr("That is before the patient came, {time}.", time=clock(came.local)), "time"
        )
    if not isinstance(fact, (OxygenOn, OxygenOff)):
        return
    others = (one for one in _oxygen(session) if type(one.fact) is not type(fact))
    for other in others:
        if _before(at, other.measured) is not _before(target.measured, other.measured):
            time = clock(other.measured.local)
            sentence = (
                tr("Oxygen was logged on at {time}, in between.", time=time)
                if isinstance(other.fact, OxygenOn)
                else tr("Oxygen was logged off at {time}, in between.", time=time)
            )
            raise Refused(sentence, "time")


def _came(session: Session) -> Moment:
    """The arrival, or when the chair was taken, whichever was earlier."""
    said = (*session.standing(SessionOpened), *session.standing(Arrived))
    return min(said, key=_measured).measured


def _oxygen(session: Session) -> tuple[Charted, ...]:
    found = (*session.standing(OxygenOn), *session.standing(OxygenOff))
    return tuple(sorted(found, key=_measured))


def _before(one: Moment, other: Moment) -> bool:
    return elapsed(one, other).seconds > 0


def _measured(one: Charted) -> float:
    return one.measured.utc.timestamp()
