"""The other chairs, as the dock shows them: what is left, what is due, what is overdue."""

from __future__ import annotations

from kitlog.domain.alerts import Priority
from kitlog.domain.dates import span
from kitlog.domain.moment import Moment
from kitlog.domain.overdue import most_wanted
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View
from kitlog.ui.kit.chair_header import DockChip
from kitlog.ui.watch import Watch
from kitlog.words import tr


class Neighbours:
    """What the window's watch saw, without this page's own chair."""

    def __init__(self, watch: Watch, session_id: str) -> None:
        self._watch, self._own = watch, session_id

    def chips(self, now: Moment) -> tuple[DockChip, ...]:
        """The other live chairs in the room's order; the dock shows those it has room for."""
        seen = self._watch.views(now)
        return tuple(_chip(s, v) for s, v in seen if v.live and s.id != self._own)


def _urgency(seen: View) -> int:
    waiting = [alert.priority for alert in seen.alerts if not alert.acknowledged]
    return int(max(waiting, default=0))


def _chip(session: Session, seen: View) -> DockChip:
    urgency = _urgency(seen)
    level = {int(Priority.HIGH): "high", int(Priority.MEDIUM): "medium"}.get(urgency, "")
    if seen.phase is Phase.RECOVERY:
        large, small = span(seen.recovered_s), tr("recovery")
    else:
        large = ("+" if seen.remaining_s < 0 else "") + span(seen.remaining_s)
        small = tr("paused") if seen.phase is Phase.PAUSED else ""
    slot = most_wanted(seen)
    late = ""
    if slot is not None and slot.in_s is not None:
        late = span(slot.in_s) if slot.in_s <= 0 else ""
        if late or level or not small:
            time = span(slot.in_s)
            small = tr("overdue {time}", time=time) if late else tr("vitals {time}", time=time)
    return DockChip(session.id, session.chair, large, small, level, late)
