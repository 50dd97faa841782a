"""F4: the chair from three metres, large enough, without the patient, and nothing lost by it."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan, degrees

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kitlog.domain.dates import span
from kitlog.domain.vitals import Absent, Vitals
from kitlog.ui.chair.far_view import FarView
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.kit.status_line import LOOKS
from kitlog.workflow import charting
from tests.ui.clipping import painted
from tests.ui.shots import chair
from tests.ui.shots.scenes import SCENES
from tests.ui.shots.stage import Stage

SCREENS = {
    "15.6 inch, 1366": (1366, 704, 345.4 / 1366),
    "14 inch, 1366": (1366, 704, 309.9 / 1366),
    "14 inch, 1920 at 125 %": (1536, 800, 309.9 / 1536),
    "15.6 inch, 1920": (1920, 1016, 345.4 / 1920),
    "13.3 inch, 1920 at 150 %": (1366, 704, 294.5 / 1366),
}
"""Logical width, height without task bar, and mm a logical px."""
DIGIT = 0.727
"""Height of a digit or capital, em (DESIGN 5)."""


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[Stage]:
    stage = chair.running()
    yield stage
    stage.close()


def _far(stage: Stage) -> FarView:
    page = stage.page
    assert isinstance(page, ChairPage)
    return page.far


def _level(page: ChairPage) -> str:
    return page.status.view.level


def _typed(stage: Stage) -> list[str]:
    page = stage.page
    assert isinstance(page, ChairPage)
    assert page.centre is not None
    return list(page.centre.entry.texts.values())


def _said(stage: Stage) -> set[str]:
    return {one.text for one in painted(_far(stage)) if one.on is _far(stage)}


@pytest.mark.parametrize(
    "scene", ["03-chair-ready", "04-chair-running", "05-chair-alert", "06-chair-recovery"]
)
def test_every_letter_is_seen_from_three_metres(scene: str, qtbot: QtBot) -> None:
    """16 minutes of arc at 3 m (ISO 9241-303), on every screen of SCREENS."""
    stage = SCENES[scene]()
    try:
        stage.press(Qt.Key.Key_F4)
        far = _far(stage)
        for screen, (width, height, mm) in SCREENS.items():
            stage.fit(width, height)
            least = min(text.size for text in far.texts()) * far.scale * DIGIT * mm
            assert degrees(atan(least / 3000)) * 60 >= 16, screen
    finally:
        stage.close()


def test_it_says_chair_phase_time_left_next_vitals_and_pressure(running: Stage) -> None:
    running.press(Qt.Key.Key_F4)
    assert {"Chair 1", "Infusing", "21:12", "Next vitals", "01:12", "142/84"} <= _said(running)
    assert "within limits" in _said(running)


def test_while_paused_it_says_how_long_and_calls_the_time_left_left(qtbot: QtBot) -> None:
    stage = chair.paused()
    try:
        stage.press(Qt.Key.Key_F4)
        said = [one.text for one in _far(stage).texts()]
        page = stage.page
        assert isinstance(page, ChairPage)
        view = page.live.view()
        assert f"Paused {span(view.pause_now_s)}" in said
        place = said.index(span(view.remaining_s))
        assert said[place + 1] == "left"
        assert view.pause_now_s != view.remaining_s
    finally:
        stage.close()


def test_an_acknowledged_urgent_value_stays_red_until_one_within_limits(qtbot: QtBot) -> None:
    stage = chair.alert()
    try:
        page = stage.page
        assert isinstance(page, ChairPage)
        for _ in page.live.view().alerts:
            stage.press(Qt.Key.Key_A)
            stage.settle()
        assert _level(page) == "seen"
        assert "91 % ▼ below 92" in page.status.view.words
        assert LOOKS["seen"].ink == "highText"
        stage.press(Qt.Key.Key_F4)
        red = [one.text for one in _far(stage).texts() if one.colour == "highText"]
        assert "▼ below 92" in " ".join(red).replace("\N{NO-BREAK SPACE}", " ")
        stage.press(Qt.Key.Key_F4)
        calm = Vitals(132, 80, 84, 97, 14, 0, 3)
        ada = stage.session(1)
        stage.do(lambda desk: charting.chart_vitals(desk, ada, calm, ""))
        page.live.load()
        stage.settle()
        assert _level(page) == "calm"
    finally:
        stage.close()


def test_an_alert_shows_with_its_words_and_the_flagged_pressure(qtbot: QtBot) -> None:
    stage = chair.alert()
    try:
        stage.press(Qt.Key.Key_F4)
        said = " ".join(_said(stage)).replace("\N{NO-BREAK SPACE}", " ")
        assert "▼ below 92" in said
        assert "168/98" in said
        assert "▲ above 160" in said
    finally:
        stage.close()


def test_a_pressure_without_its_diastolic_is_the_last_one_too(running: Stage) -> None:
    ada, page = running.session(1), running.page
    assert isinstance(page, ChairPage)
    alone = Vitals(191, hr=92, spo2=97, absent=(Absent("dia", "cuff failed"),))
    running.do(lambda desk: charting.chart_vitals(desk, ada, alone, ""))
    page.live.load()
    running.settle()
    running.press(Qt.Key.Key_F4)
    assert "191/–" in _said(running)
    assert "within limits" not in _said(running)


def test_nothing_of_the_patient_stands_in_it(running: Stage) -> None:
    running.press(Qt.Key.Key_F4)
    far = _far(running)
    shown = " ".join([*_said(running), far.accessibleName()])
    shown += "".join(label.text() for label in far.findChildren(QLabel))
    assert "TEST" not in shown
    assert "ZZ 000 417" not in shown
    assert far.geometry() == running.page.rect()  # the banner with the name lies under it


def test_the_same_key_or_esc_brings_back_what_was_typed(running: Stage) -> None:
    running.press(Qt.Key.Key_9)
    before = _typed(running)
    for key in (Qt.Key.Key_F4, Qt.Key.Key_Escape):
        running.press(Qt.Key.Key_F4)
        assert _far(running).isVisible()
        running.press(key)
        assert not _far(running).isVisible()
        assert _typed(running) == before
    running.press(Qt.Key.Key_2)
    assert _typed(running)[2] == "92"  # typing goes on behind the 9


def test_digits_pressed_while_it_is_open_change_nothing(running: Stage) -> None:
    before = _typed(running)
    running.press(Qt.Key.Key_F4)
    for key in (Qt.Key.Key_5, Qt.Key.Key_P, Qt.Key.Key_S):
        running.press(key)
    assert _far(running).isVisible()
    running.press(Qt.Key.Key_F4)
    assert _typed(running) == before
    assert running.page.status.view.words.startswith("Infusing")  # P has paused nothing


def test_time_and_alerts_go_on(running: Stage) -> None:
    running.press(Qt.Key.Key_F4)
    running.at("09:53:48")
    running.settle()
    assert {"16:12", "Overdue", "+03:48"} <= _said(running)
    assert any("overdue" in text for text in _said(running))


def test_it_stays_from_chair_to_chair(running: Stage) -> None:
    running.press(Qt.Key.Key_F4)
    running.show("chair", running.session(2))
    assert _far(running).isVisible()
    assert "Chair 2" in _said(running)
    running.press(Qt.Key.Key_Escape)
    running.show("chair", running.session(1))
    assert not _far(running).isVisible()
