"""The other chairs, as the dock shows them: what is left, what is due, what is overdue."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kitlog.domain.alerts import Priority
from kitlog.domain.dates import span
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View, view
from kitlog.ui.kit.chair_header import DockChip
from kitlog.ui.station import Station
from kitlog.workflow.board import Board, board

REREAD_MS = 10_000
MOST_CHIPS = 3
"""More chairs than this stand on the Today board; those with an alert come first."""


class Neighbours(QObject):
    """Reads the board now and then; the clock does the rest."""

    def __init__(self, station: Station, session_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._station, self._own = station, session_id
        self._sessions: tuple[Session, ...] = ()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.read)
        self._timer.start(REREAD_MS)

    def read(self) -> None:
        self._station.do(board, self._keep, lambda _: None)

    def session_in(self, chair: int) -> str:
        """The session in a chair, "" for none."""
        return next((s.id for s in self._sessions if s.chair == chair), "")

    def chips(self, now: Moment) -> tuple[DockChip, ...]:
        """The other live chairs, the most urgent first, then in the room's order."""
        seen = [(s, view(s, now)) for s in self._sessions if s.id != self._own]
        live = [(s, v) for s, v in seen if v.live]
        ranked = sorted(live, key=lambda pair: (-_urgency(pair[1]), pair[0].chair))[:MOST_CHIPS]
        return tuple(_chip(s, v) for s, v in sorted(ranked, key=lambda pair: pair[0].chair))

    def _keep(self, found: Board) -> None:
        self._sessions = tuple(row.session for row in found.rows if row.session)


def _urgency(seen: View) -> int:
    waiting = [alert.priority for alert in seen.alerts if not alert.acknowledged]
    return int(max(waiting, default=0))


def _chip(session: Session, seen: View) -> DockChip:
    urgency = _urgency(seen)
    level = {int(Priority.HIGH): "high", int(Priority.MEDIUM): "medium"}.get(urgency, "")
    if seen.phase is Phase.RECOVERY:
        large, small = span(seen.recovered_s), "recovery"
    else:
        large = ("+" if seen.remaining_s < 0 else "") + span(seen.remaining_s)
        small = "paused" if seen.phase is Phase.PAUSED else ""
    if seen.next is not None and seen.next.in_s is not None and not small:
        late = seen.next.in_s < 0
        small = f"{'overdue' if late else 'vitals'} {span(seen.next.in_s)}"
    return DockChip(session.id, session.chair, large, small, level)
