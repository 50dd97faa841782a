"""Which reading a chair waits for most, and how urgent that has become."""

from __future__ import annotations

from kitlog.domain.door import Due, Urgency
from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View


def most_wanted(view: View) -> Slot | None:
    """The reading longest overdue, else the next one: the one the alerts speak of too.

    A reading that nobody took stays the most wanted even when the slot after it is due.
    """
    return min(_wanted(view), key=lambda slot: slot.in_s or 0.0, default=None)


def urgency(session: Session, slot: Slot) -> Urgency:
    """Calm during the grace, then amber, then red, as the alert (RULINGS "Quiet")."""
    return _due(session, slot, stands=False).urgency


def dues(session: Session, seen: View) -> tuple[Due, ...]:
    """Every reading still wanted, as the door counts them down."""
    paused = seen.phase is Phase.PAUSED
    return tuple(_due(session, s, stands=paused and s.key.isdigit()) for s in _wanted(seen))


def _wanted(view: View) -> list[Slot]:
    if not view.live:
        return []
    return [s for s in view.slots if s.in_s is not None and (s.open or s.unseen)]


def _due(session: Session, slot: Slot, *, stands: bool) -> Due:
    rules = session.protocol.alerts
    red_min = rules.red_after_urgent_min if slot.recheck else rules.red_after_min
    grace_min = session.protocol.grace_min
    return Due(slot.in_s or 0.0, slot.recheck, stands, grace_min * 60.0, red_min * 60.0)
