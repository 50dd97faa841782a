"""Reminders while the record is closed: what the door knows, said and sounded by the same rules.

Only times and the pump are known there, so only these remind (RULINGS "Quiet").
"""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain import alerts, silence
from kitlog.domain.alerts import Alert, Priority
from kitlog.domain.door import ChairTimer, Door, Silenced
from kitlog.domain.moment import Moment
from kitlog.domain.silence import Tone


def chair_alerts(timer: ChairTimer) -> tuple[Alert, ...]:
    """Of one chair as it stands, highest priority first; none when nothing is known of it."""
    told = timer.reminders
    if told is None:
        return ()
    found = alerts.readings(timer.dues)
    if timer.stage != "recovery":
        pause_s = timer.stage_s if timer.stage == "paused" else None
        found += alerts.pump(told.pump, told.pause, pause_s, timer.remaining_s)
    return alerts.marked(found, told.acknowledged)


def tones(door: Door, now: Moment) -> tuple[Tone, ...]:
    """What all chairs ask the voice for; nothing for those of another day."""
    if door.too_old(now):
        return ()
    return tuple(tone for timer in door.at(now) for tone in _heard(timer))


def silenced(door: Door, now: Moment) -> Door:
    """With whatever sounds now paused for two minutes, as signed out."""
    pressed = []
    for timer in () if door.too_old(now) else door.at(now):
        if sounding := _heard(timer):
            dangers = tuple(t.key for t in sounding if t.priority is Priority.HIGH)
            one = Silenced(timer.chair, now, silence.ALL, silence.LOCKED_MIN, dangers)
            pressed.append(one)
    return replace(door, silenced=(*door.silenced, *pressed))


def _heard(timer: ChairTimer) -> tuple[Tone, ...]:
    if timer.reminders is None:
        return ()
    return silence.heard(timer.chair, timer.reminders.hearing, chair_alerts(timer))
