"""The ring of an infusion under way, from the chair's clock alone: at the chair and at the door."""

from __future__ import annotations

from kitlog.domain.dates import clock, span
from kitlog.domain.door import ChairTimer
from kitlog.domain.moment import Moment, later
from kitlog.ui.chair.parts.ring import RingView, Tick
from kitlog.words import tr, unsaid

_SPOKEN_LEFT = unsaid("Infusion, {minutes} minutes remaining, ends {time}")
_SPOKEN_OVER = unsaid("Infusion, {minutes} minutes over, ends {time}")
_ELAPSED, _ESTIMATED = unsaid("{time} elapsed"), unsaid("{time} elapsed (est.)")


def infusion_ring(timer: ChairTimer, now: Moment) -> RingView:
    """What is left, counting over after the planned end: an infusion never ends by itself."""
    left, paused = timer.remaining_s, timer.stage == "paused"
    over = left < 0
    words = _SPOKEN_OVER if over else _SPOKEN_LEFT
    spoken = tr(words, minutes=int(abs(left) // 60), time=ends(timer, now))
    if paused:
        above = tr("paused {time}", time=span(timer.stage_s))
    else:
        words = _ESTIMATED if timer.estimated else _ELAPSED
        above = tr(words, time=span(timer.elapsed_s))
    return RingView(
        timer.share,
        above,
        f"+{span(left)}" if over else span(left),
        tr("over planned end") if over else tr("remaining"),
        tr("Paused. {ring}", ring=spoken) if paused else spoken,
        "lineStrong" if paused else "progress",
        tuple(Tick(share, state) for share, state in timer.ticks),
    )


def ends(timer: ChairTimer, now: Moment) -> str:
    """The planned end by the wall clock, "10:10"."""
    return clock(later(now.utc, timer.remaining_s).astimezone())
