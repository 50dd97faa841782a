"""The ring of an infusion under way, from the chair's clock alone: at the chair and at the door."""

from __future__ import annotations

from kitlog.domain.dates import clock, span
from kitlog.domain.door import ChairTimer
from kitlog.domain.moment import Moment, later
from kitlog.ui.chair.parts.ring import RingView, Tick


def infusion_ring(timer: ChairTimer, now: Moment) -> RingView:
    """What is left, counting over after the planned end: an infusion never ends by itself."""
    left, paused = timer.remaining_s, timer.stage == "paused"
    over = left < 0
    spoken = (
        f"Infusion, {int(abs(left) // 60)} minutes {'over' if over else 'remaining'}, "
        f"ends {ends(timer, now)}"
    )
    above = f"paused {span(timer.stage_s)}" if paused else f"{span(timer.elapsed_s)} elapsed"
    if timer.estimated and not paused:
        above += " (est.)"
    return RingView(
        timer.share,
        above,
        f"+{span(left)}" if over else span(left),
        "over planned end" if over else "remaining",
        f"Paused. {spoken}" if paused else spoken,
        "lineStrong" if paused else "progress",
        tuple(Tick(share, state) for share, state in timer.ticks),
    )


def ends(timer: ChairTimer, now: Moment) -> str:
    """The planned end by the wall clock, "10:10"."""
    return clock(later(now.utc, timer.remaining_s).astimezone())
