"""Thousands of random keys and taps: nothing breaks, and the screen shows what is on disk."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from kitlog.ui.chair.page import ChairPage
from kitlog.workflow import reading
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import ChairFile
from tests.soak.hands import Hands
from tests.ui.strays import no_strays
from tests.ui.today.clinic_room import Record, Room, open_room, records

__all__ = ["open_room", "records"]

EVENTS = int(os.environ.get("KITLOG_SOAK_EVENTS", "400"))
SEEDS = range(int(os.environ.get("KITLOG_SOAK_SEEDS", "2")))
LOOK_EVERY = 25


@pytest.mark.timeout(0 if EVENTS > 1000 else 180)
@pytest.mark.parametrize("seed", SEEDS)
def test_random_hands_break_nothing(
    open_room: Callable[[Record], Room],
    seed: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The system's own dialogs, which these hands do not reach, are left without a choice.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    room = open_room("day")
    QApplication.setCursorFlashTime(0)  # pictures of the screen are compared
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    hands = Hands(room, seed)
    hands.sign_in()
    looked = 0
    with no_strays():
        for event in range(EVENTS):
            hands.act()
            if event % LOOK_EVERY == 0:
                looked += look(room)
    room.settle()
    assert looked, "the hands never came to a chair"
    assert room.ask(lambda desk: desk.store.verify()) == []
    with capsys.disabled():
        print(f"\nseed {seed}: {EVENTS} events {dict(hands.did)}, {looked} looks at the screen")


def look(room: Room) -> int:
    """Whether the chair in view shows what a fresh replay of the file gives; 0 at other pages."""
    room.settle()
    page = room.window.page
    if not isinstance(page, ChairPage) or page.live.file is None or page.centre is None:
        return 0
    here = page.live.id

    def replayed(desk: Desk) -> ChairFile:
        desk.store._read.clear()  # from the disk, not from what is remembered
        return reading.chair_file(desk, here)

    file = room.ask(replayed)
    assert page.live.session == file.session
    shown = [part.grab().toImage() for part in (page.centre, page.left)]
    page.live._loaded(file)  # everything is drawn anew from the replay
    QApplication.processEvents()
    assert shown == [part.grab().toImage() for part in (page.centre, page.left)]
    return 1
