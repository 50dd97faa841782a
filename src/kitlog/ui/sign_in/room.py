"""The whole room while nobody is signed in: timers, who is still expected, the highest alert."""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain import silence
from kitlog.domain.alerts import Alert
from kitlog.domain.moment import Moment
from kitlog.domain.view import Phase
from kitlog.domain.volume import ClinicSound
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.sign_in.tile_view import NOTHING_RUNS, TileView, tile
from kitlog.ui.today.row_view import live_view
from kitlog.ui.today.summary_line import (
    LEVELS,
    next_words,
    open_alerts,
    overdue_besides,
)
from kitlog.words import tr, unsaid
from kitlog.workflow.board import Board, BoardRow
from kitlog.workflow.doorkeeping import timer

_HIDDEN = {
    "value": unsaid("a reading outside the limits"),
    "effect": unsaid("a severe side effect"),
}
"""Alerts whose words tell something of the patient; what they say follows after signing in."""


def silence_words() -> str:
    """The one button of the line."""
    return tr("Silence {minutes} min", minutes=silence.LOCKED_MIN)


def tiles(board: Board, now: Moment) -> tuple[TileView, ...]:
    """Running infusions, then recoveries, then who is still expected; chair order within."""
    found = [(_rank(row), row.chair, _tile(row, now)) for row in board.rows]
    return tuple(t for rank, _, t in sorted(found, key=lambda one: one[:2]) if rank < 3)


def signed_out_line(board: Board, sound: ClinicSound, now: Moment) -> StatusView:
    """The most urgent alert of any chair without a value, or that there is none."""
    chairs = [(row.chair, v) for row in board.rows if (v := live_view(row, now)) is not None]
    waiting = open_alerts(chairs)
    if not waiting:
        running = sum(v.phase in (Phase.RUNNING, Phase.PAUSED) for _, v in chairs)
        said = _calm(running)
        return StatusView("calm", said, next_words(chairs))
    chair, alert = waiting[0]
    words = _hidden(alert)
    more = f"+{len(waiting) - 1}" if len(waiting) > 1 else ""
    detail = "   ".join(part for part in (more, overdue_besides(chairs, chair, alert)) if part)
    acts = ((silence_words(), "A"),) if sounding(board, sound, now) else ()
    return StatusView(
        LEVELS[alert.priority],
        tr("Chair {chair}: {words}", chair=chair, words=words),
        detail,
        acts=acts,
    )


def sounding(board: Board, sound: ClinicSound, now: Moment) -> bool:
    """Whether any chair asks the voice for a tone."""
    return any(
        silence.tones(row.session, seen.alerts, now, sound.volume(row.chair))
        for row in board.rows
        if row.session is not None and (seen := live_view(row, now)) is not None
    )


def _calm(running: int) -> str:
    if not running:
        return tr(NOTHING_RUNS)
    return tr("{room}, no alerts", room=tr("{count} infusing", count=running))


def _hidden(alert: Alert) -> str:
    words = _HIDDEN.get(alert.key.partition(":")[0])
    return tr(words) if words else alert.words


def _rank(row: BoardRow) -> int:
    seen = row.session
    if seen is None:
        return 2
    if seen.discharged or seen.signed or seen.held:
        return 3
    return 2 if seen.run is None else 1 if seen.run.ended else 0


def _tile(row: BoardRow, now: Moment) -> TileView:
    session, seen = row.session, live_view(row, now)
    if session is not None and seen is not None:
        standing = timer(session, seen, row.number, row.course.wanted)
        if standing is not None:
            return replace(tile(standing, now), session=session.id)
    started = session is not None and bool(session.time_out)
    words = tr("time-out started") if started else tr("time-out not started")
    return TileView(row.chair, tr("Due {clock}", clock=row.course.opened.clock), "due", words=words)
