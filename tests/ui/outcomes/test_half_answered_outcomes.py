"""What is half typed in a question of the outcomes page is in it again after a crash."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.outcomes.attempt_dialog import AttemptDialog
from kitlog.ui.outcomes.correct_dialog import CorrectDialog
from kitlog.ui.outcomes.page import OutcomesPage
from kitlog.ui.typed import Typed
from tests.ui.outcomes.test_outcomes_page import (
    NURSE,
    SECOND,
    OpenRoom,
    asked,
    course,
    ines,
    recorded,
    show,
)
from tests.ui.today.clinic_room import Room


@pytest.fixture
def opened(open_room: OpenRoom) -> tuple[Room, OutcomesPage]:
    room = open_room("day")
    return room, show(room, ines(room))


def drafts(room: Room) -> dict[str, Typed]:
    found = room.ask(lambda desk: desk.store.drafts.all())
    return {one.place: Typed(json.loads(one.text), one.author) for one in found}


def crash(room: Room, page: OutcomesPage, left: Dialog, name: str = NURSE) -> OutcomesPage:
    """Only what the disk holds is left."""
    room.qtbot.waitUntil(lambda: len(drafts(room)) == 1)
    room.settle()
    room.station.typed = drafts(room)
    left.hide()
    left.setParent(None)
    return show(room, page.course_id, name)


def attempt(room: Room, page: OutcomesPage) -> AttemptDialog:
    room.tap(page.follow.attempt)
    dialog = asked(room, AttemptDialog)
    assert isinstance(dialog, AttemptDialog)
    return dialog


def correction(room: Room, page: OutcomesPage) -> CorrectDialog:
    room.tap(page.list.rows["pain"].values[Point.LAST])
    dialog = asked(room, CorrectDialog)
    assert isinstance(dialog, CorrectDialog)
    return dialog


def test_an_attempt_comes_back_with_what_was_chosen_and_typed(
    opened: tuple[Room, OutcomesPage],
) -> None:
    room, page = opened
    dialog = attempt(room, page)
    dialog.point.choose(1)
    dialog.result.choose(list(Result).index(Result.NO_ANSWER))
    dialog.note.line.setFocus()
    room.keys("voicemail full, try a")
    page = crash(room, page, dialog, SECOND)
    dialog = attempt(room, page)
    assert dialog.subtitle.text().startswith(f"Begun by {NURSE}.")
    assert (dialog.point.index, dialog.how.index) == (1, -1)
    assert dialog.note.text == "voicemail full, try a"
    dialog.how.choose(0)
    dialog.ask()
    room.settle()
    (tried,) = course(room, page).said(FollowUpTried)
    assert tried.as_(FollowUpTried).result is Result.NO_ANSWER
    assert room.station.clinic.name_of(tried.author) == SECOND
    assert drafts(room) == {}


def test_a_correction_comes_back_and_cancel_gives_it_up(
    opened: tuple[Room, OutcomesPage],
) -> None:
    room, page = opened
    before = recorded(room, page, Point.LAST)["pain"]
    dialog = correction(room, page)
    dialog.entry.line.selectAll()
    room.keys("3")
    dialog.why.choose(len(dialog.why.options) - 1)
    dialog.other.line.setFocus()
    room.keys("read from the wr")
    page = crash(room, page, dialog)
    dialog = correction(room, page)
    assert (dialog.entry.text, dialog.other.text) == ("3", "read from the wr")
    assert dialog.other.isVisible()
    room.key(Qt.Key.Key_Escape)
    room.settle()
    assert drafts(room) == {}
    dialog = correction(room, page)
    assert (dialog.entry.text, dialog.why.index) == (before.of.words(before.value), -1)
    assert course(room, page).said(OutcomeRecorded)[-1].as_(OutcomeRecorded)
