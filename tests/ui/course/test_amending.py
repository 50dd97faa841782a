"""Putting right an identity or a whole session from the course's page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from kitlog.ui.course.amend_dialog import AFTERWARDS, IDENTITY, IN_ERROR, LIMITS, InErrorDialog
from kitlog.ui.course.identity_dialog import IdentityDialog
from kitlog.ui.course.page import CoursePage
from kitlog.ui.kit.dialog import Dialog
from kitlog.workflow import reading
from tests.ui.clipping import clipped
from tests.ui.course.test_course_page import course_of
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    """Ada's course on the demo's Wednesday, her third infusion running."""
    here = open_room("day")
    here.sign_in("R. Mock RN")
    here.show(CoursePage(here.station, here.ask(lambda desk: course_of(desk, "TEST"))))
    return here


def page(room: Room) -> CoursePage:
    assert isinstance(room.page, CoursePage)
    return room.page


def choose(room: Room, way: int) -> Dialog:
    """Open "Amend…" by its key and go one of its ways by digit and Return."""
    room.key(Qt.Key.Key_A)
    room.settle()
    room.keys(str(way + 1))
    room.key(Qt.Key.Key_Return)
    room.settle()
    found = [d for d in room.window.findChildren(Dialog) if d.isVisible()]
    return found[0] if found else None  # type: ignore[return-value]


def fits(room: Room, dialog: Dialog) -> None:
    for height in (704, 768):
        room.window.resize(1366, height)
        room.settle()
        assert clipped(dialog) == []
        assert small_targets(dialog) == []


def test_an_identity_is_corrected_and_the_banner_follows(room: Room) -> None:
    dialog = choose(room, IDENTITY)
    assert isinstance(dialog, IdentityDialog)
    fits(room, dialog)
    dialog.fields["family"].set_text("TESTER")
    dialog.fields["born"].set_text("03-Dec-1971")
    dialog.ask()
    assert dialog.fields["why"].sentence.text() == "Say why it is corrected."
    dialog.fields["why"].set_text("misread card")
    dialog.ask()
    room.settle()
    file = page(room).file
    assert file is not None
    assert (file.patient.name, file.patient.born) == ("TESTER, Ada", date(1971, 12, 3))
    assert "identity corrected 14-Jan" in page(room).status.view.detail
    again = choose(room, IDENTITY)
    shown = [w.text() for w in again.findChildren(type(again.subtitle))]
    assert any("Before 14-Jan-2026: TEST, Ada, born 12-Mar-1971" in text for text in shown)


def test_an_answer_on_its_way_is_neither_sent_twice_nor_left(room: Room) -> None:
    dialog = choose(room, IDENTITY)
    assert isinstance(dialog, IdentityDialog)
    dialog.fields["family"].set_text("TESTER")
    dialog.fields["why"].set_text("misread card")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(dialog, key)
    assert dialog.is_open, "were it not kept, everything typed must still be here"
    room.settle()
    file = page(room).file
    assert file is not None
    assert file.identity is not None
    assert len(file.identity.history) == 2
    assert not isValid(dialog) or not dialog.is_open


def test_a_taken_record_number_is_refused_beside_its_field(room: Room) -> None:
    dialog = choose(room, IDENTITY)
    assert isinstance(dialog, IdentityDialog)
    other = room.ask(lambda desk: reading.course(desk, course_of(desk, "DUMMY")))
    taken = room.ask(lambda desk: reading.patient(desk, other.opened.patient_id)).record_no
    dialog.fields["record_no"].set_text(taken)
    dialog.fields["why"].set_text("typed wrong")
    dialog.ask()
    room.settle()
    assert "belongs to another patient" in dialog.fields["record_no"].sentence.text()


def test_a_session_is_marked_and_can_still_be_looked_at(room: Room) -> None:
    dialog = choose(room, IN_ERROR)
    assert isinstance(dialog, InErrorDialog)
    fits(room, dialog)
    dialog.ask()
    assert dialog.which.sentence.text() == "Choose the session."
    dialog.which.choose(0)
    dialog.why.choose(0)
    dialog.ask()
    room.settle()
    file = page(room).file
    assert file is not None
    assert [s.day.day for s in file.course.infusions] == [13, 14]
    assert file.course.number_of(file.course.infusions[0]) == 1
    assert "Mon 12-Jan entered in error" in page(room).status.view.detail
    wrong = next(s for s in file.course.sessions if s.in_error)
    choose(room, LIMITS + 1)
    assert room.gone[-1] == ("chair", wrong.id)


def test_a_running_infusion_is_not_marked_away(room: Room) -> None:
    dialog = choose(room, IN_ERROR)
    assert isinstance(dialog, InErrorDialog)
    dialog.which.choose(2)
    dialog.why.choose(0)
    dialog.ask()
    room.settle()
    assert dialog.isVisible()
    assert dialog.sentence.text().startswith("The pump is logged as running")


def test_chart_afterwards_leads_to_its_page(room: Room) -> None:
    choose(room, AFTERWARDS)
    file = page(room).file
    assert file is not None
    assert room.gone[-1] == ("afterwards", file.course.id)
