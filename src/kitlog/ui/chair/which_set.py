"""Which set the entry row answers: the one tapped, else the one due when it was measured."""

from __future__ import annotations

from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.schedule import Slot
from kitlog.domain.session import BASELINE
from kitlog.domain.view import Phase, View


def which_set(view: View, early_s: float, tapped: str, measured: Moment | None) -> Slot | None:
    """None for a set nobody asked for. `early_s`: how long before its time a slot opens.

    A tapped slot counts until it is charted, also one that was missed; `measured` is None for
    now.
    """
    if view.phase is Phase.READY:
        return next((s for s in view.slots if s.key == BASELINE), None)
    chosen = next((s for s in view.slots if s.key == tapped), None)
    if chosen is not None and (chosen.open or chosen.values is None):
        return chosen
    if measured is not None:
        return _due_then(view, early_s, elapsed(measured, view.now).seconds)
    waiting = view.next
    opens = waiting is not None and waiting.in_s is not None and waiting.in_s <= early_s
    return waiting if opens else None


def _due_then(view: View, early_s: float, ago_s: float) -> Slot | None:
    """The last slot that was due, or soon due, so many seconds ago; None if it was charted."""
    due = [s for s in view.slots if s.in_s is not None and s.in_s + ago_s <= early_s]
    latest = max(due, key=lambda s: s.in_s or 0.0, default=None)
    wanted = latest is not None and (latest.values is None or latest.still_due)
    return latest if wanted else None
