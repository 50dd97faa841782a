"""Keeping the door: what may be seen of the chairs before anybody signs in, kept up to date."""

from __future__ import annotations

from kitlog.domain.door import ChairTimer, Door, Stage, TickState
from kitlog.domain.moment import Moment
from kitlog.domain.overdue import dues
from kitlog.domain.people import names
from kitlog.domain.schedule import State
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View, view
from kitlog.store.doorplate import write_door
from kitlog.workflow import reading
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import Desk

STAGES: dict[Phase, Stage] = {
    Phase.RUNNING: "running",
    Phase.PAUSED: "paused",
    Phase.RECOVERY: "recovery",
}


def door(desk: Desk, demo: str = "") -> Door:
    """Who works here and every chair that is infusing or recovering, as they are now."""
    now = desk.now()
    with desk.store.transaction():
        people = names(reading.clinic(desk).at_work)
        rows = desk.store.index.open_sessions()
        timers = [_timer(desk, row.id, row.course_id, now) for row in rows]
    standing = sorted((t for t in timers if t is not None), key=lambda t: t.chair)
    return Door(now, people, tuple(standing), demo)


@program
def keep_door(desk: Desk, demo: str = "") -> None:
    """Note what stands at the door beside the record. MachineError when the disk refuses."""
    write_door(desk.store.database.path, door(desk, demo))


def _timer(desk: Desk, session_id: str, course_id: str, now: Moment) -> ChairTimer | None:
    session = reading.session(desk, session_id)
    if session.run is None:
        return None
    course = reading.course(desk, course_id)
    return timer(session, view(session, now), course.number_of(session), course.wanted)


def timer(session: Session, seen: View, number: int = 0, wanted: int = 0) -> ChairTimer | None:
    """The chair's clock without anything of the patient; None unless it infuses or recovers."""
    stage = STAGES.get(seen.phase)
    if stage is None:
        return None
    return ChairTimer(
        chair=session.chair,
        number=number,
        wanted=wanted,
        stage=stage,
        elapsed_s=seen.elapsed_s,
        remaining_s=seen.remaining_s,
        stage_s=seen.recovered_s if stage == "recovery" else seen.pause_now_s,
        estimated=seen.estimated,
        ticks=ticks(session, seen),
        dues=dues(session, seen),
    )


def ticks(session: Session, seen: View) -> tuple[tuple[float, TickState], ...]:
    """Each infusion reading's share of the planned time, and whether it is done or next."""
    found: list[tuple[float, TickState]] = []
    for slot in seen.slots:
        if slot.key.isdigit():
            done = slot.state in (State.DONE, State.LATE, State.PART)
            waits = seen.next is not None and slot.key == seen.next.key
            state: TickState = "done" if done else "next" if waits else "planned"
            found.append((int(slot.key) / session.protocol.minutes, state))
    return tuple(found)
