"""Which effects stand on screen, and what was said of each the last time it was asked."""

from __future__ import annotations

from kitlog.domain.dates import clock
from kitlog.domain.effects import Effect
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import Session
from kitlog.ui.chair.parts.effects_card import EffectsView
from kitlog.ui.chair.parts.severity import SeverityView

ROUND_S = 5 * 60.0
"""Scores younger than this belong to the round being asked now; older ones are "last time"."""


def effects_view(session: Session, effects: tuple[Effect, ...], now: Moment) -> EffectsView:
    """The effects shown at once: this round's scores filled, the last ones underlined."""
    fresh: dict[str, int] = {}
    last: dict[str, int] = {}
    at: Moment | None = None
    for said, score in session.scores():
        if elapsed(said.measured, now).seconds <= ROUND_S:
            fresh[score.effect] = score.severity
        else:
            last[score.effect] = score.severity
            at = said.measured
    rows = tuple(
        SeverityView(e.id, e.label, fresh.get(e.id), last.get(e.id)) for e in effects if e.shown
    )
    return EffectsView(rows, clock(at.local) if at else "")


def unasked(view: EffectsView) -> tuple[str, ...]:
    """Effects on screen without a score in this round."""
    return tuple(row.effect for row in view.effects if row.score is None)
