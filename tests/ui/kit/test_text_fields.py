"""Fields keep what was typed, say what is wrong below, and never guess."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kitlog.domain.errors import Refused
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.typing_place import TypingPlace
from tests.ui.clipping import clipped
from tests.ui.kit.conftest import Show


def test_focus_selects_all_so_that_typing_replaces(show: Show, qtbot: QtBot) -> None:
    field, other = TextField("Weight", "kg"), TextField("Record no.")
    field.set_text("82.4")
    show(other, field)
    other.setFocus()
    QTest.keyClick(other.line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: field.line.selectedText() == "82.4")
    QTest.keyClicks(field.line, "84")
    assert field.text == "84"


@pytest.mark.parametrize("tapped", [False, True])
def test_keys_that_come_before_the_focus_has_settled_are_kept(show: Show, tapped: bool) -> None:
    """Out of a queue, as from quick hands: the second key must not replace the first."""
    field, other = TextField("PIN", secret=True), TextField("Name")
    show(other, field)
    other.setFocus()
    other.entered.connect(field.setFocus)
    if tapped:
        QTest.mousePress(field.line, Qt.MouseButton.LeftButton)
        field.line.setFocus(Qt.FocusReason.MouseFocusReason)
    else:
        QTest.keyClick(other.line, Qt.Key.Key_Return)
    QTest.keyClicks(field.line, "1")
    QApplication.processEvents()
    QTest.keyClicks(field.line, "47258")
    assert field.text == "147258"


def test_focus_that_comes_back_selects_nothing_so_that_typing_goes_on(show: Show) -> None:
    field, other = TextField("Note"), TextField("Record no.")
    show(other, field)
    field.setFocus()
    QApplication.processEvents()
    QTest.keyClicks(field.line, "dizz")
    place = TypingPlace()
    other.setFocus()
    place.go_back()
    QApplication.processEvents()
    QTest.keyClicks(field.line, "y")
    assert field.text == "dizzy"


def test_a_wheel_over_a_field_changes_nothing(show: Show) -> None:
    field = NumberField("Weight", "kg")
    field.set_text("82.4")
    show(field)
    field.setFocus()
    middle = QPointF(field.line.rect().center())
    wheel = QWheelEvent(
        middle, QPointF(field.line.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(field.line, wheel)
    assert field.text == "82.4"


def test_a_refused_field_keeps_what_was_typed_and_says_why(show: Show) -> None:
    field = TextField("Record no.")
    show(field)
    QTest.keyClicks(field.line, "ZZ 1")
    field.refuse("This record no. is taken.")
    assert field.text == "ZZ 1"
    assert field.sentence.isVisible()
    assert field.sentence.text() == "This record no. is taken."
    assert field.line.accessibleDescription() == "This record no. is taken."


def test_typing_again_takes_the_sentence_away(show: Show) -> None:
    field = TextField("Record no.")
    show(field)
    field.refuse("This record no. is taken.")
    QTest.keyClicks(field.line, "2")
    assert not field.sentence.isVisible()
    assert field.line.accessibleDescription() == ""


def test_return_says_entered_and_leaving_says_left(show: Show) -> None:
    field, other = TextField("Name"), TextField("Record no.")
    show(field, other)
    heard: list[str] = []
    field.entered.connect(lambda: heard.append("entered"))
    field.left.connect(lambda: heard.append("left"))
    field.setFocus()
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert heard == ["entered", "left"]


def test_a_long_text_never_runs_under_the_unit(show: Show) -> None:
    field = TextField("Dose", "mg/kg")
    show(field, width=300)
    right = field.line.width() - field.line.textMargins().right()
    assert field.unit.x() >= right - 12
    assert field.unit.geometry().right() <= field.line.width()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("1,5", "Use a decimal point: 1.5."),
        (".5", "Put a zero before the point: 0.5."),
        ("-3", "It can't be less than 0."),
        ("8o", "Digits 0–9 and a decimal point only."),
        ("٤٢", "Digits 0–9 and a decimal point only."),
    ],
)
def test_a_number_that_cannot_be_read_is_said_on_leaving_and_kept(
    show: Show, typed: str, sentence: str
) -> None:
    field, other = NumberField("Dose", "mg"), TextField("Name")
    show(field, other, width=420)
    field.setFocus()
    QTest.keyClicks(field.line, typed) if typed.isascii() else field.set_text(typed)
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.sentence.text() == sentence
    assert field.text == typed
    assert clipped(field) == []
    with pytest.raises(Refused) as refused:
        field.value()
    assert refused.value.sentence == sentence


@pytest.mark.parametrize("typed", ["0.5", "41.20", " 82.4", "0"])
def test_a_number_is_the_one_typed_to_its_last_digit(show: Show, typed: str) -> None:
    field = NumberField("Dose", "mg")
    show(field)
    field.setFocus()
    QTest.keyClicks(field.line, typed)
    assert str(field.value()) == typed.strip()
    assert field.value() == Decimal(typed.strip())
    assert field.text == typed


def test_a_blank_number_is_quiet_on_leaving_and_refused_when_needed(show: Show) -> None:
    field, other = NumberField("Dose", "mg"), TextField("Name")
    show(field, other)
    field.setFocus()
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.blank
    assert not field.sentence.isVisible()
    with pytest.raises(Refused):
        field.value()
    assert field.sentence.text() == "Type a number."
