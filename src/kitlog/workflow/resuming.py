"""After a restart: what was running goes on, and the record says how long nobody looked."""

from __future__ import annotations

from kitlog.domain.charted import Charted
from kitlog.domain.clock_doubt import Reopened
from kitlog.domain.door import zone_s
from kitlog.domain.moment import elapsed
from kitlog.domain.session import Session
from kitlog.domain.session_facts import ClockStepped, ComputerSlept, ProgramWasClosed
from kitlog.domain.shown import AlertShown
from kitlog.domain.view import Phase, phase
from kitlog.store.doorplate import read_door
from kitlog.workflow import reading
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep

LIVE = (Phase.RUNNING, Phase.PAUSED, Phase.RECOVERY)
NOTICED_S = 2.0
"""A gap shorter than this is an ordinary start, not worth a word."""


@program
def beat(desk: Desk, note: str = "") -> None:
    """Leave a sign of life, so that the next start knows how long the program was closed."""
    desk.store.presence.beat(desk.now(), note)


@program
def resume(desk: Desk) -> float:
    """Note in every live session for how long KitLog was closed; the seconds, 0 if none was."""
    last = desk.store.presence.last()
    if last is None:
        return 0.0
    desk.store.reopened = Reopened(last.moment, desk.now(), _zone_moved_s(desk))
    gap = elapsed(last.moment, desk.now())
    if gap.seconds < NOTICED_S:
        return 0.0
    noted = 0.0
    with desk.store.transaction():
        for row in desk.store.index.open_sessions():
            session = reading.session(desk, row.id)
            if phase(session) in LIVE:
                fact = ProgramWasClosed(round(gap.seconds), gap.estimated)
                author = _last_act(session).author
                entry = desk.entry(session_stream(row.id), fact, author=author)
                keep(desk, session, (entry,))
                noted = gap.seconds
    return noted


def _zone_moved_s(desk: Desk) -> float:
    """What the clock of that moment would show now, against what it showed."""
    door = read_door(desk.store.database.path)
    if door is None or door.zone_s is None:
        return 0.0
    return zone_s(door.seen) - door.zone_s


def _last_act(session: Session) -> Charted:
    """What somebody did last; an alert that was shown is nobody's."""
    return next(c for c in reversed(session.happenings) if not isinstance(c.fact, AlertShown))


@program
def note_clock_step(desk: Desk, seconds: float) -> None:
    """Note in every live session that the computer's wall clock moved."""
    _note(desk, ClockStepped(round(seconds)))


@program
def note_sleep(desk: Desk, seconds: float) -> None:
    """Note in every live session for how long the computer slept."""
    _note(desk, ComputerSlept(round(seconds)))


def _note(desk: Desk, fact: object) -> None:
    with desk.store.transaction():
        for row in desk.store.index.open_sessions():
            session = reading.session(desk, row.id)
            if phase(session) in LIVE:
                keep(desk, session, (desk.entry(session_stream(row.id), fact),))
