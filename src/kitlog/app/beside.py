"""What goes on beside charting once the record is open: backups, and the look through it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.app.record_check import RecordCheck
from kitlog.ui.backups import Backups

if TYPE_CHECKING:
    from kitlog.app.record import Opened
    from kitlog.ui.clerk import Clerk
    from kitlog.ui.station import Station
    from kitlog.ui.window import Window


class Beside:
    """From construction until `close`. Of a damaged record only the bar is shown."""

    def __init__(self, window: Window, clerk: Clerk, station: Station, opened: Opened) -> None:
        self._backups: Backups | None = None
        self._check: RecordCheck | None = None
        if opened.way_out:
            from kitlog.ui.still_bar import StillBar

            window.say_below(StillBar(station, opened.desk.store.damage, opened.way_out))
            return
        station.watch.backups = self._backups = Backups(station)
        if opened.backup_cut_off:
            self._backups.was_cut_off()
        self._check = RecordCheck(window, clerk, opened.desk.store)

    def close(self) -> None:
        """The record is about to be closed."""
        if self._check is not None:
            self._check.stop()
        if self._backups is not None:
            self._backups.close()
