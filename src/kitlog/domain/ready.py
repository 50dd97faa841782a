"""What is still to do before the pump may be logged as started."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import arrival, checked, limits
from kitlog.domain.dates import clock
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import NEEDED, SHORT, Vitals
from kitlog.words import tr, unsaid

HOLDS_H = 2
"""Hours for which a time-out and a second check count, and on their own day only.

No source says how long: longer than a wait at the chair should be, shorter than a shift.
"""
LEAST_FREE_MB = 100
"""On the disk of the record, before an infusion is started (RELIABILITY bar 4)."""
DISK = "disk"
NO_CHECK = unsaid("Second-nurse check")


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
        found.append(Todo("past", tr("Read the last infusion")))
    found += _baseline(session, now)
    if session.prepared is None:
        found.append(Todo("prepared", tr("Volume drawn up")))
    open_lines = [line for line in LINES if line.id not in session.time_out]
    if open_lines:
        done = len(LINES) - len(open_lines)
        words = tr("Time-out: {done} of {all}", done=done, all=len(LINES))
        found.append(Todo("time-out", words))
    found += [
        Todo("time-out", tr("{what} is not OK", what=line.title))
        for line in LINES
        if line.id in session.time_out and not session.time_out[line.id].ok
    ]
    again = asked_again(session, now)
    if again:
        first = min(again.values(), key=lambda moment: -elapsed(moment, now).seconds)
        found.append(
            Todo("time-out", tr("Time-out again: it was asked {time}", time=clock(first.local)))
        )
    if open_check := check_words(session, now):
        found.append(Todo("check", open_check))
    return tuple(found)


def room(free_mb: int) -> tuple[Todo, ...]:
    """Before all that: an infusion is not begun that the disk may not hold to its end."""
    if free_mb >= LEAST_FREE_MB:
        return ()
    text = unsaid("Disk nearly full: {free} MB free, {least} needed")
    return (Todo(DISK, tr(text, free=free_mb, least=LEAST_FREE_MB)),)


def asked_again(session: Session, now: Moment) -> dict[str, Moment]:
    """Lines of the time-out whose answer does not count any more, with when it was given."""
    last = {c.as_(LineAnswered).line: c.measured for c in session.standing(LineAnswered)}
    return {line: moment for line, moment in last.items() if not _holds(moment, now)}


def check_words(session: Session, now: Moment) -> str:
    """What is open about the second check, "" when it stands."""
    check, changed = checked.last(session), checked.changed(session)
    if check is not None and changed:
        text = unsaid("Second check again: {what} since {time}")
        return tr(text, what=changed, time=clock(check.measured.local))
    if check is None or not session.dose_checked:
        return tr(NO_CHECK)
    stands = _holds(check.measured, now)
    if stands:
        return ""
    return tr("Second check again: it was made {time}", time=clock(check.measured.local))


def _holds(said: Moment, now: Moment) -> bool:
    today = said.local.date() == now.local.date()
    return today and elapsed(said, now).seconds <= HOLDS_H * 3600


def worth_asking(session: Session, earlier: tuple[Session, ...]) -> tuple[Todo, ...]:
    """What else belongs to the day; it never keeps the start closed."""
    found = []
    if not arrival.arrived(session):
        found.append(Todo("arrival", tr("Arrival time")))
    left = arrival.open_questions(session, earlier)
    if left:
        found.append(Todo("arrival", tr("Last night: {count} to ask", count=left)))
    return tuple(found)


def _baseline(session: Session, now: Moment) -> list[Todo]:
    taken = [c for c in session.vitals if c.slot == BASELINE]
    if not taken:
        return [Todo("baseline", tr("Baseline vitals"))]
    vitals = taken[-1].as_(Vitals)
    lacking = [tr(SHORT[f]) for f in (*NEEDED, "hr", "rr") if vitals.value(f) is None]
    if lacking:
        return [Todo("baseline", tr("Baseline lacks {what}", what=", ".join(lacking)))]
    most = session.protocol.baseline_max_age_min
    if elapsed(taken[-1].measured, now).seconds > most * 60:
        return [Todo("baseline", tr("Baseline older than {most} min", most=most))]
    stop, _ = limits.before_start(vitals, session.protocol)
    return [Todo("baseline", tr("{what}: call the prescriber", what=flag.words)) for flag in stop]


def to_confirm(session: Session) -> tuple[str, ...]:
    """Baseline values that want a word with the prescriber before the start."""
    if session.baseline is None:
        return ()
    _, confirm = limits.before_start(session.baseline, session.protocol)
    return tuple(flag.words for flag in confirm)
