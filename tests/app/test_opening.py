"""The first page stands before the record is open, and stays when it can't be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kitlog.app.places import places
from kitlog.app.record import close_record, open_record
from kitlog.app.start import Opening
from kitlog.domain.clock import SystemClock
from kitlog.domain.errors import MachineError
from kitlog.store.doorplate import doorplate
from kitlog.ui.clerk import Clerk
from kitlog.ui.first_run.page import FirstRunPage
from kitlog.ui.kit.error_card import ErrorCard
from kitlog.ui.preferences import Preferences
from kitlog.ui.sign_in.live_tile import LiveTile
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from kitlog.ui.window import Window
from tests.app.windows import end
from tests.clock import FakeClock
from tests.workflow.ward import PIN, Ward, first_run

Open = Callable[[], Window]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens a window on the folder as the program does, up to its first page."""
    opened: list[Opening] = []

    def begin() -> Window:
        window, clerk = Window(), Clerk()
        window.show()
        here, preferences = places(tmp_path, demo=False), Preferences(clerk)
        opened.append(Opening(window, clerk, preferences, here, demo=False, empty=False))
        opened[-1].begin()
        return window

    yield begin
    for one in opened:
        end(one)


@pytest.fixture
def running(tmp_path: Path) -> Path:
    """A record that was closed in mid-infusion; its folder."""
    opened = open_record(places(tmp_path, demo=False), "test", SystemClock())
    charge, second = first_run(opened.desk)
    now = FakeClock(opened.desk.now().utc)  # for the ward's dates; the entries tell the real time
    here = Ward(opened.desk.as_person(charge), now, charge, second)
    here.running(here.course())
    close_record(opened)
    return tmp_path


def sign_in_page(window: Window) -> SignInPage:
    assert isinstance(window.page, SignInPage)
    return window.page


def test_a_new_clinic_meets_the_first_run_at_once(start: Open, tmp_path: Path) -> None:
    window = start()
    assert isinstance(window.page, FirstRunPage)
    assert not (tmp_path / "kitlog.db").exists()


def test_the_running_timer_stands_before_the_record_is_open(start: Open, running: Path) -> None:
    page = sign_in_page(start())
    assert page.board is None
    (tile,) = page.chairs.tiles
    assert isinstance(tile, LiveTile)
    assert "Infusion, 39 minutes remaining" in tile.accessibleName()
    assert [button.text() for button in page.who.buttons] == ["R. Mock RN", "T. Sample RN"]


def test_without_what_stands_at_the_door_the_record_is_waited_for(
    start: Open, running: Path, qtbot: QtBot
) -> None:
    doorplate(running / "kitlog.db").unlink()
    window = start()
    assert window.page is None
    qtbot.waitUntil(lambda: window.page is not None)
    qtbot.waitUntil(lambda: bool(sign_in_page(window).chairs.tiles))


def test_a_pin_typed_before_the_record_is_open_signs_in(
    start: Open, running: Path, qtbot: QtBot
) -> None:
    window = start()
    page = sign_in_page(window)
    QTest.keyClicks(page, "r" + PIN)
    assert page.board is None
    qtbot.waitUntil(lambda: isinstance(window.page, TodayPage))


def test_a_chosen_name_stays_chosen_when_the_record_opens(
    start: Open, running: Path, qtbot: QtBot
) -> None:
    page = sign_in_page(start())
    QTest.keyClicks(page, "t" + PIN[:3])
    qtbot.waitUntil(lambda: page.board is not None)
    qtbot.waitUntil(lambda: page.station.clinic.settings is not None)
    assert next(b.text() for b in page.who.buttons if b.isChecked()) == "T. Sample RN"
    assert page.dots.accessibleName() == "PIN, 3 of 6 digits typed"


def test_a_record_that_cannot_be_opened_leaves_the_timers_in_view(
    start: Open, running: Path, qtbot: QtBot
) -> None:
    (running / "kitlog.db").write_bytes(b"damaged" * 2000)
    page = sign_in_page(start())
    qtbot.waitUntil(lambda: page.findChild(ErrorCard) is not None)
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "The record can't be opened." in said
    assert "is damaged; the key is the right one" in said
    (tile,) = page.chairs.tiles
    assert "remaining" in tile.accessibleName()
    with pytest.raises(MachineError):
        _ = page.station.desk
