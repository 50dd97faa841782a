"""The time-out: safe statements, none preselected, words typed where words are owed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.chair.parts.timeout_card import TimeoutCard
from kitlog.ui.chair.parts.timeout_row import TimeoutLine

LINES = (
    TimeoutLine("identity", "Identity", "name and birth date, said aloud"),
    TimeoutLine("medicines", "Medicines", "opioid, sedative", question="Last taken: what, when"),
    TimeoutLine("pregnancy", "Pregnancy", "not pregnant or not applicable"),
    TimeoutLine("second", "Second nurse", "own PIN", action="Enter PIN"),
)


@pytest.fixture
def card(qtbot: QtBot) -> TimeoutCard:
    made = TimeoutCard()
    qtbot.addWidget(made)
    made.setMinimumHeight(0)
    made.resize(774, 455)
    made.draw(LINES)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.begin()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def answers(card: TimeoutCard) -> list[tuple[str, bool, str]]:
    said: list[tuple[str, bool, str]] = []
    card.answered.connect(lambda *one: said.append(one))
    return said


def test_nothing_is_preselected(card: TimeoutCard) -> None:
    assert not any(t.isChecked() for row in card.rows for t in row.segments.targets)
    assert card.rows[0].accessibleName().endswith("not answered")


def test_y_answers_and_goes_on(card: TimeoutCard) -> None:
    said = answers(card)
    press(Qt.Key.Key_Y)
    assert said == [("identity", True, "")]
    assert card.rows[1].hasFocus()


def test_a_line_that_needs_words_is_not_ok_without_them(card: TimeoutCard) -> None:
    said = answers(card)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Y)
    press(Qt.Key.Key_Return)
    assert said == []
    QTest.keyClicks(focused(), "oxycodone 5 mg, 22:00")
    press(Qt.Key.Key_Return)
    assert said == [("medicines", True, "oxycodone 5 mg, 22:00")]


def test_not_ok_asks_for_the_reason_and_escape_takes_it_back(card: TimeoutCard) -> None:
    said = answers(card)
    press(Qt.Key.Key_N)
    assert card.rows[0].typed.hasFocus()
    press(Qt.Key.Key_Escape)
    assert card.rows[0].hasFocus()
    assert said == []
    press(Qt.Key.Key_N)
    QTest.keyClicks(focused(), "wristband missing")
    press(Qt.Key.Key_Return)
    assert said == [("identity", False, "wristband missing")]


def test_a_tap_on_not_ok_asks_for_the_reason_too(card: TimeoutCard, qtbot: QtBot) -> None:
    QTest.mouseClick(card.rows[2].segments.targets[1], Qt.MouseButton.LeftButton)
    assert card.rows[2].typed.hasFocus()
    assert card.rows[2].typed.accessibleName() == "Why is it not OK?"


def test_the_same_answer_again_keeps_the_words_as_return_does(card: TimeoutCard) -> None:
    said, ok = answers(card), card.rows[1].segments.targets[0]
    for _ in range(2):  # without words there is nothing to keep: it asks on
        QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert said == []
    QTest.keyClicks(card.rows[1].typed, "oxycodone 5 mg, 22:00")
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert said == [("medicines", True, "oxycodone 5 mg, 22:00")]


def test_the_second_nurse_has_a_button_instead(card: TimeoutCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.acted) as acted:
        QTest.mouseClick(card.rows[3].button, Qt.MouseButton.LeftButton)
    assert acted.args == ["second"]
    assert not card.rows[3].segments.isVisible()


def test_arrows_move_and_stay_inside(card: TimeoutCard) -> None:
    press(Qt.Key.Key_Up)
    assert card.rows[0].hasFocus()
    for _ in range(8):
        press(Qt.Key.Key_Down)
    assert card.rows[3].hasFocus()
