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
from kitlog.words import tr, unsaid

MOST_LATE = 2
NOTHING_RUNS = unsaid("No infusion running")
_VITALS_AT = unsaid("Chair {chair}: vitals overdue {time}")
_RECHECK_AT = unsaid("Chair {chair}: recheck overdue {time}")
_VITALS_LATE = unsaid("Chair {chair} vitals overdue {time}")
_RECHECK_LATE = unsaid("Chair {chair} recheck overdue {time}")
_LEVELS: dict[Urgency, Level] = {"calm": "calm", "amber": "medium", "red": "high"}


@dataclass(frozen=True, slots=True)
class VitalsDue:
    """The next reading: "Next vitals", "00:15", "due 09:55"."""

    title: str
    digits: str
    due: str
    urgency: Urgency = "calm"
    late: bool = False


@dataclass(frozen=True, slots=True)
class TileView:
    """`ring` and `ends` while an infusion runs; else `digits` and `words` in one line.

    `which` is the infusion of the course, as "infusion 3 of 5".
    `session` is where a set can be typed before anybody signs in, "" where none can.
    """

    chair: int
    pill: str
    look: Look
    ring: RingView | None = None
    ends: str = ""
    which: str = ""
    digits: str = ""
    words: str = ""
    vitals: VitalsDue | None = None
    session: str = ""

    @property
    def spoken(self) -> str:
        parts = [
            tr("Chair {chair}", chair=self.chair),
            self.pill,
            self.ring.spoken if self.ring else self.digits,
        ]
        parts += [self.words, self.vitals.title if self.vitals else ""]
        return ", ".join(part for part in parts if part)


def tile(timer: ChairTimer, now: Moment) -> TileView:
    """A chair that infuses or recovers."""
    due = _vitals(timer.due, now)
    if timer.stage == "recovery":
        digits = span(timer.stage_s)
        return TileView(
            timer.chair, tr("Recovery"), "ok", digits=digits, words=tr("since end"), vitals=due
        )
    paused = timer.stage == "paused"
    return TileView(
        timer.chair,
        tr("Paused") if paused else tr("Infusing"),
        "medsoft" if paused else "run",
        ring=infusion_ring(timer, now),
        ends=tr("ends {time}", time=ends(timer, now)),
        which=tr("infusion {number} of {wanted}", number=timer.number, wanted=timer.wanted),
        vitals=due,
    )


def line(timers: Iterable[ChairTimer]) -> StatusView:
    """How the room stands, as far as the timers alone can say."""
    standing = list(timers)
    waiting = [(t.chair, t.due) for t in standing if t.due is not None]
    chair, due = min(waiting, key=lambda one: one[1].in_s, default=(0, None))
    if due is not None and due.in_s <= 0:
        words = _RECHECK_AT if due.recheck else _VITALS_AT
        return StatusView(_LEVELS[due.urgency], tr(words, chair=chair, time=span(due.in_s)))
    infusing = sum(t.stage != "recovery" for t in standing)
    said = tr("{count} infusing", count=infusing) if infusing else tr(NOTHING_RUNS)
    if due is None:
        return StatusView("calm", said)
    left = span(due.in_s + 0.999)
    return StatusView(
        "calm", said, tr("Next: chair {chair} vitals in {time}", chair=chair, time=left)
    )


def overdue(timers: Iterable[ChairTimer]) -> str:
    """Readings overdue longest, as many as the line has room for; "" for none."""
    late = [(t.chair, t.due) for t in timers if t.due is not None and t.due.in_s <= 0]
    found = sorted(late, key=lambda one: one[1].in_s)[:MOST_LATE]
    return "   ".join(
        tr(_RECHECK_LATE if d.recheck else _VITALS_LATE, chair=c, time=span(d.in_s))
        for c, d in found
    )


def _vitals(due: Due | None, now: Moment) -> VitalsDue | None:
    if due is None:
        return None
    at = tr("due {time}", time=clock(later(now.utc, due.in_s).astimezone()))
    if due.in_s > 0:
        title = tr("Recheck in") if due.recheck else tr("Next vitals")
        return VitalsDue(title, span(due.in_s + 0.999), at)
    title = tr("Recheck overdue") if due.recheck else tr("Vitals overdue")
    return VitalsDue(title, span(due.in_s), at, due.urgency, late=True)


def running(views: Iterable[TileView]) -> int:
    return sum(view.ring is not None for view in views)
