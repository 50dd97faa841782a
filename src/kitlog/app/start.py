"""Opens the program. Everything long-lived is made here, in the order of this file.

The window is painted before the record is opened: what the first page does not need is
imported after it stands (DESIGN 3; measured in `make bench`).
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from kitlog import resources
from kitlog.app.crash_watch import CrashWatch
from kitlog.app.doorbell import CAME, Doorbell, come_forward
from kitlog.app.log import end_log, log_to
from kitlog.app.places import Places, places, workstation
from kitlog.domain.errors import MachineError
from kitlog.ui.clerk import Clerk
from kitlog.ui.kit.painted import once_painted
from kitlog.ui.kit.theme import load_fonts
from kitlog.ui.preferences import Preferences
from kitlog.ui.window import Window

if TYPE_CHECKING:
    import logging

    from kitlog.app.beside import Beside
    from kitlog.app.record import Opened
    from kitlog.domain.clock import SystemClock
    from kitlog.domain.door import Door
    from kitlog.domain.errors import KitLogError
    from kitlog.domain.moment import Clock
    from kitlog.ui.sound.voice import Voice
    from kitlog.ui.station import Station
    from kitlog.ui.wakeful import Wakeful


def start(data_dir: Path | None, *, demo: bool = False, empty: bool = False) -> int:
    """Run the program until its window is closed; the exit code."""
    here = places(data_dir, demo=demo)
    bell = Doorbell(here.database)
    if bell.rung():
        print(CAME)
        return 0
    app = application(sys.argv[:1])
    clerk = Clerk()
    # Before the window: its text size is one of them.
    preferences = Preferences(clerk, here.workstation)
    window = Window(demo=demo)
    watch = CrashWatch(window, here.folder)
    clerk.mistaken.connect(watch.reports.of)
    window.show()
    opened = Opening(window, clerk, preferences, here, demo=demo, empty=empty)
    window.painted.connect(opened.begin, Qt.ConnectionType.SingleShotConnection)

    def first_page_stands() -> None:
        bell.hear(partial(come_forward, window))
        watch.tell_of_crash(opened.station)

    window.painted.connect(
        lambda: once_painted(window, first_page_stands), Qt.ConnectionType.SingleShotConnection
    )
    code = app.exec()
    opened.close()
    bell.close()
    watch.close()
    return code


def application(arguments: list[str]) -> QApplication:
    """The Qt application with KitLog's fonts and icon."""
    app = QApplication(arguments)
    app.setApplicationName("KitLog")
    app.setDesktopFileName("kitlog")
    app.setStyle("Fusion")
    load_fonts()
    app.setWindowIcon(QIcon(str(resources.path("icons", "kitlog.svg"))))
    return app


class Opening:
    """Shows the first page, opens the record behind it, and closes it at the end."""

    def __init__(
        self,
        window: Window,
        clerk: Clerk,
        preferences: Preferences,
        here: Places,
        *,
        demo: bool,
        empty: bool,
    ) -> None:
        self._window, self._clerk, self._here = window, clerk, here
        self._preferences = preferences
        self._demo, self._empty = demo, empty
        self.station: Station | None = None
        self._opened: Opened | None = None
        self._voice: Voice | None = None
        self._beside: Beside | None = None
        self._log: logging.Handler | None = None
        self._ends = False
        self._wakeful: Wakeful | None = None
        self._page_stands = Event()

    def begin(self) -> None:
        """Bring up the first page where it needs no record, and have the record opened.

        A record kept by passwords stays closed until somebody has typed one, and a new clinic
        has none yet; the door says who works here and what runs.
        """
        from kitlog.app.door import at_the_door
        from kitlog.domain.clock import SystemClock
        from kitlog.store.elsewhere import refuse_elsewhere
        from kitlog.store.keyfile import kept_by_passwords, refuse_lost
        from kitlog.ui.station import Station

        real = SystemClock()
        new = not self._demo and not self._here.database.exists()
        door = None if self._empty else at_the_door(self._here, real.now(), demo=self._demo)
        clock = self._clock(real, door)
        self.station = station = Station(self._clerk, clock, door, self._preferences)
        try:
            refuse_lost(self._here.database)
            refuse_elsewhere(self._here.folder)
        except MachineError as error:
            self._window.show_trouble(error.sentence)
            return
        if not self._demo and (new or kept_by_passwords(self._here.database)):
            from kitlog.app.closed import ClosedRecord

            station.closed = closed = ClosedRecord(station, self._here, workstation(), self._show)
            self._clerk.do(self._learn_to_open, lambda _: None, self._fail)
            self._window.begin(station)
            once_painted(self._window, self._remind)
            if not new:
                window = self._window  # whose page stands first
                QTimer.singleShot(0, window, partial(closed.by_itself, window))
        else:
            self._clerk.do(self._open, self._show, self._fail)
            if door is not None:
                self._window.begin(station)
        QTimer.singleShot(0, self._window, self._page_stands.set)

    def _clock(self, real: SystemClock, door: Door | None) -> Clock:
        from kitlog.domain.clock import DemoClock, DemoOrigin

        if not self._demo:
            return real
        if door is not None:
            return DemoClock(DemoOrigin.read(door.demo), real)
        return DemoClock.starting(real.now().utc, real)

    def _learn_to_open(self) -> None:
        """On the clerk's thread, while somebody types: what opens a record takes long to import."""
        self._page_stands.wait()
        import kitlog.app.record
        import kitlog.workflow.keyholding  # noqa: F401

    def _open(self) -> Opened:
        """On the clerk's thread, once the page stands: two threads would share one processor."""
        self._page_stands.wait()
        from kitlog.app.record import open_record
        from kitlog.app.way_out import said_with_way_out

        assert self.station is not None
        clock = self.station.clock
        with said_with_way_out(self._here.database):
            opened = open_record(self._here, workstation(), clock, empty=self._empty)
        self.station.take(opened.desk)
        return opened

    def _remind(self) -> None:
        """What is overdue sounds at the closed record too, for as long as it stays closed."""
        from kitlog.ui.sign_in.closed_room import ClosedRoom

        station = self.station
        if station is not None and station.door is not None:
            station.closed_room = ClosedRoom(station, self._speak(), self._stay_awake())

    def _speak(self) -> Voice:
        """The one voice: what it has said at the closed record it doesn't say again."""
        from kitlog.ui.sound.speaker import Speaker
        from kitlog.ui.sound.voice import Voice

        if self._voice is None:
            self._voice = Voice(Speaker(self._window))
        return self._voice

    def _show(self, opened: Opened) -> None:
        assert self.station is not None
        self._opened = opened
        self._log = log_to(self._here.log)
        self.station.advice = self._here.advice
        if self._demo:
            self.station.summaries = self._here.summaries
        self.station.opened(opened.clinic, opened.drafts)
        self.station.watch.voice = self._speak()
        self.station.watch.wakeful = self._stay_awake()
        if not (self._demo or self._ends):
            from kitlog.app.beside import Beside

            self._beside = Beside(self._window, self._clerk, self.station, opened)
        if self._window.page is None:
            self._window.begin(self.station)

    def _stay_awake(self) -> Wakeful | None:
        """Invented patients may sleep."""
        from kitlog.ui.wakeful import Wakeful

        if self._wakeful is None and not self._demo:
            self._wakeful = Wakeful(self._window)
        return self._wakeful

    def _fail(self, error: KitLogError) -> None:
        self._remind()
        self._window.show_trouble(error.sentence)

    def close(self) -> None:
        """Finish what is being written, note the time, close the file."""
        self._ends = True
        self._page_stands.set()
        if self._voice is not None:
            self._voice.close()
        if self._wakeful is not None:
            self._wakeful.close()
        if self._opened is not None:
            from kitlog.app.record import close_record

            opened = self._opened
            if self._beside is not None:
                self._beside.close()
            self._clerk.do(lambda: close_record(opened), lambda _: None, lambda _: None)
        self._clerk.finish()
        if self._log is not None:
            end_log(self._log)
