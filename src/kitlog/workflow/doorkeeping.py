"""Keeping the door: what may be seen of the chairs before anybody signs in, kept up to date."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kitlog.domain import alerts, door_alerts
from kitlog.domain.door import ChairTimer, Door, Silenced, Stage, TickState, zone_s
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.overdue import dues
from kitlog.domain.people import names
from kitlog.domain.reminders import Reminders
from kitlog.domain.run import Run
from kitlog.domain.schedule import State
from kitlog.domain.session import Session
from kitlog.domain.silence import TonesSilenced, hearing
from kitlog.domain.view import Phase, View, phase, view
from kitlog.domain.volume import ClinicSound
from kitlog.store.doorplate import read_door, write_door
from kitlog.workflow import reading
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep

STAGES: dict[Phase, Stage] = {
    Phase.RUNNING: "running",
    Phase.PAUSED: "paused",
    Phase.RECOVERY: "recovery",
}


def door(desk: Desk, demo: str = "") -> Door:
    """Who works here and every chair that is infusing or recovering, as they are now."""
    now = desk.now()
    with desk.store.transaction():
        clinic = reading.clinic(desk)
        people = names(clinic.at_work)
        rows = desk.store.index.open_sessions()
        timers = [_timer(desk, row.id, row.course_id, now, clinic.sound) for row in rows]
    standing = sorted((t for t in timers if t is not None), key=lambda t: t.chair)
    return Door(now, people, tuple(standing), demo, zone_s=zone_s(now))


@program
def keep_door(desk: Desk, demo: str = "") -> None:
    """Note what stands at the door beside the record. MachineError when the disk refuses."""
    write_door(desk.store.database.path, door(desk, demo))


# -- silenced while it is closed ---------------------------------------------------------------


def silence(database: Path, standing: Door, now: Moment) -> Door:
    """Pause what sounds at the closed record, and note it beside it.

    MachineError when the disk would not take it.
    """
    silenced = door_alerts.silenced(standing, now)
    write_door(database, silenced)
    return silenced


@program
def take_over_silences(desk: Desk) -> None:
    """Put into each chair's record what was silenced while it was closed; nobody is named."""
    standing = read_door(desk.store.database.path)
    if standing is None or not standing.silenced:
        return
    nobody = desk.as_person("")
    with desk.store.transaction():
        for row in desk.store.index.open_sessions():
            session = reading.session(desk, row.id)
            if phase(session) in STAGES:
                _take_over(nobody, session, standing.silenced)
    keep_door(desk, standing.demo)  # or the next opening would note them again


def _take_over(desk: Desk, session: Session, silenced: tuple[Silenced, ...]) -> None:
    known = {said.measured for said in session.standing(TonesSilenced)}
    pressed = [one for one in silenced if one.chair == session.chair and one.at not in known]
    if pressed:
        keep(desk, session, [_entry(desk, session, one) for one in pressed])


def _entry(desk: Desk, session: Session, one: Silenced) -> Entry:
    fact = TonesSilenced(one.tones, one.minutes, one.dangers)
    ahead = elapsed(one.at, desk.now()).seconds < 0  # the wall clock was set back at a reboot
    return desk.entry(session_stream(session.id), fact, measured=None if ahead else one.at)


# -- one chair ---------------------------------------------------------------------------------


def _timer(
    desk: Desk, session_id: str, course_id: str, now: Moment, sound: ClinicSound
) -> ChairTimer | None:
    session = reading.session(desk, session_id)
    if session.run is None:
        return None
    course = reading.course(desk, course_id)
    stands = timer(session, view(session, now), course.number_of(session), course.wanted)
    if stands is None:
        return None
    return replace(stands, reminders=_reminders(session, session.run, now, sound))


def _reminders(session: Session, run: Run, now: Moment, sound: ClinicSound) -> Reminders:
    return Reminders(
        alerts.pump_marks(session),
        alerts.pauses(run),
        # Of the times alone: the key of a value would tell what it was.
        tuple(sorted(key for key in alerts.acknowledged(session) if alerts.kind(key))),
        hearing(session, now, sound.volume(session.chair)),
    )


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
