"""The window is closed while a backup is made: nothing is lost, no half counts, it is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from kitlog.domain.events import NoteWritten
from kitlog.domain.session import Session
from kitlog.store.backup import MAKING, backup_folder
from kitlog.store.backup_file import whole
from kitlog.store.backups import backups
from kitlog.ui import backups as beside
from kitlog.ui.backups import CUT_OFF, Backups
from kitlog.workflow import charting
from kitlog.workflow.desk import Desk
from tests.app.test_the_voice_at_the_door import Crashed, crashed

__all__ = ["crashed"]

PATIENCE_MS = 60_000


@pytest.fixture
def halfway(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Set in the middle of copying, which then goes on only when it is stopped."""
    reached, goes_on = Event(), Backups._between

    def between(self: Backups, done: int, of: int) -> None:
        if done > of // 2 and not reached.is_set():
            reached.set()
            assert self._stop.wait(PATIENCE_MS / 1000)
        goes_on(self, done, of)

    monkeypatch.setattr("kitlog.store.copying.STEP_PAGES", 1)
    monkeypatch.setattr(Backups, "_between", between)
    yield reached
    reached.set()


def begins(here: Crashed) -> Backups:
    """A minute after the record was opened."""
    here.sign_in()
    found = here.opening and here.opening.station and here.opening.station.watch.backups
    assert found
    for _ in range(2):
        here.beat()  # the chairs are read, then where backups stand
    here.clock.advance(beside.FIRST_AFTER_S + 1)
    here.window._second = None
    here.window._beat()
    assert found.running
    return found


def noted(here: Crashed) -> Callable[[str], object]:
    """Logs a note at chair 1, and does not wait for it."""
    assert here.opening is not None
    station = here.opening.station
    assert station is not None

    def log(text: str) -> None:
        def act(desk: Desk) -> Session:
            return charting.log_event(desk, here.ids[0], NoteWritten(text))

        station.do(act, lambda _: None)

    return log


def test_what_waited_is_saved_and_the_next_start_makes_it_anew(
    crashed: Crashed, halfway: Event, qtbot: QtBot
) -> None:
    folder = backup_folder(crashed.database)
    crashed.start()
    begins(crashed)
    qtbot.waitUntil(halfway.is_set, timeout=PATIENCE_MS)
    noted(crashed)("charted while it is closed")
    crashed.end()
    assert backups(folder) == ()
    assert files(folder) == []
    crashed.start()
    made = begins(crashed)
    qtbot.waitUntil(lambda: not made.running, timeout=PATIENCE_MS)
    (backup,) = backups(folder)
    assert whole(backup.path)
    assert [one.text for one in notes(crashed)] == ["charted while it is closed"]
    crashed.end()
    crashed.start()
    made = begins(crashed)
    qtbot.waitUntil(lambda: not made.running, timeout=PATIENCE_MS)
    assert len(backups(folder)) == 2, "however young the last one is: nobody knows what was cut off"


def test_it_is_said_until_the_next_begins(crashed: Crashed, halfway: Event, qtbot: QtBot) -> None:
    crashed.start()
    begins(crashed)
    qtbot.waitUntil(halfway.is_set, timeout=PATIENCE_MS)
    crashed.end()
    crashed.start()
    crashed.sign_in()
    assert crashed.opening is not None
    assert crashed.opening.station is not None
    after = crashed.opening.station.watch.backups
    assert after is not None
    assert after.words == str(CUT_OFF)
    crashed.end()
    crashed.start()
    crashed.sign_in()
    again = crashed.opening.station.watch.backups
    assert again is not None
    assert again.words == "", "nothing was cut off this time"


def notes(here: Crashed) -> list[NoteWritten]:
    return [one.as_(NoteWritten) for one in here.standing(1, NoteWritten)]


def files(folder: Path) -> list[str]:
    """What lies half made."""
    return [one.name for one in (folder / MAKING).rglob("*") if one.is_file()]
