"""Running chairs: the processor's share while nobody types, stalls of the window while somebody
does, and the time from Alt and a number to the other chair's page.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from bench.charting import Painted
from kitlog.app.start import application
from kitlog.domain.clock import SystemClock
from kitlog.domain.patient import Patient
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.clerk import Clerk
from kitlog.ui.station import Station
from kitlog.ui.window import Window
from kitlog.workflow import reading
from kitlog.workflow.desk import CLINIC, Desk
from tests.clock import FakeClock
from tests.ui.shots.stage import wait_for_events
from tests.workflow.ward import ADA, PIN, Ward, first_run

CHAIRS = ("TEST", "SAMPLE", "MOCK", "DUMMY", "DEMO", "SPECIMEN", "EXAMPLE", "PLACEBO")
IDLE_S, SETS, LOOK_MS = 20, 40, 2
SWITCHES, APART_MS = 80, 250
SET = "1388290971304"


class Gaps(QObject):
    """Milliseconds between the looks of a timer that wants to look every other millisecond."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        now = time.perf_counter()
        self.found.append((now - self._last) * 1000)
        self._last = now

    def stop(self) -> list[float]:
        self._timer.stop()
        return self.found


def fill(desk: Desk, count: int) -> None:
    """So many patients, and their pumps started just now."""
    charge, second = first_run(desk)
    here = Ward(desk.as_person(charge), FakeClock(desk.now().utc), charge, second)
    larger = replace(reading.clinic_settings(desk), chairs=count)
    here.desk.store.append((here.desk.entry(CLINIC, larger),))
    for chair, family in enumerate(CHAIRS[:count], 1):
        patient: Patient = replace(ADA, family=family, record_no=f"ZZ 000 90{chair}")
        here.running(here.course(patient=patient, chair=chair))


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settled(clerk: Clerk) -> None:
    while clerk.busy:
        wait(5)


def switched(window: Window, count: int) -> tuple[list[float], list[float]]:
    """Milliseconds from Alt and a number to that chair's page painted; and, as the floor, those
    of painting the same page once more.
    """
    found, floor = [], []
    for turn in range(SWITCHES):
        number = Qt.Key(int(Qt.Key.Key_0) + (turn + 1) % count + 1)
        begun = time.perf_counter()
        QTest.keyClick(window.focusWidget(), number, Qt.KeyboardModifier.AltModifier)
        page = window.page
        assert isinstance(page, ChairPage)
        painted = Painted()
        while page.centre is None:
            wait_for_events()
        page.centre.installEventFilter(painted)
        while not painted.seen:
            wait_for_events()  # all that is to be painted is painted in one go
        found.append((time.perf_counter() - begun) * 1000)
        wait(APART_MS)
        begun = time.perf_counter()
        window.repaint()
        floor.append((time.perf_counter() - begun) * 1000)
    return found, floor


def main(folder: Path, count: int) -> None:
    application(["kitlog-bench"]).setCursorFlashTime(0)
    clock, clerk, window = SystemClock(), Clerk(), Window()
    station = Station(clerk, clock)
    key = Key(bytes(KEY_BYTES))

    def open_it() -> None:
        desk = Desk(Store.open(folder / "kitlog.db", key, "bench"), clock)
        fill(desk, count)
        station.take(desk)

    clerk.do(open_it, lambda _: None)
    settled(clerk)
    station.do(reading.clinic, lambda clinic: station.opened(clinic, {}))
    settled(clerk)
    window.show()
    window.begin(station)
    settled(clerk)
    QTest.keyClicks(window.focusWidget(), "r" + PIN)
    wait(1500)
    QTest.keyClicks(window.focusWidget(), "1")
    wait(1500)
    page = window.page
    assert isinstance(page, ChairPage)
    assert len(station.watch.sessions) == count
    busy, begun = time.process_time(), time.perf_counter()
    wait(IDLE_S * 1000)
    share = (time.process_time() - busy) / (time.perf_counter() - begun) * 100
    switches, repaints = switched(window, count)
    page = window.page
    assert isinstance(page, ChairPage)
    gaps = Gaps()
    for _ in range(SETS):
        QTest.keyClicks(window.focusWidget(), "v")
        for digit in SET:
            QTest.keyClicks(window.focusWidget(), digit)
            wait(20)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        wait(500)  # longer than a double tap
    charted = len(page.live.session.vitals)
    stalls = sorted(gaps.stop())
    window.close()
    station.do(lambda desk: desk.store.close(), lambda _: None)
    clerk.finish()
    answer = {"idle %": share, "stalls": stalls, "sets": charted}
    print(json.dumps(answer | {"switches": switches, "repaints": repaints}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
