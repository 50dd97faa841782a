"""The real program killed in mid-infusion on a record of ten years, and opened again.

`kill`: four pumps are started at this moment; the program itself is opened, a nurse charts, and
while she does it is killed (SIGKILL). `open`: the program again; the timer at the door, then the
password, then the chair, where every set is that was shown as charted. `look`: the whole record
looked through, with nobody beside.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from decimal import Decimal
from itertools import count, islice
from pathlib import Path
from typing import Any
from unittest import mock

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.clinic import CHAIRS, PASSWORD, Clinic, Ids
from bench.course import before
from bench.idle import SET, Gaps, wait
from bench.ten_years import END
from kitlog.app import start
from kitlog.app.demo.scripted import ScriptedClock
from kitlog.app.places import workstation
from kitlog.domain.clock import SystemClock
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.store import first_look, journal
from kitlog.store.hot_journal import journal_file
from kitlog.store.looking_apart import look_through
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.sign_in.live_tile import LiveTile
from kitlog.ui.window import Window
from kitlog.workflow import (
    amending,
    doorkeeping,
    infusing,
    keyholding,
    preparing,
    reading,
    resuming,
)
from kitlog.workflow.board import Board, board

LOOK_MS, SETS = 2, 20
CHARTED = "charted"
"""Before the id of each set, once the page shows it as charted."""
PAGE = 4096


def start_pumps(folder: Path) -> int:
    """Whoever sat in the chairs when the record was made is gone; four others are infused now."""
    clock = SystemClock()
    desk = keyholding.open_by_password(folder / "kitlog.db", workstation(), clock, "", PASSWORD)
    for row in desk.store.index.open_sessions():
        infusing.end(desk, row.id, InfusionEnded(Decimal(50), True, "The record was kept"))
        amending.enter_in_error(desk, row.id, "The record of a benchmark")
    nurses = [p.person_id for p in reading.clinic(desk).at_work if p.role is Role.NURSE]
    here = Clinic(desk, ScriptedClock(clock.now().utc), Ids(ScriptedClock(END)), nurses[0], "")
    for course in desk.store.index.open_courses():
        today = clock.now().local.date()
        told = reading.course(desk, course.id)
        if told.over:
            continue  # and its summary waits to be handed over
        seated = preparing.open_session(desk, course.id, today, told.opened.chair)
        for _ in before(here, course.id, seated.id):
            pass
        infusing.start(desk, seated.id)
    desk.store.anchor(desk.now())
    resuming.beat(desk)
    doorkeeping.keep_door(desk)
    running = len(desk.store.index.open_sessions())
    desk.store.close()
    return running


def kill(folder: Path) -> None:
    """The program is killed at a moment that nobody chose, while sets are charted in it.

    SystemExit where it was not killed at this.
    """
    running = start_pumps(folder)
    program = subprocess.Popen(
        [sys.executable, "-m", "bench.opening", "chart", str(folder)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout is not None
    told = (line.split()[1] for line in program.stdout if line.startswith(CHARTED))
    acknowledged = list(islice(told, 1))
    time.sleep(random.uniform(1, 5))
    program.kill()
    code = program.wait()
    acknowledged += told
    if (running, code) != (CHAIRS, -signal.SIGKILL) or not acknowledged:
        raise SystemExit(f"{running} chairs, {len(acknowledged)} sets charted, ended with {code}")
    journal = journal_file(folder / "kitlog.db")
    cut_off = journal.exists() and journal.stat().st_size > 0
    print(json.dumps({"acknowledged": acknowledged, "cut off": cut_off}))


def hashed(database: Path) -> float:
    """The floor: milliseconds to read the closed file and hash every page, as its sums are."""
    begun = time.perf_counter()
    with database.open("rb") as file:
        while page := file.read(PAGE):
            hashlib.sha512(page).digest()
    return (time.perf_counter() - begun) * 1000


class Opening:
    """The program as it is started; `moments` in ms since the process was, or since the act.

    `sets` are charted in it, and then it is closed; None goes on until it is killed.
    """

    def __init__(self, sets: int | None) -> None:
        self.wanted = sets
        self.moments: dict[str, float] = {}
        self.stalls: list[float] = []
        self.found: list[str] = []
        self._asked = 0.0
        opening = self

        class Timed(Window):
            def __init__(self, *, demo: bool = False) -> None:
                super().__init__(demo=demo)
                self.watch = QTimer(self)
                self.watch.timeout.connect(lambda: opening.look(self))
                self.watch.start(LOOK_MS)

        start.Window = Timed  # type: ignore[attr-defined]
        look = first_look.first_look

        def timed(*asked: Any) -> None:
            begun, spent = time.perf_counter(), time.process_time()
            look(*asked)
            self.moments["look"] = (time.perf_counter() - begun) * 1000
            self.moments["look of a core"] = (time.process_time() - spent) * 1000

        mock.patch.object(journal, "first_look", timed).start()

    def look(self, window: Window) -> None:
        station = window._station
        if station is None:
            return
        if "timer" not in self.moments:
            if any(tile.isVisible() for tile in window.findChildren(LiveTile)):
                window.repaint()
                started = int(os.environ["KITLOG_BENCH_STARTED"])
                self.moments["timer"] = (time.monotonic_ns() - started) / 1e6
                self._asked = time.perf_counter()
                assert station.closed is not None
                station.closed.by_password("", PASSWORD, self._in, print)
        elif isinstance(window.page, ChairPage) and window.page.centre is not None:
            window.watch.stop()  # type: ignore[attr-defined]
            window.repaint()
            self.moments["chair"] = (time.perf_counter() - self._asked) * 1000
            QTimer.singleShot(0, window, lambda: self._chart(window))

    def _in(self, person: PersonEnrolled) -> None:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
        station = window._station
        assert station is not None
        station.sign_in(person)

        def show(rows: Board) -> None:
            window.show_page("chair", next(r.session.id for r in rows.rows if r.session))

        station.do(board, show)

    def _chart(self, window: Window) -> None:
        """Sets, while pages are summed and chains looked through behind them."""
        wait(1500)
        page = window.page
        assert isinstance(page, ChairPage)
        self.found = known = _sets(page)
        gaps = Gaps()
        for _ in count() if self.wanted is None else range(self.wanted):
            QTest.keyClicks(window.focusWidget(), "v")
            for digit in SET:
                QTest.keyClicks(window.focusWidget(), digit)
                wait(20)
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
            wait(500)
            for one in _sets(page)[len(known) :]:
                print(CHARTED, one, flush=True)
            known = _sets(page)
        self.stalls = gaps.stop()
        self.title = window.windowTitle()
        self.sets = len(known) - len(self.found)
        window.close()
        QApplication.exit()


def _sets(page: ChairPage) -> list[str]:
    """The ids of what is charted, in the order in which it was measured."""
    return [one.id for one in page.live.session.vitals]


def main(folder: Path) -> None:
    floor = hashed(folder / "kitlog.db")
    os.environ["KITLOG_BENCH_STARTED"] = str(time.monotonic_ns())
    opening = Opening(SETS)
    start.start(folder)
    seen = {"stalls": opening.stalls, "sets": opening.sets, "title": opening.title}
    print(json.dumps(opening.moments | seen | {"found": opening.found, "hashed": floor}))


def chart(folder: Path) -> None:
    os.environ["KITLOG_BENCH_STARTED"] = str(time.monotonic_ns())
    Opening(None)
    start.start(folder)


def look(folder: Path) -> None:
    """Seconds until the pages are summed, and until all chains are looked through; of a core."""
    database = folder / "kitlog.db"
    desk = keyholding.open_by_password(database, workstation(), SystemClock(), "", PASSWORD)
    key = desk.store.database.key
    desk.store.close()
    begun, moments = time.perf_counter(), dict[str, float]()

    def summed() -> None:
        moments["summed"] = time.perf_counter() - begun

    found = look_through(database, key, lambda _done, _of: None, summed)
    moments["looked through"] = time.perf_counter() - begun
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    moments["of a core"] = spent.ru_utime + spent.ru_stime
    print(json.dumps(moments | {"pages": found.pages, "faults": found.faults}))


if __name__ == "__main__":
    {"kill": kill, "chart": chart, "open": main, "look": look}[sys.argv[1]](Path(sys.argv[2]))
