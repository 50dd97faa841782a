"""After a crash in mid-infusion what is overdue sounds at the closed record, until silenced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kitlog.app.places import places
from kitlog.app.start import Opening
from kitlog.domain import clock as clocks
from kitlog.domain import door_alerts
from kitlog.domain.alerts import Alert
from kitlog.domain.charted import Charted
from kitlog.domain.people import Role
from kitlog.domain.shown import AlertShown
from kitlog.domain.silence import ALL, TonesSilenced
from kitlog.store.doorplate import doorplate, read_door
from kitlog.ui.clerk import Clerk
from kitlog.ui.preferences import Preferences
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.sound import speaker, voice
from kitlog.ui.today.page import TodayPage
from kitlog.ui.window import Window
from kitlog.workflow import doorkeeping, keyholding, reading
from kitlog.workflow.first_run import SignOff
from kitlog.workflow.keyholding import Founding
from kitlog.workflow.sheets import new_sheet
from tests.app.windows import end
from tests.clock import FakeClock
from tests.ui.clipping import clipped
from tests.ui.sound.loudspeaker import Heard, Seconds
from tests.ui.targets import small_targets
from tests.workflow.stages import CLINIC_SET
from tests.workflow.ward import ADA, Ward

SIGNED = SignOff(("Dr P. Example", Role.PRESCRIBER, "741852"), ("KIT-40",), "60")
PASSWORD = "three small boats"
AMBER_S = 13 * 60
"""From a start: the 10 min set is past its grace."""
NONE: tuple[tuple[str, str], ...] = ()
CHARGE = ("R. Mock RN", Role.CHARGE, "135792")
SECOND = ("T. Sample RN", Role.NURSE, "246813")


class Crashed:
    """Two chairs infuse, a minute apart, the machine goes down, and KitLog is started again."""

    def __init__(self, qtbot: QtBot, folder: Path, clock: FakeClock, heard: Heard) -> None:
        self.qtbot, self.folder, self.clock, self.heard = qtbot, folder, clock, heard
        self.ids: list[str] = []
        self.opening: Opening | None = None
        self._infuse()

    def _infuse(self) -> None:
        founding = Founding(CLINIC_SET, (CHARGE, SECOND), PASSWORD, new_sheet(), SIGNED)
        desk = keyholding.found(self.database, "desk", self.clock, founding)
        charge, second, _ = reading.clinic(desk).people
        ward = Ward(desk, self.clock, charge, second)
        self.ids.append(ward.running(ward.course()).id)
        self.clock.advance(60)
        other = replace(ADA, record_no="ZZ 000 418", family="SAMPLE")
        self.ids.append(ward.running(ward.course(patient=other, chair=2)).id)
        doorkeeping.keep_door(desk)
        desk.store.close()

    @property
    def database(self) -> Path:
        return places(self.folder, demo=False).database

    def start(self) -> None:
        window, clerk = Window(), Clerk()
        window.show()
        here = places(self.folder, demo=False)
        preferences = Preferences(clerk)
        self.opening = Opening(window, clerk, preferences, here, demo=False, empty=False)
        self.opening.begin()
        window._heart.stop()  # it beats when the test says so
        self.qtbot.waitUntil(lambda: window._station is not None and self.room is not None)
        self.beat()

    def end(self) -> None:
        if self.opening is not None:
            opening, self.opening = self.opening, None
            opening._voice = None
            end(opening)

    @property
    def window(self) -> Window:
        assert self.opening is not None
        return self.opening._window

    @property
    def room(self) -> object:
        assert self.opening is not None
        assert self.opening.station is not None
        return self.opening.station.closed_room

    @property
    def page(self) -> SignInPage:
        assert isinstance(self.window.page, SignInPage)
        return self.window.page

    @property
    def says(self) -> str:
        return self.page.status.view.words

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.beat()

    def beat(self) -> None:
        """The window's heart beats in a new second."""
        self.window._second = None
        self.window._beat()
        self.settle()

    def settle(self) -> None:
        assert self.opening is not None
        clerk = self.opening._clerk
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not clerk.busy, timeout=20_000)
            QApplication.processEvents()

    def silence(self) -> None:
        """By the one button of the line."""
        (button,) = self.page.status._right
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def sign_in(self) -> None:
        self.page.who.jump_to("r")
        QTest.keyClicks(QApplication.focusWidget() or self.window, PASSWORD)
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Return)
        self.settle()
        assert isinstance(self.window.page, TodayPage)

    def silences(self, chair: int) -> list[TonesSilenced]:
        return [said.as_(TonesSilenced) for said in self.standing(chair, TonesSilenced)]

    def standing(self, chair: int, kind: type) -> list[Charted]:
        assert self.opening is not None
        assert self.opening._opened is not None
        desk, found = self.opening._opened.desk, list[Charted]()

        def read() -> None:
            session = reading.session(desk, self.ids[chair - 1])
            found.extend(session.standing(kind))

        self.opening._clerk.do(read, lambda _: None)
        self.settle()
        return found


@pytest.fixture
def crashed(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Crashed]:
    clock, heard, seconds = FakeClock(), Heard(), Seconds()
    monkeypatch.setattr(clocks, "SystemClock", lambda: clock)
    monkeypatch.setattr(speaker, "Speaker", lambda _: heard)
    monkeypatch.setattr(voice.Voice.__init__, "__defaults__", (seconds,))
    here = Crashed(qtbot, tmp_path / "clinic", clock, heard)
    yield here
    here.end()


def test_it_sounds_in_the_second_in_which_amber_comes(crashed: Crashed) -> None:
    crashed.start()
    crashed.pass_time(AMBER_S - 60 - 1)
    assert ("MEDIUM", 70) not in crashed.heard.bursts
    crashed.pass_time(1)
    assert crashed.heard.bursts[-1] == ("MEDIUM", 70)
    assert crashed.says == "Chair 1: 10 min vitals overdue 03:00"
    assert crashed.page.status.view.level == "medium"


def test_after_a_sleep_the_first_beat_says_and_sounds_it(crashed: Crashed) -> None:
    """A heart beats again within 250 ms of waking: nothing else has to happen first."""
    crashed.start()
    crashed.clock.advance(25 * 60)
    crashed.window._beat()
    assert crashed.heard.bursts == [("HIGH", 70)]
    assert crashed.page.status.view.level == "high"


def test_it_sounds_from_the_first_look_after_a_reboot(crashed: Crashed) -> None:
    crashed.clock.reboot(AMBER_S)
    crashed.start()
    assert crashed.heard.bursts == [("MEDIUM", 70)]


def test_an_infusion_at_its_end_sounds(crashed: Crashed) -> None:
    crashed.start()
    crashed.pass_time(46 * 60)
    assert any("Planned end passed" in one.words for one in _alerts(crashed))
    assert crashed.heard.bursts[-1][0] == "HIGH"  # what is longest overdue is above it


def test_the_button_silences_for_two_minutes_and_a_new_danger_sounds(crashed: Crashed) -> None:
    crashed.start()
    crashed.pass_time(AMBER_S)
    heard = len(crashed.heard.bursts)
    assert crashed.page.status.view.acts == (("Silence 2 min", "A"),)
    assert small_targets(crashed.window) == []
    crashed.silence()
    assert crashed.heard.hushed
    assert crashed.page.status.view.acts == NONE
    assert "10 min vitals overdue" in crashed.says
    crashed.beat()
    assert crashed.page.status.mark.words == "Sound off to 09:16"
    crashed.pass_time(60)
    assert len(crashed.heard.bursts) == heard
    crashed.pass_time(61)
    assert len(crashed.heard.bursts) == heard + 1
    crashed.silence()
    crashed.pass_time(60)
    assert len(crashed.heard.bursts) == heard + 1
    crashed.pass_time(4 * 60)
    assert crashed.heard.bursts[-1] == ("HIGH", 70)


def test_the_silence_is_in_the_record_once_it_is_open(crashed: Crashed) -> None:
    crashed.start()
    crashed.pass_time(AMBER_S)
    crashed.silence()
    heard = len(crashed.heard.bursts)
    crashed.pass_time(30)
    crashed.sign_in()
    assert crashed.silences(1) == crashed.silences(2) == [TonesSilenced(ALL, 2)]
    door = read_door(crashed.database)
    assert door is not None
    assert door.silenced == ()
    crashed.pass_time(30)
    assert len(crashed.heard.bursts) == heard


def test_that_it_stood_there_is_in_the_record_with_its_time(crashed: Crashed) -> None:
    """Amber and then red, both before anybody had opened it."""
    crashed.start()
    crashed.pass_time(AMBER_S - 60)
    amber = crashed.clock.now()
    crashed.pass_time(7 * 60)
    red = crashed.clock.now()
    crashed.pass_time(30)
    crashed.sign_in()
    crashed.beat()
    crashed.beat()
    said = crashed.standing(1, AlertShown)
    assert [(one.as_(AlertShown).words, one.measured, one.author) for one in said] == [
        ("10 min vitals overdue 03:00", amber, ""),
        ("10 min vitals overdue 10:00", red, ""),
    ]


def test_once_open_the_same_voice_goes_on_and_says_nothing_twice(crashed: Crashed) -> None:
    crashed.start()
    crashed.pass_time(AMBER_S)
    crashed.sign_in()
    heard = list(crashed.heard.bursts)
    crashed.beat()
    crashed.beat()
    assert crashed.heard.bursts == heard
    crashed.pass_time(7 * 60)
    crashed.beat()
    assert crashed.heard.bursts[-1] == ("HIGH", 70)


def test_the_morning_after_it_is_said_and_nothing_sounds(crashed: Crashed) -> None:
    crashed.clock.reboot(22 * 3600)
    crashed.start()
    crashed.pass_time(3600)
    assert crashed.heard.bursts == []
    assert crashed.says.startswith("Chairs 1, 2 were in use when KitLog stopped, Wed 14-Jan 09:01")
    assert crashed.page.status.view.level == "medium"
    assert crashed.page.status.view.acts == NONE
    assert len(crashed.page.chairs.tiles) == 2
    assert clipped(crashed.window) == []


def test_a_disk_that_refuses_is_said_and_it_goes_on_sounding(
    crashed: Crashed, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed.start()
    crashed.pass_time(AMBER_S)
    draft = doorplate(crashed.database).with_name("kitlog.db.door.new")
    draft.mkdir()
    crashed.silence()
    assert crashed.page.said.text().startswith("The running timers were not noted")
    assert crashed.page.status.view.acts


def test_a_computer_without_sound_says_so(crashed: Crashed) -> None:
    crashed.start()
    crashed.heard.answer(False)
    crashed.beat()
    assert crashed.page.status.mark.words == str(voice.NO_SOUND)


def _alerts(crashed: Crashed) -> list[Alert]:
    assert crashed.opening is not None
    assert crashed.opening.station is not None
    door = crashed.opening.station.door
    assert door is not None
    timers = door.at(crashed.clock.now())
    return [one for timer in timers for one in door_alerts.chair_alerts(timer)]
