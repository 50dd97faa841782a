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
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from kitlog.ui.today.row import Row
from tests.ui.shots import chair, dialogs, pages, states
from tests.ui.shots.stage import Stage

WITHIN = 4
Box = tuple[int, int, int, int]
"""Left, top, width, height in px of a window of 1366 × 768."""

# base.css: .chead/.abar 56 high, .sline 52 high below it.
FRAME: dict[str, Box] = {"header": (0, 0, 1366, 56), "status": (0, 56, 1366, 52)}
# chair.css: .main padding 8 12, gap 8, columns 288 / rest / 264; so x = 12, 308, 1090 and the
# body reaches from 116 to 760. Heights inside a column follow from the padding and line heights
# of the cards, as the sources render.
RUNNING: dict[str, Box] = FRAME | {
    "timer": (12, 116, 288, 401),  # .timer 14+12, ring 264, .facts and .pump below it
    "next vitals": (12, 525, 288, 130),  # .nv 10+12, label 18, .big 70, .bar 6 and margins
    "buttons": (12, 704, 288, 56),  # .btn.lg at the foot of the column
    "chart": (308, 116, 774, 257),  # .flowc takes what is left
    "entry row": (308, 381, 774, 129),  # DESIGN 3
    "side effects": (308, 518, 774, 242),  # DESIGN 3
    "quick events": (1090, 116, 264, 142),  # .qe 10+10, two buttons of 56, gap 8
    "log": (1090, 266, 264, 494),  # .log takes what is left
}
# 04 at 1366 × 704 as drawn: .timer 10+8 around a ring of 228, .pump in its tooltip.
LOW: Mapping[str, Box] = FRAME | {
    "timer": (12, 116, 288, 319),
    "next vitals": (12, 443, 288, 130),
    "buttons": (12, 640, 288, 56),
    "chart": (308, 116, 774, 193),
    "entry row": (308, 317, 774, 129),
    "side effects": (308, 454, 774, 242),
    "quick events": (1090, 116, 264, 142),
    "log": (1090, 266, 264, 430),
}
# 04 as drawn for 1920 × 1080 px at 125 %: columns 340 / rest / 290, ring 316.
WIDE: dict[str, Box] = {
    "header": (0, 0, 1536, 56),
    "status": (0, 56, 1536, 52),
    "timer": (12, 116, 340, 453),
    "next vitals": (12, 577, 340, 130),
    "buttons": (12, 800, 340, 56),
    "chart": (360, 116, 866, 353),
    "entry row": (360, 477, 866, 129),
    "side effects": (360, 614, 866, 242),
    "quick events": (1234, 116, 290, 142),
    "log": (1234, 266, 290, 590),
}
# The same rules in a window of 1920 × 1080: the chart takes what is left.
WIDEST: Mapping[str, Box] = WIDE | {
    "header": (0, 0, 1920, 56),
    "status": (0, 56, 1920, 52),
    "buttons": (12, 1016, 340, 56),
    "chart": (360, 116, 1250, 569),
    "entry row": (360, 693, 1250, 129),
    "side effects": (360, 830, 1250, 242),
    "quick events": (1618, 116, 290, 142),
    "log": (1618, 266, 290, 806),
}
AT: Mapping[tuple[int, int], Mapping[str, Box]] = {
    (1366, 704): LOW, (1366, 768): RUNNING, (1536, 864): WIDE, (1920, 1080): WIDEST,
}  # fmt: skip
# 04b: .kp keys of 68, three to 238, gap 8; above them a title of 22 and the echo of 84.
KEYPAD: dict[str, Box] = {
    "keypad": (1090, 116, 264, 644),
    "1": (1103, 285, 74, 68),
    "next": (1267, 513, 74, 68),
    "not measured": (1103, 591, 238, 56),
    "close": (1103, 691, 238, 56),
}
# 09: .pg padding 16, gap 16, columns rest / 372; tiles rest / 96, gap 12.
LOCKED: Mapping[str, Box] = FRAME | {
    "chair 1": (16, 124, 467, 520),
    "chair 4": (495, 124, 467, 520),
    "chair 2": (16, 656, 467, 96),
    "chair 3": (495, 656, 467, 96),
    "who": (978, 124, 372, 628),
}
READY: Mapping[str, Box] = FRAME | {
    "timer": (12, 116, 288, 401),
    "still to do": (12, 525, 288, 114),  # 03: two lines
    "buttons": (12, 696, 288, 64),  # Start is 64 (DESIGN 6)
    "time-out": (308, 116, 774, 455),  # .ckr rows of 61
    "baseline": (308, 579, 774, 125),
    "limits": (308, 712, 774, 48),
    "dose": (1090, 116, 264, 203),  # .dose, five rows
    # The drawing has it at 327; weighing and holding (RULINGS) took 44 + 8 above it.
    "last infusions": (1090, 378, 264, 382),
}
RECOVERY: Mapping[str, Box] = FRAME | {
    "timer": (12, 116, 288, 361),  # without .pump, .facts at 21 px
    "next vitals": (12, 485, 288, 130),
    "buttons": (12, 696, 288, 64),
    "Aldrete": (308, 116, 774, 293),  # .ald, five rows of 44, gap 4
    "criteria": (308, 417, 774, 219),  # .crr rows of 44; the rest scrolls
    "chart strip": (308, 644, 774, 116),
    "in short": (1090, 116, 264, 238),
    "sign": (1090, 362, 264, 398),
}
# 01: .pg padding 10 12 12, columns rest / 268, gap 12; .hd 52 + 6; .r 78 + 6.
TODAY: Mapping[str, Box] = FRAME | {
    "new course": (900, 120, 174, 48),
    **{f"row {n + 1}": (12, 176 + 84 * n, 1062, 78) for n in range(7)},
}
# 02: .pg padding 10 12 12, gap 10, columns 340 / 330 / rest, last row 132.
NEW_COURSE: Mapping[str, Box] = FRAME | {
    "patient": (12, 118, 340, 496),
    "order": (362, 118, 330, 496),
    "sum": (702, 118, 652, 496),
    "foot": (12, 624, 1342, 132),
}
# 07: .pg padding 8 12 10, gap 10, columns rest / 432; the right column in two.
COURSE: Mapping[str, Box] = FRAME | {
    "infusions": (12, 116, 900, 642),
    "outcomes": (922, 116, 432, 376),
    "summary": (922, 500, 432, 262),
}


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
    for size, drawn in AT.items():
        for dim in (False, True):
            stage.fit(*size, dim=dim)
            assert misplaced(stage, drawn, _running(stage)) == [], (size, dim)


def test_the_keypad_stands_as_drawn(stages: list[Stage]) -> None:
    stage = chair.keypad()
    stages.append(stage)
    found = _running(stage)
    page = stage.page
    assert isinstance(page, ChairPage)
    assert page.centre is not None
    pad = page.centre.right.keypad
    found |= {"keypad": pad, "1": pad.keys["1"], "next": pad.keys["next"]}
    found |= {"not measured": pad.not_button, "close": pad.close_button}
    beside = {name: box for name, box in RUNNING.items() if name not in ("quick events", "log")}
    assert misplaced(stage, beside | KEYPAD, found) == []


@pytest.mark.parametrize("scene", [pages.sign_in, states.locked_overdue])
def test_the_locked_screen_stands_as_drawn(stages: list[Stage], scene: Callable[[], Stage]) -> None:
    stage = scene()
    stages.append(stage)
    stage.fit(1366, 768)
    page = stage.page
    assert isinstance(page, SignInPage)
    found: dict[str, QWidget] = {"header": page.bar, "status": page.status}
    tiles = zip(page.chairs.views, page.chairs.tiles, strict=True)
    found |= {f"chair {view.chair}": tile for view, tile in tiles}
    card = page.who.parentWidget()
    assert card is not None
    assert misplaced(stage, LOCKED, found | {"who": card}) == []


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
    for width, height in AT:
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
    stage = chair.ready()
    stages.append(stage)
    page, found = _chair(stage)
    body = page.centre
    assert isinstance(body, ReadyBody)
    found |= {"time-out": body.time_out, "baseline": body.baseline, "limits": body.limits}
    found |= {"dose": body.dose, "last infusions": body.yesterday}
    assert misplaced(stage, READY, found) == []


def test_the_chair_in_recovery_stands_as_drawn(stages: list[Stage]) -> None:
    stage = chair.recovery()
    stages.append(stage)
    page, found = _chair(stage)
    body = page.centre
    assert isinstance(body, RecoveryBody)
    found |= {"Aldrete": body.aldrete, "criteria": body.criteria, "chart strip": body.chart}
    found |= {"in short": body.short, "sign": body.sign}
    assert misplaced(stage, RECOVERY, found) == []


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
    stage = chair.running()
    stages.append(stage)
    page, found = _chair(stage)
    page.left.timer.move(page.left.timer.x(), page.left.timer.y() + WITHIN + 1)
    wrong = misplaced(stage, {"timer": RUNNING["timer"]}, found)
    assert [one.split(":")[0] for one in wrong] == ["timer"]
