"""Opens the program. Everything long-lived is made here, in the order of this file.

The window is painted before the record is opened: what the first page does not need is
imported after it stands (DESIGN 3; measured in `make bench`).
"""

from __future__ import annotations

import logging
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from kitlog import resources
from kitlog.app.places import Places, places
from kitlog.ui.clerk import Clerk
from kitlog.ui.kit.theme import load_fonts
from kitlog.ui.window import Window

if TYPE_CHECKING:
    from kitlog.app.record import Opened


def start(data_dir: Path | None, *, demo: bool = False, empty: bool = False) -> int:
    """Run the program until its window is closed; the exit code."""
    app = application(sys.argv[:1])
    here = places(data_dir, demo=demo)
    clerk = Clerk()
    window = Window(demo=demo)
    window.show()
    opened = Opening(window, clerk, here, demo=demo, empty=empty)
    window.painted.connect(opened.begin, Qt.ConnectionType.SingleShotConnection)
    code = app.exec()
    opened.close()
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
    """Opens the record behind the painted window, and closes it at the end."""

    def __init__(
        self, window: Window, clerk: Clerk, here: Places, *, demo: bool, empty: bool
    ) -> None:
        self._window, self._clerk, self._here = window, clerk, here
        self._demo, self._empty = demo, empty
        self._opened: Opened | None = None

    def begin(self) -> None:
        """Ask the clerk to open the record; the first page follows when it is there."""

        def open_it() -> Opened:
            from kitlog.app.record import open_record

            return open_record(self._here, workstation(), demo=self._demo, empty=self._empty)

        self._clerk.do(open_it, self._show, lambda error: self._window.show_trouble(error.sentence))

    def _show(self, opened: Opened) -> None:
        from kitlog.ui.station import Station

        self._opened = opened
        log_to(self._here.log)
        station = Station(opened.desk, self._clerk, opened.clinic, opened.demo_clock)
        if self._demo:
            station.summaries = self._here.summaries
        self._window.begin(station, opened.drafts)

    def close(self) -> None:
        """Finish what is being written, note the time, close the file."""
        if self._opened is not None:
            from kitlog.app.record import close_record

            opened = self._opened
            self._clerk.do(lambda: close_record(opened), lambda _: None, lambda _: None)
        self._clerk.finish()


def workstation() -> str:
    """This machine's name in the record."""
    return platform.node() or "workstation"


def log_to(path: Path) -> None:
    """Log warnings and errors, never patient data, to a file for the machine's keeper."""
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("kitlog").addHandler(handler)
