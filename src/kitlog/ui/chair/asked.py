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

MOST_PRESENT = 3
"""As many as stand in one row beside "Other…"."""


def effects_view(session: Session, effects: tuple[Effect, ...], now: Moment) -> EffectsView:
    """The effects shown at once: this round's scores filled, the last ones underlined."""
    fresh, last, at = _rounds(session, now)
    rows = tuple(
        SeverityView(e.id, e.label, fresh.get(e.id), last.get(e.id)) for e in effects if e.shown
    )
    others = other_rows(session, effects, now)
    there = sum((row.score if row.score is not None else row.last or 0) > 0 for row in others)
    return EffectsView(rows, clock(at.local) if at else "", there)


def other_rows(
    session: Session, effects: tuple[Effect, ...], now: Moment
) -> tuple[SeverityView, ...]:
    """Those of the list that are not on screen, then those written in, each by its name."""
    fresh, last, _ = _rounds(session, now)
    names = {e.id: e.label for e in effects if not e.shown}
    listed = {e.id for e in effects}
    for name in (*last, *fresh):
        if name not in listed:
            names.setdefault(name, name[:1].upper() + name[1:])
    return tuple(
        SeverityView(name, label, fresh.get(name), last.get(name)) for name, label in names.items()
    )


def present(session: Session, effects: tuple[Effect, ...]) -> tuple[str, ...]:
    """The three severest when last asked, in the list's order and as stored: "Anxiety 3"."""
    last = {name: points for name, points in session.last_scores().items() if points > 0}
    severest = sorted(last, key=lambda name: -last[name])[:MOST_PRESENT]
    names = {e.id: e.english for e in effects}
    in_order = [e.id for e in effects if e.id in severest]
    in_order += [name for name in severest if name not in names]
    return tuple(f"{names.get(name, name)} {last[name]}" for name in in_order)


def _rounds(session: Session, now: Moment) -> tuple[dict[str, int], dict[str, int], Moment | None]:
    """Scores of this round and of the last time before it, by name, and when that was."""
    fresh: dict[str, int] = {}
    last: dict[str, int] = {}
    at: Moment | None = None
    for said, score in session.scores():
        if elapsed(said.measured, now).seconds <= ROUND_S:
            fresh[score.name] = score.severity
        else:
            last[score.name] = score.severity
            at = said.measured
    return fresh, last, at


def unasked(view: EffectsView) -> tuple[str, ...]:
    """Effects on screen without a score in this round."""
    return tuple(row.effect for row in view.effects if row.score is None)
