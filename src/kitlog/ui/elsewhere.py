"""What a page says of the chairs it does not show: "Chair 4: vitals overdue 01:47"."""

from __future__ import annotations

from collections.abc import Sequence

from kitlog.domain.alerts import Alert, Priority
from kitlog.domain.session import Session
from kitlog.ui.kit.status_line import Level, StatusView
from kitlog.words import tr


def elsewhere(waiting: Sequence[tuple[Session, Alert]]) -> StatusView | None:
    """The first of them, with a way to its chair, and how many more there are."""
    if not waiting:
        return None
    session, alert = waiting[0]
    more = f"+{len(waiting) - 1}" if len(waiting) > 1 else ""
    detail = "   ".join(part for part in (alert.detail, more) if part)
    level: Level = "high" if alert.priority is Priority.HIGH else "medium"
    key = f"Alt {session.chair}" if session.chair < 10 else ""
    act = (tr("Open chair {chair}", chair=session.chair), key)
    return StatusView(
        level,
        tr("Chair {chair}: {words}", chair=session.chair, words=alert.words),
        detail,
        acts=(act,),
    )
