"""Timer, chart, log, keypad and buttons: sizes as drawn, signals, spoken names."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kitlog.domain.shapes import Text
from kitlog.domain.vitals import RASS
from kitlog.ui.chair.parts.chart import Chart
from kitlog.ui.chair.parts.event_log import EventLog, LogEntry
from kitlog.ui.chair.parts.facts import FactsView, Figure
from kitlog.ui.chair.parts.keypad import Keypad, KeypadView
from kitlog.ui.chair.parts.next_vitals import NextVitals, NextVitalsView, State
from kitlog.ui.chair.parts.quick_events import QuickEvents
from kitlog.ui.chair.parts.ring import COMPACT, STANDARD, WIDE, Ring, RingView
from kitlog.ui.chair.parts.run_buttons import RunButtons, RunButtonsView
from kitlog.ui.chair.parts.timer_card import TimerCard
from kitlog.ui.kit.paint import text_width
from kitlog.ui.kit.theme import DAY, DIM, dress, load_fonts
from tests.ui.chair import drawn

RUNNING = RingView(0.47, "18:48 elapsed", "21:12", "remaining", "Infusion, 21 minutes remaining")
FACTS = FactsView(
    Figure("Planned end", "10:10"), Figure("Delivered (est.)", "19.4", "of 41.2 mg"),
    "Pump should read", "150 mL/h · 47 mL",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colours(widget: QWidget) -> set[str]:
    image = picture(widget)
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


@pytest.mark.parametrize(
    ("width", "height", "ring", "card"),
    [(1366, 768, STANDARD, 401), (1366, 704, COMPACT, 319), (1920, 1080, WIDE, 453)],
)
def test_the_timer_card_has_the_drawn_size(
    qtbot: QtBot, width: int, height: int, ring: int, card: int
) -> None:
    timer = TimerCard()
    qtbot.addWidget(timer)
    timer.set_room(width, height)
    timer.draw(RUNNING, FACTS)
    assert timer.ring.width() == ring
    assert abs(timer.sizeHint().height() - card) <= 4


@pytest.mark.parametrize(("colour", "token"), [
    ("progress", "#2467A8"), ("lineStrong", "#778893"), ("okRing", "#1B664E"),
])  # fmt: skip
def test_the_ring_is_blue_running_grey_paused_green_in_recovery(
    qtbot: QtBot, colour: str, token: str
) -> None:
    ring = Ring()
    qtbot.addWidget(ring)
    ring.draw(replace(RUNNING, colour=colour))
    assert token in colours(ring)


def test_the_ring_counts_over_without_leaving_its_box(qtbot: QtBot) -> None:
    ring = Ring()
    qtbot.addWidget(ring)
    ring.draw(replace(RUNNING, share=1.4, large="+01:10", below="over"))
    image = picture(ring)
    ink = QColor("#12212A")
    row = {x for x in range(264) for y in range(110, 160) if image.pixelColor(x, y) == ink}
    assert min(row) > 30
    assert max(row) < 234


def test_the_ring_speaks_only_when_its_words_change(qtbot: QtBot) -> None:
    ring = Ring()
    qtbot.addWidget(ring)
    ring.draw(RUNNING)
    ring.draw(replace(RUNNING, large="21:11"))
    assert ring.accessibleName() == "Infusion, 21 minutes remaining"


@pytest.mark.parametrize(("state", "day", "dim"), [
    ("amber", "#FFCB3D", "#2B2411"), ("red", "#C3161C", "#341718"),
])  # fmt: skip
def test_a_dim_room_gets_a_frame_instead_of_a_bright_card(
    qtbot: QtBot, state: State, day: str, dim: str
) -> None:
    card = NextVitals()
    qtbot.addWidget(card)
    card.resize(288, 130)
    card.draw(NextVitalsView("Vitals overdue", "due 09:57", "12:40", state=state))
    dress(card, DAY)
    assert day in colours(card)
    dress(card, DIM)
    assert dim in colours(card)
    assert day not in colours(card)


STATES: tuple[State, ...] = ("calm", "soon", "due", "overdue", "amber", "red")


def test_the_card_keeps_its_height_whatever_it_says(qtbot: QtBot) -> None:
    card = NextVitals()
    qtbot.addWidget(card)
    heights = set()
    for state in STATES:
        card.draw(NextVitalsView("Next vitals", "20 min set", "01:12", "a\nb", state))
        heights.add(card.height())
    assert heights == {130}


@pytest.fixture
def chart(qtbot: QtBot) -> Chart:
    made = Chart()
    qtbot.addWidget(made)
    made.setMinimumHeight(0)
    made.resize(774, 257)
    made.draw(drawn.running_sheet())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_column_is_one_touch_target_from_chip_to_foot(chart: Chart, qtbot: QtBot) -> None:
    for slot in chart.slots:
        assert slot.width() >= 58
        assert slot.height() >= 240
    with qtbot.waitSignal(chart.slot_chosen) as chosen:
        QTest.mouseClick(chart.slots[4], Qt.MouseButton.LeftButton)
    assert chosen.args == ["20"]


def test_left_and_right_walk_the_slots_and_space_opens_one(chart: Chart, qtbot: QtBot) -> None:
    chart.slots[3].setFocus()
    QTest.keyClick(chart.slots[3], Qt.Key.Key_Right)
    assert chart.slots[4].hasFocus()
    QTest.keyClick(chart.slots[4], Qt.Key.Key_Left)
    assert chart.slots[3].hasFocus()
    with qtbot.waitSignal(chart.slot_chosen):
        QTest.keyClick(chart.slots[3], Qt.Key.Key_Space)


def test_focus_stays_on_its_slot_when_a_recheck_is_inserted(chart: Chart) -> None:
    chart.slots[7].setFocus()
    key = chart.slots[7].key
    chart.draw(drawn.alert_sheet())
    assert [slot.key for slot in chart.slots if slot.hasFocus()] == [key]


def test_a_screen_reader_meets_the_slots_in_their_order_a_recheck_too(chart: Chart) -> None:
    chart.draw(drawn.alert_sheet())
    names = [slot.accessibleName() for slot in chart.slots]
    assert [name for name in read_out(chart) if name in names] == names


def test_the_chart_reads_out_as_a_table(chart: Chart) -> None:
    names = [slot.accessibleName() for slot in chart.slots]
    assert names[4] == "20 minute vitals, due 09:50, not charted"
    assert names[1].startswith("5 minute vitals, due 09:35, charted, blood pressure 132 over 78")


def test_the_log_keeps_struck_entries_and_scrolls_when_long(qtbot: QtBot) -> None:
    log = EventLog()
    qtbot.addWidget(log)
    log.resize(264, 300)
    log.draw(())
    entries = tuple(
        LogEntry(str(n), "09:45", "check", "15 min vitals", "142/84", struck=n == 0)
        for n in range(30)
    )
    log.draw(entries)
    assert log.rows[0].accessibleName() == "09:45, 15 min vitals, 142/84, struck out"
    assert log.rows[29].geometry().bottom() > 300


def test_a_screen_reader_meets_the_log_newest_first_whenever_a_line_came(qtbot: QtBot) -> None:
    log = EventLog()
    qtbot.addWidget(log)
    lines = [LogEntry(str(n), f"09:4{n}", "check", f"line {n}") for n in range(4)]
    log.draw((lines[1],))
    log.draw((lines[3], lines[1], lines[0]))
    log.draw((lines[3], lines[2], lines[1], lines[0]))
    names = [row.accessibleName() for row in log.rows]
    assert read_out(log.rows[0].parentWidget()) == names


def read_out(holder: QWidget | None) -> list[str]:
    """Names of what is in `holder`, in the order the accessibility bus gives them."""
    assert holder is not None
    inside = QAccessible.queryAccessibleInterface(holder)
    count = range(inside.childCount())
    return [inside.child(place).text(QAccessible.Text.Name) for place in count]


def test_quick_events_are_56_high_and_say_which(qtbot: QtBot) -> None:
    card = QuickEvents()
    qtbot.addWidget(card)
    card.resize(264, 142)
    card.show()
    for name, button in card.buttons.items():
        assert button.height() == 56
        with qtbot.waitSignal(card.chosen) as chosen:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert chosen.args == [name]


def test_keypad_keys_are_74_by_68_and_type(qtbot: QtBot) -> None:
    pad = Keypad()
    qtbot.addWidget(pad)
    pad.resize(264, 644)
    pad.draw(KeypadView("hr", "Heart rate", "/min", "8", "Accepts 20–250"))
    pad.show()
    for key in pad.keys.values():
        assert (key.width(), key.height()) == (74, 68)
        assert key.focusPolicy() == Qt.FocusPolicy.NoFocus
    for face, expected in (("7", "7"), ("", "")):
        with qtbot.waitSignal(pad.typed) as typed:
            QTest.mouseClick(pad.keys[face], Qt.MouseButton.LeftButton)
        assert typed.args == ["hr", expected]
    with qtbot.waitSignal(pad.next_asked):
        QTest.mouseClick(pad.keys["next"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pad.not_measured):
        QTest.mouseClick(pad.not_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pad.closed):
        QTest.mouseClick(pad.close_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("height", [580, 644])
def test_the_words_of_the_sedation_scale_all_fit(qtbot: QtBot, height: int) -> None:
    pad = Keypad()
    qtbot.addWidget(pad)
    pad.resize(264, height)
    pad.draw(
        KeypadView(
            "sedation",
            "Sedation",
            "RASS",
            "",
            "",
            words=tuple((value, str(words)) for value, words in RASS.items()),
        )
    )
    pad.show()
    assert pad.words[0].accessibleName() == "+4, combative"
    boxes = [word.geometry() for word in pad.words]
    boxes.append(pad.not_button.geometry())
    assert pad.not_button.geometry().right() < pad.close_button.geometry().left()
    for above, below in pairwise(boxes):
        assert above.bottom() < below.top()
        assert above.height() >= 44
    assert boxes[-1].bottom() < height
    with qtbot.waitSignal(pad.chosen) as chosen:
        QTest.mouseClick(pad.words[6], Qt.MouseButton.LeftButton)
    assert chosen.args == ["sedation", -2]


@pytest.mark.parametrize(("stage", "words"), [
    ("before", ["Log start"]),
    ("running", ["Log pause", "Log stop…"]),
    ("paused", ["Log resume", "Log stop…"]),
    ("ended", ["Log end", "Log stop…"]),
    ("recovery", ["Discharge"]),
])  # fmt: skip
def test_buttons_say_that_they_log(qtbot: QtBot, stage: str, words: list[str]) -> None:
    buttons = RunButtons()
    qtbot.addWidget(buttons)
    buttons.draw(RunButtonsView(stage))  # type: ignore[arg-type]
    shown = [
        button.text()
        for button in (buttons.start, buttons.pause, buttons.resume, buttons.end, buttons.stop,
                       buttons.discharge)
        if button.isVisibleTo(buttons)
    ]  # fmt: skip
    assert [text.split("  ")[0] for text in shown] == words


def test_start_says_why_it_is_closed(qtbot: QtBot) -> None:
    column = QWidget()
    qtbot.addWidget(column)
    column.resize(300, 100)
    buttons = RunButtons(column)
    buttons.resize(288, 64)
    buttons.draw(RunButtonsView("before", "Opens after the second nurse"))
    column.show()
    with qtbot.assertNotEmitted(buttons.start_asked), qtbot.waitSignal(buttons.start.refused) as no:
        QTest.mouseClick(buttons.start, Qt.MouseButton.LeftButton)
    assert no.args == ["Opens after the second nurse"]


def test_the_pumps_figures_stay_apart_from_what_they_are(qtbot: QtBot) -> None:
    timer = TimerCard()
    qtbot.addWidget(timer)
    timer.setFixedWidth(288)
    for words in ("150 mL/h · 47 mL", "150 mL/h · 100 mL", "150 mL/h · 100.5 mL"):
        timer.draw(RUNNING, replace(FACTS, pump=words))
        timer.grab()
        label, value = timer.facts._shapes()[-2:]
        assert isinstance(label, Text)
        assert isinstance(value, Text)
        end = label.at[0] + text_width(label.text, label.size)
        assert value.text == words
        assert value.at[0] - text_width(value.text, value.size, 600) >= end + 8
