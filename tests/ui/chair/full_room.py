"""A room with every chair taken: eight at once in mixed states, or twelve that all infuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kitlog.app.demo.fill import MORNING, WEDNESDAY, Filler, local
from kitlog.domain.infusion import InfusionEnded
from kitlog.store.journal import Store
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.window import Window
from kitlog.workflow import charting, infusing, reading
from kitlog.workflow.board import board
from kitlog.workflow.desk import CLINIC, Desk
from tests.clock import FakeClock
from tests.ui.today.clinic_room import KEY, Room
from tests.workflow.ward import ADA, CALM, Ward

ALT = Qt.KeyboardModifier.AltModifier
PIN = "147258"
GIVEN = ("Ada", "Boris", "Carla", "Devi", "Esme", "Fay", "Gil", "Hal", "Ines", "Jo", "Kim", "Lou")
AMBER, RED, URGENT, PAUSED, RECOVERING, RECOVERY_DUE = 2, 3, 4, 5, 6, 7
CHAIRS = 12
"""The clinic's."""
MINUTES = 60
"""What the story takes."""

Act = Callable[[Desk, str], object]


def _set(key: str, spo2: int = 98) -> Act:
    return lambda desk, id: charting.chart_vitals(desk, id, replace(CALM, spo2=spo2), key)


def _end(desk: Desk, id: str) -> object:
    return infusing.end(desk, id, InfusionEnded(Decimal(100)))


def _pause(desk: Desk, id: str) -> object:
    return infusing.pause(desk, id, "BP too high")


Story = tuple[tuple[float, int, Act | None], ...]
"""Minute, chair and act; None starts its pump."""
EIGHT: Story = (
    (0, RECOVERING, None), (10, RECOVERING, _set("10")), (20, RECOVERING, _set("20")),
    (30, RECOVERING, _set("30")), (40, RECOVERING, _set("40")), (40, RECOVERING, _end),
    (55, RECOVERING, _set("+15")),
    (4, RECOVERY_DUE, None), (14, RECOVERY_DUE, _set("10")), (24, RECOVERY_DUE, _set("20")),
    (34, RECOVERY_DUE, _set("30")), (44, RECOVERY_DUE, _set("40")), (44, RECOVERY_DUE, _end),
    (35, 1, None), (45, 1, _set("10")), (55, 1, _set("20")),
    (45, AMBER, None),
    (38, RED, None),
    (40, URGENT, None), (50, URGENT, _set("10")), (59.5, URGENT, _set("20", spo2=88)),
    (42, PAUSED, None), (52, PAUSED, _set("10")), (56, PAUSED, _pause),
    (59, 8, None),
)  # fmt: skip
"""In the end the readings of chairs 2, 3 and 7 are late by 5, 12 and 1 min."""
TWELVE: Story = tuple((55.0, chair, None) for chair in range(1, CHAIRS + 1))


@cache
def record(story: Story) -> Path:
    """A folder holding the record in which all of it has happened, written once a run."""
    folder = Path(mkdtemp(prefix="kitlog-full-room-"))
    store = Store.open(folder / "kitlog.db", KEY, "desk")
    filler = Filler(store)
    filler.fill_clinic()
    desk, clock = filler.desk, filler.clock
    settings = reading.clinic_settings(desk)
    store.append((desk.entry(CLINIC, replace(settings, chairs=CHAIRS)),))
    ward = Ward(desk, cast(FakeClock, clock), desk.author, filler.second)
    ids: dict[int, str] = {}
    begun = local(WEDNESDAY, MORNING)
    with store.transaction():
        for minute, chair, act in sorted(story, key=lambda one: one[0]):
            clock.to(begun)
            clock.later(minute)
            if act is None:
                patient = replace(ADA, given=GIVEN[chair - 1], record_no=f"ZZ 000 {chair:03d}")
                ids[chair] = ward.running(ward.course(patient=patient, chair=chair)).id
            else:
                act(desk, ids[chair])
    store.close()
    return folder


class FullRoom:
    """The window on such a record, worked by keys; it begins signed out."""

    def __init__(self, room: Room) -> None:
        self.room = room
        room.clock.advance(MINUTES * 60)
        rows = room.ask(board).rows
        self.ids = {row.chair: row.session.id for row in rows if row.session}
        self.window.show()
        self.window.begin(room.station)
        self.settle()

    @property
    def window(self) -> Window:
        return self.room.window

    @property
    def page(self) -> ChairPage:
        page = self.window.page
        assert isinstance(page, ChairPage)
        return page

    def sign_in(self) -> None:
        """As R. Mock RN, by PIN; Today follows."""
        self.room.keys("r" + PIN)
        self.settle()

    def fit(self, width: int, height: int, *, dim: bool = False) -> None:
        self.window.resize(width, height)
        if self.window.theme.dim != dim:
            self.window.show_page("dim")
        self.settle()

    def at(self, chair: int) -> ChairPage:
        """By Alt and its number, once all is read."""
        self.alt(chair)
        self.settle()
        return self.page

    def alt(self, chair: int) -> None:
        """The two keys alone: no answer of the record is awaited."""
        QTest.keyClick(self.room.focus, Qt.Key(int(Qt.Key.Key_0) + chair), ALT)

    def type_at_once(self, text: str) -> None:
        """Keys as they come out of a queue: to whatever has focus, nothing awaited between."""
        for one in text:
            QTest.keyClicks(self.room.focus, one)

    def texts(self) -> dict[str, str]:
        """What stands in the entry row in view, blanks left out."""
        assert self.page.centre is not None
        return {f: text for f, text in self.page.centre.entry.texts.items() if text}

    def settle(self) -> None:
        for _ in range(3):
            self.room.settle()
        page = self.window.page
        assert page is not None
        page.hear(self.room.clock.now())
        QApplication.processEvents()
