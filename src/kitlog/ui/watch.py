"""Every chair of the room, read once for the whole window, whichever page is in view.

From here come the dock, the alerts of other chairs, what the one voice says, and the word in the
record that an alert was shown.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from kitlog.domain import silence
from kitlog.domain.alerts import Alert, Priority
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import Session
from kitlog.domain.silence import Tone
from kitlog.domain.view import Phase, View, phase, view
from kitlog.ui.shown_alerts import ShownAlerts
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.ui.backups import Backups
    from kitlog.ui.sound.voice import Voice
    from kitlog.ui.station import Station
    from kitlog.ui.wakeful import Wakeful
    from kitlog.workflow.board import Board
    from kitlog.workflow.reading import ChairFile

REREAD_S = 10.0
"""Another program on the same record may have charted; real time, whatever the demo's speed."""
_INFUSING = (Phase.RUNNING, Phase.PAUSED)
SAME_S = 0.2
"""Views this close together are one look: the digits of the dock keep step with the clock."""


class Watch:
    """Keeps the sessions last read; the clock does the rest."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self.sessions: tuple[Session, ...] = ()
        self._files: dict[str, ChairFile] = {}
        self.voice: Voice | None = None
        self.backups: Backups | None = None
        self.wakeful: Wakeful | None = None
        self._shown = ShownAlerts(station)
        self._seen: tuple[Moment, tuple[tuple[Session, View], ...]] | None = None
        self._read_s, self._reading = float("-inf"), False
        self._known = False
        """Once the chairs were read: what sounded at the closed record goes on until then."""

    def look(self, now: Moment) -> None:
        """At each heartbeat: read again now and then, let the voice say what is wanted, keep the
        computer awake for an infusion, and have noted what is new on the screen, of every chair
        and signed out too.
        """
        if time.monotonic() - self._read_s >= REREAD_S:
            self.read()
        if self.voice is not None and self._known:
            self.voice.hear(self.tones(now))
        if self.wakeful is not None and self._known:
            self.wakeful.want(any(phase(one) in _INFUSING for one in self.sessions))
        self._shown.look(self.views(now), now)
        if self.backups is not None and self._known:
            self.backups.look(self.sessions, now)

    def read(self) -> None:
        """Ask the record for every chair of the day; what was read before stays meanwhile."""
        if self._reading:
            return
        from kitlog.workflow.board import board

        self._reading, self._read_s = True, time.monotonic()
        self._station.do(board, self._keep_board, self._not_read)

    def keep(self, session: Session, looked: View | None = None) -> None:
        """An act has changed this session: what it says counts at once. `looked` is a view of it
        by whoever has had one just now."""
        others = tuple(one for one in self.sessions if one.id != session.id)
        self.sessions = (*others, session)
        if session.id in self._files:
            self._files[session.id] = self._files[session.id].with_session(session)
        if self._seen is not None:
            now, seen = self._seen
            kept = [one for one in seen if one[0].id != session.id]
            self._seen = now, _in_order([*kept, (session, looked or view(session, now))])

    def file(self, session_id: str) -> ChairFile | None:
        """What was last read of this chair and charted since: its page stands at once by it."""
        return self._files.get(session_id)

    def in_chair(self, chair: int) -> str:
        """The session of whoever sits there, else the last to sign, else the last one; "" if none.

        A chair has several in a day: Alt 3 must not open the patient of the morning.
        """
        here = [one for one in self.sessions if one.chair == chair]
        return max(here, key=lambda one: (_sits(one), one.id)).id if here else ""

    def views(self, now: Moment) -> tuple[tuple[Session, View], ...]:
        """Every chair as the clock sees it, in the room's order."""
        if self._seen is None or abs(elapsed(self._seen[0], now).seconds) >= SAME_S:
            self._seen = now, _in_order([(one, view(one, now)) for one in self.sessions])
        return self._seen[1]

    def waiting(self, now: Moment, own: str = "") -> tuple[tuple[Session, Alert], ...]:
        """Alerts of the chairs other than `own` that nobody acknowledged; medium and high."""
        found = [
            (session, alert)
            for session, seen in self.views(now)
            for alert in seen.alerts
            if session.id != own and not alert.acknowledged and alert.priority > Priority.LOW
        ]
        return tuple(sorted(found, key=lambda one: (-one[1].priority, one[1].since_s)))

    def tones(self, now: Moment) -> tuple[Tone, ...]:
        """What all chairs ask the voice for."""
        sound = self._station.clinic.sound
        return tuple(
            tone
            for session, seen in self.views(now)
            for tone in silence.tones(session, seen.alerts, now, sound.volume(session.chair))
        )

    def sound_words(self, now: Moment, own: str = "") -> str:
        """What keeps this computer, or the chair `own`, from sounding; "" when nothing does.

        Without a chair of its own a page says only what was silenced signed out.
        """
        if self.voice is not None and self.voice.trouble:
            return self.voice.trouble
        here = [session for session in self.sessions if session.id == own]
        if own:
            return silence.muted_words(here[0], now) if here else ""
        lasting = [silence.silences(session, now).get(silence.ALL) for session in self.sessions]
        ends = [silence.until(said) for said in lasting if said is not None]
        return tr("Sound off to {until}", until=max(ends)) if ends else ""

    @property
    def may_sleep(self) -> bool:
        """Something infuses, and the system would not promise to keep the computer awake."""
        return self.wakeful is not None and self.wakeful.may_sleep

    def _keep_board(self, found: Board) -> None:
        self._reading, self._seen, self._known = False, None, True
        self.sessions = tuple(row.session for row in found.rows if row.session)
        self._files = {file.session.id: file for row in found.rows if (file := row.file)}

    def _not_read(self, _: KitLogError) -> None:
        """The chairs last read stay; the page in view says what is wrong with the record."""
        self._reading = False


def _in_order(seen: list[tuple[Session, View]]) -> tuple[tuple[Session, View], ...]:
    return tuple(sorted(seen, key=lambda one: (one[0].chair, one[0].id)))


def _sits(session: Session) -> int:
    """2 for a patient in the chair, 1 for one who left and is to be signed, 0 for a closed day."""
    stands = phase(session)
    if stands in (Phase.SIGNED, Phase.HELD, Phase.IN_ERROR):
        return 0
    return 1 if stands is Phase.LEFT else 2
