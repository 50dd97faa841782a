"""What goes on beside charting once the record is open: backups, and the look through it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kitlog.app.record_check import RecordCheck
from kitlog.ui.apart import apart, wait_apart
from kitlog.ui.backups import Backups

if TYPE_CHECKING:
    from kitlog.app.record import Opened
    from kitlog.ui.clerk import Clerk
    from kitlog.ui.station import Station
    from kitlog.ui.window import Window


class Beside(QObject):
    """From construction until `close`. Of a damaged record only the bar is shown."""

    _stands_still = Signal()

    def __init__(self, window: Window, clerk: Clerk, station: Station, opened: Opened) -> None:
        super().__init__(window)
        self._window, self._station = window, station
        self._store = opened.desk.store
        self._backups: Backups | None = None
        self._check: RecordCheck | None = None
        self._reads_only = False
        if opened.way_out:
            self._show_still(opened.way_out)
            return
        self._stands_still.connect(self._only_read)
        self._store.database.on_still = self._stands_still.emit
        station.watch.backups = self._backups = Backups(station)
        if opened.backup_cut_off:
            self._backups.was_cut_off()
        self._check = station.looking = RecordCheck(window, clerk, self._store)
        if self._store.still:  # met by an act of the clerk's before anybody listened
            self._only_read()

    def close(self) -> None:
        """The record is about to be closed."""
        if self._check is not None:
            self._check.stop()
        if self._backups is not None:
            self._backups.close()

    def _only_read(self) -> None:
        """A bad page was met while it was open: as if it had been found at the opening.

        Nothing is waited for: the chairs' timers go on in this thread.
        """
        if self._reads_only:
            return
        self._reads_only = True
        if self._check is not None:
            self._check.stop()
        if self._backups is not None:
            self._backups.stop()
        self._station.watch.backups = self._station.looking = None
        path = self._store.database.path

        def look() -> str:
            from kitlog.app.way_out import way_out

            return way_out(path)

        wait_apart(apart(look), self._show_still, lambda _: self._show_still(""), self)

    def _show_still(self, way_out: str) -> None:
        from kitlog.ui.still_bar import StillBar

        self._window.say_below(StillBar(self._station, self._store.damage, way_out))
