"""Which reading a chair waits for most, and how urgent that has become."""

from __future__ import annotations

from kitlog.domain.door import Due, Urgency
from kitlog.domain.due import due
from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session
from kitlog.domain.view import View


def most_wanted(view: View) -> Slot | None:
    """The reading longest overdue, else the next one: the one the alerts speak of too.

    A reading that nobody took stays the most wanted even when the slot after it is due.
    """
    return min(_wanted(view), key=lambda slot: slot.in_s or 0.0, default=None)


def urgency(session: Session, slot: Slot) -> Urgency:
    """Calm during the grace, then amber, then red, as the alert (RULINGS "Quiet")."""
    return due(session, slot).urgency


def dues(session: Session, seen: View) -> tuple[Due, ...]:
    """Every reading still wanted, as the door counts them down."""
    return tuple(due(session, slot) for slot in _wanted(seen))


def _wanted(view: View) -> list[Slot]:
    if not view.live:
        return []
    return [s for s in view.slots if s.in_s is not None and (s.open or s.unseen)]
