"""Hands and eyes for the tour: keys in, pictures out, and a clock that can be jumped."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kitlog.app.record import Opened, close_record
from kitlog.domain.errors import Fault
from kitlog.ui.clerk import Clerk
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.ui.window import Window

PATIENCE_S = 20.0


class Hands:
    """Works the real window; `see` waits for a fact and says which one never came."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.out.mkdir(parents=True, exist_ok=True)
        for old in (*self.out.glob("*.png"), *self.out.glob("*.pdf")):
            old.unlink()
        self.clerk = Clerk()
        self.window = Window(demo=True)
        self.shots = 0
        self.opened: Opened | None = None

    def see(self, what: str, fact: Callable[[], bool]) -> None:
        """Let the program work until `fact` holds. Fault with `what` when it never does."""
        end = time.monotonic() + PATIENCE_S
        while not fact() or self.clerk.busy:
            QApplication.processEvents()
            if time.monotonic() > end:
                self.picture("stuck")
                raise Fault(f"The tour waited in vain for: {what}.")
            time.sleep(0.002)
        QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._focus(), key)
        self._rest()

    def keys(self, text: str) -> None:
        for character in text.replace(" ", ""):
            QTest.keyClicks(self._focus(), character)
        self._rest()

    def write(self, text: str) -> None:
        """Text with its spaces, into the field that has focus."""
        QTest.keyClicks(self._focus(), text)
        self._rest()

    def picture(self, name: str) -> None:
        self.shots += 1
        self._rest()
        self.window.grab().save(str(self.out / f"{self.shots:02d}-{name}.png"))

    def say(self, words: str) -> None:
        print(words, flush=True)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window.focusWidget() or self.window

    def _rest(self) -> None:
        self.see("the record to answer", lambda: not self.clerk.busy)

    # -- time -------------------------------------------------------------------------

    @property
    def station(self) -> Station:
        station = self.window.page.station if self.window.page else None
        assert station is not None
        return station

    def later(self, minutes: float) -> None:
        clock = self.station.demo_clock
        assert clock is not None
        clock.jump_to(clock.now().utc + timedelta(minutes=minutes))
        self._tick()

    def next_morning(self) -> None:
        clock = self.station.demo_clock
        assert clock is not None
        day = clock.now().local.date() + timedelta(days=1)
        clock.jump_to(datetime.combine(day, clock_time(8)).astimezone(clock.now().utc.tzinfo))
        self._tick()

    def _tick(self) -> None:
        page = self.window.page
        if page is not None:
            page.tick(page.station.now())
        self._rest()

    def page(self, kind: type[Page]) -> Page:
        self.see(kind.__name__, lambda: isinstance(self.window.page, kind))
        page = self.window.page
        assert page is not None
        return page

    def close(self) -> None:
        """Close the record and the window."""
        opened = self.opened
        self.window.close()
        if opened is not None:
            self.clerk.do(lambda: close_record(opened), lambda _: None)
        self.clerk.finish()
