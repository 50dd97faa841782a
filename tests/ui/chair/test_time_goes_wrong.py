"""Sleep, clock steps, summer time, midnight and a restart in mid-infusion, in the real window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kitlog.domain.dates import clock
from kitlog.domain.moment import utc
from kitlog.domain.session import Session
from kitlog.domain.session_facts import ClockStepped, ComputerSlept, ProgramWasClosed
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.clerk import Clerk
from kitlog.ui.station import Station
from kitlog.ui.window import SIGN_OF_LIFE_S, SLEPT_S, Window
from kitlog.workflow import charting, reading, resuming
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from tests.clock import FakeClock
from tests.ui.clipping import clipped
from tests.ui.today.clinic_room import asked
from tests.workflow.ward import CALM, Ward, first_run

T = TypeVar("T")
KEY = Key(bytes(range(KEY_BYTES)))
NINE = utc(2026, 1, 14, 9)


class Night:
    """One infusion under way in chair 1, the window on its page, and the clock in our hand."""

    def __init__(self, qtbot: QtBot, folder: Path, start: datetime) -> None:
        self.qtbot, self.file, self.clock = qtbot, folder / "kitlog.db", FakeClock(start)
        self.clerk = Clerk()
        self.nurse, self.id = asked(qtbot, self.clerk, self._begun)
        self.open()

    def _begun(self) -> tuple[str, str]:
        desk = Desk(Store.open(self.file, KEY, "desk"), self.clock)
        charge, second = first_run(desk)
        ward = Ward(desk.as_person(charge), self.clock, charge, second)
        id = ward.running(ward.course()).id
        desk.store.close()
        return charge, id

    def open(self) -> None:
        """The program starts: what a record says of the time meanwhile is noted first."""

        def opened() -> Desk:
            desk = Desk(Store.open(self.file, KEY, "desk"), self.clock)
            resuming.resume(desk)
            return desk

        desk = asked(self.qtbot, self.clerk, opened)
        self.station = Station(self.clerk, self.clock)
        self.station.take(desk)
        self.station.opened(asked(self.qtbot, self.clerk, lambda: reading.clinic(desk)), {})
        self.window = Window()
        self.qtbot.addWidget(self.window)
        self.window._station = self.station
        self.window.resize(1366, 704)
        self.window.show()
        self.sign_in()
        self.window.show_page("chair", self.id)
        self.beat()

    def vanish(self) -> None:
        """Killed, or the power is gone: nothing is noted and nobody says goodbye."""
        self.settle()
        self.window.close()
        self.ask(lambda desk: desk.store.close())

    def sign_in(self) -> None:
        self.station.sign_in(self.station.clinic.people[self.nurse])

    # -- time ---------------------------------------------------------------------------

    def beat(self) -> None:
        self.window._beat()
        self.settle()

    def awake(self, minutes: float) -> None:
        """Time passes while the heart beats, every twenty seconds for this purpose."""
        for _ in range(round(minutes * 3)):
            self.clock.advance(20)
            self.window._beat()
        self.settle()

    def step(self, seconds: float) -> None:
        """Somebody sets the wall clock; the heart beats on."""
        self.clock.advance(SIGN_OF_LIFE_S)
        self.clock.step_wall(seconds)
        self.beat()

    def settle(self) -> None:
        for _ in range(3):  # a page asks for some of it once it is painted
            self.qtbot.waitUntil(lambda: not self.clerk.busy, timeout=20_000)
            QApplication.processEvents()

    # -- acting and reading -------------------------------------------------------------

    def ask(self, act: Callable[[Desk], T]) -> T:
        desk = self.station.desk
        return asked(self.qtbot, self.clerk, lambda: act(desk))

    def chart(self, slot: str) -> None:
        self.page.live.do(lambda desk: charting.chart_vitals(desk, self.id, CALM, slot))
        self.settle()

    @property
    def session(self) -> Session:
        return self.ask(lambda desk: reading.session(desk, self.id))

    @property
    def page(self) -> ChairPage:
        page = self.window.page
        assert isinstance(page, ChairPage)
        return page

    @property
    def ring(self) -> tuple[str, str, str]:
        """What stands in it, and what is spoken."""
        view = self.page.left.timer.ring._view
        return view.above, view.large, view.spoken

    @property
    def next(self) -> tuple[str, str, str]:
        view = self.page.left.next._view
        return view.title, view.about, view.digits

    @property
    def following(self) -> str:
        return self.page.left.next._view.below

    @property
    def columns(self) -> dict[str, str]:
        """The clock below each slot of the chart."""
        return {s.key: clock(s.due.astimezone()) for s in self.page.live.view().slots if s.due}

    @property
    def says(self) -> tuple[str, str]:
        """The status line, which never cuts its words."""
        assert clipped(self.page.status) == []
        view = self.page.status.view
        return view.words, view.detail

    @property
    def log(self) -> list[str]:
        """Its rows from the top, without what still waits."""
        body = self.page.centre
        assert isinstance(body, RunningBody)
        rows = [row.accessibleName() for row in body.log.rows]
        return [words for words in rows if words[:1].isdigit()]


OpenNight = Callable[[datetime], Night]


@pytest.fixture
def night(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenNight]:
    opened: list[Night] = []

    def begin(start: datetime = NINE) -> Night:
        opened.append(Night(qtbot, tmp_path, start))
        return opened[-1]

    yield begin
    for one in opened:
        one.vanish()
        one.clerk.finish()
        QApplication.processEvents()


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local time is Berlin's, with its summer time."""
    with monkeypatch.context() as here:
        here.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


# -- sleep --------------------------------------------------------------------------------


def test_after_17_minutes_of_sleep_all_is_right_and_the_line_says_why(night: OpenNight) -> None:
    here = night(NINE)
    here.awake(3)
    here.clock.advance(17 * 60)
    here.beat()
    assert here.ring == ("20:00 elapsed", "20:00", "Infusion, 20 minutes remaining, ends 09:40")
    assert here.next == ("Vitals due now", "20 min set", "00:00")
    assert here.says == ("10 min vitals overdue 10:00", "Computer slept 17 min.")
    assert here.page.status.view.level == "high"
    assert here.log[0] == "09:20, Computer slept, for 17 min; timer right by the clock"
    assert here.session.latest(ComputerSlept) == ComputerSlept(1020)


def test_it_is_said_in_full_once_the_alert_is_seen_and_until_something_is_charted(
    night: OpenNight,
) -> None:
    here = night(NINE)
    here.awake(3)
    here.clock.advance(17 * 60)
    here.beat()
    here.page.acknowledge()
    here.settle()
    said = ("Computer slept 17 min.", "Timer right by the clock. Chart what was missed.")
    assert here.says == said
    here.chart("20")
    assert here.says[0] == "Infusing at 150 mL/h"


def test_a_short_stop_is_no_sleep(night: OpenNight) -> None:
    here = night(NINE)
    here.clock.advance(SLEPT_S - 1)
    here.beat()
    assert here.session.latest(ComputerSlept) is None
    assert here.says[0] == "Infusing at 150 mL/h"


def test_a_sleep_behind_the_lock_is_said_to_the_nurse_who_comes_back(night: OpenNight) -> None:
    here = night(NINE)
    here.awake(1)
    here.window.lock()
    here.clock.advance(5 * 60)
    here.beat()
    here.sign_in()
    here.window.show_page("back")
    here.settle()
    assert here.says[0] == "Computer slept 5 min."
    assert here.ring[1] == "34:00"


# -- the wall clock is set ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "words", "about", "shows"),
    [
        (
            3600, "Computer clock moved by +1 h.", "Times before 10:12 keep their old clock.",
            ("10:12", "10:40", "10:20"),
        ),
        (
            180, "Computer clock moved by +3 min.", "Times before 09:15 keep their old clock.",
            ("09:15", "09:43", "09:23"),
        ),
        (
            -180, "Computer clock moved by −3 min.",
            "It shows 09:09 to 09:12 twice; the log keeps the order.",
            ("09:09", "09:37", "09:17"),
        ),
    ],
)  # fmt: skip
def test_a_step_of_the_wall_clock_moves_what_it_shows_and_nothing_else(
    night: OpenNight, step: int, words: str, about: str, shows: tuple[str, str, str]
) -> None:
    here = night(NINE)
    here.awake(10)
    here.chart("10")
    here.awake(2)
    here.step(step)
    stands, ends, due = shows
    above, large, spoken = here.ring
    assert (above, large) == ("12:05 elapsed", "27:55")
    assert spoken == f"Infusion, 27 minutes remaining, ends {ends}"
    assert here.next == ("Next vitals", "20 min set", "07:55")
    assert here.following == f"due {due}"
    assert here.says == (words, about)
    assert (here.columns["10"], here.columns["20"]) == ("09:10", due), "the past keeps its clock"
    moved = words.removeprefix("Computer clock moved ").removesuffix(".")
    assert here.log[0] == f"{stands}, Computer clock moved, {moved}"
    assert here.log[1].startswith("09:10, 10 min vitals")
    assert here.session.standing(ClockStepped)[0].as_(ClockStepped).seconds == step
    here.awake(11)
    assert here.next == ("Vitals overdue", f"due {due}", "03:05")
    assert here.says[0] == "20 min vitals overdue 03:05"
    here.chart("20")
    assert "Computer clock moved" not in " ".join(here.says)
    assert "20 min vitals" in here.log[0]


def test_a_step_between_two_looks_of_one_moment_is_seen_at_once(night: OpenNight) -> None:
    """What is asked at the same moment is worked out once, but not across a step."""
    here = night(NINE)
    before = here.ring[2]
    here.clock.step_wall(3600)
    here.window._beat()
    assert (before[-5:], here.ring[2][-5:]) == ("09:40", "10:40")


# -- summer time ----------------------------------------------------------------------------


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize(
    ("start", "words", "about", "shows"),
    [
        (
            utc(2026, 3, 29, 0, 50), "Clocks went forward 1 h.",
            "Timer goes on. Times before it are by the old hour.",
            ("01:50", "03:30", "03:00"),
        ),
        (
            utc(2026, 10, 25, 0, 50), "Clocks went back 1 h.",
            "Timer goes on. An hour comes twice; the log keeps the order.",
            ("02:50", "02:30", "02:00"),
        ),
    ],
)  # fmt: skip
def test_summer_time_begins_or_ends_in_mid_infusion(
    night: OpenNight, start: datetime, words: str, about: str, shows: tuple[str, str, str]
) -> None:
    here = night(start)
    begun, ends, due = shows
    here.awake(9)
    assert here.ring[2] == f"Infusion, 31 minutes remaining, ends {ends}"
    assert here.following == f"due {due}"
    assert here.says[0] != words
    here.awake(2)
    assert here.ring == (
        "11:00 elapsed", "29:00", f"Infusion, 29 minutes remaining, ends {ends}",
    )  # fmt: skip
    assert here.next == ("Vitals overdue", f"due {due}", "01:00")
    assert here.says == (words, about)
    here.chart("10")
    assert here.says[0] == "Infusing at 150 mL/h"
    assert here.log[0].startswith(f"{due[:3]}01, 10 min vitals")
    assert here.log[1].startswith(f"{begun}, Pump started")
    assert here.session.latest(ClockStepped) is None


# -- midnight -------------------------------------------------------------------------------


def test_midnight_in_mid_infusion_changes_nothing_but_the_date(night: OpenNight) -> None:
    here = night(utc(2026, 1, 14, 23, 45))
    here.awake(10)
    here.chart("10")
    here.awake(10)
    assert here.ring == ("20:00 elapsed", "20:00", "Infusion, 20 minutes remaining, ends 00:25")
    assert here.next == ("Vitals due now", "20 min set", "00:00")
    here.chart("20")
    assert here.log[0].startswith("00:05, 20 min vitals")
    assert here.log[1].startswith("23:55, 10 min vitals")
    assert here.says[0] == "Infusing at 150 mL/h"
    (row,) = here.ask(board).rows
    assert (row.chair, row.key) == (1, here.id)
    here.station.watch.read()
    here.settle()
    assert [s.id for s in here.station.watch.sessions] == [here.id]


# -- closed, and restarted --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reboot", "elapsed", "about"),
    [
        (False, "14:10 elapsed", "Timer right by the clock. Chart what was missed."),
        (
            True, "14:10 elapsed (est.)",
            "Computer restarted: time estimated. Compare it with the pump.",
        ),
    ],
)  # fmt: skip
def test_a_kill_and_a_power_blip_are_said_with_their_length(
    night: OpenNight, reboot: bool, elapsed: str, about: str
) -> None:
    here = night(NINE)
    here.awake(10)
    here.chart("10")
    here.awake(2)
    here.vanish()
    if reboot:
        here.clock.reboot(130)
    else:
        here.clock.advance(130)
    here.open()
    assert here.ring == (elapsed, "25:50", "Infusion, 25 minutes remaining, ends 09:40")
    assert here.next == ("Next vitals", "20 min set", "05:50")
    assert here.following == "due 09:20"
    assert here.says == ("KitLog was closed 2 min 10 s.", about)
    timer = "computer restarted, time estimated" if reboot else "timer right by the clock"
    assert here.log[0] == f"09:14, KitLog was closed, for 2 min 10 s; {timer}"
    assert here.session.latest(ProgramWasClosed) == ProgramWasClosed(130, reboot)


def test_a_long_closure_is_said_beside_the_alert_it_caused(night: OpenNight) -> None:
    here = night(NINE)
    here.awake(3)
    here.vanish()
    here.clock.advance(11 * 60)
    here.open()
    assert here.next == ("Vitals overdue", "due 09:10", "04:00")
    assert here.says == ("10 min vitals overdue 04:00", "KitLog was closed 11 min.")
