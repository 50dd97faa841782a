"""After the end: what was charted since, and where the recovery clock starts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.events import MedicationGiven
from kitlog.domain.medicines import Works
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import Session
from kitlog.words import tr


def since_end(session: Session, kind: type) -> tuple[Charted, ...]:
    """Happenings of one kind that belong to the recovery: at the end or later, oldest first."""
    ended = session.run.ended if session.run else None
    if ended is None:
        return ()
    return tuple(c for c in session.standing(kind) if elapsed(ended, c.measured).seconds >= 0)


def restarts(given: MedicationGiven) -> bool:
    """Whether the recovery clock starts again after it (RULINGS Safety 8)."""
    return given.acts_as is not Works.OTHERWISE


def restarted_by(session: Session) -> Charted | None:
    """The last sedative or BP medicine since the end; the patient is judged anew after it."""
    given = [c for c in since_end(session, MedicationGiven) if restarts(c.as_(MedicationGiven))]
    return given[-1] if given else None


def in_recovery(session: Session, kind: type) -> tuple[Charted, ...]:
    """Happenings of one kind since the recovery clock started, oldest first.

    Only these say how the patient is: what was seen before a sedative says nothing of after it.
    """
    by = restarted_by(session)
    return tuple(c for c in since_end(session, kind) if by is None or follows(c, by))


def follows(one: Charted, other: Charted) -> bool:
    """Whether `one` happened after `other`."""
    return (elapsed(other.measured, one.measured).seconds, one.id) > (0.0, other.id)


def former_words(session: Session, said: Iterable[Charted], words: Callable[[Charted], str]) -> str:
    """122/76 at 10:30, before midazolam at 10:45; "" where no medicine started the clock again.

    The last of `said` in its `words`, and why it no longer says how the patient is.
    """
    by = restarted_by(session)
    before = [c for c in said if by is not None and not follows(c, by)]
    if by is None or not before:
        return ""
    name = by.as_(MedicationGiven).name
    return tr(
        "{what}, before {medicine} at {time}",
        what=words(before[-1]),
        medicine=name,
        time=clock(by.measured.local),
    )


def recovery_from(session: Session) -> Moment | None:
    """Where the recovery clock starts: the end, or a later sedative or BP medicine."""
    if session.run is None or session.run.ended is None:
        return None
    by = restarted_by(session)
    return by.measured if by else session.run.ended


def recovered_s(session: Session, now: Moment) -> float:
    """Seconds of recovery so far."""
    start = recovery_from(session)
    return max(0.0, elapsed(start, now).seconds) if start else 0.0
