"""One record, of ten sessions or of ten years: how long its pages take, in the real window.

Opened by password as in the morning. Each page is asked for as the window asks: by the clerk,
with what the trail notes of it, until it stands painted.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bench.clinic import PASSWORD
from bench.idle import settled
from bench.ten_years import END
from kitlog.app.demo.scripted import ScriptedClock
from kitlog.app.places import workstation
from kitlog.app.record import Opened, opened_by
from kitlog.app.start import application
from kitlog.ui.clerk import Clerk
from kitlog.ui.station import Station
from kitlog.ui.today.page import TodayPage
from kitlog.ui.window import Window
from kitlog.workflow import keyholding
from kitlog.workflow.board import Board, board
from kitlog.workflow.desk import Desk

TIMES = 9


class Room:
    """The window on a record, the nurse signed in; its clock stands still."""

    def __init__(self, database: Path) -> None:
        application(["kitlog-bench"]).setCursorFlashTime(0)
        self.clock, self.clerk = ScriptedClock(END + timedelta(minutes=2)), Clerk()
        self.window, self.station = Window(), Station(self.clerk, self.clock)
        got: list[Opened] = []

        def open_it() -> Opened:
            desk = keyholding.open_by_password(database, workstation(), self.clock, "", PASSWORD)
            self.station.take(desk)
            return opened_by(desk)

        self.clerk.do(open_it, got.append)
        self.settle()
        self.station.opened(got[0].clinic, {})
        self.window.show()
        self.window.begin(self.station)
        self.station.sign_in(self.station.clinic.people[got[0].desk.author])
        self.settle()

    def settle(self) -> None:
        settled(self.clerk)
        QApplication.processEvents()
        settled(self.clerk)

    def ask(self, act: Callable[[Desk], object]) -> list[object]:
        found: list[object] = []
        self.station.do(act, found.append)
        self.settle()
        return found

    def shown(self, act: Callable[[], object]) -> tuple[float, float]:
        """Milliseconds until all that is asked for stands painted; and those of a core."""
        begun, spent = time.perf_counter(), time.process_time()
        act()
        self.settle()
        self.window.repaint()
        return (time.perf_counter() - begun) * 1000, (time.process_time() - spent) * 1000

    def close(self) -> None:
        self.window.close()
        self.station.do(lambda desk: desk.store.close(), lambda _: None)
        self.clerk.finish()


def pages(database: Path) -> dict[str, list[tuple[float, float]]]:
    """The first time after opening, then again and again in turn; milliseconds each."""
    room = Room(database)
    found: dict[str, list[tuple[float, float]]] = {}
    (seen,) = room.ask(board)
    assert isinstance(seen, Board)
    rows = [row for row in seen.rows if row.session is not None]
    row = rows[0]
    assert row.session is not None
    chair, course, who = row.session.id, row.course.id, row.patient
    room.ask(lambda desk: desk.store._read.clear())
    for _ in range(TIMES):
        for name, act in (
            ("board", lambda: room.window.show_page("today")),
            ("search", lambda: _search(room, who.record_no)),
            ("chair page", lambda: room.window.show_page("chair", chair)),
            ("course page", lambda: room.window.show_page("course", course)),
        ):
            found.setdefault(name, []).append(room.shown(act))
    room.window.show_page("today")
    room.settle()
    found["fifty found"] = [room.shown(lambda: _search(room, "ba")) for _ in range(TIMES)]
    room.close()
    return found


def _search(room: Room, text: str) -> None:
    page = room.window.page
    if not isinstance(page, TodayPage):
        room.window.show_page("today")
        room.settle()
        page = room.window.page
    assert isinstance(page, TodayPage)
    assert page.bar.search is not None
    page.bar.search.setText(text)
    page._search(text)


if __name__ == "__main__":
    print(json.dumps(pages(Path(sys.argv[1]))))
