"""Which reading a chair waits for most, and how urgent that has become."""

from __future__ import annotations

from typing import Literal

from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session
from kitlog.domain.view import View

Urgency = Literal["calm", "amber", "red"]


def most_wanted(view: View) -> Slot | None:
    """The reading longest overdue, else the next one: the one the alerts speak of too.

    A reading that nobody took stays the most wanted even when the slot after it is due.
    """
    if not view.live:
        return None
    wanted = [s for s in view.slots if s.in_s is not None and (s.open or s.unseen)]
    return min(wanted, key=lambda slot: slot.in_s or 0.0, default=None)


def urgency(session: Session, slot: Slot) -> Urgency:
    """Calm during the grace, then amber, then red, as the alert (RULINGS "Quiet")."""
    rules, over_min = session.protocol.alerts, -(slot.in_s or 0.0) / 60
    if over_min >= (rules.red_after_urgent_min if slot.recheck else rules.red_after_min):
        return "red"
    return "amber" if over_min >= session.protocol.grace_min else "calm"
