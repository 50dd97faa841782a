"""Aldrete, discharge criteria and the signature: suggested is never chosen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.chair.parts.aldrete_card import AldreteCard, AldreteRow, AldreteView
from kitlog.ui.chair.parts.criteria_card import CriteriaCard, Criterion
from kitlog.ui.chair.parts.sign_card import SignCard
from tests.ui.chair import drawn


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def aldrete(qtbot: QtBot) -> AldreteCard:
    card = AldreteCard()
    qtbot.addWidget(card)
    card.resize(774, 293)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    return card


def test_a_suggestion_is_marked_but_not_chosen_and_gives_no_total(aldrete: AldreteCard) -> None:
    view = AldreteView({"circulation": AldreteRow(suggested=2, basis="now 134/80, +5 %")})
    aldrete.draw(view)
    option = aldrete.options["circulation"][0]
    assert not option.isChecked()
    assert option.accessibleName() == "Circulation, 2, BP within 20 %, suggested"
    assert view.total is None


def test_the_total_stands_when_all_five_are_chosen() -> None:
    assert drawn.ALDRETE.total == 9


def test_digits_answer_row_by_row(aldrete: AldreteCard) -> None:
    said: list[tuple[str, int]] = []
    aldrete.scored.connect(lambda part, points: said.append((part, points)))
    aldrete.begin()
    for digit in "22212":
        QTest.keyClicks(focused(), digit)
    assert said == [
        ("activity", 2), ("respiration", 2), ("circulation", 2), ("consciousness", 1),
        ("oxygen", 2),
    ]  # fmt: skip


def test_a_tap_only_asks(aldrete: AldreteCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(aldrete.scored) as asked:
        QTest.mouseClick(aldrete.options["oxygen"][1], Qt.MouseButton.LeftButton)
    assert asked.args == ["oxygen", 1]
    assert not aldrete.options["oxygen"][1].isChecked()
    assert all(o.height() == 44 for options in aldrete.options.values() for o in options)


def test_a_criterion_shows_the_number_it_used_and_an_override_its_reason() -> None:
    one = Criterion("effects", "Side effects 0 or 1", True, "dizziness 1")
    assert one.beside == "dizziness 1"
    assert replace(one, met=False, override="as every day").beside == "overridden: as every day"
    assert Criterion("escort", "Escort here", False).spoken == "Escort here, open, not yet"


def test_a_criterion_says_in_words_why_a_former_answer_no_longer_counts() -> None:
    why = "ticked 10:30; RASS −4 at 10:40 since"
    one = Criterion("awake", "Fully awake", False, "not yet", answered=True, former=why)
    assert one.spoken == f"Fully awake, open, not yet, {why}"


def test_twelve_criteria_scroll_and_the_last_can_be_reached(qtbot: QtBot) -> None:
    card = CriteriaCard()
    qtbot.addWidget(card)
    card.resize(774, 218)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    met = tuple(Criterion(str(n), f"Criterion {n}", n != 11, answered=True) for n in range(12))
    card.draw(met)
    card.begin()
    assert card.rows[11].hasFocus()
    assert not card.rows[11].visibleRegion().isEmpty()
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.keyClick(card.rows[11], Qt.Key.Key_Space)
    assert chosen.args == ["11"]


def test_sign_says_why_it_is_closed_and_asks_when_it_is_open(qtbot: QtBot) -> None:
    card = SignCard()
    qtbot.addWidget(card)
    card.resize(264, 398)
    card.draw(drawn.SIGN)
    card.show()
    with qtbot.assertNotEmitted(card.sign_asked), qtbot.waitSignal(card.sign.refused):
        QTest.mouseClick(card.sign, Qt.MouseButton.LeftButton)
    assert card.sign.reason == "Opens after discharge"
    card.draw(replace(drawn.SIGN, closed=""))
    with qtbot.waitSignal(card.sign_asked):
        QTest.mouseClick(card.sign, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.ticked) as ticked:
        QTest.mouseClick(card.points["advice"], Qt.MouseButton.LeftButton)
    assert ticked.args == ["advice", False]
    assert card.points["advice"].isChecked()


def test_an_escort_being_typed_is_not_overwritten(qtbot: QtBot) -> None:
    card = SignCard()
    qtbot.addWidget(card)
    card.draw(drawn.SIGN)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    card.escort.setFocus()
    card.escort.selectAll()
    QTest.keyClicks(card.escort, "Q. TEST")
    card.draw(replace(drawn.SIGN, escort="somebody else"))
    assert card.escort.text() == "Q. TEST"
    with qtbot.waitSignal(card.escort_named) as named:
        QTest.keyClick(card.escort, Qt.Key.Key_Return)
    assert named.args == ["Q. TEST"]
