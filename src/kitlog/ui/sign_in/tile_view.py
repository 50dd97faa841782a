"""What stands on a chair's tile while nobody is signed in: times, and nothing of the patient."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kitlog.domain.dates import clock, span
from kitlog.domain.door import ChairTimer, Due, Urgency
from kitlog.domain.moment import Moment, later
from kitlog.ui.chair.parts.infusion_ring import ends, infusion_ring
from kitlog.ui.chair.parts.ring import RingView
from kitlog.ui.kit.pill import Look
from kitlog.ui.kit.status_line import Level, StatusView

MOST_LATE = 2
_LEVELS: dict[Urgency, Level] = {"calm": "calm", "amber": "medium", "red": "high"}


@dataclass(frozen=True, slots=True)
class VitalsDue:
    """The next reading: "Next vitals", "00:15", "due 09:55"."""

    title: str
    digits: str
    due: str
    urgency: Urgency = "calm"


@dataclass(frozen=True, slots=True)
class TileView:
    """`ring` and `ends` while an infusion runs; else `digits` and `words` in one line.

    `session` is where a set can be typed before anybody signs in, "" where none can.
    """

    chair: int
    pill: str
    look: Look
    ring: RingView | None = None
    ends: str = ""
    digits: str = ""
    words: str = ""
    vitals: VitalsDue | None = None
    session: str = ""

    @property
    def spoken(self) -> str:
        parts = [f"Chair {self.chair}", self.pill, self.ring.spoken if self.ring else self.digits]
        parts += [self.words, self.vitals.title if self.vitals else ""]
        return ", ".join(part for part in parts if part)


def tile(timer: ChairTimer, now: Moment) -> TileView:
    """A chair that infuses or recovers."""
    due = _vitals(timer.due, now)
    if timer.stage == "recovery":
        digits = span(timer.stage_s)
        return TileView(timer.chair, "Recovery", "ok", digits=digits, words="since end", vitals=due)
    paused = timer.stage == "paused"
    return TileView(
        timer.chair,
        "Paused" if paused else "Infusing",
        "medsoft" if paused else "run",
        ring=infusion_ring(timer, now),
        ends=f"ends {ends(timer, now)} · infusion {timer.number} of {timer.wanted}",
        vitals=due,
    )


def line(timers: Iterable[ChairTimer]) -> StatusView:
    """How the room stands, as far as the timers alone can say."""
    standing = list(timers)
    waiting = [(t.chair, t.due) for t in standing if t.due is not None]
    chair, due = min(waiting, key=lambda one: one[1].in_s, default=(0, None))
    if due is not None and due.in_s <= 0:
        words = f"Chair {chair}: {_name(due).lower()} overdue {span(due.in_s)}"
        return StatusView(_LEVELS[due.urgency], words)
    infusing = sum(t.stage != "recovery" for t in standing)
    said = f"{infusing} infusing" if infusing else "No infusion running"
    following = f"Next: chair {chair} vitals in {span(due.in_s + 0.999)}" if due else ""
    return StatusView("calm", said, following)


def overdue(timers: Iterable[ChairTimer]) -> str:
    """Readings overdue longest, as many as the line has room for; "" for none."""
    late = [(t.chair, t.due) for t in timers if t.due is not None and t.due.in_s <= 0]
    found = sorted(late, key=lambda one: one[1].in_s)[:MOST_LATE]
    return "   ".join(f"Chair {c} {_name(d).lower()} overdue {span(d.in_s)}" for c, d in found)


def _vitals(due: Due | None, now: Moment) -> VitalsDue | None:
    if due is None:
        return None
    at = f"due {clock(later(now.utc, due.in_s).astimezone())}"
    if due.in_s > 0:
        title = "Recheck in" if due.recheck else "Next vitals"
        return VitalsDue(title, span(due.in_s + 0.999), at)
    return VitalsDue(f"{_name(due)} overdue", span(due.in_s), at, due.urgency)


def _name(due: Due) -> str:
    return "Recheck" if due.recheck else "Vitals"


def running(views: Iterable[TileView]) -> int:
    return sum(view.ring is not None for view in views)
