"""Each named region of the real window stands where the drawing has it, within 4 px."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.chair.bodies import ReadyBody, RecoveryBody, RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.course.page import CoursePage
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.ui.today.page import TodayPage
from kitlog.ui.today.row import Row
from tests.ui.shots import chair, pages
from tests.ui.shots.stage import Stage

WITHIN = 4
Box = tuple[int, int, int, int]
"""Left, top, width, height in px of a window of 1366 × 768."""

# base.css: .chead/.abar 56 high, .sline 52 high below it.
FRAME: dict[str, Box] = {"header": (0, 0, 1366, 56), "status": (0, 56, 1366, 52)}
# chair.css: .main padding 8 12, gap 8, columns 288 / rest / 264; so x = 12, 308, 1090 and the
# body reaches from 116 to 760. Heights inside a column follow from the padding and line heights
# of the cards, as the sources render.
RUNNING: Mapping[str, Box] = FRAME | {
    "timer": (12, 116, 288, 401),  # .timer 14+12, ring 264, .facts and .pump below it
    "next vitals": (12, 525, 288, 130),  # .nv 10+12, label 18, .big 70, .bar 6 and margins
    "buttons": (12, 704, 288, 56),  # .btn.lg at the foot of the column
    "chart": (308, 116, 774, 257),  # .flowc takes what is left
    "entry row": (308, 381, 774, 129),  # DESIGN 3
    "side effects": (308, 518, 774, 242),  # DESIGN 3
    "quick events": (1090, 116, 264, 142),  # .qe 10+10, two buttons of 56, gap 8
    "log": (1090, 266, 264, 494),  # .log takes what is left
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


def test_the_running_chair_stands_as_drawn(stages: list[Stage]) -> None:
    stage = chair.running()
    stages.append(stage)
    page, found = _chair(stage)
    body = page.centre
    assert isinstance(body, RunningBody)
    found |= {"chart": body.chart, "entry row": body.entry, "side effects": body.effects}
    found |= {"quick events": body.quick, "log": body.log}
    assert misplaced(stage, RUNNING, found) == []


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
