"""The room while the record is closed: what is overdue is said and sounds, and the computer is
kept awake for what infuses, by the door alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kitlog.domain import door_alerts
from kitlog.domain.alerts import Alert, Priority
from kitlog.domain.dates import clock, clock_on
from kitlog.domain.door import Door
from kitlog.domain.moment import Moment
from kitlog.domain.shown import AlertShown, one_line
from kitlog.ui.clerk import Failed
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.sign_in.room import silence_words
from kitlog.ui.sign_in.tile_view import line, overdue
from kitlog.ui.sound.voice import Voice
from kitlog.ui.station import Station
from kitlog.ui.today.summary_line import LEVELS
from kitlog.ui.wakeful import MAY_SLEEP, Wakeful
from kitlog.words import plural, tr

_INFUSING = ("running", "paused")


class ClosedRoom:
    """Stands until somebody has opened the record; then its voice goes on for the watch, and
    `wakeful` does so.
    """

    def __init__(self, station: Station, voice: Voice, wakeful: Wakeful | None = None) -> None:
        self._station, self.voice, self._wakeful = station, voice, wakeful
        self.shown: dict[tuple[int, str], tuple[AlertShown, Moment]] = {}
        """By chair and alert, what stood here and since when: the record takes it over."""

    def look(self, door: Door, now: Moment) -> StatusView:
        """At each heartbeat: let the voice say what is wanted, and keep the computer awake for an
        infusion; what the line says meanwhile.
        """
        tones = door_alerts.tones(door, now)
        self.voice.hear(tones)
        may_sleep = self._wakeful is not None and self._stay_awake(self._wakeful, door, now)
        if not door.too_old(now):
            self._note_shown(door, now)
        told = closed_line(door, now, sounds=bool(tones))
        if may_sleep and told.level == "calm":
            return replace(told, detail=f"{told.detail}   {tr(MAY_SLEEP)}".strip())
        return told

    def _stay_awake(self, wakeful: Wakeful, door: Door, now: Moment) -> bool:
        """Asked for an infusion that goes on; whether the system won't promise it."""
        infuses = any(timer.stage in _INFUSING for timer in door.timers)
        wakeful.want(infuses and not door.too_old(now))
        return wakeful.may_sleep

    def _note_shown(self, door: Door, now: Moment) -> None:
        for timer in door.at(now):
            for alert in door_alerts.chair_alerts(timer):
                if alert.priority > Priority.LOW and not alert.acknowledged:
                    fact = AlertShown(alert.key, alert.priority, one_line(alert.words))
                    self.shown.setdefault((timer.chair, alert.key), (fact, now))

    def sound_words(self, now: Moment) -> str:
        """What keeps this computer from sounding; "" when nothing does."""
        if self.voice.trouble:
            return self.voice.trouble
        door = self._station.door
        ends = (
            [one.ends for one in door.silenced if one.left_s(now) > 0] if door is not None else []
        )
        return tr("Sound off to {clock}", clock=clock(max(ends).astimezone())) if ends else ""

    def silence(self, then: Callable[[], None], failed: Failed) -> None:
        """Sound off for two minutes; a danger that is new sounds at once (H49)."""
        station = self._station

        def silenced(door: Door) -> None:
            if station.door is not None:
                station.door = door
                then()

        if station.closed is not None and station.door is not None:
            station.closed.silence(station.door, silenced, failed)


def closed_line(door: Door, now: Moment, *, sounds: bool) -> StatusView:
    """The most urgent reminder of any chair, or how the room stands."""
    if door.timers and door.too_old(now):
        return _of_another_day(door, now)
    timers = door.at(now)
    found = [(timer.chair, one) for timer in timers for one in door_alerts.chair_alerts(timer)]
    waiting = sorted((one for one in found if not one[1].acknowledged), key=_urgency)
    if not waiting:
        stands = line(timers)
        known = all(timer.reminders for timer in timers)
        return replace(stands, level="calm") if known else stands
    chair, alert = waiting[0]
    more = f"+{len(waiting) - 1}" if len(waiting) > 1 else ""
    told = chair if alert.key.startswith("due:") else 0
    besides = overdue(timer for timer in timers if timer.chair != told)
    detail = "   ".join(part for part in (alert.detail, more, besides) if part)
    acts = ((silence_words(), "A"),) if sounds else ()
    return StatusView(
        LEVELS[alert.priority],
        tr("Chair {chair}: {words}", chair=chair, words=alert.words),
        detail,
        acts=acts,
    )


def _of_another_day(door: Door, now: Moment) -> StatusView:
    """Nothing sounds for whoever has long gone home, but somebody has to close that day."""
    chairs = ", ".join(str(timer.chair) for timer in door.timers)
    words = plural(
        "Chair {chairs} was in use when KitLog stopped, {seen}",
        "Chairs {chairs} were in use when KitLog stopped, {seen}",
        len(door.timers),
        chairs=chairs,
        seen=clock_on(door.seen.local, now.local.date()),
    )
    return StatusView(
        "medium", words, tr("No tones for another day. Sign in and log how it ended.")
    )


def _urgency(one: tuple[int, Alert]) -> tuple[int, float]:
    return -one[1].priority, one[1].since_s
