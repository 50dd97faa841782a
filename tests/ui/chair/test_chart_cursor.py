"""Reading the chart on a real record: the cursor, earlier infusions, and the table of values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kitlog.domain.flowsheet import Mark, Sheet, table
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.bodies import RecoveryBody, RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.chart import Chart
from kitlog.ui.chair.parts.chart_table import ChartTable, Readings
from kitlog.ui.chair.parts.slot_column import SlotColumn
from kitlog.ui.kit.dialog import Dialog
from kitlog.workflow.board import board
from tests.ui.chair import drawn
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
RUNNING, RECOVERY, FIRST_DAY = 1, 2, 4
"""Chairs of the demo's Wednesday: Ada's third infusion, Boris after his fifth, Devi's first."""


def open_chair(room: Room, chair: int, height: int = 768) -> ChairPage:
    room.sign_in("R. Mock RN")
    id = next(r.session.id for r in room.ask(board).rows if r.chair == chair and r.session)
    page = ChairPage(room.station, id)
    room.show(page, height=height)
    return page


def chart_of(page: ChairPage) -> Chart:
    assert isinstance(page.centre, RunningBody | RecoveryBody)
    return page.centre.chart


def slot(chart: Chart, key: str) -> SlotColumn:
    return next(one for one in chart.slots if one.key == key)


def dialogs(page: ChairPage) -> list[Dialog]:
    return [one for one in page.window().findChildren(Dialog) if one.isVisible()]


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    return open_room("day")


@pytest.fixture
def page(room: Room) -> ChairPage:
    """Ada's infusion, 18:48 run; 1 and 2 were on Monday and Tuesday."""
    return open_chair(room, RUNNING)


# -- the cursor -------------------------------------------------------------------------------


def test_a_tap_says_the_exact_values_and_leaves_focus_where_the_nurse_types(
    room: Room, page: ChairPage
) -> None:
    typing = room.focus
    room.tap(slot(chart_of(page), "15"))
    said = chart_of(page).note
    for words in (
        "15 min", "measured 09:45", "BP 142/84 mmHg (+11 / +11 %)", "HR 84 /min (+17 %)",
        "SpO₂ 97 %", "Resp 14 /min", "Sedation 0 alert and calm", "Pain 6 of 10",
        "by R. Mock RN", "Infusion 2: 144/86 HR 86", "Infusion 1: 148/88 HR 90",
    ):  # fmt: skip
        assert words in said
    assert room.focus is typing
    assert dialogs(page) == []


def test_the_values_go_when_another_column_is_tapped(room: Room, page: ChairPage) -> None:
    chart = chart_of(page)
    room.tap(slot(chart, "15"))
    room.tap(slot(chart, "5"))
    assert chart.note.startswith("5 min · measured 09:35")


def test_a_tap_on_the_slot_that_is_due_goes_on_choosing_it_for_entry(
    room: Room, page: ChairPage
) -> None:
    room.tap(slot(chart_of(page), "15"))
    room.tap(slot(chart_of(page), "20"))
    assert isinstance(page.centre, RunningBody)
    assert page.centre.entry.isAncestorOf(room.focus)
    assert "measured" not in chart_of(page).note


def test_arrows_move_the_cursor_and_leaving_the_chart_ends_it(room: Room, page: ChairPage) -> None:
    chart = chart_of(page)
    slot(chart, "5").setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.note.startswith("5 min")
    room.key(Qt.Key.Key_Right)
    assert chart.note.startswith("10 min · measured 09:40")
    room.key(Qt.Key.Key_Left)
    room.key(Qt.Key.Key_Left)
    assert chart.note.startswith("Baseline")
    page.vitals.begin()
    QApplication.processEvents()
    assert chart.note.startswith("Infusion 1 peak")


def test_arrows_also_read_a_slot_that_is_still_empty(room: Room, page: ChairPage) -> None:
    chart = chart_of(page)
    slot(chart, "20").setFocus(Qt.FocusReason.TabFocusReason)
    room.key(Qt.Key.Key_Right)
    assert chart.note.startswith("25 min · due 09:55, not charted · Infusion 2: 146/86 HR 88")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_on_the_chosen_column_opens_it(room: Room, page: ChairPage, key: Qt.Key) -> None:
    slot(chart_of(page), "15").setFocus(Qt.FocusReason.TabFocusReason)
    room.key(key)
    assert [one.accessibleName() for one in dialogs(page)] == ["Correct vitals"]


def test_a_screen_reader_hears_the_exact_values_of_a_column(page: ChairPage) -> None:
    chart = chart_of(page)
    assert "measured 09:45, BP 142/84 mmHg" in slot(chart, "15").accessibleDescription()
    assert slot(chart, "25").accessibleDescription() == ""


@pytest.mark.parametrize("height", [704, 768, 1050])
@pytest.mark.parametrize("chair", [RUNNING, RECOVERY])
def test_nothing_is_clipped_or_too_small_with_the_cursor_on(
    room: Room, chair: int, height: int
) -> None:
    page = open_chair(room, chair, height)
    chart = chart_of(page)
    page.looking_back.before()
    for one in chart.slots:
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert clipped(chart) == []
    assert small_targets(chart) == []


def test_a_long_reading_gives_way_from_the_end_and_points_to_the_table(qtbot: QtBot) -> None:
    sheet = drawn.running_sheet()
    wordy = Mark("15", 15, replace(drawn.READ["15"], oxygen="4 L/min nasal"), "09:45", "M" * 40)
    chart = chart_on(qtbot, replace(sheet, marks=(*sheet.marks[:3], wordy, wordy)))
    chart.slots[3].click()
    lines = {text.at[1] for text in chart._note}
    assert len(lines) == 2
    assert chart.note.endswith("more: T")
    assert "BP 142/84 mmHg" in chart.note


# -- earlier infusions ------------------------------------------------------------------------


def test_the_peaks_of_earlier_infusions_stand_in_their_place(page: ChairPage) -> None:
    said = "Infusion 1 peak was +26 at 20 · Infusion 2 peak was +22 at 20"
    assert chart_of(page).note.startswith(said)


def test_b_switches_the_grey_marks_and_the_next_chair_remembers(
    room: Room, page: ChairPage
) -> None:
    chart = chart_of(page)
    plain = len(chart._shapes)
    room.keys("b")
    assert chart.before.isChecked()
    assert len(chart._shapes) > plain
    again = open_chair(room, RUNNING)
    assert chart_of(again).before.isChecked()
    room.keys("b")
    assert not chart_of(again).before.isChecked()
    assert len(chart_of(again)._shapes) == plain


def test_a_finger_switches_them_too(room: Room, page: ChairPage) -> None:
    before = chart_of(page).before
    assert min(before.width(), before.height()) >= 44
    room.tap(before)
    assert before.isChecked()
    room.tap(before)
    assert not before.isChecked()


def test_where_nothing_was_infused_before_there_is_nothing_to_switch(room: Room) -> None:
    page = open_chair(room, FIRST_DAY)
    chart = chart_of(page)
    room.keys("b")
    assert not chart.before.isVisible()
    assert not room.station.shows_before
    assert "peak" not in chart.note


def test_the_marks_of_today_do_not_move_when_the_grey_ones_come(page: ChairPage) -> None:
    chart = chart_of(page)
    plain = list(chart._shapes)
    chart.show_before(wanted=True)
    assert [shape for shape in chart._shapes if shape in plain] == plain


# -- the table --------------------------------------------------------------------------------


def test_t_shows_the_table_and_closes_it_with_focus_where_it_was(
    room: Room, page: ChairPage
) -> None:
    values, typing = chart_of(page).values, room.focus
    room.keys("t")
    assert values.is_open
    assert room.focus is values
    room.key(Qt.Key.Key_Down)
    assert values.currentIndex().row() == 1
    room.keys("t")
    assert not values.is_open
    assert room.focus is typing


def test_a_number_half_typed_goes_on_after_the_table(room: Room, page: ChairPage) -> None:
    assert isinstance(page.centre, RunningBody)
    page.centre.entry.begin()
    room.keys("12")
    room.keys("T")
    assert chart_of(page).values.is_open
    room.keys("T")
    room.keys("8")
    assert page.centre.entry.texts["sys"] == "128"


def test_escape_closes_the_table_and_not_the_chair(room: Room, page: ChairPage) -> None:
    room.keys("t")
    room.key(Qt.Key.Key_Escape)
    assert not chart_of(page).values.is_open
    assert room.gone == []


def test_letters_act_on_the_page_while_the_table_is_open(room: Room, page: ChairPage) -> None:
    room.keys("t")
    room.keys("v")
    assert not chart_of(page).values.is_open
    assert isinstance(page.centre, RunningBody)
    assert page.centre.entry.isAncestorOf(room.focus)


def test_a_screen_reader_finds_the_table_without_opening_it(page: ChairPage) -> None:
    values = chart_of(page).values
    assert not values.is_open
    found = QAccessible.queryAccessibleInterface(values)
    assert found.role() == QAccessible.Role.Table
    assert not found.state().invisible
    spoken = [found.child(n).text(QAccessible.Text.Name) for n in range(found.childCount())]
    for words in ("Systolic, millimetres of mercury", "15 min", "142, +11 percent from baseline"):
        assert words in spoken


def test_the_table_follows_what_is_charted_and_keeps_the_readers_place(qtbot: QtBot) -> None:
    sheet = drawn.running_sheet()
    chart = chart_on(qtbot, sheet)
    chart.values.setCurrentIndex(chart.values.model().index(2, 3))
    chart.draw(replace(sheet, marks=(*sheet.marks, Mark("20", 20, Vitals(146, 86), "09:50"))))
    qtbot.waitUntil(lambda: chart.values.model().index(4, 1).data() == "146")
    here = chart.values.currentIndex()
    assert (here.row(), here.column()) == (2, 3)


def test_the_model_keeps_qts_promises(qtmodeltester: ModelTester) -> None:
    model = Readings()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_table(table(drawn.running_sheet()))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_closed_table_takes_no_tap_from_the_columns(room: Room, page: ChairPage) -> None:
    chart = chart_of(page)
    for one in chart.slots:
        middle = one.mapTo(chart, one.rect().center())
        assert chart.childAt(middle) is one
    assert isinstance(chart.values, ChartTable)
    assert chart.values.focusPolicy() == Qt.FocusPolicy.ClickFocus


# -- with the clock ---------------------------------------------------------------------------


def test_a_quarter_of_a_second_redraws_nothing(
    room: Room, page: ChairPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[float] = []
    monkeypatch.setattr(chart_of(page), "_build", lambda: built.append(1))
    page.tick(room.clock.now())
    room.clock.advance(0.25)
    page.tick(room.clock.now())
    assert len(built) <= 1
    room.clock.advance(60)
    page.tick(room.clock.now())
    assert built


def chart_on(qtbot: QtBot, sheet: Sheet) -> Chart:
    chart = Chart()
    qtbot.addWidget(chart)
    chart.resize(774, 257)
    chart.draw(sheet)
    with qtbot.waitExposed(chart):
        chart.show()
    QTest.mouseMove(chart)
    return chart
