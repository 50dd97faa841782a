"""A window on a real encrypted record: the demo's Wednesday, an empty clinic, or nothing yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TypeVar

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kitlog.app.demo.fill import MORNING, WEDNESDAY, Filler, local
from kitlog.domain.clock import DEMO_BOOT
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.ui.clerk import Clerk
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.ui.window import Window
from kitlog.workflow import reading
from kitlog.workflow.desk import Desk
from tests.ui.records import written

T = TypeVar("T")
KEY = Key(bytes(range(32)))
QUIET_ROUNDS = 3
PATIENCE_MS = 60_000
"""How long the clerk may take. Reached only when it never answers."""
Record = Literal["day", "clinic", "new"]


class RoomClock:
    """Goes on from the demo's morning, moved by hand."""

    def __init__(self, at: Moment) -> None:
        self._at = at

    def now(self) -> Moment:
        return self._at

    def advance(self, seconds: float) -> None:
        self._at = self._at.shifted(seconds)


@dataclass
class Room:
    """The window with one page, and the places it asked for."""

    qtbot: QtBot
    station: Station
    clock: RoomClock
    window: Window
    gone: list[tuple[str, str]] = field(default_factory=list)
    shown: Page | None = None

    def show(self, page: Page, width: int = 1366, height: int = 768) -> None:
        """Put `page` in view as the window does, but stay on it whatever it asks for."""
        self.window.resize(width, height)
        page.go.connect(lambda where, id: self.gone.append((where, id)))
        self.window._swap(page)
        self.shown = page
        self.window.show()
        page.tick(self.clock.now())
        page.opened()
        self.settle()

    @property
    def page(self) -> Page | None:
        """The page put in view, or the window's own."""
        return self.shown or self.window.page

    def settle(self) -> None:
        """Until the clerk has answered everything, and what follows from the answers.

        A page asks for some of it once it is painted: by a timer, in the next round of events.
        """
        quiet = 0
        while quiet < QUIET_ROUNDS:
            quiet = 0 if self.station.clerk.busy else quiet + 1
            await_clerk(self.station.clerk, lambda: not self.station.clerk.busy)
            QApplication.processEvents()
        if self.page is not None:
            self.page.tick(self.clock.now())
        QApplication.processEvents()

    def ask(self, act: Callable[[Desk], T]) -> T:
        """What the record says, asked on the clerk's thread."""
        desk = self.station.desk
        return asked(self.qtbot, self.station.clerk, lambda: act(desk))

    def sign_in(self, name: str) -> PersonEnrolled:
        person = next(p for p in self.station.clinic.at_work if p.name == name)
        self.station.sign_in(person)
        return person

    def keys(self, text: str) -> None:
        """Type as on a keyboard, wherever focus is."""
        QTest.keyClicks(self.focus, text)
        QApplication.processEvents()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.focus, key)
        QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def tap(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def asked(qtbot: QtBot, clerk: Clerk, act: Callable[[], T]) -> T:
    """The answer of `act`, done on the clerk's thread: the record belongs to it."""
    answers: list[T] = []
    errors: list[KitLogError] = []
    clerk.do(act, answers.append, errors.append)
    await_clerk(clerk, lambda: bool(answers or errors))
    if errors:
        raise errors[0]
    return answers[0]


def await_clerk(clerk: Clerk, done: Callable[[], bool]) -> None:
    """Sleep until an answer came and it is `done`: a look every 10 ms adds up over the tests."""
    loop, late = QEventLoop(), QTimer()
    signals = clerk.busy_changed, clerk._answered, clerk.porter.settled
    for one in signals:
        one.connect(loop.quit)
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    late.start(PATIENCE_MS)
    while not done():
        loop.exec()
        assert late.isActive(), "the clerk never answered"
    for one in signals:
        one.disconnect(loop.quit)


_FILL: dict[Record, Callable[[Store], object]] = {
    "day": lambda store: Filler(store).fill(),
    "clinic": lambda store: Filler(store).fill_clinic(),
    "new": lambda store: None,
}


@pytest.fixture(scope="session")
def records() -> Callable[[Record], Path]:
    """Each kind of record is written once a run and copied for every test."""
    return lambda record: written(f"room-{record}", lambda here: _fill(here, record))


def _fill(folder: Path, record: Record) -> None:
    store = Store.open(folder / "kitlog.db", KEY, "desk")
    _FILL[record](store)
    store.close()


@pytest.fixture
def open_room(
    qtbot: QtBot, tmp_path: Path, records: Callable[[Record], Path]
) -> Iterator[Callable[[Record], Room]]:
    """Opens a copy of the record with a window on it."""
    opened: list[Room] = []

    def room(record: Record = "day") -> Room:
        shutil.copytree(records(record), tmp_path / "record")
        clock, clerk = RoomClock(_morning()), Clerk()
        path = tmp_path / "record" / "kitlog.db"
        desk = asked(qtbot, clerk, lambda: Desk(Store.open(path, KEY, "desk"), clock))
        clinic = asked(qtbot, clerk, lambda: reading.clinic(desk))
        station = Station(clerk, clock)
        station.take(desk)
        station.opened(clinic, {})
        station.summaries = tmp_path / "papers"
        window = Window()
        qtbot.addWidget(window)
        window._station = station
        opened.append(Room(qtbot, station, clock, window))
        return opened[-1]

    yield room
    for one in opened:
        one.ask(lambda desk: desk.store.close())
        one.station.clerk.finish()
        QApplication.processEvents()


def _morning() -> Moment:
    """When the filler left off: the demo's Wednesday, 09:48:48."""
    at = local(WEDNESDAY, MORNING)
    origin = datetime(2025, 12, 29, 7, tzinfo=UTC)
    since = round((at - origin).total_seconds() * 1_000_000_000)
    return Moment(at, since, DEMO_BOOT)
