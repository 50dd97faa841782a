"""The session's one Qt object: acts go down through it, the new session comes back up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kitlog.domain.errors import KitLogError
from kitlog.domain.session import Session
from kitlog.domain.view import View, view
from kitlog.ui.station import Station
from kitlog.workflow import charting, reading
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import ChairFile

Act = Callable[[Desk], Session]


class LiveSession(QObject):
    """`changed` after every commit; `refused` when an act was not kept."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, station: Station, session_id: str) -> None:
        super().__init__()
        self._station = station
        self.id = session_id
        self.file: ChairFile | None = None
        self._doing = False

    @property
    def session(self) -> Session:
        assert self.file is not None
        return self.file.session

    @property
    def busy(self) -> bool:
        """An act is on its way to the disk: nothing is shown as charted before it is back."""
        return self._doing

    def load(self) -> None:
        """Read the session with its course and patient."""
        id = self.id
        self._station.do(lambda desk: reading.chair_file(desk, id), self._loaded, self._failed)

    def view(self) -> View:
        """The session as the clock sees it now."""
        return view(self.session, self._station.now())

    def do(
        self,
        act: Act,
        then: Callable[[Session], None] | None = None,
        failed: Callable[[KitLogError], None] | None = None,
    ) -> bool:
        """Do one act. False when another is still on its way: a double tap does nothing."""
        if self._doing:
            return False
        self._doing = True

        def kept(session: Session) -> None:
            self._doing = False
            if self.file is not None:
                self.file = self.file.with_session(session)
            self.changed.emit()
            if then is not None:
                then(session)

        def not_kept(error: KitLogError) -> None:
            self._doing = False
            if failed is not None:
                failed(error)
            self.refused.emit(error)

        self._station.do(act, kept, not_kept)
        return True

    def undo(self, before: Session, after: Session) -> Callable[[], None] | None:
        """What takes back the one entry that `after` has and `before` has not."""
        known = {one.id for one in before.happenings}
        new = [one.id for one in after.happenings if one.id not in known]
        if len(new) != 1:
            return None
        entry_id = new[0]

        def take_back() -> None:
            self.do(lambda desk: charting.undo(desk, self.id, entry_id))

        return take_back

    def _loaded(self, file: ChairFile) -> None:
        self.file = file
        self.changed.emit()

    def _failed(self, error: KitLogError) -> None:
        self.refused.emit(error)
