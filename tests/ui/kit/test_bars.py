"""The bars above every page: who is meant, what is wrong, what the other chairs do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.chair_header import ChairHeader, DockChip
from kitlog.ui.kit.status_line import StatusLine, StatusView
from kitlog.ui.kit.theme import DAY, DIM
from tests.ui.clipping import clipped, painted
from tests.ui.kit.conftest import Show
from tests.ui.kit.gallery import ADA, DOCK, LONG, Sheet, bars
from tests.ui.targets import small_targets

OVERDUE = StatusView("medium", "25 min vitals overdue 02:34", acts=(("Chart now", "V"),))
LOW_OXYGEN = StatusView(
    "high", "SpO₂ 91 % ▼ below 94   BP 168/98 ▲ above 160", "charted 09:55",
    acts=(("Recheck", "V"), ("Pause infusion", "P"), ("Acknowledge", "A")),
)  # fmt: skip


def _line(show: Show) -> tuple[StatusLine, list[str]]:
    line = StatusLine()
    show(line)
    said: list[str] = []
    line.announced.connect(said.append)
    return line, said


def test_a_new_alert_is_announced_and_its_counting_is_not(show: Show) -> None:
    line, said = _line(show)
    line.draw(OVERDUE)
    line.draw(StatusView("medium", "25 min vitals overdue 02:35", acts=OVERDUE.acts))
    assert said == ["25 min vitals overdue 02:34"]


def test_a_second_alert_of_the_same_level_is_announced(show: Show) -> None:
    line, said = _line(show)
    line.draw(LOW_OXYGEN)
    line.draw(StatusView("high", "Sedation −4, call the prescriber"))
    assert said == [LOW_OXYGEN.spoken, "Sedation −4, call the prescriber"]


def test_a_calm_line_is_not_announced(show: Show) -> None:
    line, said = _line(show)
    line.draw(StatusView("low", "Infusion ends in 02:00"))
    line.draw(StatusView("calm", "Infusing at 150 mL/h", "No alerts"))
    assert said == []


def test_an_alert_takes_neither_focus_nor_room(show: Show) -> None:
    line, below = StatusLine(), QLineEdit()
    show(line, below)
    below.setFocus()
    place = below.geometry()
    line.draw(LOW_OXYGEN)
    QTest.qWait(0)
    assert below.hasFocus()
    assert below.geometry() == place
    assert line.height() == 52


def test_an_alert_flashes_until_less_motion_is_asked_for(show: Show, qtbot: QtBot) -> None:
    line, _ = _line(show)
    line.draw(LOW_OXYGEN)

    def edge() -> str:
        return str(line.grab().toImage().pixelColor(2, 26).name())

    lit, dark = DAY.colour("highInk").name(), DAY.colour("high").name()
    assert edge() == lit
    qtbot.waitUntil(lambda: edge() == dark, timeout=2000)
    line.set_steady(True)
    assert edge() == lit
    assert not line._flash.isActive()


def test_a_button_of_an_alert_is_handed_on_by_its_words(show: Show) -> None:
    pressed: list[str] = []
    line = StatusLine(pressed.append)
    show(line)
    line.draw(LOW_OXYGEN)
    QTest.mouseClick(line._right[2], Qt.MouseButton.LeftButton)
    assert pressed == ["Acknowledge"]
    assert small_targets(line) == []


@pytest.mark.parametrize("view", [OVERDUE, LOW_OXYGEN])
def test_an_alert_shows_whole_beside_its_buttons_at_1366(show: Show, view: StatusView) -> None:
    line, _ = _line(show)
    line.draw(view)
    assert clipped(line) == []


def test_words_that_do_not_fit_are_owned_up_to(show: Show) -> None:
    line, _ = _line(show)
    line.draw(StatusView("high", LOW_OXYGEN.words * 3, acts=LOW_OXYGEN.acts))
    assert line.cut() == [line.view.spoken]
    assert line.toolTip() == line.view.spoken


def test_keys_give_way_to_the_words_of_a_calm_line(show: Show) -> None:
    keys = (("V", "Vitals"), ("S", "Side effects"), ("P", "Pause"), ("F1", "All keys"))
    line, _ = _line(show)
    line.setFixedWidth(560)
    line.draw(StatusView("calm", "KitLog was closed 2 min 10 s.", "Chart what was missed.", keys))
    assert line.cut() == []
    assert line._right[0].isHidden()
    assert not line._right[-1].isHidden()


def test_the_own_chair_stands_before_the_name(show: Show) -> None:
    header = ChairHeader()
    show(header)
    header.draw(ADA, "09:48:48", "R. Mock RN")
    QTest.qWait(0)
    assert header.chair.text() == "1"
    assert header.chair.x() + header.chair.width() <= header.name.x()
    assert header.name.accessibleName() == "TEST, Ada, Born 12-Mar-1971 (54 y) · Female"


def test_no_label_of_live_digits_hides_them_behind_a_name(show: Show) -> None:
    header, bar = ChairHeader(), AppBar("Today", search=True)
    show(header, bar)
    header.draw(ADA, "09:48:48", "R. Mock RN")
    bar.draw("09:48:48", "R. Mock RN")
    labels = header.findChildren(QLabel) + bar.findChildren(QLabel)
    assert [one.text() for one in labels if one.accessibleName()] == []


@pytest.mark.parametrize("width", [1366, 1536, 1920])
@pytest.mark.parametrize("theme", [DAY, DIM])
def test_the_bars_show_whole_with_short_and_long_names(
    qtbot: QtBot, theme: object, width: int
) -> None:
    sheet: Sheet = bars(DIM if theme is DIM else DAY, width)
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.width() == width
    assert clipped(sheet) == []
    assert small_targets(sheet) == []


def test_a_name_too_long_for_two_lines_is_owned_up_to_and_kept_in_the_tooltip(show: Show) -> None:
    header = ChairHeader()
    show(header)
    name = "Anna-Katharina " * 12
    header.name.setFixedWidth(213)
    header.name.draw(name, ADA.about)
    assert header.name.cut() == [name]
    assert name in header.name.toolTip()


def test_a_number_stays_on_the_line_of_its_unit(show: Show) -> None:
    header = ChairHeader()
    show(header)
    header.draw(LONG, "09:48:48", "R. Mock RN")
    header.dosing.setFixedWidth(80)
    lines = [one.text for one in painted(header.dosing)]
    assert lines[1:] == ["182.4\N{NO-BREAK SPACE}kg ·", "91.2\N{NO-BREAK SPACE}mg"]


def test_another_chair_is_opened_from_the_dock(show: Show) -> None:
    header = ChairHeader()
    show(header)
    header.draw(ADA, "09:48:48", "R. Mock RN")
    header.draw_dock(DOCK)
    opened: list[str] = []
    header.chair_asked.connect(opened.append)
    QTest.mouseClick(header.dock.chips["3"], Qt.MouseButton.LeftButton)
    assert opened == ["3"]
    assert header.dock.chips["3"].accessibleName() == "Chair 5: 12:02 vitals overdue 01:47"


def test_a_full_dock_keeps_the_alerting_chairs_and_counts_the_rest(show: Show) -> None:
    header = ChairHeader()
    show(header)
    header.draw(ADA, "09:48:48", "R. Mock RN")
    quiet = tuple(DockChip(str(n), n, "34:10", "vitals 04:10") for n in range(2, 9))
    header.draw_dock((*quiet, DockChip("9", 9, "12:02", "vitals overdue 01:47", "high")))
    shown = [id for id, chip in header.dock.chips.items() if not chip.isHidden()]
    assert "9" in shown
    assert header.dock.more.accessibleName() == f"+{8 - len(shown)} more chairs"
    assert clipped(header) == []


def test_a_chair_that_left_the_dock_is_gone_from_it(show: Show) -> None:
    header = ChairHeader()
    show(header)
    header.draw_dock(DOCK)
    header.draw_dock(DOCK[1:])
    assert list(header.dock.chips) == ["3"]


def test_every_tab_asks_for_its_page(show: Show) -> None:
    bar = AppBar("Today")
    show(bar)
    asked: list[str] = []
    bar.tab_asked.connect(asked.append)
    for tab in bar.tabs.values():
        QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert asked == ["Today", "Courses", "Cohort"]


def test_what_is_searched_for_is_handed_on_with_every_letter(show: Show) -> None:
    bar = AppBar("Today", search=True)
    show(bar)
    heard: list[str] = []
    bar.search_changed.connect(heard.append)
    assert bar.search is not None
    QTest.keyClicks(bar.search, "ad")
    assert heard == ["a", "ad"]


def test_the_light_button_says_what_it_leads_to(qtbot: QtBot) -> None:
    for theme, word in ((DAY, "Dim room"), (DIM, "Day")):
        sheet = bars(theme)
        qtbot.addWidget(sheet)
        assert sheet.findChildren(AppBar)[0].moon.accessibleName() == word
