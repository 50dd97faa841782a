"""Eight hours on four chairs at 60×, seeded: no exception, no missed due, nothing left behind.

An exception in a slot, a log line or a Qt message fails it as it fails every test.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kitlog.ui.chair import neighbours
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.idle import Idle
from kitlog.ui.kit import rest
from kitlog.ui.window import Window
from tests.soak.eyes import wanting
from tests.soak.shift import BEATS_AN_HOUR, Shift
from tests.ui.today.clinic_room import Record, Room, open_room, records

__all__ = ["open_room", "records"]

HOURS = float(os.environ.get("KITLOG_SOAK_HOURS", "0.75"))
SEEDS = range(int(os.environ.get("KITLOG_SOAK_SEEDS", "1")))
WARM = 0.25
"""Share of the shift after which everything was seen once: two hours of eight."""
MOST_MB = 20.0
Begin = Callable[[int], Shift]


@pytest.fixture
def begin(open_room: Callable[[Record], Room], monkeypatch: pytest.MonkeyPatch) -> Begin:
    """A clinic with nobody in it, and a nurse who comes to work."""
    # A double tap is told in real time; here a quarter of a minute passes in a few milliseconds.
    monkeypatch.setattr(rest, "DOUBLE_TAP_MS", 0)

    def shift(seed: int) -> Shift:
        room = open_room("clinic")
        room.window.show()
        room.window.begin(room.station)
        for idle in room.window.findChildren(Idle):
            idle._timer.stop()  # five minutes of real time; keys sent to widgets pass it by
        room.settle()
        return Shift(room, seed)

    return shift


@pytest.mark.timeout(0 if HOURS > 1 else 180)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_shift_on_four_chairs(
    begin: Begin, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    shift = begin(seed)
    shift.work(HOURS * WARM)
    before = shift.held()
    shift.work(HOURS * (1 - WARM))
    after = shift.held()
    rung = sum(len(patient.timer.rung) for patient in shift.patients)
    with capsys.disabled():
        print(
            f"\nseed {seed}: {HOURS:g} h, {len(shift.patients)} patients, {rung} readings due, "
            f"{len(shift.silent)} times not said, {len(shift.false)} times said for nothing\n"
            f"  {dict(shift.nurse.did)}\n"
            f"  after {HOURS * WARM:.1f} h {before}\n  after {HOURS:.1f} h {after}"
        )
    assert rung >= len(shift.patients) >= 4
    assert shift.silent == []
    assert shift.false == []
    assert shift.unaccounted() == []
    assert after.more_than(before) == {}
    if before.mb is not None and after.mb is not None:
        assert after.mb - before.mb <= MOST_MB
    assert shift.room.ask(lambda desk: desk.store.verify()) == []


def test_a_page_left_open_holds_no_more_than_one_opened_anew(begin: Begin) -> None:
    shift = begin(0)
    chair = shift.seat(shift.nurse.chairs[1])
    shift.nurse.start(chair)
    page = shift.room.window.page
    assert isinstance(page, ChairPage)
    for _ in range(BEATS_AN_HOUR // 2):
        shift.beat()
        if wanting(page):
            shift.nurse.chart(chair, interrupted=False)
    assert page is shift.room.window.page
    page.toast.dismiss()
    left_open = widgets(shift.room)
    shift.room.window.show_page("chair", chair.session_id)
    assert left_open == widgets(shift.room)


def widgets(room: Room) -> Counter[str]:
    """What the window holds, by kind."""
    room.settle()
    room.qtbot.wait(1)
    return Counter(type(widget).__name__ for widget in room.window.findChildren(QWidget))


def test_pages_are_freed_though_the_light_changes_with_them(begin: Begin) -> None:
    """Dim room is remembered per chair: going there and back restyles all that is in view."""
    shift = begin(0)
    chairs = [shift.seat(shift.nurse.chairs[number]) for number in (1, 2)]
    shift.room.window.show_page("chair", chairs[0].session_id)
    shift.room.window.show_page("dim")
    before = shift.held()
    for _ in range(3):
        for chair in chairs:
            shift.room.window.show_page("chair", chair.session_id)
            shift.room.settle()
    assert shift.held().more_than(before) == {}


def test_a_file_left_open_is_named(begin: Begin, tmp_path: Path) -> None:
    """The control; a journal is open while the clerk saves, and nothing left over."""
    shift = begin(0)
    before = shift.held()
    with (tmp_path / "left").open("w"), (tmp_path / "db-journal").open("w"):
        assert shift.held().more_than(before) == {str(tmp_path / "left"): 1}


def test_a_page_is_freed_after_a_question_was_gone_through_by_tab(begin: Begin) -> None:
    """Qt's own focus chain leads out of the question and over the page below it."""
    shift = begin(0)
    chair = shift.seat(shift.nurse.chairs[1])
    shift.nurse.start(chair)
    before = shift.held()
    shift.nurse.give_medicine(chair)
    assert shift.nurse.did["medicine"] == 1
    assert shift.held().more_than(before) == {}


# -- controls: what it would catch -----------------------------------------------------------


def test_pages_and_timers_not_let_go_would_be_counted(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    shift = begin(0)
    before = shift.held()
    kept: list[object] = []

    def keeps(window: Window, page: QWidget) -> None:
        """As `_swap`, without letting go of the page before; and a timer with each."""
        window._pages.addWidget(page)
        window._pages.setCurrentWidget(page)
        kept.append(QTimer())

    with monkeypatch.context() as planted:
        planted.setattr(Window, "_swap", keeps)
        for where in ("courses", "today", "courses"):
            shift.room.window.show_page(where)
            shift.room.settle()
    more = shift.held().more_than(before)
    assert (more["TodayPage"], more["CoursesPage"], more["pages"]) == (2, 1, 3)
    assert more["timers"] >= len(kept) == 3


def test_a_due_that_the_screen_does_not_say_would_be_found(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbours, "most_wanted", lambda _: None)
    shift = begin(0)
    first, second = (shift.seat(shift.nurse.chairs[number]) for number in (1, 2))
    shift.nurse.start(first)
    shift.nurse.start(second)
    for _ in range(BEATS_AN_HOUR // 5):
        shift.beat()
    assert shift.silent
    assert all(said.startswith("chair 1") for said in shift.silent)
    assert shift.false == []


def test_a_reading_nobody_took_nor_explained_would_be_found(begin: Begin) -> None:
    shift = begin(0)
    chair = shift.seat(shift.nurse.chairs[1])
    shift.nurse.start(chair)
    for _ in range(BEATS_AN_HOUR // 5):
        shift.beat()
    assert shift.unaccounted() == []  # still asked for
    chair.timer.rung.append("25")
    assert shift.unaccounted() == ["patient 1, chair 1: 25"]
