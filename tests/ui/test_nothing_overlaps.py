"""The cards of a chair stand beside each other at every size; none hides part of another."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.chair.page import ChairPage
from tests.ui.shots.scenes import SCENES

SIZES = ((1366, 704), (1366, 768), (1536, 864), (1920, 1080))
CHAIRS = tuple(name for name in SCENES if "-chair-" in name and "keypad" not in name)


@pytest.mark.parametrize("name", CHAIRS)
def test_no_card_hides_another(qtbot: QtBot, name: str) -> None:
    stage = SCENES[name]()
    for width, height in SIZES:
        stage.fit(width, height)
        page = stage.page
        assert isinstance(page, ChairPage)
        assert page.centre is not None
        assert overlapping(page.centre) == [], (width, height)
        assert overlapping(page.left) == [], (width, height)
    stage.close()


def test_two_cards_over_each_other_are_found(qtbot: QtBot) -> None:
    """The control."""
    room = QWidget()
    qtbot.addWidget(room)
    for top in (0, 40):
        card = QWidget(room)
        card.setGeometry(0, top, 100, 60)
    room.show()
    assert len(overlapping(room)) == 1


def overlapping(parent: QWidget) -> list[tuple[str, str]]:
    only = Qt.FindChildOption.FindDirectChildrenOnly
    cards = [one for one in parent.findChildren(QWidget, options=only) if one.isVisible()]
    return [
        (type(one).__name__, type(other).__name__)
        for one, other in combinations(cards, 2)
        if one.geometry().intersects(other.geometry())
    ]
