"""What was searched for goes into the trail once the typing has paused, not letter by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.domain.moment import Moment, elapsed

if TYPE_CHECKING:
    from kitlog.ui.station import Station
    from kitlog.workflow.desk import Desk

PAUSE_S = 2.0


class Searched:
    """Kept by the station and led by the window's heartbeat: leaving the page drops no search."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._text = self._author = ""
        self._at: Moment | None = None

    def typed(self, text: str) -> None:
        """These words were searched for by whoever is signed in; another letter may follow."""
        person = self._station.person
        if not text.strip() or person is None:
            return
        if self._author not in ("", person.person_id):
            self._note()
        self._text, self._author, self._at = text, person.person_id, self._station.now()

    def look(self, now: Moment) -> None:
        """Note it where nothing was typed for a while."""
        if self._at is not None and elapsed(self._at, now).seconds >= PAUSE_S:
            self._note()

    def _note(self) -> None:
        text, author, self._at = self._text, self._author, None
        self._text = self._author = ""

        def note(desk: Desk) -> None:
            from kitlog.workflow import looking

            looking.note_search(desk.as_person(author), text)

        self._station.do(note, _nothing, _nothing)


def _nothing(_: object) -> None:
    """Nobody waits for it."""
