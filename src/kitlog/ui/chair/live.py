"""The session's one Qt object: acts go down through it, the new session comes back up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from kitlog.domain import ready
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment, clock_step, elapsed
from kitlog.domain.session import Session
from kitlog.domain.shown import AlertShown
from kitlog.domain.view import View, phase, view
from kitlog.ui.answered import send
from kitlog.ui.kit import rest
from kitlog.ui.kit.painted import once_painted
from kitlog.ui.station import Station
from kitlog.workflow import charting, reading
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import ChairFile

if TYPE_CHECKING:
    from kitlog.ui.kit.dialog import Dialog

Act = Callable[[Desk], Session]

SLOW_MS = 200
"""Real time after which an act on its way to the disk is spoken of; most take a tenth of it."""
SAME_S = 0.05
"""Nothing on a page counts in less than seconds."""


class LiveSession(QObject):
    """`changed` after every commit; `refused` when an act was not kept.

    `saving` says that acts have been on their way for SLOW_MS, and then that all have arrived.
    """

    changed = Signal()
    refused = Signal(object)
    saving = Signal(bool)

    def __init__(self, station: Station, session_id: str, page: QObject) -> None:
        super().__init__(page)
        self._station = station
        self.id = session_id
        self.file: ChairFile | None = None
        self.before: Session | None = None
        self._pending: set[str] = set()
        self._questions = count()
        self._on_way = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(lambda: self.saving.emit(True))
        self._seen: tuple[Session, View] | None = None
        station.noted.connect(self._take)
        station.free_mb_known.connect(self._room)

    @property
    def session(self) -> Session:
        assert self.file is not None
        return self.file.session

    def load(self) -> None:
        """Read the session with its course and patient; what the window knows shows at once.

        So a key pressed just after the change of chair finds its field, however slow the disk.
        """
        known = self._station.watch.file(self.id) if self.file is None else None
        if known is None:
            self._read()
        else:
            self._loaded(known)
            once_painted(self, self._read)  # the clerk would slow it

    def view(self) -> View:
        """The session as the clock sees it now; one look for all who ask at the same moment."""
        now, seen = self._station.now(), self._seen
        if seen is None or seen[0] is not self.session or _apart(seen[1].now, now):
            seen = self._seen = (self.session, view(self.session, now))
        return seen[1]

    def do(
        self,
        act: Act,
        then: Callable[[Session], None] | None = None,
        failed: Callable[[KitLogError], None] | None = None,
        *,
        once: str = "",
        committed: Callable[[], object] | None = None,
    ) -> bool:
        """Do one act after those already asked. False when the same one is still on its way.

        `once` names what must not be done twice by a double tap or a key held down: acts with
        the same name exclude each other until a double tap is over. Acts without a name exclude
        each other while one is on its way; the others queue, so that quick hands lose nothing.
        `committed` is called even when the page was left meanwhile, `then` only when it was not.
        """
        if once in self._pending:
            return False
        self._pending.add(once)
        self._leave_for_the_disk()

        def kept(session: Session) -> None:
            if committed is not None:
                committed()
            if not isValid(self):  # the page was left: what it would show is read anew
                return
            self._arrive()
            if once:
                QTimer.singleShot(rest.DOUBLE_TAP_MS, self, lambda: self._pending.discard(once))
            else:
                self._pending.discard(once)
            if self.file is None:
                self._station.watch.keep(session)
            else:
                self.before = self.file.session
                self.file = self.file.with_session(session)
                self._station.watch.keep(session, self.view())
                if phase(session) is not phase(self.before):
                    self._station.sign_of_life()  # a start or a pause shows at the door at once
            self.changed.emit()
            if then is not None:
                then(session)

        def not_kept(error: KitLogError) -> None:
            if not isValid(self):
                self._station.not_kept.emit(error)
                return
            self._arrive()
            self._pending.discard(once)
            if failed is not None:
                failed(error)
            else:
                self.refused.emit(error)

        self._station.do(act, kept, not_kept)
        return True

    def answer(
        self,
        question: Dialog,
        act: Act,
        then: Callable[[Session], None] | None = None,
        failed: Callable[[KitLogError], None] | None = None,
    ) -> None:
        """Do what a question was answered with; it closes once that is kept."""
        do = partial(self.do, act, once=f"question {next(self._questions)}")
        send(question, do, then, failed, self._station.not_kept)

    def _leave_for_the_disk(self) -> None:
        self._on_way += 1
        if self._on_way == 1:
            self._slow.start()

    def _arrive(self) -> None:
        self._on_way -= 1
        if not self._on_way:
            self._slow.stop()
            self.saving.emit(False)

    def undo(self) -> Callable[[], None] | None:
        """What takes back the one entry that the last act made.

        What the program noted meanwhile is no part of it.
        """
        known = {one.id for one in self.before.happenings} if self.before else set()
        done = [one for one in self.session.happenings if not isinstance(one.fact, AlertShown)]
        new = [one.id for one in done if one.id not in known]
        if self.before is None or len(new) != 1:
            return None
        entry_id = new[0]

        def take_back() -> None:
            self.do(lambda desk: charting.undo(desk, self.id, entry_id), once="undo")

        return take_back

    def _read(self) -> None:
        id = self.id
        self._station.do(lambda desk: reading.chair_file(desk, id), self._loaded, self._failed)

    def _loaded(self, file: ChairFile) -> None:
        if isValid(self) and file != self.file:
            self.file = file
            self.changed.emit()

    def _take(self, session: Session) -> None:
        """The program noted something: shown as it stands in the record, and nothing to undo."""
        if isValid(self) and self.file is not None and session.id == self.id:
            self.file = self.file.with_session(session)
            self.changed.emit()

    def _room(self, free_mb: int) -> None:
        """The disk has filled up, or somebody made room."""
        if isValid(self) and self.file and ready.room(self.file.free_mb) != ready.room(free_mb):
            self.file = replace(self.file, free_mb=free_mb)
            self.changed.emit()

    def _failed(self, error: KitLogError) -> None:
        if not isValid(self):
            return
        self.refused.emit(error)


def _apart(before: Moment, now: Moment) -> bool:
    gone = elapsed(before, now).seconds
    return not 0 <= gone < SAME_S or bool(clock_step(before, now))
