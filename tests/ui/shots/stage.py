"""The real window on a real, invented record, its clock in the hand of the scene."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from datetime import time
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kitlog.app.demo.fill import MORNING, WEDNESDAY, Filler, local
from kitlog.app.demo.scripted import ScriptedClock
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.ui.clerk import Clerk
from kitlog.ui.kit.status_line import StatusLine
from kitlog.ui.page import Page
from kitlog.ui.preferences import Preferences
from kitlog.ui.station import Station
from kitlog.ui.window import Window
from kitlog.workflow import reading
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from kitlog.workflow.workstation import Workstation, keep_workstation
from tests.cohort_record import half_a_year, keep
from tests.ui.records import written

T = TypeVar("T")
KEY = Key(bytes(range(KEY_BYTES)))
"""Always the same, so that a written record can be copied. Invented patients only."""


class Stage:
    """One scene's window. `do` lets a nurse act at the stage's clock; `close` ends it."""

    preferred = Workstation()
    """What every stage's workstation prefers; a test may want larger text."""

    def __init__(self, record: Path | None) -> None:
        """On a copy of the folder `record`, or on a new, empty one."""
        self.folder = Path(tempfile.mkdtemp(prefix="kitlog-stage-"))
        if record is not None:
            shutil.copytree(record, self.folder, dirs_exist_ok=True)
        self.clerk = Clerk()
        store = self._wait(lambda: Store.open(self.folder / "kitlog.db", KEY, "demo"))
        desk, self.clock = _desk_of(store)
        self.station = Station(self.clerk, self.clock, preferences=self._preferences())
        self.station.take(desk)
        self.station.opened(self._wait(lambda: reading.clinic(desk)), {})
        self._begin()

    def _preferences(self) -> Preferences:
        file = self.folder / "workstation.json"
        keep_workstation(file, self.preferred)
        return Preferences(self.clerk, file)

    def _begin(self) -> None:
        """The window on its first page."""
        self.window = Window()
        # The scene's clock stands and jumps; that is no sleep of the machine.
        self.window._slept_s = _never_sleeps  # type: ignore[method-assign]
        self.window.show()
        self.window.begin(self.station)
        self.window.activateWindow()
        self.settle()

    # -- acting -----------------------------------------------------------------------

    def do(self, act: Callable[[Desk], T]) -> T:
        """An act as whoever is signed in, done before this returns."""
        desk = self.station.desk
        return self._wait(lambda: act(desk))

    def at(self, clock: str) -> None:
        """It is this time of the Wednesday, as "09:48:48".

        The heart beats at once, not when the machine comes to it: which alerts are on record
        by the next act would else depend on its speed.
        """
        self.clock.to(local(WEDNESDAY, clock))
        self.window._beat()
        self.settle()

    def sign_in(self, name: str = "R. Mock RN") -> PersonEnrolled:
        person = self.person(name)
        self.station.sign_in(person)
        return person

    def person(self, name: str) -> PersonEnrolled:
        return next(p for p in self.station.clinic.at_work if p.name == name)

    def session(self, chair: int) -> str:
        """The id of today's session in a chair."""
        rows = self.do(board).rows
        return next(r.session.id for r in rows if r.chair == chair and r.session is not None)

    def course(self, family: str) -> str:
        """The id of a patient's newest course, open or over."""

        def find(desk: Desk) -> str:
            rows = board(desk).rows
            found = [r.course.id for r in rows if r.patient.family == family]
            left = [u.course_id for u in board(desk).unfinished if u.patient.family == family]
            return (found + left)[0]

        return self.do(find)

    # -- showing ----------------------------------------------------------------------

    def show(self, where: str, id: str = "") -> Page:
        """The page as the window opens it, once everything it reads has come."""
        self.window.show_page(where, id)
        self.settle()
        return self.page

    @property
    def page(self) -> Page:
        page = self.window.page
        assert page is not None
        return page

    def fit(self, width: int, height: int, *, dim: bool = False) -> None:
        """The window at this size and light, laid out."""
        if self.window.theme.dim != dim:
            self.window.show_page("dim")
        self.window.resize(width, height)
        self.settle()

    def settle(self) -> None:
        """Let everything asked for arrive and be laid out; the clock stands meanwhile."""
        for _ in range(3):
            self._await_clerk()
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        if self.window.page is not None:
            self.window.page.tick(self.clock.now())
            self.window.page.hear(self.clock.now())
        QApplication.processEvents()

    def keys(self, text: str) -> None:
        """Type into whatever has focus."""
        target = self.window.focusWidget() or self.window
        QTest.keyClicks(target, text)
        self.settle()

    def press(self, key: Qt.Key, *, on: QWidget | None = None) -> None:
        QTest.keyClick(on or self.window.focusWidget() or self.window, key)
        self.settle()

    def picture(self, path: Path) -> None:
        """The window as PNG; an alert's mark is lit, whenever it is taken."""
        for line in self.window.findChildren(StatusLine):
            line._set_flash()
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.window.grab().save(str(path)):
            raise OSError(f"{path} can't be written")

    def close(self) -> None:
        """End the window and all its timers, then the record."""
        self.settle()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._close_record()
        self.clerk.finish()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _close_record(self) -> None:
        self._wait(self.station.desk.store.close)

    def _wait(self, act: Callable[[], T]) -> T:
        """On the clerk's thread, to which the record belongs."""
        answers: list[T] = []
        errors: list[Exception] = []
        self.clerk.do(act, answers.append, errors.append)
        self._await_clerk()
        if errors:
            raise errors[0]
        return answers[0]

    def _await_clerk(self) -> None:
        while self.clerk.busy:
            wait_for_events()


def _never_sleeps(machine: Moment, now: Moment) -> float:
    return 0.0


def wait_for_events() -> None:
    """Sleep until something happens, as the program does: a busy loop would slow the clerk."""
    QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def demo(clock: str = "09:48:48") -> Path:
    """A folder holding the demo's record up to a time of that Wednesday, written once a run."""
    return _written(clock, lambda filler: filler.fill(time.fromisoformat(clock)))


def clinic_alone() -> Path:
    """A folder holding a record with the clinic and its people."""
    return _written("clinic", Filler.fill_clinic)


def closed_courses() -> Path:
    """A folder holding the clinic's record with half a year of courses, up to that Wednesday."""

    def fill(filler: Filler) -> None:
        filler.fill_clinic()
        store, today = filler.desk.store, local(WEDNESDAY, MORNING).date()
        person = next(iter(reading.clinic(filler.desk).people))
        keep(store, half_a_year(today, person, store.workstation))

    return _written("cohort", fill)


def _written(name: str, fill: Callable[[Filler], None]) -> Path:
    return written(f"stage-{name.replace(':', '')}", lambda folder: _filled(folder, fill))


def _filled(folder: Path, fill: Callable[[Filler], None]) -> None:
    store = Store.open(folder / "kitlog.db", KEY, "demo")
    fill(Filler(store))
    store.close()


def _desk_of(store: Store) -> tuple[Desk, ScriptedClock]:
    """The demo's own clock: its boot time must go on from the record's."""
    filler = Filler(store)
    filler.clock.to(local(WEDNESDAY, MORNING))
    return Desk(store, filler.clock), filler.clock


def typed(values: str) -> Mapping[str, str]:
    """The entry row's texts, in its order: "146 86" fills SYS and DIA."""
    names = ("sys", "dia", "hr", "spo2", "rr", "sedation", "pain")
    return dict(zip(names, values.split(), strict=False))
