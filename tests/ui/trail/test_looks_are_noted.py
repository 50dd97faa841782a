"""The window notes who looked at whose record, after the page stands."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kitlog.domain.access import Opened
from kitlog.ui.searched import PAUSE_S
from kitlog.workflow.desk import ACCESS, Desk
from tests.ui.shots.stage import Stage, demo


def noted(stage: Stage) -> list[tuple[str, str, str]]:
    """Who, what and of which, oldest first."""

    def read(desk: Desk) -> list[tuple[str, str, str]]:
        found = [one for one in desk.store.entries(ACCESS) if isinstance(one.fact, Opened)]
        name = stage.station.clinic.name_of
        return [(name(one.author), one.fact.what, one.fact.of) for one in found]  # type: ignore[attr-defined]

    return stage.do(read)


@pytest.fixture
def stage(qapp: QApplication) -> Stage:
    return Stage(demo())


def test_chairs_courses_and_who_comes_next_are_noted_once(stage: Stage, qtbot: QtBot) -> None:
    before = noted(stage)
    stage.sign_in("R. Mock RN")
    one, four, course = stage.session(1), stage.session(4), stage.course("TEST")
    for _ in range(3):
        stage.show("chair", one)
        stage.show("chair", four)
    stage.show("course", course)
    stage.show("today")
    first = [("R. Mock RN", what, of) for what, of in
             (("chair", one), ("chair", four), ("course", course))]  # fmt: skip
    assert noted(stage)[len(before) :] == first
    stage.sign_in("T. Sample RN")
    stage.show("chair", four)
    assert noted(stage)[len(before) :] == [*first, ("T. Sample RN", "chair", four)]
    stage.close()


def test_the_locked_screen_notes_nothing_and_what_comes_back_is_looked_at(stage: Stage) -> None:
    before = noted(stage)
    stage.sign_in("R. Mock RN")
    one = stage.session(1)
    stage.show("chair", one)
    stage.show("lock")
    assert len(noted(stage)) == len(before) + 1
    stage.sign_in("T. Sample RN")
    stage.show("back")
    assert noted(stage)[len(before) + 1 :] == [("T. Sample RN", "chair", one)]
    stage.close()


def test_a_search_is_noted_when_the_typing_pauses(stage: Stage) -> None:
    before = noted(stage)
    stage.sign_in("R. Mock RN")
    page = stage.show("today")
    search = page.bar.search  # type: ignore[attr-defined]
    search.setFocus()
    stage.settle()
    for letter in "adda":
        stage.keys(letter)
        stage.station.searched.look(stage.clock.now().shifted(PAUSE_S / 2))
    stage.show("lock")
    assert len(noted(stage)) == len(before)
    stage.station.searched.look(stage.clock.now().shifted(PAUSE_S))
    stage.settle()
    assert noted(stage)[len(before) :] == [("R. Mock RN", "search", "adda")]
    stage.close()
