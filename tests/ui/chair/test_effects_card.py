"""Asking side effects: asked is not the same as none, and a tap only asks to chart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kitlog.ui.chair.parts.effects_card import EffectsCard
from tests.ui.chair import drawn

NONE = (None,) * 8


@pytest.fixture
def card(qtbot: QtBot) -> EffectsCard:
    made = EffectsCard()
    qtbot.addWidget(made)
    made.resize(774, 242)
    made.draw(drawn.effects(NONE, (1, 0, None, 0, 0, 0, 0, 0), "09:40"))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_eight_digits_ask_all_eight_in_order(card: EffectsCard) -> None:
    asked: list[tuple[str, int]] = []
    scores: list[int | None] = [None] * 8

    def chart(effect: str, severity: int) -> None:
        asked.append((effect, severity))
        scores[[e.lower() for e in drawn.EFFECTS].index(effect)] = severity
        card.draw(drawn.effects(tuple(scores), NONE, ""))

    card.scored.connect(chart)
    card.begin()
    QTest.keyClicks(card, "21000003")
    assert [effect for effect, _ in asked] == [name.lower() for name in drawn.EFFECTS]
    assert [severity for _, severity in asked] == [2, 1, 0, 0, 0, 0, 0, 3]


def test_the_keys_start_at_the_first_effect_not_asked(card: EffectsCard) -> None:
    card.draw(drawn.RUNNING_EFFECTS)
    card.begin()
    assert card.current == "hallucination"


def test_arrows_move_by_row_and_by_column(card: EffectsCard) -> None:
    card.begin()
    QTest.keyClick(card, Qt.Key.Key_Down)
    assert card.current == "dizziness"
    QTest.keyClick(card, Qt.Key.Key_Right)
    assert card.current == "hallucination"
    for _ in range(9):
        QTest.keyClick(card, Qt.Key.Key_Up)
    assert card.current == "dissociation"


def test_a_tap_asks_and_does_not_fill_by_itself(card: EffectsCard, qtbot: QtBot) -> None:
    nausea = card.rows[2].segments
    with qtbot.waitSignal(card.scored) as asked:
        QTest.mouseClick(nausea.targets[2], Qt.MouseButton.LeftButton)
    assert asked.args == ["nausea", 2]
    assert not any(target.isChecked() for target in nausea.targets)


def test_star_and_button_ask_for_rest_none(card: EffectsCard, qtbot: QtBot) -> None:
    card.begin()
    with qtbot.waitSignal(card.rest_none):
        QTest.keyClicks(card, "*")
    with qtbot.waitSignal(card.rest_none):
        QTest.mouseClick(card.rest_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.other):
        QTest.mouseClick(card.other_button, Qt.MouseButton.LeftButton)


def test_a_screen_reader_hears_what_was_and_was_not_asked(card: EffectsCard) -> None:
    assert card.rows[0].accessibleName() == "Dissociation, not asked; last time 1, mild"
    assert card.rows[2].accessibleName() == "Nausea, not asked"
    targets = card.rows[0].segments.targets
    assert [t.accessibleName() for t in targets] == [
        "0, none", "1, mild", "2, moderate", "3, severe",
    ]  # fmt: skip


def test_every_segment_is_a_target_of_46_by_44(card: EffectsCard) -> None:
    for row in card.rows:
        for target in row.segments.targets:
            assert (target.width(), target.height()) == (46, 44)
