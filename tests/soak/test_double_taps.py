"""Double clicks, held keys and a scanner's Enter: one entry each, never two, never none.

When a double tap is over is the test's to say, not the machine's: what waits for that is held.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from kitlog.domain.charted import Charted
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.events import NoteWritten
from kitlog.domain.infusion import InfusionPaused, InfusionResumed
from kitlog.domain.vitals import Vitals
from kitlog.ui.away import questions
from kitlog.ui.chair import live
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.kit import rest
from tests.ui.today.clinic_room import Record, Room, open_room, records

__all__ = ["open_room", "records"]

BURSTS = int(os.environ.get("KITLOG_SOAK_BURSTS", "60"))
CONTROL = {"effects": 2, "pump": 2}


class DoubleTap:
    """The time in which a second tap is the same tap. `never`: every tap is one of its own."""

    def __init__(self) -> None:
        self.never = False
        self._held: list[tuple[QObject, Callable[[], object]]] = []

    def hold(self, ms: int, context: QObject, then: Callable[[], object]) -> None:
        assert ms == rest.DOUBLE_TAP_MS
        if self.never:
            then()
        else:
            self._held.append((context, then))

    def over(self) -> None:
        held, self._held = self._held, []
        for context, then in held:
            if isValid(context):
                then()


@pytest.fixture
def double_tap(monkeypatch: pytest.MonkeyPatch) -> DoubleTap:
    found = DoubleTap()

    class Held(QTimer):
        @staticmethod
        def singleShot(  # type: ignore[override]  # as its one caller here calls it
            ms: int, context: QObject, then: Callable[[], object]
        ) -> None:
            found.hold(ms, context, then)

    for asks in (live, rest):
        monkeypatch.setattr(asks, "QTimer", Held)
    return found


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    found = open_room("day")
    found.window.show()
    found.window.begin(found.station)
    found.settle()
    found.keys("r147258")
    found.settle()
    found.settle()
    found.keys("1")
    found.settle()
    return found


def page(room: Room) -> ChairPage:
    assert isinstance(room.window.page, ChairPage)
    return room.window.page


def body(room: Room) -> RunningBody:
    found = page(room).centre
    assert isinstance(found, RunningBody)
    return found


def twice(room: Room, widget: QWidget, chance: Random) -> None:
    """As a shaking finger does it: on the same spot, whatever stands there by then."""
    window = widget.window()
    spot = widget.mapTo(window, widget.rect().center())

    def press(click: Callable[[QWidget, Qt.MouseButton], None] = QTest.mouseClick) -> None:
        there = window.childAt(spot)
        if there is not None:
            click(there, Qt.MouseButton.LeftButton)

    match chance.randrange(3):
        case 0:
            press()
            press(QTest.mouseDClick)
        case 1:
            for _ in range(4):
                press()
        case _:
            for _ in range(4):
                press()
                room.settle()  # each is answered, and what it changed stands, before the next


def vitals(room: Room, chance: Random) -> type:
    QTest.keyClicks(room.focus, "v")
    for digit in f"14{chance.randrange(10)}86929613" + "04":
        QTest.keyClicks(room.focus, digit)
    if chance.random() < 0.5:
        buttons = body(room).entry.findChildren(QAbstractButton)
        twice(room, next(one for one in buttons if one.text() == "Save"), chance)
    else:
        for _ in range(3):
            QTest.keyClick(room.focus, Qt.Key.Key_Return)
    return Vitals


def effect(room: Room, chance: Random) -> type:
    row = chance.choice(body(room).effects.rows)
    others = [n for n in range(4) if n != row.segments._chosen]
    twice(room, row.segments.targets[chance.choice(others)], chance)
    return EffectsAsked


def note(room: Room, chance: Random) -> type:
    body(room).setFocus()
    QTest.keyClicks(page(room), "n")
    (dialog,) = questions(room.window)
    QTest.keyClicks(room.focus, "line flushed")
    if chance.random() < 0.5:
        twice(room, dialog.act, chance)
    else:
        for _ in range(3):
            QTest.keyClick(dialog, Qt.Key.Key_Return)
    return NoteWritten


def pump(room: Room, chance: Random) -> type:
    buttons = page(room).left.buttons
    paused = buttons.resume.isVisible()
    twice(room, buttons.resume if paused else buttons.pause, chance)
    return InfusionResumed if paused else InfusionPaused


BURST = {"vitals": vitals, "effects": effect, "note": note, "pump": pump}


def entries(room: Room, kind: type) -> list[Charted]:
    return [c for c in page(room).live.session.happenings if isinstance(c.fact, kind)]


@pytest.mark.timeout(0 if BURSTS > 100 else 180)
@pytest.mark.parametrize("what", BURST)
def test_a_burst_leaves_exactly_one_entry(room: Room, double_tap: DoubleTap, what: str) -> None:
    chance = Random(what)
    for burst in range(BURSTS // len(BURST)):
        room.clock.advance(20)
        room.window._beat()
        kinds: tuple[type, ...] = (
            Vitals,
            EffectsAsked,
            NoteWritten,
            InfusionPaused,
            InfusionResumed,
        )
        before = {kind: len(entries(room, kind)) for kind in kinds}
        kind = BURST[what](room, chance)
        room.settle()
        after = {kind: len(entries(room, kind)) for kind in kinds}
        assert after == before | {kind: before[kind] + 1}, f"burst {burst}"
        assert questions(room.window) == [], f"burst {burst}: a tap went through"
        double_tap.over()
        room.settle()


@pytest.mark.parametrize("what", CONTROL)
def test_without_the_rest_after_an_act_a_burst_would_leave_more(
    room: Room, double_tap: DoubleTap, what: str
) -> None:
    """The control: the same bursts, with nothing that tells a double tap from two taps."""
    double_tap.never = True
    chance, more = Random(what), 0
    for _ in range(12):
        room.clock.advance(20)
        before = len(page(room).live.session.happenings)
        BURST[what](room, chance)
        room.settle()
        more += len(page(room).live.session.happenings) > before + 1
    assert more
