"""The real program, which signs in, opens chair 1, and says what its timer shows when asked.

python -m tests.durability.watched [by-the-wall] --data-dir FOLDER: each line on stdin is answered
by a line of JSON; it ends when stdin does.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kitlog.app import start
from kitlog.app.cli import main
from kitlog.domain import clock
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.ring import Ring
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.station import Station
from kitlog.ui.window import Window
from tests.durability.nurse import say
from tests.workflow.ward import PIN

_LOOK_MS = 20
BY_THE_WALL = "by-the-wall"


class Ear(QObject):
    """Hears stdin on a thread of its own."""

    asked = Signal()
    gone = Signal()

    def listen(self) -> None:
        while os.read(0, 1):
            self.asked.emit()
        self.gone.emit()


class Watched(Window):
    def begin(self, station: Station) -> None:
        super().begin(station)
        if hasattr(self, "ear"):
            return
        self.ear, self.passed = Ear(), self.page
        self.ear.asked.connect(lambda: self._do(self._answer()))
        self.ear.gone.connect(QApplication.quit)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self._look)
        self._do(self._stand())

    def _do(self, steps: Iterator[Callable[[], Any]]) -> None:
        """Each step as soon as what it waits for is there."""
        self.steps, self.waits = steps, next(steps)
        self.timer.start(_LOOK_MS)

    def _look(self) -> None:
        if self.waits():
            self.waits = next(self.steps, lambda: False)

    def _stand(self) -> Iterator[Callable[[], Any]]:
        yield lambda: self.page is not None and self.page.station.clinic.settings
        self.passed = None
        yield self._at_the_chair
        say(json.dumps("stands"))
        Thread(target=self.ear.listen, daemon=True).start()

    def _answer(self) -> Iterator[Callable[[], Any]]:
        """What stands there at the next heartbeat, which is this one."""
        self._beat()
        yield self._at_the_chair
        assert self._station is not None
        now = self._station.now().utc.timestamp()
        self._beat()
        (ring,) = self._rings()
        view = ring._view
        say(json.dumps({"now": now, "above": view.above, "large": view.large,
                        "spoken": view.spoken}))  # fmt: skip

    def _at_the_chair(self) -> bool:
        """Goes there, past the lock too: who slept for long is locked out, but not at once."""
        if isinstance(self.page, ChairPage):
            return bool(self._rings())
        if self.page is not self.passed:
            self.passed = self.page
            if isinstance(self.page, SignInPage):
                QTest.keyClicks(self.page, f"r{PIN}")
            else:
                QTest.keyClick(self, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        return False

    def _rings(self) -> list[Ring]:
        return [one for one in self.findChildren(Ring) if one.isVisible()]


def count_by_the_wall() -> None:
    """For the test of the test: what is counted moves with the wall clock."""
    began, wall = clock._boottime_ns(), time.time_ns()
    setattr(clock, "_boottime_ns", lambda: began + time.time_ns() - wall)  # noqa: B010


if __name__ == "__main__":
    if sys.argv[1] == BY_THE_WALL:
        sys.argv.pop(1)
        count_by_the_wall()
    setattr(start, "Window", Watched)  # noqa: B010  (mypy keeps names as they are)
    sys.exit(main(sys.argv[1:]))
