"""Silencing tones, the quiet room, the volume and the tone test, each logged with who and when."""

from __future__ import annotations

from kitlog.domain import silence
from kitlog.domain.alerts import Priority
from kitlog.domain.clinic import Clinic
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.domain.silence import QuietRoomSet, TonesSilenced, ToneTested
from kitlog.domain.view import view
from kitlog.domain.volume import ChairVolumeSet, QuietRuleSet
from kitlog.workflow import reading
from kitlog.workflow.allowed import may, program
from kitlog.workflow.desk import CLINIC, Desk
from kitlog.workflow.keeping import keep_fact


@may(Right.CHART)
def silence_tones(desk: Desk, session_id: str, tones: str, minutes: int) -> Session:
    """Silence one kind at one chair; 0 minutes lets it sound again. A danger goes on sounding."""
    return keep_fact(desk, session_id, TonesSilenced(tones, minutes))


@program
def silence_signed_out(desk: Desk) -> tuple[Session, ...]:
    """Pause for two minutes whatever sounds in the room; needs no PIN, and names nobody."""
    kept = []
    with desk.store.transaction():
        loud = reading.clinic(desk).sound
        for row in desk.store.index.open_sessions():
            session = reading.session(desk, row.id)
            now = desk.now()
            seen = view(session, now).alerts
            sounding = silence.tones(session, seen, now, loud.volume(session.chair))
            if sounding:
                dangers = tuple(t.key for t in sounding if t.priority is Priority.HIGH)
                fact = TonesSilenced(silence.ALL, silence.LOCKED_MIN, dangers)
                kept.append(keep_fact(desk, session.id, fact))
    return tuple(kept)


@may(Right.CHART)
def set_quiet_room(desk: Desk, session_id: str, on: bool) -> Session:
    """Turn the quiet room on or off; the clinic's rule for dangers is logged with it."""
    with desk.store.transaction():
        rule = reading.clinic(desk).sound.quiet_urgent_pct
        return keep_fact(desk, session_id, QuietRoomSet(on, rule))


@may(Right.CHART)
def note_tone_test(desk: Desk, session_id: str, heard: bool, why: str = "") -> Session:
    return keep_fact(desk, session_id, ToneTested(heard, why))


@may(Right.CHART)
def set_volume(desk: Desk, chair: int, pct: int) -> Clinic:
    """How loud this chair is from now on."""
    with desk.store.transaction():
        desk.store.append((desk.entry(CLINIC, ChairVolumeSet(chair, pct)),))
        return reading.clinic(desk)


@may(Right.SETTINGS)
def set_quiet_rule(desk: Desk, urgent_pct: int) -> Clinic:
    """What a danger does in every quiet room from now on. Only a charge nurse decides it."""
    with desk.store.transaction():
        desk.store.append((desk.entry(CLINIC, QuietRuleSet(urgent_pct)),))
        return reading.clinic(desk)
