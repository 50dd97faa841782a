"""From one chair to the next: Alt and a number, the dock's words, and typing that goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.view import view
from kitlog.ui.chair.neighbours import Neighbours
from kitlog.ui.kit.dock import Dock, DockChip
from kitlog.workflow import preparing
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from tests.clock import FakeClock
from tests.ui.chair.at_chair import RECOVERY, RUNNING, SIGNED, Chair, OpenRoom
from tests.workflow.ward import ADA, Ward

ALT = Qt.KeyboardModifier.AltModifier


def _id(chair: Chair, number: int) -> str:
    rows = chair.room.ask(board).rows
    return next(row.session.id for row in rows if row.chair == number and row.session)


def _in_the_entry_row(chair: Chair) -> QWidget:
    chair.running.entry.begin()
    return chair.room.focus


def _in_the_side_effects(chair: Chair) -> QWidget:
    chair.running.effects.begin()
    return chair.running.effects


def _in_the_aldrete_score(chair: Chair) -> QWidget:
    chair.recovery.aldrete.begin()
    return chair.room.focus


@pytest.mark.parametrize(
    ("number", "place"),
    [
        (RUNNING, _in_the_entry_row),
        (RUNNING, _in_the_side_effects),
        (RECOVERY, _in_the_aldrete_score),
    ],
    ids=["entry row", "side effects", "Aldrete"],
)
def test_alt_and_a_number_opens_the_chair_and_charts_nothing_in_this_one(
    open_room: OpenRoom, number: int, place: Callable[[Chair], QWidget]
) -> None:
    chair = Chair(open_room("day"), number)
    focus = place(chair)
    other = RECOVERY if number == RUNNING else RUNNING
    before = chair.session
    QTest.keyClick(focus, Qt.Key(int(Qt.Key.Key_0) + other), ALT)
    chair.room.settle()
    assert chair.room.gone == [("chair", _id(chair, other))]
    assert chair.session == before
    assert chair.page.centre is not None
    assert not any(chair.page.centre.entry.texts.values())
    if number == RECOVERY:
        assert chair.recovery.half is not None
        assert chair.recovery.half.mine == {}


def test_alt_and_a_number_opens_who_sits_there_and_not_the_patient_of_the_morning(
    open_room: OpenRoom,
) -> None:
    chair = Chair(open_room("day"), RUNNING)
    watch, morning = chair.room.station.watch, _id(chair, SIGNED)
    assert watch.in_chair(SIGNED) == morning
    assert watch.in_chair(9) == ""

    def seat(desk: Desk) -> str:
        ward = Ward(desk, cast(FakeClock, desk.clock), desk.author, desk.author)
        course = ward.course(patient=replace(ADA, record_no="ZZ 001 001"), chair=SIGNED)
        return preparing.open_session(desk, course.id, ward.today(), SIGNED).id

    seated = chair.room.ask(seat)
    watch.read()
    chair.room.settle()
    assert watch.in_chair(SIGNED) == seated
    QTest.keyClick(chair.page, Qt.Key.Key_7, ALT)
    assert chair.room.gone == [("chair", seated)]
    assert seated != morning


def test_half_a_set_typed_in_recovery_is_typed_on_after_coming_back(open_room: OpenRoom) -> None:
    chair = Chair(open_room("day"), RECOVERY)
    chair.room.keys("v")
    chair.room.keys("128")
    again = Chair(chair.room, RECOVERY)
    again.room.keys("76")
    texts = again.recovery.entry.texts
    assert (texts["sys"], texts["dia"]) == ("128", "76")


# -- the dock ------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [RUNNING, RECOVERY])
def test_a_chip_says_overdue_from_zero_on_in_every_stage(open_room: OpenRoom, number: int) -> None:
    chair = Chair(open_room("day"), SIGNED)
    watch = chair.room.station.watch
    (session,) = (s for s in watch.sessions if s.chair == number)
    due = view(session, chair.room.clock.now()).next
    assert due is not None
    assert due.in_s is not None
    for seconds, late in ((-1.0, ""), (0.0, "00:00"), (1.0, "00:01")):
        at = chair.room.clock.now().shifted(due.in_s + seconds)
        chip = _chip_of(chair, session, at)
        assert (chip.level, chip.late) == ("", late)
        assert bool(late) is chip.small.startswith("overdue")


def _chip_of(chair: Chair, session: Session, at: Moment) -> DockChip:
    watch = chair.room.station.watch
    watch.sessions = (session,)
    (chip,) = Neighbours(watch, "").chips(at)
    return chip


CHIPS = tuple(DockChip(str(n), n, f"1{n}:00", f"vitals 0{n}:00") for n in (1, 2, 3))


@pytest.fixture
def dock(qtbot: QtBot) -> Dock:
    found = Dock()
    qtbot.addWidget(found)
    found.resize(900, 44)
    found.show()
    return found


def _late(chip: DockChip) -> DockChip:
    return replace(chip, small="overdue 00:15", late="00:15")


def test_a_chip_with_room_says_overdue_in_words(dock: Dock) -> None:
    dock.draw((_late(CHIPS[0]), *CHIPS[1:]))
    assert dock.chips["1"].words == "Chair 1 11:00 overdue 00:15"


def test_a_narrow_chip_says_late_in_place_of_the_time_left(dock: Dock) -> None:
    dock.draw((_late(CHIPS[0]), *CHIPS[1:]))
    dock.resize(230, 44)
    assert dock.chips["1"].words == "1 late 00:15"
    assert dock.chips["2"].words == "Chair 2 12:00"
    assert dock.chips["1"].toolTip() == "Chair 1: 11:00 overdue 00:15"


def test_where_not_all_have_room_the_late_one_stays(dock: Dock) -> None:
    dock.resize(194, 44)
    dock.draw(CHIPS)
    assert [chip.isVisible() for chip in dock.chips.values()] == [True, True, False]
    assert dock.more.words == "+1"
    dock.draw((*CHIPS[:2], _late(CHIPS[2])))
    assert [chip.isVisible() for chip in dock.chips.values()] == [True, False, True]


def test_the_chip_for_those_without_room_says_that_one_of_them_is_late(dock: Dock) -> None:
    dock.resize(194, 44)
    dock.draw(tuple(map(_late, CHIPS)))
    assert dock.more.words == "late +1"
    assert dock.more.accessibleName() == "+1 more chair, vitals overdue"


def test_a_late_chip_takes_no_more_room_than_a_calm_one(dock: Dock) -> None:
    dock.draw((*CHIPS[:2], _late(CHIPS[2])))
    calm, late = dock.chips["1"], dock.chips["3"]
    assert calm.wide(narrow=True) == late.wide(narrow=True)
