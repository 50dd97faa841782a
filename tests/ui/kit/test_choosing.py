"""Choosing one of a few words: nothing before, by finger, arrows or digits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.tick_box import TickBox
from tests.ui.clipping import clipped
from tests.ui.kit.conftest import Show, focus
from tests.ui.targets import small_targets

REASONS = (
    "Blood pressure", "Oxygen", "Side effect", "Patient’s wish",
    "IV problem", "Pump problem", "Weight or drug check", "Other…",
)  # fmt: skip


def _heard(choice: Choice) -> list[int]:
    heard: list[int] = []
    choice.chosen.connect(heard.append)
    return heard


def test_nothing_is_chosen_before(show: Show) -> None:
    choice = Choice(REASONS, 4)
    show(choice)
    assert (choice.index, choice.text) == (-1, "")


def test_a_tap_chooses_one_and_only_one(show: Show) -> None:
    choice = Choice(REASONS, 4)
    show(choice, width=640)
    heard = _heard(choice)
    for place in (2, 5):
        QTest.mouseClick(choice.options[place], Qt.MouseButton.LeftButton)
    assert heard == [2, 5]
    assert [one.isChecked() for one in choice.options].count(True) == 1
    assert choice.text == "Pump problem"


def test_a_second_tap_does_not_take_the_choice_away(show: Show) -> None:
    choice = Choice(("F", "M", "Other"), 3, gap=0)
    show(choice)
    for _ in range(2):
        QTest.mouseClick(choice.options[1], Qt.MouseButton.LeftButton)
    assert choice.text == "M"


def test_arrows_move_and_space_chooses(show: Show) -> None:
    choice = Choice(REASONS, 4)
    show(choice)
    choice.options[0].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(focus(), key)
    assert choice.index == -1
    QTest.keyClick(focus(), Qt.Key.Key_Space)
    assert choice.text == "Pump problem"


def test_a_digit_chooses_by_its_place(show: Show) -> None:
    choice = Choice(("kg", "lb"), 2, gap=0)
    show(choice)
    heard = _heard(choice)
    choice.options[0].setFocus()
    QTest.keyClicks(focus(), "23")
    assert heard == [1]
    assert choice.text == "lb"


def test_a_choice_can_be_shown_without_being_made(show: Show) -> None:
    choice = Choice(REASONS, 4)
    show(choice)
    heard = _heard(choice)
    choice.set_index(3)
    assert (choice.text, heard) == ("Patient’s wish", [])


def test_a_missing_choice_is_said_until_one_is_made(show: Show) -> None:
    choice = Choice(REASONS, 4, label="Reason")
    show(choice, width=640)
    choice.refuse("Choose a reason.")
    assert choice.sentence.isVisible()
    assert clipped(choice) == []
    QTest.mouseClick(choice.options[0], Qt.MouseButton.LeftButton)
    assert not choice.sentence.isVisible()


def test_eight_choices_fit_a_dialog_and_a_gloved_finger(show: Show) -> None:
    choice = Choice(REASONS, 4)
    window = show(choice, width=604)
    assert clipped(window) == []
    assert small_targets(window) == []
    assert {one.height() for one in choice.options} == {48}


def test_the_whole_row_of_a_tick_box_is_its_target(show: Show) -> None:
    box = TickBox("Prescriber told")
    show(box, width=300)
    assert not box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight() / 2)
    assert box.isChecked()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
    assert small_targets(box) == []
    assert clipped(box) == []


def test_alt_and_ctrl_with_a_digit_choose_nothing(show: Show) -> None:
    choice = Choice(("F", "M"), 2)
    show(choice)
    choice.options[0].setFocus()
    for held in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier):
        QTest.keyClick(focus(), Qt.Key.Key_1, held)
    assert choice.index == -1
    QTest.keyClick(focus(), Qt.Key.Key_1)
    assert choice.index == 0
