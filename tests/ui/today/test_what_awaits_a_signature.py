"""A prescriber finds what she has to sign on Today, and may record a missed day there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kitlog.app.demo.fill import PRESCRIBER
from kitlog.domain.people import Role
from kitlog.ui.courses.waiting import NONE_TO_SIGN, TO_SIGN
from kitlog.ui.today.missed_day import MissedDay
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import course_signing, people, reading, searching
from kitlog.workflow.desk import Desk
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
DOCTOR, NURSE = "Dr P. Example", "R. Mock RN"


def show(open_room: OpenRoom, who: str) -> tuple[Room, TodayPage]:
    room = open_room("day")
    room.sign_in(who)
    page = TodayPage(room.station)
    room.show(page)
    return room, page


def sign_all(desk: Desk) -> None:
    pin = PRESCRIBER[2]
    for id in searching.to_sign(desk):
        seal = course_signing.signatures(desk, reading.course(desk, id)).sha256
        course_signing.sign(desk, id, pin, seal)


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (DOCTOR, "2 courses await your signature"),
        (NURSE, "2 courses await a nurse’s signature"),
    ],
)
def test_how_many_await_a_signature_is_said_and_leads_to_them(
    open_room: OpenRoom, who: str, words: str
) -> None:
    room, page = show(open_room, who)
    assert page.rail.to_sign.words.text() == words
    room.tap(page.rail.to_sign.button)
    room.key(Qt.Key.Key_S)
    assert room.gone == [("courses", TO_SIGN)] * 2


def test_once_all_is_signed_nothing_is_said(open_room: OpenRoom) -> None:
    room, page = show(open_room, DOCTOR)
    room.ask(sign_all)
    page.read()
    room.settle()
    assert page.rail.to_sign.isHidden()
    room.key(Qt.Key.Key_S)
    assert room.gone == []
    assert str(NONE_TO_SIGN) in [label.text() for label in page.toast.findChildren(QLabel)]


def test_the_line_is_that_of_whoever_comes_next(open_room: OpenRoom) -> None:
    room, page = show(open_room, DOCTOR)
    room.ask(sign_all)
    room.sign_in(NURSE)
    page.returned()
    room.settle()
    assert page.rail.to_sign.words.text() == "2 courses await a nurse’s signature"


def test_a_prescriber_records_a_missed_day_but_charts_nothing(open_room: OpenRoom) -> None:
    room, page = show(open_room, DOCTOR)
    row = next(r for r in page.list.rows.values() if r.view.chair == 5)
    assert (row.button.reason, row.missed_button.reason) == ("A nurse starts.", "")
    room.tap(row.missed_button)
    (dialog,) = [d for d in room.window.findChildren(MissedDay) if d.isVisible()]
    assert dialog.paper.reason == "Only a nurse can chart."
    room.key(Qt.Key.Key_Space)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert 5 not in [r.view.chair for r in page.list.rows.values()]


def test_an_auditor_records_none_and_is_told_why(open_room: OpenRoom) -> None:
    room = open_room("day")
    room.sign_in(NURSE)
    auditor = room.ask(lambda desk: people.enrol(desk, "A. Trial", Role.AUDITOR, "369147"))
    room.station.sign_in(auditor)
    page = TodayPage(room.station)
    room.show(page)
    row = next(r for r in page.list.rows.values() if r.view.chair == 5)
    assert row.missed_button.reason.startswith("Only a nurse or a prescriber")
    assert page.rail.to_sign.isHidden()


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut(open_room: OpenRoom, width: int, height: int) -> None:
    room, _ = show(open_room, NURSE)
    room.window.resize(width, height)
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
