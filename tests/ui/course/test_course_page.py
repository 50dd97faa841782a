from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.outcomes import OutcomeRecorded, Point, Row, rows
from kitlog.ui.course.outcome_lines import outcome_line
from kitlog.ui.course.page import CoursePage
from kitlog.ui.course.summary_card import WRITING
from kitlog.ui.kit.dialog import Dialog
from kitlog.workflow import preparing, reading
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from tests.ui.clipping import clipped, painted
from tests.ui.course.pdf_words import pdf_words
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
Shown = tuple[Room, CoursePage]
RUNNING, COMPLETE, CLOSED, HELD = "TEST", "PLACEBO", "BLANK", "SPECIMEN"


@pytest.fixture
def show(open_room: OpenRoom, tmp_path: Path) -> Callable[[str], Shown]:
    """The course of a patient of the demo's day, as a nurse sees it."""

    def page_of(family: str) -> Shown:
        room = open_room("day")
        room.sign_in("R. Mock RN")
        room.station.summaries = tmp_path / "summaries"
        page = CoursePage(room.station, room.ask(lambda desk: course_of(desk, family)))
        room.show(page)
        return room, page

    return page_of


def course_of(desk: Desk, family: str) -> str:
    found = board(desk)
    ids = [row.course.id for row in found.rows if row.patient.family == family]
    return [*ids, *(u.course_id for u in found.unfinished if u.patient.family == family)][0]


def written(page: QWidget) -> list[str]:
    return [one.text for one in painted(page)]


def below(page: CoursePage, place: int) -> str:
    """What a screen reader says of a column."""
    return page.table.heads[place].accessibleDescription()


def test_a_complete_course_shows_three_doses_peaks_and_going_home(
    show: Callable[[str], Shown],
) -> None:
    _, page = show(COMPLETE)
    said = below(page, 2)
    assert said.startswith("Dose ordered 41.2 mg. Dose prepared 41 mg. Dose infused 41 mg.")
    assert "Infusion 08:50–09:34, paused 4 min" in said
    assert "Peak BP 168/98 above 160 +31 %" in said
    assert "Lowest SpO₂ 91 % below 92" in said
    assert "Pain 7 to 4" in said
    assert "Events: pause, oxygen, ondansetron 4 mg, prescriber called" in said
    assert "Aldrete and home: 10 · 10:39" in said
    assert "5 of 5 signed" in page.status.view.words
    assert [head.accessibleName() for head in page.table.heads] == [
        f"Day {n}, {day}, signed"
        for n, day in enumerate(
            ("Mon 05-Jan", "Tue 06-Jan", "Wed 07-Jan", "Thu 08-Jan", "Fri 09-Jan"), 1
        )
    ]


def test_an_effect_that_was_not_asked_is_a_dash_and_never_0(show: Callable[[str], Shown]) -> None:
    _, page = show(COMPLETE)
    assert "Dissociation 1, mild" in below(page, 3)
    assert "Nausea 0, none" in below(page, 3)
    assert "Vomiting not asked" in below(page, 3)
    unasked = sum(below(page, place).count("not asked") for place in range(5))
    dashes = [one for one in painted(page.table) if one.text == "–" and one.on is page.table]
    assert len(dashes) == unasked > 0


def test_outcomes_stand_with_their_threshold(show: Callable[[str], Shown]) -> None:
    _, page = show(COMPLETE)
    said = page.outcomes.table.accessibleName()
    assert "Pain, average, responder at 0–10, 30 % lower: baseline 8, last infusion 5" in said
    assert "change −38 %, responder" in said
    assert "Physical function, responder at PROMIS T, 5 higher" in said
    assert "change +2.9, no responder" in said
    texts = {label.text() for label in page.outcomes.findChildren(QLabel)}
    assert {"4 of 6", "3 months due", "09-Apr-2026", "08-Jul-2026"} <= texts


def test_a_missing_outcome_is_said_and_never_0(show: Callable[[str], Shown]) -> None:
    _, page = show(RUNNING)
    assert written(page.outcomes).count("not recorded") == 6
    assert not {"0", "0.0"} & set(written(page.outcomes.table))


def test_a_course_that_goes_on_claims_no_outcome(show: Callable[[str], Shown]) -> None:
    """As its draft on paper: the last value is not its outcome. The control: one that ended."""
    _, page = show(RUNNING)
    texts = {label.text() for label in page.outcomes.findChildren(QLabel)}
    assert "at the end" in texts
    row = recorded("pain", "8", "5")
    assert outcome_line(row).change == "−38 %"
    assert outcome_line(row).responder is True
    goes_on = outcome_line(row, ended=False)
    assert (goes_on.base, goes_on.last) == ("8", "5")
    assert (goes_on.change, goes_on.reach, goes_on.responder) == ("–", None, None)


def recorded(measure: str, first: str, last: str) -> Row:
    said = (
        OutcomeRecorded(measure, Point.BASELINE, Decimal(first)),
        OutcomeRecorded(measure, Point.LAST, Decimal(last)),
    )
    return next(row for row in rows(said) if row.measure.id == measure)


def test_outcomes_are_entered_by_a_tap_or_by_o(show: Callable[[str], Shown]) -> None:
    room, page = show(RUNNING)
    room.tap(page.outcomes.enter)
    room.key(Qt.Key.Key_O)
    assert room.gone == [("outcomes", page.course_id)] * 2


def test_a_running_infusion_keeps_the_summary_closed_and_says_why(
    show: Callable[[str], Shown],
) -> None:
    room, page = show(RUNNING)
    assert page.status.view.words == "Infusion 3 running, not signed"
    assert page.summary.export.reason == "Opens when infusion 3 is signed."
    assert "Opens when infusion 3 is signed." in written(page.summary.export)
    assert page.summary.close_early.reason == "Sign infusion 3 first."
    room.key(Qt.Key.Key_F12)
    room.settle()
    assert page.summary.sentence.text() == ""
    assert "Dose infused not yet" in below(page, 2)
    assert [head.accessibleName() for head in page.table.heads][2:] == [
        "Day 3, Wed 14-Jan, running", "Day 4, Thu 15-Jan, planned", "Day 5, Fri 16-Jan, planned",
    ]  # fmt: skip


def test_a_course_closed_early_marks_the_part_and_what_was_not_given(
    show: Callable[[str], Shown],
) -> None:
    _, page = show(CLOSED)
    names = [head.accessibleName() for head in page.table.heads]
    assert names[1] == "Day 2, Tue 06-Jan, part, signed"
    assert names[2:] == [f"Day {n}, not given" for n in (3, 4, 5)]
    assert "Dose prepared 36.5 mg. Dose infused 20.08 mg" in below(page, 1)
    assert "Closed early, 2 of 5 infusions signed: patient's wish" in (
        page.summary.gate.accessibleName()
    )
    assert page.summary.export.reason == ""
    assert page.summary.close_early.reason == "This course is over."


def test_once_there_is_a_gap_infusions_are_counted_not_days(show: Callable[[str], Shown]) -> None:
    _, page = show(HELD)
    assert page.table.heads[0].accessibleName() == "Infusion 1, Mon 12-Jan, signed"
    assert page.table.heads[1].accessibleName() == (
        "Infusion 2, Wed 14-Jan, planned, held Tue 13-Jan: BP too high"
    )
    assert page.table.heads[2].accessibleName() == "Infusion 3, Thu 15-Jan, planned"
    assert page.status.view.detail.endswith("1-day gap, Tue 13-Jan: BP too high")


def test_somebody_held_today_stands_in_the_place_of_the_next_infusion(
    show: Callable[[str], Shown],
) -> None:
    room, page = show(HELD)
    assert page.file is not None
    course = page.file.course

    def hold(desk: Desk) -> str:
        id = preparing.open_session(desk, course.id, room.station.today(), 6).id
        preparing.hold(desk, id, "fever")
        return id

    id = room.ask(hold)
    page.read()
    room.settle()
    assert page.table.heads[1].accessibleName() == "Infusion 2, Wed 14-Jan, held, fever"
    assert page.table.heads[2].accessibleName() == "Infusion 3, Thu 15-Jan, planned"
    assert "fever" in written(page.table)
    room.key(Qt.Key.Key_2)
    assert room.gone == [("chair", id)]


def test_a_digit_or_a_tap_opens_the_infusion(show: Callable[[str], Shown]) -> None:
    room, page = show(RUNNING)
    assert page.file is not None
    ids = [session.id for session in page.file.course.infusions]
    room.key(Qt.Key.Key_2)
    room.tap(page.table.heads[2])
    room.key(Qt.Key.Key_4)
    assert room.gone == [("chair", ids[1]), ("chair", ids[2])]
    assert "Day 4: planned. Nothing to open." in [
        label.text() for label in page.toast.findChildren(QLabel)
    ]
    room.key(Qt.Key.Key_Escape)
    assert room.gone[-1] == ("today", "")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_export_writes_a_pdf_that_names_the_patient(
    show: Callable[[str], Shown], tmp_path: Path, paper: str
) -> None:
    room, page = show(COMPLETE)
    page.summary.paper.choose(["A4", "Letter"].index(paper))
    room.key(Qt.Key.Key_F12)
    assert page.summary.export.text() == str(WRITING)
    assert page.summary.export.reason
    room.settle()
    file = tmp_path / "summaries" / "KIT-2026-0001-summary-v1.pdf"
    pages, width, words = pdf_words(file)
    assert "PLACEBO, Ines" in words
    assert width == {"A4": 595, "Letter": 612}[paper]
    assert page.summary.sentence.text() == (
        f"Exported, read back and compared: {file.name}, {pages} pages"
    )
    assert page.summary.versions.text() == (
        f"version 1, 14-Jan-2026 09:48, {pages} pages, current, not filed"
    )
    assert page.summary.owed.text() == "Version 1 of the summary not filed"
    assert page.status.view.detail.endswith("version 1 of the summary not filed")
    assert page.summary.export.text() == "Export PDF"
    assert page.summary.export.reason == ""


def test_a_later_export_is_a_new_version_and_no_file_is_replaced(
    show: Callable[[str], Shown], tmp_path: Path
) -> None:
    room, page = show(CLOSED)
    folder = tmp_path / "summaries"
    folder.mkdir()
    (folder / "KIT-2026-0002-summary-v1.pdf").write_text("of another record")
    for _ in range(2):
        room.key(Qt.Key.Key_F12)
        room.settle()
    assert sorted(file.name for file in folder.iterdir()) == [
        "KIT-2026-0002-summary-v1 (2).pdf",
        "KIT-2026-0002-summary-v1.pdf",
        "KIT-2026-0002-summary-v2.pdf",
    ]
    assert (folder / "KIT-2026-0002-summary-v1.pdf").read_text() == "of another record"
    assert page.summary.versions.text().startswith("version 2, ")


def test_a_folder_that_can_not_be_written_is_said_and_another_one_can_be_chosen(
    show: Callable[[str], Shown], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, page = show(COMPLETE)
    (tmp_path / "summaries").write_text("a file where the folder should be")
    room.tap(page.summary.export)
    room.settle()
    assert page.summary.sentence.text().startswith("PDF not written: ")
    assert page.summary.sentence.text().endswith("Choose a folder.")
    assert page.summary.folder.isVisible()
    assert clipped(room.window) == []
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    room.tap(page.summary.folder)
    room.settle()
    assert (other / "KIT-2026-0001-summary-v1.pdf").exists()
    assert not page.summary.folder.isVisible()
    assert page.summary.sentence.text().startswith("Exported, read back and compared")


def test_what_came_of_the_export_is_read_without_scrolling_in_the_smallest_window(
    show: Callable[[str], Shown],
) -> None:
    room, page = show(CLOSED)
    room.window.resize(1366, 704)
    for _ in range(3):
        room.key(Qt.Key.Key_F12)
        room.settle()
    assert page.summary.sentence.text().startswith("Exported, read back and compared")
    view = page.summary.area.viewport()
    top = page.summary.sentence.mapTo(view, QPoint(0, 0)).y()
    assert 0 <= top <= view.height() - page.summary.sentence.height()
    assert page.summary.area.verticalScrollBar().maximum() > 0
    room.key(Qt.Key.Key_PageDown)
    assert page.summary.area.verticalScrollBar().value() > 0
    assert clipped(room.window) == []


def test_closing_early_asks_why_and_opens_the_export(show: Callable[[str], Shown]) -> None:
    room, page = show(HELD)
    assert page.summary.export.reason == "Opens when infusion 5 is signed."
    room.tap(page.summary.close_early)
    dialog = room.window.findChildren(Dialog)[0]
    room.key(Qt.Key.Key_Return)
    assert dialog.sentence.text() == "Say why."
    room.keys("1")
    room.key(Qt.Key.Key_Return)
    room.settle()
    room.settle()
    assert page.file is not None
    id = page.file.course.id
    closed = room.ask(lambda desk: reading.course(desk, id)).closed
    assert closed == CourseClosedEarly("Patient’s wish")
    assert page.status.view.words == "Course closed early: 1 of 5 signed"
    assert page.summary.export.reason == ""


def test_all_is_reached_by_tab(show: Callable[[str], Shown]) -> None:
    room, page = show(COMPLETE)
    reached: list[QWidget] = []
    for _ in range(30):
        room.key(Qt.Key.Key_Tab)
        reached.append(room.focus)
    wanted = [
        page.header.back, *page.table.heads, page.outcomes.enter, page.summary.preview,
        *page.summary.paper.options, page.summary.export, page.summary.all_versions,
        page.summary.sign,
    ]  # fmt: skip
    assert [one for one in dict.fromkeys(reached) if one in wanted] == wanted
    assert all(one.accessibleName() for one in wanted)


@pytest.mark.parametrize("dim", [False, True])
@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("family", [RUNNING, COMPLETE, CLOSED, HELD])
def test_nothing_is_cut_or_too_small(
    show: Callable[[str], Shown], family: str, width: int, height: int, dim: bool
) -> None:
    room, page = show(family)
    if dim:
        room.window.show_page("dim")
    room.window.resize(width, height)
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    assert _foot(page, page.outcomes.table) <= page.outcomes.enter.mapTo(page, QPoint(0, 0)).y()
    assert _foot(page, page.outcomes) < page.summary.mapTo(page, QPoint(0, 0)).y()
    assert _foot(page, page.summary) <= height


def _foot(page: CoursePage, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, widget.height())).y()
