"""A prescriber and an auditor read every page; what they may not do says so and loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.access import ActRefused
from kitlog.domain.people import Role
from kitlog.domain.view import Phase, phase
from kitlog.ui.chair.bodies import RecoveryBody, RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.paper_dialog import PaperDialog
from kitlog.ui.course.page import CoursePage
from kitlog.ui.courses.page import CoursesPage
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.ui.page import Page
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import people, reading
from kitlog.workflow.board import board
from kitlog.workflow.desk import ACCESS
from tests.ui.chair.at_chair import RUNNING, SIGNED, Chair, OpenRoom
from tests.ui.clipping import clipped, painted
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Room

DOCTOR, AUDITOR, NURSE = "Dr P. Example", "A. Trial", "T. Sample RN"
SENTENCE = "Only a nurse can chart."
SET = "1468692961304"


def staffed(room: Room) -> Room:
    """The demo's people and an auditor."""
    charge = room.sign_in("R. Mock RN").person_id
    room.ask(lambda desk: people.enrol(desk.as_person(charge), AUDITOR, Role.AUDITOR, "963741"))
    room.station.clinic = room.ask(reading.clinic)
    return room


def refusals(room: Room) -> list[ActRefused]:
    entries = room.ask(lambda desk: desk.store.entries(ACCESS))
    return [one.fact for one in entries if isinstance(one.fact, ActRefused)]


class Reader(Chair):
    """A running chair with somebody at it who may only read."""

    def __init__(self, open_room: OpenRoom, name: str, height: int = 768) -> None:
        super().__init__(staffed(open_room("day")), RUNNING, height)
        self.sits_down(name)

    def sits_down(self, name: str) -> None:
        self.room.sign_in(name)
        self.room.settle()

    def said_at_the_row(self) -> bool:
        return SENTENCE in [one.text for one in painted(self.running.entry)]


@pytest.mark.parametrize("name", [DOCTOR, AUDITOR])
def test_every_page_is_read_and_nothing_is_tried_by_itself(open_room: OpenRoom, name: str) -> None:
    room = staffed(open_room("day"))
    room.sign_in(name)
    rows = room.ask(board).rows
    pages: list[Page] = [TodayPage(room.station), CoursesPage(room.station)]
    pages += [CoursePage(room.station, id) for id in dict.fromkeys(row.course.id for row in rows)]
    pages += [ChairPage(room.station, row.session.id) for row in rows if row.session]
    stages = {phase(row.session) for row in rows if row.session}
    assert {Phase.RUNNING, Phase.RECOVERY} <= stages
    before = room.ask(lambda desk: desk.store.heads())
    for page in pages:
        room.show(page)
        room.clock.advance(1)
        room.settle()
        assert "Sign in first" not in page.status.view.words
        assert not clipped(page)
        assert not small_targets(page)
    assert refusals(room) == []
    assert room.ask(lambda desk: desk.store.heads()) == before


@pytest.mark.parametrize("name", [DOCTOR, AUDITOR])
def test_a_typed_set_is_not_charted_and_waits_for_a_nurse(open_room: OpenRoom, name: str) -> None:
    reader = Reader(open_room, name)
    sets, room = len(reader.session.vitals), reader.room
    reader.running.entry.begin()
    for key in SET:
        room.keys(key)
    texts = reader.running.entry.texts
    assert texts["sys"] == "146"
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert reader.said_at_the_row(), "beside what was typed"
    assert reader.running.entry.answer.save.reason == SENTENCE
    assert reader.running.entry.texts == texts, "nothing is lost"
    room.qtbot.waitUntil(lambda: not reader.page.vitals.typed.pending)
    (draft,) = room.ask(lambda desk: desk.store.drafts.all())
    assert json.loads(draft.text)["sys"] == "146"
    assert room.station.clinic.name_of(draft.author) == name
    reader.sits_down(NURSE)
    assert not reader.said_at_the_row()
    room.tap(reader.running.entry.answer.keep)
    room.settle()
    assert len(reader.session.vitals) == sets
    room.tap(reader.running.entry.answer.save)
    room.settle()
    after = reader.session.vitals
    assert len(after) == sets + 1
    assert room.station.clinic.name_of(after[-1].author) == NURSE


def test_a_reader_cannot_clear_what_a_nurse_left_half_typed(open_room: OpenRoom) -> None:
    reader = Reader(open_room, NURSE)
    reader.running.entry.begin()
    for key in SET[:5]:
        reader.room.keys(key)
    texts = reader.running.entry.texts
    reader.sits_down(AUDITOR)
    assert reader.said_at_the_row()
    assert not reader.running.entry.answer.clear.isVisible()
    reader.sits_down(NURSE)
    assert reader.running.entry.texts == texts
    assert not reader.said_at_the_row()


@pytest.mark.parametrize("height", [704, 768])
def test_the_pump_buttons_are_closed_and_say_why(open_room: OpenRoom, height: int) -> None:
    reader = Reader(open_room, AUDITOR, height)
    buttons, happened = reader.page.left.buttons, len(reader.session.happenings)
    assert (buttons.pause.reason, buttons.stop.reason) == (SENTENCE, SENTENCE)
    reader.room.tap(buttons.pause)
    reader.room.settle()
    assert reader.page.toast._words.text() == SENTENCE
    assert len(reader.session.happenings) == happened
    assert not clipped(reader.page)
    reader.sits_down(NURSE)
    assert (buttons.pause.reason, buttons.stop.reason) == ("", "")


def test_a_key_that_is_pressed_all_the_same_is_refused_in_words_and_noted(
    open_room: OpenRoom,
) -> None:
    reader = Reader(open_room, AUDITOR)
    happened = len(reader.session.happenings)
    reader.page.setFocus()
    alerts = reader.page.status.view
    reader.room.key(Qt.Key.Key_P)
    reader.room.settle()
    assert reader.page.toast._words.text() == SENTENCE
    assert reader.page.status.view == alerts, "what is alarming stays in view"
    assert len(reader.session.happenings) == happened
    person = reader.room.station.person
    assert person is not None
    assert refusals(reader.room) == [
        ActRefused(person.person_id, "infusing.pause", f"session:{reader.id}")
    ]
    assert isinstance(reader.page.centre, RunningBody)


def test_an_auditor_writes_no_paper_and_a_prescriber_does(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    room = staffed(open_room("day"))
    room.station.summaries = tmp_path / "papers"
    session = next(r.session for r in room.ask(board).rows if r.chair == SIGNED)
    assert session is not None
    for name in (AUDITOR, DOCTOR):
        room.sign_in(name)
        page = ChairPage(room.station, session.id)
        room.show(page)
        assert isinstance(page.centre, RecoveryBody)
        room.tap(page.centre.sign.note)
        room.settle()
        (dialog,) = (d for d in page.window().findChildren(PaperDialog) if d.isVisible())
        why_not = dialog.act.reason
        assert why_not.startswith("Only a nurse or a prescriber") is (name == AUDITOR)
        assert (dialog.path is None) is (name == AUDITOR)
        assert [one.act for one in refusals(room)] == ["papers.ready"], "the auditor's"
        dialog.close_it()


def test_a_new_course_is_for_nurses_and_prescribers(open_room: OpenRoom) -> None:
    room = staffed(open_room("day"))
    for name, gone in ((DOCTOR, [("new course", "")]), (AUDITOR, [])):
        room.sign_in(name)
        for page in (TodayPage(room.station), CoursesPage(room.station)):
            room.gone.clear()
            room.show(page)
            page.setFocus()
            room.key(Qt.Key.Key_C)
            room.settle()
            assert room.gone == gone
            assert bool(page.new_course.reason) is (name == AUDITOR)
        form = NewCoursePage(room.station)
        room.show(form)
        assert bool(form.create_button.reason) is (name == AUDITOR)
    form.create_button.click()
    room.settle()
    assert "Only a nurse or a prescriber" in form.status.view.words


def test_the_course_page_closes_what_is_not_the_readers(open_room: OpenRoom) -> None:
    room = staffed(open_room("day"))
    course = next(r.course.id for r in room.ask(board).rows if r.chair == RUNNING)
    page = CoursePage(room.station, course)
    room.sign_in(AUDITOR)
    room.show(page)
    card = page.summary
    for button in (card.export, card.close_early, card.amend):
        assert button.reason.startswith("Only a nurse")
    page.setFocus()
    room.key(Qt.Key.Key_A)
    room.settle()
    assert page.toast._words.text() == "Only a nurse can correct an identity."
    room.sign_in(NURSE)
    room.settle()
    assert card.amend.reason == ""
    assert not card.export.reason.startswith("Only a nurse")
