"""A chair's page on a real record with the second check open over it, and two nurses' hands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from kitlog.domain.session import Session
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.second_check.drawn_step import DrawnStep
from kitlog.ui.second_check.figures_step import FiguresStep
from kitlog.ui.second_check.panel import SecondCheckPanel
from kitlog.ui.second_check.verdict_step import VerdictStep
from kitlog.ui.second_check.who_step import WhoStep
from kitlog.workflow import preparing, reading
from kitlog.workflow.board import board
from tests.ui.today.clinic_room import Record, Room

RIGHT = ("77", "38.5", "0.77", "150", "100")
"""Hal, 77 kg: 38.5 mg, 0.77 mL of 50 mg/mL, 150 mL/h, 100 mL."""
CHARGE_PIN, SECOND_PIN = "147258", "258369"


class Chairside:
    def __init__(self, room: Room) -> None:
        self.room = room
        room.sign_in("R. Mock RN")
        rows = room.ask(board).rows
        course = next(r.course for r in rows if r.patient.family == "DUMMY")
        today = room.clock.now().local.date()
        self.id = room.ask(lambda desk: preparing.open_session(desk, course.id, today, 5)).id
        self.visit()

    def visit(self) -> None:
        """Come to the chair and open the check."""
        self.page = ChairPage(self.room.station, self.id)
        self.room.window._page = self.page
        self.room.show(self.page)
        self.open()

    def open(self) -> None:
        self.page.preparing.second_check()
        self.panel = self.page.findChildren(SecondCheckPanel)[-1]
        self.room.settle()

    # -- steps --------------------------------------------------------------------------

    @property
    def drawn(self) -> DrawnStep:
        assert isinstance(self.panel.step, DrawnStep)
        return self.panel.step

    @property
    def figures(self) -> FiguresStep:
        assert isinstance(self.panel.step, FiguresStep)
        return self.panel.step

    @property
    def who(self) -> WhoStep:
        assert isinstance(self.panel.step, WhoStep)
        return self.panel.step

    @property
    def verdict(self) -> VerdictStep:
        assert isinstance(self.panel.step, VerdictStep)
        return self.panel.step

    # -- acting -------------------------------------------------------------------------

    def type_in(self, *texts: str) -> None:
        """Each into the field that has focus, with Return."""
        for text in texts:
            self.room.keys(text)
            self.room.key(Qt.Key.Key_Return)
            self.room.settle()

    def prepare(self, ml: str = "0.77") -> None:
        self.type_in(ml, "LOT 0417", "06-2027")

    def fill(self, *numbers: str) -> None:
        """Type over what stands in the five fields, without Return."""
        for field, number in zip(self.figures.fields, numbers, strict=True):
            field.setFocus()
            self.room.settle()
            self.room.keys(number)

    def hand_over(self, pin: str = SECOND_PIN, letter: str = "t") -> None:
        self.room.keys(letter + pin)
        self.room.settle()

    def compare(
        self, first: tuple[str, ...] = RIGHT, second: tuple[str, ...] = RIGHT, ml: str = "0.77"
    ) -> None:
        self.prepare(ml)
        self.type_in(*first)
        self.hand_over()
        self.type_in(*second)

    def tap(self, widget: QWidget) -> None:
        self.room.tap(widget)
        self.room.settle()

    def key(self, key: Qt.Key) -> None:
        self.room.key(key)
        self.room.settle()

    # -- looking ------------------------------------------------------------------------

    @property
    def closed(self) -> bool:
        return not any(p.isVisible() for p in self.page.findChildren(SecondCheckPanel))

    def session(self) -> Session:
        return self.room.ask(lambda desk: reading.session(desk, self.id))

    def all_words(self) -> str:
        """Everything the panel holds, shown or not, and all the rest of the window shows."""
        found = []
        for one in self.room.window.findChildren(QWidget):
            panel = isValid(self.panel) and self.panel.isAncestorOf(one)
            if panel or one.isVisible():
                found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
                if isinstance(one, QLabel | QLineEdit | QAbstractButton):
                    found.append(one.text())
        return " | ".join(found)


@pytest.fixture
def chairside(open_room: Callable[[Record], Room]) -> Chairside:
    return Chairside(open_room("day"))
