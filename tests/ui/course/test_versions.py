"""Every version stands on the course's page: how it is, where it is filed, or that it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kitlog.domain.course_facts import SummaryFiled
from kitlog.domain.people import Role
from kitlog.ui.course.filed_dialog import FiledDialog
from kitlog.ui.course.page import CoursePage
from kitlog.ui.course.versions_dialog import VersionsDialog
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import amending, people, reading, summary_filing
from kitlog.workflow.summary_filing import BEFORE_EXPORT
from tests.ui.clipping import clipped
from tests.ui.course.test_course_page import course_of
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room


@pytest.fixture
def room(open_room: Callable[[Record], Room], tmp_path: Path) -> Room:
    """Ines' complete course, its summary exported once."""
    here = open_room("day")
    here.sign_in("R. Mock RN")
    here.station.summaries = tmp_path / "summaries"
    here.show(CoursePage(here.station, here.ask(lambda desk: course_of(desk, "PLACEBO"))))
    here.key(Qt.Key.Key_F12)
    here.settle()
    return here


def page(room: Room) -> CoursePage:
    assert isinstance(room.page, CoursePage)
    return room.page


def versions(room: Room) -> VersionsDialog:
    room.key(Qt.Key.Key_V)
    (found,) = [d for d in room.window.findChildren(VersionsDialog) if d.isVisible()]
    return found


def said(dialog: Dialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def amend(room: Room) -> None:
    file = page(room).file
    assert file is not None
    id, amended = file.course.opened.patient_id, replace(file.patient, given="Ines M.")
    today = room.station.today()
    room.ask(lambda desk: amending.amend_identity(desk, id, amended, "misread card", today))
    page(room).read()
    room.settle()


def test_a_version_says_when_by_whom_and_which_file(room: Room) -> None:
    dialog = versions(room)
    fact = page(room).file.course.exports[0]  # type: ignore[union-attr]
    assert "Version 1: current" in said(dialog)
    assert "Not filed" in said(dialog)
    assert (
        f"14-Jan-2026 09:48, R. Mock RN · A4, {fact.pages} pages · "
        f"SHA-256 {fact.sha256[:8]} {fact.sha256[8:16]}"
    ) in said(dialog)


def test_it_is_filed_by_four_keys_and_leaves_the_board(room: Room) -> None:
    versions(room)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return):
        room.key(key)
    room.settle()
    room.settle()
    course = page(room).file.course  # type: ignore[union-attr]
    assert [c.as_(SummaryFiled).where for c in course.said(SummaryFiled)] == ["Electronic record"]
    assert page(room).summary.sentence.text() == "Filed: Electronic record."
    assert page(room).summary.owed.text() == ""
    assert "Filed: Electronic record, 14-Jan-2026 09:48, R. Mock RN" in said(versions(room))


def test_a_place_of_ones_own_is_typed(room: Room) -> None:
    versions(room)
    room.key(Qt.Key.Key_Return)
    dialog = room.window.findChildren(FiledDialog)[0]
    room.keys("4")
    dialog.ask()
    assert dialog.sentence.text() == "Say where it is filed."
    dialog.other.line.setFocus()
    room.keys("Ward safe")
    dialog.when.choice.choose(4)
    dialog.when.typed.set_text("23:59")
    dialog.ask()
    room.settle()
    assert dialog.sentence.text() == str(BEFORE_EXPORT), "the midnight before"
    dialog.when.choice.choose(0)
    dialog.ask()
    room.settle()
    assert page(room).summary.sentence.text() == "Filed: Ward safe."


def test_an_amended_record_says_superseded_on_the_page_and_in_red_on_the_board(room: Room) -> None:
    room.ask(lambda desk: summary_filing.file(desk, page(room).course_id, 1, "Paper chart"))
    amend(room)
    assert page(room).summary.owed.text() == "Summary superseded, export again"
    assert "Version 1: superseded: record amended since" in said(versions(room))
    room.key(Qt.Key.Key_Escape)
    room.show(TodayPage(room.station))
    today = room.page
    assert isinstance(today, TodayPage)
    (item,) = [one for one in today.rail.items if "PLACEBO, Ines M." in one.button.accessibleName()]
    assert item.button.accessibleName() == (
        "Export, PLACEBO, Ines M., summary superseded, export again"
    )
    words = [one for one in item.findChildren(QLabel) if "superseded" in one.text()]
    assert [one.property("tone") for one in words] == ["highText"]


def test_a_filing_is_struck_with_a_reason_and_stays_in_the_record(room: Room) -> None:
    room.ask(lambda desk: summary_filing.file(desk, page(room).course_id, 1, "Paper chart"))
    page(room).read()
    room.settle()
    (strike,) = versions(room).cards[0].strikes
    room.tap(strike)
    room.keys("1")
    room.key(Qt.Key.Key_Return)
    room.settle()
    room.settle()
    assert page(room).summary.owed.text() == "Version 1 of the summary not filed"
    happenings = page(room).file.course.happenings  # type: ignore[union-attr]
    (struck,) = [c for c in happenings if isinstance(c.fact, SummaryFiled)]
    assert struck.struck
    assert struck.last.reason == "Wrong patient"


def test_whoever_may_not_export_reads_the_versions_and_files_none(room: Room) -> None:
    room.ask(lambda desk: people.enrol(desk, "A. Trial", Role.AUDITOR, "135792"))
    room.station.use_clinic(room.ask(reading.clinic))
    room.sign_in("A. Trial")
    room.settle()
    assert page(room).summary.preview.reason.endswith("can export.")
    dialog = versions(room)
    dialog.ask()
    assert dialog.sentence.text().endswith("can export.")


@pytest.mark.parametrize("dim", [False, True])
def test_nothing_is_cut_or_too_small(room: Room, dim: bool) -> None:
    from kitlog.ui.kit.theme import DAY, DIM

    amend(room)
    room.key(Qt.Key.Key_F12)
    room.settle()
    room.window.set_theme(DIM if dim else DAY)
    dialog = versions(room)
    for width, height in ((1366, 704), (1366, 768), (1920, 1080)):
        room.window.resize(width, height)
        room.settle()
        assert clipped(room.window) == []
        assert small_targets(dialog) == []
