"""Nurse and prescriber sign the course in the window, by keys and by taps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kitlog.app.demo.fill import PEOPLE, PRESCRIBER
from kitlog.domain.course_signing import Part
from kitlog.store.anchors import anchor_file
from kitlog.ui.course.page import CoursePage
from kitlog.ui.course.signing import CourseSignDialog
from kitlog.ui.course.summary_lines import NOT_SIGNED
from kitlog.workflow import amending, course_signing, discharging, reading
from kitlog.workflow.anchoring import NOT_WRITTEN
from kitlog.workflow.course_signing import CHANGED, SIGNED, Signatures
from tests.ui.clipping import clipped
from tests.ui.course.test_course_page import COMPLETE, RUNNING, course_of
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

PINS = {name: pin for name, _, pin in (*PEOPLE, PRESCRIBER)}
NURSE, DOCTOR = "R. Mock RN", "Dr P. Example"
Shown = tuple[Room, CoursePage]


@pytest.fixture
def show(open_room: Callable[[Record], Room], tmp_path: Path) -> Callable[[str, str], Shown]:
    def page_of(family: str, who: str) -> Shown:
        room = open_room("day")
        room.sign_in(who)
        room.station.summaries = tmp_path / "summaries"
        page = CoursePage(room.station, room.ask(lambda desk: course_of(desk, family)))
        room.show(page)
        return room, page

    return page_of


def dialogs(room: Room) -> list[CourseSignDialog]:
    return [d for d in room.window.findChildren(CourseSignDialog) if d.isVisible()]


def sign(room: Room, who: str, pin: str = "") -> None:
    """By keys alone."""
    room.key(Qt.Key.Key_S)
    room.keys(pin or PINS[who])
    room.key(Qt.Key.Key_Return)
    room.settle()


def state(room: Room, page: CoursePage) -> Signatures:
    assert page.file is not None
    id = page.file.course.id
    return room.ask(lambda desk: course_signing.signatures(desk, reading.course(desk, id)))


def test_nurse_and_prescriber_sign_by_keys_alone(show: Callable[[str, str], Shown]) -> None:
    room, page = show(COMPLETE, NURSE)
    assert str(NOT_SIGNED) in page.summary.gate.accessibleName()
    assert page.summary.close_early.isHidden(), "a course that is over is not closed early"
    sign(room, NURSE)
    assert dialogs(room) == []
    assert "Signed by R. Mock RN, not by a prescriber, open" in page.summary.gate.accessibleName()
    assert page.summary.sign.reason == str(SIGNED[Part.NURSE])
    room.sign_in(DOCTOR)
    room.settle()
    assert page.summary.sign.reason == "", "her part is still to sign"
    sign(room, DOCTOR)
    assert "Signed by R. Mock RN and Dr P. Example, done" in page.summary.gate.accessibleName()
    nurse, doctor = page.summary.signed.text().split("\n")
    assert nurse.startswith("R. Mock RN, charge nurse, 14-Jan-2026 09:48: gave or charted")
    assert doctor == "Dr P. Example, prescriber, 14-Jan-2026 09:48: reviewed this course"
    assert [one.stands for one in state(room, page).parts] == [True, True]


def test_the_question_says_who_signs_what_it_means_and_the_hash(
    show: Callable[[str, str], Shown],
) -> None:
    room, page = show(COMPLETE, DOCTOR)
    room.tap(page.summary.sign)
    (dialog,) = dialogs(room)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Dr P. Example, prescriber" in said
    assert "“reviewed this course”" in said
    sha256 = state(room, page).sha256
    assert any(sha256[:32] in one and sha256[32:] in one for one in said)
    room.key(Qt.Key.Key_Escape)
    room.settle()
    assert state(room, page).parts == ()


def test_a_wrong_pin_is_said_at_its_field_and_signs_nothing(
    show: Callable[[str, str], Shown],
) -> None:
    room, page = show(COMPLETE, DOCTOR)
    sign(room, DOCTOR, "000000")
    (dialog,) = dialogs(room)
    assert dialog.pin.sentence.text() == "That PIN does not fit the name."
    assert dialog.pin.text == ""
    assert state(room, page).parts == ()
    room.keys(PINS[DOCTOR])
    room.tap(dialog.act)
    room.settle()
    assert [one.name for one in state(room, page).parts] == [DOCTOR]


def test_a_course_that_goes_on_is_closed_early_and_not_signed(
    show: Callable[[str, str], Shown],
) -> None:
    room, page = show(RUNNING, NURSE)
    assert page.summary.sign.isHidden()
    assert not page.summary.close_early.isHidden()
    room.key(Qt.Key.Key_S)
    assert dialogs(room) == []
    assert "igned by nurse" not in page.summary.gate.accessibleName()


def test_what_was_changed_since_it_was_read_is_not_signed(
    show: Callable[[str, str], Shown],
) -> None:
    room, page = show(COMPLETE, DOCTOR)
    room.key(Qt.Key.Key_S)
    assert page.file is not None
    last = page.file.course.sessions[-1].id
    charge = next(p for p in room.station.clinic.at_work if p.name == NURSE)
    room.ask(lambda desk: discharging.add(desk.as_person(charge.person_id), last, "Called, well."))
    room.keys(PINS[DOCTOR])
    room.key(Qt.Key.Key_Return)
    room.settle()
    (dialog,) = dialogs(room)
    assert dialog.sentence.text() == str(CHANGED)
    assert state(room, page).parts == ()
    room.key(Qt.Key.Key_Escape)
    room.settle()
    sign(room, DOCTOR)
    assert len(state(room, page).parts) == 1, "read again, it can be signed"


def test_a_change_after_the_signature_is_told_and_can_be_signed_again(
    show: Callable[[str, str], Shown],
) -> None:
    room, page = show(COMPLETE, NURSE)
    sign(room, NURSE)
    assert page.file is not None
    patient, id = page.file.patient, page.file.course.opened.patient_id
    other, today = replace(patient, given="Inès"), room.station.today()
    room.ask(lambda desk: amending.amend_identity(desk, id, other, "misspelt", today))
    page.read()
    room.settle()
    assert "Amended after signature, open" in page.summary.gate.accessibleName()
    assert page.summary.after.text() == (
        "Amended after signature: 14-Jan-2026 09:48, corrected: identity, R. Mock RN: misspelt"
    )
    assert "amended after signature" in page.status.view.detail
    assert page.summary.sign.reason == ""
    sign(room, NURSE)
    assert page.summary.after.text() == ""
    assert [one.stands for one in state(room, page).parts] == [False, True]


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_and_nothing_too_small(
    show: Callable[[str, str], Shown], width: int, height: int
) -> None:
    room, _ = show(COMPLETE, NURSE)
    sign(room, NURSE)
    room.window.resize(width, height)
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    room.sign_in(DOCTOR)
    room.settle()
    room.key(Qt.Key.Key_S)
    room.settle()
    assert len(dialogs(room)) == 1
    assert clipped(room.window) == []
    assert small_targets(room.window) == []


def test_a_signature_is_vouched_for_at_once(show: Callable[[str, str], Shown]) -> None:
    room, page = show(COMPLETE, DOCTOR)
    file = room.ask(lambda desk: anchor_file(desk.store.database.path))
    assert not file.exists(), "the control"
    sign(room, DOCTOR)
    assert page.file is not None
    stream = f"course:{page.file.course.id}"
    noted, held = room.ask(lambda desk: (desk.store.anchored().heads, desk.store.heads()))
    assert noted[stream, "desk"] == held[stream, "desk"]


def test_a_signature_without_its_anchor_stands_and_that_is_said(
    show: Callable[[str, str], Shown],
) -> None:
    room, page = show(COMPLETE, DOCTOR)
    room.ask(lambda desk: anchor_file(desk.store.database.path).mkdir())
    sign(room, DOCTOR)
    assert dialogs(room) == []
    assert [one.name for one in state(room, page).parts] == [DOCTOR]
    assert str(NOT_WRITTEN) in [label.text() for label in page.toast.findChildren(QLabel)]
    assert clipped(room.window) == []
