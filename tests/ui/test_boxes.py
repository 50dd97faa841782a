"""Each named region of the real window stands where the drawing has it, within 4 px."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.chair.bodies import ReadyBody, RecoveryBody, RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.course.page import CoursePage
from kitlog.ui.kit.choice import Option
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.ui.sign_in.live_tile import LiveTile
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from kitlog.ui.today.row import Row
from tests.ui.drawn_boxes import (
    COURSE,
    KEYPAD_AT,
    NEW_COURSE,
    READY_AT,
    RECOVERY_AT,
    RUNNING,
    RUNNING_AT,
    TODAY,
    Box,
    locked,
)
from tests.ui.shots import chair, dialogs, pages, states
from tests.ui.shots.stage import Stage

WITHIN = 4


@pytest.fixture
def stages(qtbot: QtBot) -> Iterator[list[Stage]]:
    """The stages a test opened, closed after it."""
    opened: list[Stage] = []
    yield opened
    for stage in opened:
        stage.close()


def misplaced(stage: Stage, drawn: Mapping[str, Box], found: Mapping[str, QWidget]) -> list[str]:
    """Regions that are not where they are drawn, with both boxes."""
    wrong = []
    for name, box in drawn.items():
        widget = found[name]
        corner = widget.mapTo(stage.window, QPoint(0, 0))
        here = (corner.x(), corner.y(), widget.width(), widget.height())
        if not widget.isVisible() or any(
            abs(a - b) > WITHIN for a, b in zip(_edges(here), _edges(box), strict=True)
        ):
            wrong.append(f"{name}: {here}, drawn {box}")
    return wrong


def _misplaced_anywhere(
    stage: Stage,
    drawn: Mapping[tuple[int, int], Mapping[str, Box]],
    regions: Callable[[Stage], dict[str, QWidget]],
) -> list[str]:
    """What is misplaced at any size, by day or in a dim room, with size and light."""
    wrong = []
    for (width, height), boxes in drawn.items():
        for dim in (False, True):
            stage.fit(width, height, dim=dim)
            where = f"{width} × {height} {'dim' if dim else 'day'}"
            wrong += [f"{where}: {one}" for one in misplaced(stage, boxes, regions(stage))]
    return wrong


def _edges(box: Box) -> Box:
    left, top, width, height = box
    return left, top, left + width, top + height


def _chair(stage: Stage) -> tuple[ChairPage, dict[str, QWidget]]:
    page = stage.page
    assert isinstance(page, ChairPage)
    left = page.left
    return page, {
        "header": page.header,
        "status": page.status,
        "timer": left.timer,
        "next vitals": left.next,
        "still to do": left.todo,
        "buttons": left.buttons,
    }


def _running(stage: Stage) -> dict[str, QWidget]:
    page, found = _chair(stage)
    body = page.centre
    assert isinstance(body, RunningBody)
    found |= {"chart": body.chart, "entry row": body.entry, "side effects": body.effects}
    return found | {"quick events": body.quick, "log": body.log}


@pytest.mark.parametrize("scene", [chair.running, chair.paused, chair.alert, states.slots])
def test_the_running_chair_stands_as_drawn(stages: list[Stage], scene: Callable[[], Stage]) -> None:
    """04, 04c and 05 alike: nothing moves, not even the card that 05 draws 14 px lower."""
    stage = scene()
    stages.append(stage)
    assert _misplaced_anywhere(stage, RUNNING_AT, _running) == []


def test_the_keypad_stands_as_drawn(stages: list[Stage]) -> None:
    """04b: over the quick events and the log; the rest of the chair stands as before."""
    stage = chair.keypad()
    stages.append(stage)
    hidden = ("quick events", "log")
    drawn = {
        size: {name: box for name, box in RUNNING_AT[size].items() if name not in hidden} | keypad
        for size, keypad in KEYPAD_AT.items()
    }
    assert _misplaced_anywhere(stage, drawn, _with_keypad) == []


def _with_keypad(stage: Stage) -> dict[str, QWidget]:
    page = stage.page
    assert isinstance(page, ChairPage)
    assert page.centre is not None
    pad = page.centre.right.keypad
    found = _running(stage)
    found |= {"keypad": pad, "1": pad.keys["1"], "next": pad.keys["next"]}
    return found | {"not measured": pad.not_button, "close": pad.close_button}


@pytest.mark.parametrize("scene", [pages.sign_in, states.locked_overdue])
def test_the_locked_screen_stands_as_drawn(stages: list[Stage], scene: Callable[[], Stage]) -> None:
    stage = scene()
    stages.append(stage)
    drawn = {size: locked(*size) for size in RUNNING_AT}
    assert _misplaced_anywhere(stage, drawn, _locked) == []


def test_the_rings_of_the_locked_screen_use_the_room_there_is(stages: list[Stage]) -> None:
    """286 px as in 09; larger on a larger screen, with digits in proportion: read from afar."""
    stage = pages.sign_in()
    stages.append(stage)
    page = stage.page
    assert isinstance(page, SignInPage)
    sides = {(1366, 704): 228, (1366, 768): 286, (1536, 864): 372, (1920, 1080): 554}
    for size, side in sides.items():
        stage.fit(*size)
        rings = [tile.ring for tile in page.chairs.tiles if isinstance(tile, LiveTile)]
        assert {ring.width() for ring in rings if ring is not None} == {side}, size


def _locked(stage: Stage) -> dict[str, QWidget]:
    page = stage.page
    assert isinstance(page, SignInPage)
    found: dict[str, QWidget] = {"header": page.bar, "status": page.status}
    tiles = zip(page.chairs.views, page.chairs.tiles, strict=True)
    found |= {f"chair {view.chair}": tile for view, tile in tiles}
    card = page.who.parentWidget()
    assert card is not None
    return found | {"who": card}


@pytest.mark.parametrize(
    "scene",
    [dialogs.stop_early, dialogs.medication, dialogs.adverse_event, states.missed_day],
)
def test_a_dialog_stands_beside_the_ring_with_its_act_at_the_right(
    stages: list[Stage], scene: Callable[[], Stage]
) -> None:
    """11 and DESIGN 6: 640 wide, boxes 48 high, buttons 56, 18 px from its edge, 10 apart."""
    stage = scene()
    stages.append(stage)
    for width, height in RUNNING_AT:
        stage.fit(width, height)
        dialog = stage.window.findChild(Dialog)
        assert isinstance(dialog, Dialog)
        column = 340 if width >= 1500 else 288
        assert (dialog.x(), dialog.width()) == (12 + column + 8, 640)
        assert dialog.y() >= 108
        assert dialog.geometry().bottom() <= height - 8
        boxes = [one for one in dialog.findChildren(Option) if one.isVisible()]
        assert {one.height() for one in boxes} == {48}
        safe, act = (one.mapTo(dialog, QPoint(0, 0)) for one in (dialog.safe, dialog.act))
        assert dialog.act.height() == dialog.safe.height() == 56
        assert act.x() + dialog.act.width() == 640 - 18
        assert act.x() - (safe.x() + dialog.safe.width()) == 10


def test_the_chair_before_the_start_stands_as_drawn(stages: list[Stage]) -> None:
    """03 at every size and in both lights."""
    stage = chair.ready()
    stages.append(stage)
    assert _misplaced_anywhere(stage, READY_AT, _ready) == []


def _ready(stage: Stage) -> dict[str, QWidget]:
    page, found = _chair(stage)
    body = page.centre
    assert isinstance(body, ReadyBody)
    found |= {"time-out": body.time_out, "baseline": body.baseline, "limits": body.limits}
    return found | {"dose": body.dose, "last infusions": body.yesterday}


def test_the_lines_of_the_time_out_share_the_room_there_is(stages: list[Stage]) -> None:
    """61 px each as drawn; lower where the screen is low, higher where it is large."""
    stage = chair.ready()
    stages.append(stage)
    page = stage.page
    assert isinstance(page, ChairPage)
    body = page.centre
    assert isinstance(body, ReadyBody)
    for size, high in {
        (1366, 704): 56,
        (1366, 768): 61,
        (1536, 864): 77,
        (1920, 1080): 113,
    }.items():
        stage.fit(*size)
        rows = body.time_out.rows
        assert {row.height() for row in rows} == {high}, size
        spare = body.time_out.height() - rows[-1].geometry().bottom() - 1
        assert 0 <= spare <= 48, size


def test_the_chair_in_recovery_stands_as_drawn(stages: list[Stage]) -> None:
    """06 at every size and in both lights."""
    stage = chair.recovery()
    stages.append(stage)
    assert _misplaced_anywhere(stage, RECOVERY_AT, _recovering) == []


def _recovering(stage: Stage) -> dict[str, QWidget]:
    page, found = _chair(stage)
    body = page.centre
    assert isinstance(body, RecoveryBody)
    found |= {"Aldrete": body.aldrete, "criteria": body.criteria, "chart strip": body.chart}
    return found | {"in short": body.short, "sign": body.sign}


def test_today_stands_as_drawn(stages: list[Stage]) -> None:
    stage = pages.today()
    stages.append(stage)
    page = stage.page
    assert isinstance(page, TodayPage)
    found: dict[str, QWidget] = {"header": page.bar, "status": page.status}
    found["new course"] = page.new_course
    rows = sorted(page.list.findChildren(Row), key=lambda row: row.mapTo(page, QPoint(0, 0)).y())
    found |= {f"row {number}": row for number, row in enumerate(rows, 1)}
    assert misplaced(stage, TODAY, found) == []
    left, right = page.rail.mapTo(stage.window, QPoint(0, 0)).x(), page.rail.width()
    assert abs(left - 1086) <= WITHIN
    assert abs(right - 268) <= WITHIN


def test_the_new_course_page_stands_as_drawn(stages: list[Stage]) -> None:
    stage = pages.new_course()
    stages.append(stage)
    page = stage.page
    assert isinstance(page, NewCoursePage)
    found = {"header": page.bar, "status": page.status, "patient": page.patient}
    found |= {"order": page.order, "sum": page.sheet, "foot": page.foot}
    assert misplaced(stage, NEW_COURSE, found) == []


def test_the_course_page_stands_as_drawn(stages: list[Stage]) -> None:
    stage = pages.course_running()
    stages.append(stage)
    page = stage.page
    assert isinstance(page, CoursePage)
    found = {"header": page.header, "status": page.status, "infusions": page.infusions}
    found |= {"outcomes": page.outcomes, "summary": page.summary}
    assert misplaced(stage, COURSE, found) == []


def test_a_region_five_px_off_is_found(stages: list[Stage]) -> None:
    """The control, at the size a drawing was made for."""
    stage = chair.running()
    stages.append(stage)
    page, found = _chair(stage)
    page.left.timer.move(page.left.timer.x(), page.left.timer.y() + WITHIN + 1)
    wrong = misplaced(stage, {"timer": RUNNING["timer"]}, found)
    assert [one.split(":")[0] for one in wrong] == ["timer"]


@pytest.mark.parametrize(
    ("scene", "drawn", "regions"),
    [(chair.ready, READY_AT, _ready), (chair.recovery, RECOVERY_AT, _recovering)],
)
def test_any_region_five_px_off_is_found_at_every_size(
    stages: list[Stage],
    scene: Callable[[], Stage],
    drawn: Mapping[tuple[int, int], Mapping[str, Box]],
    regions: Callable[[Stage], dict[str, QWidget]],
) -> None:
    """The control of 03 and 06: each region in turn is pushed aside and put back."""
    stage = scene()
    stages.append(stage)
    for size, boxes in drawn.items():
        stage.fit(*size)
        for name, widget in regions(stage).items():
            if name not in boxes:
                continue
            widget.move(widget.x() + 2 * WITHIN + 1, widget.y())
            wrong = misplaced(stage, boxes, regions(stage))
            assert [one.split(":")[0] for one in wrong] == [name], size
            widget.move(widget.x() - 2 * WITHIN - 1, widget.y())
