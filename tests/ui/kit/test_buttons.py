"""Buttons: a finger, a key and a screen reader press alike, and a closed one says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kitlog.ui.kit.buttons import LARGE, START, KitButton
from kitlog.ui.kit.theme import DAY
from tests.ui.clipping import clipped, painted
from tests.ui.kit.conftest import Show

REASON = "Opens when infusion 5 is signed"


def _presses(button: KitButton) -> list[str]:
    heard: list[str] = []
    button.clicked.connect(lambda: heard.append("clicked"))
    button.refused.connect(heard.append)
    return heard


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_enter_and_space_press_the_button_that_has_focus(show: Show, key: Qt.Key) -> None:
    button = KitButton("Save")
    show(button)
    heard = _presses(button)
    button.setFocus()
    QTest.keyClick(button, key)
    assert heard == ["clicked"]


def test_an_open_button_can_be_pressed_by_finger(show: Show) -> None:
    button = KitButton("Save")
    show(button)
    heard = _presses(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["clicked"]


@pytest.mark.parametrize("press", ["finger", "key", "screen reader"])
def test_a_closed_button_says_why_and_does_nothing_else(
    show: Show, qtbot: QtBot, press: str
) -> None:
    button = KitButton("Export")
    button.refuse(REASON)
    show(button)
    heard = _presses(button)
    button.setFocus()
    if press == "finger":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    elif press == "key":
        QTest.keyClick(button, Qt.Key.Key_Return)
    else:
        button.animateClick()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [REASON]


def test_a_button_opened_again_works_at_once(show: Show) -> None:
    button = KitButton("Export")
    button.refuse(REASON)
    show(button)
    heard = _presses(button)
    button.refuse("")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["clicked"]
    assert button.accessibleDescription() == ""


def test_a_closed_button_is_still_reached_by_tab(show: Show) -> None:
    line, button = QLineEdit(), KitButton("Export")
    button.refuse(REASON)
    show(line, button)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert button.hasFocus()


def test_a_screen_reader_hears_the_act_and_the_reason(show: Show) -> None:
    button = KitButton("Export")
    button.refuse(REASON)
    show(button)
    spoken: QAccessibleInterface = QAccessible.queryAccessibleInterface(button)
    assert spoken.text(QAccessible.Text.Name) == "Export"
    assert spoken.text(QAccessible.Text.Description) == f"Unavailable. {REASON}"


def test_an_ampersand_in_a_name_is_no_shortcut(show: Show) -> None:
    button = KitButton("Save & close")
    show(button)
    assert button.shortcut().isEmpty()
    assert "Save & close" in [written.text for written in painted(button)]


def test_a_tap_leaves_the_focus_where_the_nurse_types(show: Show) -> None:
    line, button = QLineEdit(), KitButton("Pause")
    show(line, button)
    line.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert line.hasFocus()


def test_a_tall_closed_button_shows_its_reason_below_the_act(show: Show) -> None:
    button = KitButton("Start infusion", height=START)
    button.setFixedWidth(260)
    button.refuse("Opens after the time-out")
    show(button)
    assert [w.text for w in painted(button)] == ["Start infusion", "Opens after the time-out"]
    assert clipped(button) == []


def test_a_closed_button_has_a_dashed_edge_and_an_open_one_has_not(show: Show) -> None:
    button = KitButton("Export")
    button.setFixedSize(200, 44)
    show(QLineEdit(), button)  # the line has the focus, so no frame hides the edge

    def edge_pixels() -> int:
        picture, edge = button.grab().toImage(), DAY.colour("lineStrong").rgb()
        return sum(picture.pixel(x, 0) == edge for x in range(20, 180))

    whole = edge_pixels()
    button.refuse(REASON)
    assert whole == 160
    assert 0 < edge_pixels() < 130


def test_the_drawn_heights_are_kept(show: Show) -> None:
    buttons = [KitButton("Open"), KitButton("Save", height=LARGE), KitButton("Go", height=START)]
    show(*buttons)
    assert [button.height() for button in buttons] == [44, 56, 64]
