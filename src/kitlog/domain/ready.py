"""What is still to do before the pump may be logged as started."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import arrival, limits
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.timeout import LINES
from kitlog.domain.vitals import NEEDED, SHORT, Vitals


@dataclass(frozen=True, slots=True)
class Todo:
    """One open point: `where` it is done on the screen, and the sentence that names it."""

    where: str
    words: str


def still_to_do(session: Session, now: Moment, earlier: tuple[Session, ...]) -> tuple[Todo, ...]:
    """Open points in the order they are done; Start opens when there is none.

    `earlier` are the infusions of the course before this one (`Course.earlier`).
    """
    found = []
    if not arrival.past_read(session, earlier):
        found.append(Todo("past", "Read the last infusion"))
    found += _baseline(session, now)
    if session.prepared is None:
        found.append(Todo("prepared", "Volume drawn up"))
    open_lines = [line for line in LINES if line.id not in session.time_out]
    if open_lines:
        found.append(Todo("time-out", f"Time-out: {len(LINES) - len(open_lines)} of {len(LINES)}"))
    found += [
        Todo("time-out", f"{line.title} is not OK")
        for line in LINES
        if line.id in session.time_out and not session.time_out[line.id].ok
    ]
    if not session.dose_checked:
        found.append(Todo("check", "Second-nurse check"))
    return tuple(found)


def worth_asking(session: Session, earlier: tuple[Session, ...]) -> tuple[Todo, ...]:
    """What else belongs to the day; it never keeps the start closed."""
    found = []
    if not arrival.arrived(session):
        found.append(Todo("arrival", "Arrival time"))
    left = arrival.open_questions(session, earlier)
    if left:
        found.append(Todo("arrival", f"Last night: {left} to ask"))
    return tuple(found)


def _baseline(session: Session, now: Moment) -> list[Todo]:
    taken = [c for c in session.vitals if c.slot == BASELINE]
    if not taken:
        return [Todo("baseline", "Baseline vitals")]
    vitals = taken[-1].as_(Vitals)
    lacking = [SHORT[f] for f in (*NEEDED, "hr", "rr") if vitals.value(f) is None]
    if lacking:
        return [Todo("baseline", f"Baseline lacks {', '.join(lacking)}")]
    most = session.protocol.baseline_max_age_min
    if elapsed(taken[-1].measured, now).seconds > most * 60:
        return [Todo("baseline", f"Baseline older than {most} min")]
    stop, _ = limits.before_start(vitals, session.protocol)
    return [Todo("baseline", f"{flag.words}: call the prescriber") for flag in stop]


def to_confirm(session: Session) -> tuple[str, ...]:
    """Baseline values that want a word with the prescriber before the start."""
    if session.baseline is None:
        return ()
    _, confirm = limits.before_start(session.baseline, session.protocol)
    return tuple(flag.words for flag in confirm)
