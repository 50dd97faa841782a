"""The PEG in the program that docs/contributing/add-a-scale.patch makes."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt

from kitlog.app.demo import cast
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.thresholds import OutcomesSet, usual
from kitlog.ui.course.page import CoursePage
from kitlog.ui.outcomes.page import OutcomesPage
from kitlog.workflow import outcomes, reading, settings
from tests.contributing.room import (
    Found,
    course,
    enter,
    exported,
    in_spanish,
    infused,
    press,
    summary,
    tell,
)
from tests.ui.shots.stage import Stage


def show(stage: Stage) -> Found:
    chosen = OutcomesSet((usual("pain"), usual("peg")))
    stage.station.use_clinic(stage.do(lambda desk: settings.change_outcomes(desk, chosen)))
    booster = next(one for one in reading.shipped_protocols() if one.infusions == 1)
    id = course(stage, booster)
    page = type_the_baseline(stage, id)
    infused(stage, id, "11:00", cast.FOUR)
    today = stage.clock.now().local.date()
    later = OutcomeRecorded("peg", Point.LAST, Decimal("4.3"), answered=today, how=Way.CLINIC)
    stage.do(lambda desk: outcomes.record(desk, id, [later]))
    shown = stage.show("course", id)
    assert isinstance(shown, CoursePage)
    data, _ = exported(stage, id)
    return {
        **page,
        "course_page": shown.outcomes.table.accessibleName(),
        "summary": summary(stage, id),
        "spanish": in_spanish("Pain and function (PEG)"),
        "json": data["course"]["computed"]["outcomes"],
    }


def type_the_baseline(stage: Stage, course_id: str) -> Found:
    """By keys; first a value it can't have, whose sentence is kept, then 6.7."""
    page = stage.show("outcomes", course_id)
    assert isinstance(page, OutcomesPage)
    entry = page.list.rows["peg"].entry
    entry.line.setFocus()
    press(stage, "11")
    enter(stage)
    refused = entry.beside.text()
    entry.line.setFocus()
    entry.line.selectAll()
    press(stage, "6.7")
    enter(stage)
    page.asked.how.choose(0)
    stage.press(Qt.Key.Key_F10)
    said = stage.do(lambda desk: reading.course(desk, course_id)).outcomes
    return {"refused": refused, "kept": [[row.measure.id, str(row.baseline)] for row in said]}


if __name__ == "__main__":
    tell(show)
