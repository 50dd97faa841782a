"""Thousands of random keys and taps: nothing breaks, and the screen shows what is on disk."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from kitlog.domain.events import NoteWritten
from kitlog.ui.chair.page import ChairPage
from kitlog.workflow import charting, reading
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import ChairFile
from tests.soak.hands import Hands
from tests.ui.strays import no_strays
from tests.ui.today.clinic_room import Record, Room, open_room, records

__all__ = ["open_room", "records"]

EVENTS = int(os.environ.get("KITLOG_SOAK_EVENTS", "400"))
SEEDS = range(int(os.environ.get("KITLOG_SOAK_SEEDS", "2")))
LOOK_EVERY = 25
_PLAIN = QImage.Format.Format_RGB32
SAME = 10
"""Of 255. Once in some 4,000 looks the edges of the ring's large digits, drawn as outlines, stood
a twentieth of a pixel aside (8 of 255). A digit or a ground that is another one is further off."""


@pytest.fixture
def hands(
    open_room: Callable[[Record], Room], monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], Hands]:
    """Hands at the window, which has begun; nobody is signed in."""
    # The system's own dialogs, which these hands do not reach, are left without a choice.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))

    def begin(seed: int) -> Hands:
        room = open_room("day")
        QApplication.setCursorFlashTime(0)  # pictures of the screen are compared
        room.window.show()
        room.window.begin(room.station)
        room.settle()
        return Hands(room, seed)

    return begin


@pytest.mark.timeout(0 if EVENTS > 1000 else 180)
@pytest.mark.parametrize("seed", SEEDS)
def test_random_hands_break_nothing(
    hands: Callable[[int], Hands], seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    them = hands(seed)
    room = them.room
    them.sign_in()
    looked = 0
    with no_strays():
        for event in range(EVENTS):
            them.act()
            if event % LOOK_EVERY == 0:
                looked += look(room, tmp_path)
    room.settle()
    assert looked, "the hands never came to a chair"
    assert room.ask(lambda desk: desk.store.verify()) == []
    with capsys.disabled():
        print(f"\nseed {seed}: {EVENTS} events {dict(them.did)}, {looked} looks at the screen")


def look(room: Room, folder: Path) -> int:
    """Whether the chair in view shows what a fresh replay of the file gives; 0 at other pages.

    Where it does not, both pictures are left in `folder`.
    """
    room.settle()
    page = room.window.page
    if not isinstance(page, ChairPage) or page.live.file is None or page.centre is None:
        return 0
    file = replayed(room, page.live.id)
    assert page.live.session == file.session
    shown = pictures(page)
    page.live.file = file
    page.live.changed.emit()  # everything is drawn anew from the replay
    QApplication.processEvents()
    again = pictures(page)
    for part, (before, after) in enumerate(zip(shown, again, strict=True)):
        if furthest(before, after) > SAME:
            for name, picture in (("before", before), ("after", after)):
                picture.save(str(folder / f"{part}_{name}.png"))
            place = f"{type(page.centre).__name__}, focus in {QApplication.focusWidget()}"
            raise AssertionError(f"the screen shows something else: {place}, see {folder}")
    return 1


def furthest(before: QImage, after: QImage) -> int:
    """How far apart the two pictures are where they differ most, of 255; 255 if in size."""
    if before == after:
        return 0
    if before.size() != after.size():
        return 255
    plain = [one.convertToFormat(_PLAIN) for one in (before, after)]
    # The bytes are theirs: `plain` keeps both pictures until the last is read.
    old, new = (one.constBits() for one in plain)
    return max(abs(a - b) for a, b in zip(old, new, strict=True))


def replayed(room: Room, session: str) -> ChairFile:
    """From the disk, not from what is remembered."""

    def read(desk: Desk) -> ChairFile:
        desk.store._read.clear()
        return reading.chair_file(desk, session)

    return room.ask(read)


def pictures(page: ChairPage) -> list[QImage]:
    assert page.centre is not None
    return [part.grab().toImage() for part in (page.centre, page.left)]


# -- the controls ------------------------------------------------------------------------


@pytest.fixture
def at_chair(hands: Callable[[int], Hands]) -> Hands:
    them = hands(0)
    them.sign_in()
    them.room.window.show_page("chair", them.sessions[0])
    them.room.settle()
    return them


def test_what_the_screen_was_not_told_of_is_found(at_chair: Hands, tmp_path: Path) -> None:
    room = at_chair.room
    page = room.window.page
    assert isinstance(page, ChairPage)
    assert look(room, tmp_path) == 1
    room.ask(lambda desk: charting.log_event(desk, page.live.id, NoteWritten("by nobody")))
    with pytest.raises(AssertionError, match="Session"):
        look(room, tmp_path)
    page.live.file = replayed(room, page.live.id)  # known, and not drawn
    with pytest.raises(AssertionError, match="the screen shows something else"):
        look(room, tmp_path)
    assert look(room, tmp_path) == 1, "it was drawn by the look before"


def test_a_page_that_raises_is_found(at_chair: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(page: ChairPage, event: QKeyEvent) -> bool:
        raise ValueError("a key broke it")

    monkeypatch.setattr(ChairPage, "_act_on", fail)

    def play() -> None:
        for _ in range(50):
            at_chair.act()

    with pytest.raises(ValueError, match="a key broke it"):
        play()
