"""From the start of a process until a window stands: a bare one, and KitLog's."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

LOOK_MS = 2
"""How often the page is looked at; a busy loop would slow the thread that opens the record."""


def report(**moments: int) -> None:
    """Milliseconds since the parent started this process, as one line of JSON."""
    started = int(os.environ["KITLOG_BENCH_STARTED"])
    print(json.dumps({name: (at - started) / 1e6 for name, at in moments.items()}), flush=True)


def bare() -> None:
    """The floor: Python, PySide6, a window of the same size with one line of text."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.drawText(40, 40, "Today")
            painter.end()
            QTimer.singleShot(0, self, painted)

    def painted() -> None:
        report(painted=time.monotonic_ns())
        app.exit()

    app = QApplication([])
    window = Bare()
    window.resize(1366, 768)
    window.show()
    app.exec()


def kitlog(folder: str, *, demo: bool) -> None:
    """The real program: painted, first page usable, record open, and Today's rows.

    The first page is usable when it stands painted: what is typed in it waits for the record.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from kitlog.app import start
    from kitlog.ui.window import Window

    moments: dict[str, int] = {}

    class Timed(Window):
        def __init__(self, *, demo: bool = False) -> None:
            super().__init__(demo=demo)
            self.painted.connect(lambda: moments.setdefault("painted", time.monotonic_ns()))
            self._watch = QTimer(self)
            self._watch.timeout.connect(self._look)
            self._watch.start(LOOK_MS)

        def _look(self) -> None:
            station, page = self._station, self.page
            if station is None or page is None:
                return
            if "first page" not in moments:
                self.repaint()
                moments["first page"] = time.monotonic_ns()  # takes names, digits and keys now
            if station.clerk.busy:
                return
            self.repaint()
            if "open" not in moments:
                moments["open"] = time.monotonic_ns()
                if demo:
                    station.sign_in(station.clinic.at_work[0])
                    self.show_page("today")
                    return
            if demo:
                moments["board"] = time.monotonic_ns()
            self._watch.stop()
            report(**moments)
            QApplication.exit()

    start.Window = Timed  # type: ignore[attr-defined]
    start.start(Path(folder), demo=demo)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        kitlog(sys.argv[2], demo=sys.argv[1] == "demo")
