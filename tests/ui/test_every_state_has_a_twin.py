"""Each state that 12-components draws is shown by a scene, so that its picture is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from kitlog.domain.course import Dot
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.kit.buttons import LARGE, STANDARD, KitButton
from kitlog.ui.kit.dots import Dots
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.pill import Pill
from tests.ui.shots.scenes import SCENES
from tests.ui.shots.stage import Stage


@contextmanager
def _scene(name: str) -> Iterator[Stage]:
    stage = SCENES[name]()
    stage.fit(1366, 768)
    try:
        yield stage
    finally:
        stage.close()


def _fields(stage: Stage) -> set[str]:
    fields = _running(stage).entry.fields.values()
    return {one.state for one in fields} | {"focus" for one in fields if one.line.hasFocus()}


def _slots(stage: Stage) -> set[str]:
    sheet = _running(stage).chart._sheet
    assert sheet is not None
    return {column.state for column in sheet.columns}


def _severities(stage: Stage) -> set[str]:
    views = [row._view for row in _running(stage).effects.rows]
    scores = {"not asked" if one.score is None else str(one.score) for one in views}
    return scores | {"last time" for one in views if one.last is not None}


def _dots(stage: Stage) -> set[str]:
    rows = [one._dots for one in stage.window.findChildren(Dots) if one.isVisible()]
    complete = {"complete" for row in rows if set(row) == {Dot.DONE}}
    return {dot.value for row in rows for dot in row} | complete


def _pills(stage: Stage) -> set[str]:
    """Their words; of "Due 10:15" the first, for the hour is the day's."""
    words = [one.accessibleName() for one in stage.window.findChildren(Pill) if one.isVisible()]
    return {"Due" if one.startswith("Due ") else one for one in words}


def _line(stage: Stage) -> set[str]:
    return {_chair(stage).status.view.level}


def _not_saved(stage: Stage) -> set[str]:
    return {"red card"} if _running(stage).right.not_saved.isVisible() else set()


def _toast(stage: Stage) -> set[str]:
    return {"undo"} if _chair(stage).toast.offers else set()


def _sentences(stage: Stage) -> set[str]:
    return {one.text() for one in stage.window.findChildren(Label) if one.isVisible()}


def _buttons(stage: Stage) -> set[str]:
    seen = [one for one in stage.window.findChildren(KitButton) if one.isVisible()]
    tall = {LARGE: "large ", STANDARD: ""}
    kinds = {tall.get(one.height(), "") + (one._kind or "standard") for one in seen}
    return kinds | {"unavailable with reason" for one in seen if one.reason}


STATES: tuple[tuple[str, Callable[[Stage], set[str]], set[str]], ...] = (
    ("12-chair-entry-values", _fields, {"empty", "focus", "caution", "urgent", "impossible"}),
    ("04-chair-running", _fields, {"typed"}),
    ("12-chair-slots", _slots, {"done", "next", "overdue", "planned", "missed", "late", "part"}),
    ("12-chair-entry-values", _severities, {"not asked", "0", "1", "2", "3", "last time"}),
    ("13-courses", _dots, {"now", "gap", "missed", "part", "complete"}),
    ("01-today", _pills, {"Due", "Infusing", "Recovery", "Signed", "Not arrived"}),
    ("12-today-paused", _pills, {"Paused"}),
    ("12-chair-end-in-sight", _line, {"low"}),
    ("12-chair-slots", _line, {"medium"}),
    ("05-chair-alert", _line, {"high"}),
    ("12-chair-not-saved", _not_saved, {"red card"}),
    ("04c-chair-pause-undo", _toast, {"undo"}),
    (
        "01b-today-without-patients",
        _sentences,
        {"No one is booked today. New course or search for a patient."},
    ),
    ("01-today", _buttons, {"large primary", "large standard", "large quiet", "quiet"}),
    ("04-chair-running", _buttons, {"large danger"}),
    ("03-chair-ready", _buttons, {"standard", "unavailable with reason"}),
)
"""Scene, what to look at, and the states of the drawing that it shows."""


@pytest.mark.parametrize(("scene", "look", "drawn"), STATES)
def test_the_scene_shows_the_states_drawn_in_12(
    qtbot: QtBot, scene: str, look: Callable[[Stage], set[str]], drawn: set[str]
) -> None:
    with _scene(scene) as stage:
        assert drawn - look(stage) == set()


def test_a_state_that_a_scene_lacks_is_missed(qtbot: QtBot) -> None:
    """The control: nothing of this is in the calm running chair."""
    with _scene("04-chair-running") as stage:
        assert "impossible" not in _fields(stage)
        assert "missed" not in _slots(stage)
        assert "3" not in _severities(stage)
        assert _line(stage) == {"calm"}
        assert _toast(stage) == set()


def _chair(stage: Stage) -> ChairPage:
    page = stage.page
    assert isinstance(page, ChairPage)
    return page


def _running(stage: Stage) -> RunningBody:
    body = _chair(stage).centre
    assert isinstance(body, RunningBody)
    return body
