"""What stands on a chair's tile while nobody is signed in: times, and nothing of the patient."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kitlog.domain.dates import clock, span
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View
from kitlog.ui.chair import timer
from kitlog.ui.chair.parts.ring import RingView
from kitlog.ui.kit.pill import Look
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.today.overdue import Urgency, most_wanted, urgency
from kitlog.ui.today.row_view import live_view
from kitlog.ui.today.summary_line import LEVELS, next_vitals, open_alerts
from kitlog.workflow.board import Board, BoardRow

_HIDDEN = {"value": "a reading outside the limits", "effect": "a severe side effect"}
"""Alerts whose words tell something of the patient; what they say follows after signing in."""


@dataclass(frozen=True, slots=True)
class VitalsDue:
    """The next reading: "Next vitals", "00:15", "due 09:55"."""

    title: str
    digits: str
    due: str
    urgency: Urgency = "calm"


@dataclass(frozen=True, slots=True)
class TileView:
    """`ring` and `ends` while an infusion runs; else `digits` and `words` in one line."""

    chair: int
    pill: str
    look: Look
    ring: RingView | None = None
    ends: str = ""
    digits: str = ""
    words: str = ""
    vitals: VitalsDue | None = None

    @property
    def spoken(self) -> str:
        parts = [f"Chair {self.chair}", self.pill, self.ring.spoken if self.ring else self.digits]
        parts += [self.words, self.vitals.title if self.vitals else ""]
        return ", ".join(part for part in parts if part)


def tiles(board: Board, now: Moment) -> tuple[TileView, ...]:
    """Running infusions, then recoveries, then who is still expected; chair order within."""
    found = [(_rank(row), row.chair, _tile(row, now)) for row in board.rows]
    return tuple(t for rank, _, t in sorted(found, key=lambda one: one[:2]) if rank < 3)


def signed_out_line(board: Board, now: Moment) -> StatusView:
    """The most urgent alert of any chair without a value, or that there is none."""
    chairs = [(row.chair, v) for row in board.rows if (v := live_view(row, now)) is not None]
    waiting = open_alerts(chairs)
    if not waiting:
        running = sum(v.phase in (Phase.RUNNING, Phase.PAUSED) for _, v in chairs)
        said = f"{running} infusing, no alerts" if running else "No infusion running"
        found = next_vitals(chairs)
        left = found[1].in_s or 0.0 if found else 0.0
        detail = f"Next: chair {found[0]} vitals in {span(left + 0.999)}" if found and left else ""
        return StatusView("calm", said, detail)
    chair, alert = waiting[0]
    words = _HIDDEN.get(alert.key.partition(":")[0], alert.words)
    more = f"+{len(waiting) - 1}" if len(waiting) > 1 else ""
    return StatusView(LEVELS[alert.priority], f"Chair {chair}: {words}", more)


def _rank(row: BoardRow) -> int:
    seen = row.session
    if seen is None:
        return 2
    if seen.discharged or seen.signed or seen.held:
        return 3
    return 2 if seen.run is None else 1 if seen.run.ended else 0


def _tile(row: BoardRow, now: Moment) -> TileView:
    session, seen = row.session, live_view(row, now)
    if session is None or seen is None or session.run is None:
        started = session is not None and bool(session.time_out)
        words = "time-out started" if started else "time-out not started"
        return TileView(row.chair, f"Due {row.course.opened.clock}", "due", words=words)
    due = _vitals(session, seen)
    if seen.phase is Phase.RECOVERY:
        return TileView(
            row.chair, "Recovery", "ok", digits=span(seen.recovered_s), words="since end",
            vitals=due,
        )  # fmt: skip
    paused = seen.phase is Phase.PAUSED
    ends = clock(seen.planned_end.astimezone()) if seen.planned_end else ""
    return TileView(
        row.chair,
        "Paused" if paused else "Infusing",
        "medsoft" if paused else "run",
        ring=timer.ring(session, seen),
        ends=f"ends {ends} · infusion {row.number} of {row.course.wanted}",
        vitals=due,
    )


def _vitals(session: Session, seen: View) -> VitalsDue | None:
    slot = most_wanted(seen)
    if slot is None or slot.in_s is None or slot.due is None:
        return None
    name, due = "Recheck" if slot.recheck else "Vitals", f"due {clock(slot.due.astimezone())}"
    if slot.in_s > 0:
        title = "Recheck in" if slot.recheck else "Next vitals"
        return VitalsDue(title, span(slot.in_s + 0.999), due)
    return VitalsDue(f"{name} overdue", span(slot.in_s), due, urgency(session, slot))


def running(views: Iterable[TileView]) -> int:
    return sum(view.ring is not None for view in views)
