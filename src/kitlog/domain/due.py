"""A reading still wanted, with the times at which it is said: what alerts and door count by."""

from __future__ import annotations

from kitlog.domain.door import Due
from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session


def due(session: Session, slot: Slot) -> Due:
    """A slot that has a time, as it stands now (RULINGS "Quiet")."""
    rules, protocol = session.protocol.alerts, session.protocol
    red_min = rules.red_after_urgent_min if slot.recheck else rules.red_after_min
    soon_min = min(rules.vitals_soon_min, protocol.opens_early_min) if slot.values is None else 0
    run = session.run if session.run is not None and session.run.ended is None else None
    after_end = run is not None and slot.key.startswith("+")
    return Due(
        slot.in_s or 0.0,
        slot.recheck,
        stands=run is not None and run.paused and (slot.key.isdigit() or after_end),
        amber_s=protocol.grace_min * 60.0,
        red_s=red_min * 60.0,
        soon_s=soon_min * 60.0,
        floor_s=float(slot.key[1:]) * 60.0 if after_end else None,
        key=slot.key,
        title=slot.title,
    )
