"""Below 100 MB no infusion is started: said at once, and gone when somebody made room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kitlog.store import room as disk
from tests.ui.chair.test_before_the_start import body, checked, page, room, session
from tests.ui.clipping import clipped
from tests.ui.today.clinic_room import Room

__all__ = ["checked", "room"]

FULL = "Disk nearly full: 63 MB free, 100 needed"


@pytest.fixture
def leave(monkeypatch: pytest.MonkeyPatch, checked: Room) -> Callable[[int], None]:
    """Sets the megabytes that are free; the next sign of life sees them."""

    def set_free(megabytes: int) -> None:
        monkeypatch.setattr(disk, "free_mb", lambda _: megabytes)
        checked.station.sign_of_life()
        checked.settle()

    return set_free


def test_start_is_closed_while_the_disk_is_nearly_full_and_open_once_it_is_not(
    checked: Room, leave: Callable[[int], None]
) -> None:
    here, start = page(checked), page(checked).left.buttons.start
    assert start.reason == ""
    leave(63)
    assert start.reason == FULL
    assert here.left.todo.accessibleName().startswith(f"Still to do: {FULL}")
    assert clipped(checked.window) == []
    checked.key(Qt.Key.Key_F9)
    checked.settle()
    assert session(checked).run is None
    leave(100)
    assert start.reason == ""
    checked.key(Qt.Key.Key_F9)
    checked.settle()
    assert session(checked).run is not None


def test_the_page_opened_on_a_full_disk_says_so_at_once(
    checked: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "free_mb", lambda _: 0)
    page(checked).live.load()
    checked.settle()
    assert page(checked).left.buttons.start.reason == FULL.replace("63", "0")
    assert body(checked).hold.isEnabled(), "everything else can still be charted"
