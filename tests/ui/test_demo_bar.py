"""Whoever looks at a page of the demo reads that nothing in it is real, and turns its clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.domain.clock import DemoClock
from kitlog.ui.demo_bar import WORDS, DemoBar, WaterMark
from kitlog.ui.kit.labels import Label
from kitlog.ui.window import Window
from tests.ui.today.clinic_room import Record, Room, open_room, records

__all__ = ["open_room", "records"]
CTRL = Qt.KeyboardModifier.ControlModifier


def test_bar_and_mark_stand_on_every_page_of_the_demo(open_room: Callable[[Record], Room]) -> None:
    room = open_room("clinic")
    room.station.clock = DemoClock.starting(room.clock.now().utc, room.clock)
    room.window = Window(demo=True)
    room.qtbot.addWidget(room.window)
    room.window.begin(room.station)
    room.window.show()
    room.settle()
    for where in ("sign in", "today", "people"):
        if where != "sign in":
            room.sign_in("R. Mock RN")
            room.window.show_page(where)
            room.settle()
        (bar,) = room.window.findChildren(DemoBar)
        (mark,) = room.window.findChildren(WaterMark)
        assert str(WORDS) in [one.text() for one in bar.findChildren(Label) if one.isVisible()]
        assert bar.y() + bar.height() <= room.window.height()
        assert room.window.page is not None
        assert mark.isVisible()
        assert mark.size() == room.window.page.size()
    before = room.station.now()
    QTest.keyClick(room.window, Qt.Key.Key_5, CTRL)
    assert (room.station.now().utc - before.utc).total_seconds() == 300
