"""After the end: what was charted since, and where the recovery clock starts."""

from __future__ import annotations

from kitlog.domain.charted import Charted
from kitlog.domain.events import MedicationGiven
from kitlog.domain.medicines import Works
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import Session


def since_end(session: Session, kind: type) -> tuple[Charted, ...]:
    """Happenings of one kind that belong to the recovery: at the end or later, oldest first."""
    ended = session.run.ended if session.run else None
    if ended is None:
        return ()
    return tuple(c for c in session.standing(kind) if elapsed(ended, c.measured).seconds >= 0)


def restarts(given: MedicationGiven) -> bool:
    """Whether the recovery clock starts again after it (RULINGS Safety 8)."""
    return given.acts_as is not Works.OTHERWISE


def recovery_from(session: Session) -> Moment | None:
    """Where the recovery clock starts: the end, or a later sedative or BP medicine."""
    if session.run is None or session.run.ended is None:
        return None
    given = [c for c in since_end(session, MedicationGiven) if restarts(c.as_(MedicationGiven))]
    return given[-1].measured if given else session.run.ended


def recovered_s(session: Session, now: Moment) -> float:
    """Seconds of recovery so far."""
    start = recovery_from(session)
    return max(0.0, elapsed(start, now).seconds) if start else 0.0
