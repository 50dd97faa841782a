"""Puts into the record from when each alert stood on this screen (DESIGN 7).

The heartbeat tells what is to be seen; each chair has at most one write on its way.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kitlog.domain import shown
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.shown import AlertShown
from kitlog.domain.view import View

if TYPE_CHECKING:
    from kitlog.ui.station import Station

AGAIN_S = 10.0
"""After a write that failed; real time. The nurse's own acts wait for the same disk."""


class ShownAlerts:
    """Keeps what was seen until the record holds it, so that a slow disk does not move the time."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._seen: dict[str, dict[str, tuple[AlertShown, Moment]]] = {}
        self._on_way: set[str] = set()
        self._not_before_s = float("-inf")

    def look(self, chairs: Iterable[tuple[Session, View]], now: Moment) -> None:
        """Remember what is new at any chair, and ask for it to be noted."""
        for session, seen in chairs:
            if seen.live:
                self._take_over(session)
            for fact in shown.not_noted(session, seen.alerts):
                self._seen.setdefault(session.id, {}).setdefault(fact.alert, (fact, now))
            waits = session.id in self._seen and session.id not in self._on_way
            if waits and time.monotonic() >= self._not_before_s:
                self._note(session.id)

    def _take_over(self, session: Session) -> None:
        """What stood at the closed record, with the time it first did, also if it has grown."""
        held, closed = shown.keys(session), self._station.shown_closed
        for chair, key in [place for place in closed if place[0] == session.chair]:
            seen = closed.pop((chair, key))
            if key not in held:
                self._seen.setdefault(session.id, {}).setdefault(key, seen)

    def _note(self, id: str) -> None:
        from kitlog.workflow.showing import note_shown

        seen = tuple(self._seen[id].values())
        self._on_way.add(id)

        def kept(session: Session) -> None:
            self._on_way.discard(id)
            noted = {fact.alert for fact, _ in seen}
            left = {key: one for key, one in self._seen.pop(id).items() if key not in noted}
            if left:
                self._seen[id] = left
            self._station.watch.keep(session)
            self._station.noted.emit(session)

        def not_kept(_: KitLogError) -> None:
            """Nobody asked for it, so nobody is told: what the nurse presses next says it."""
            self._on_way.discard(id)
            self._not_before_s = time.monotonic() + AGAIN_S

        self._station.do(lambda desk: note_shown(desk, id, seen), kept, not_kept)
