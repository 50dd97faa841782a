"""On every page and in every dialog, every field can be typed in by touch and stays in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.kit.letters import OWN_KEYS
from kitlog.ui.kit.letters_button import LettersButton
from kitlog.ui.window import Window
from tests.ui.shots import pages
from tests.ui.shots.scenes import SCENES
from tests.ui.shots.stage import Stage

TYPED_IN = {
    "00-first-run": 10, "00b-first-run-protocol": 4, "00c-first-run-sheet": 1, "01-today": 1,
    "02-new-course": 12, "06-chair-recovery": 1, "09c-password": 1, "11-dialog-medication": 2,
    "11-dialog-note": 1, "11-dialog-call": 2, "11-dialog-rate": 2, "11-dialog-stop-early": 3,
    "14-people": 3, "14c-my-password": 3, "07d-outcomes": 15, "15e-settings-outcomes": 16,
}  # fmt: skip
"""Scenes with fields in view, and how many are typed in."""


@pytest.fixture
def stages(qtbot: QtBot) -> Iterator[list[Stage]]:
    """The stages a test opened, closed after it."""
    opened: list[Stage] = []
    yield opened
    for stage in opened:
        stage.close()


def fields(window: QWidget) -> list[QLineEdit]:
    """What words or numbers are typed in, without the fields that have a keypad of their own."""
    found = [one for one in window.findChildren(QLineEdit) if one.isVisible()]
    return [one for one in found if not one.property(OWN_KEYS) and one.isEnabled()]


@pytest.mark.parametrize("scene", TYPED_IN)
def test_no_field_is_covered_in_the_lowest_window(stages: list[Stage], scene: str) -> None:
    stage, typed_in = SCENES[scene](), 0
    stages.append(stage)
    stage.fit(1366, 704)
    letters = stage.window.letters
    letters.turn(True)
    for field in fields(stage.window):
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        stage.settle()
        if QApplication.focusWidget() is not field:
            continue  # under a dialog, which holds the focus
        typed_in += 1
        assert letters.isVisible()
        here = QRect(field.mapTo(stage.window, QPoint(0, 0)), field.size())
        assert not letters.geometry().intersects(here), field.accessibleName()
        assert field.visibleRegion().boundingRect() == field.rect(), field.accessibleName()
    assert typed_in >= TYPED_IN[scene]


def test_it_is_still_on_after_the_next_start(stages: list[Stage], qtbot: QtBot) -> None:
    stage = pages.people()
    stages.append(stage)
    (button,) = stage.page.findChildren(LettersButton)
    for on in (True, False):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        drafts = stage.do(lambda desk: desk.store.drafts.all())
        stage.station.opened(stage.station.clinic, {draft.place: draft for draft in drafts})
        started = Window()
        qtbot.addWidget(started)
        started.begin(stage.station)
        assert started.letters.on is on
        started.close()


def test_a_word_half_typed_goes_on_once_it_is_turned_on(stages: list[Stage]) -> None:
    stage = pages.people()
    stages.append(stage)
    field = fields(stage.window)[0]
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, "Sam")
    (button,) = stage.page.findChildren(LettersButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is field, "the control"
    QTest.keyClicks(field, "ple")
    assert field.text() == "Sample"
