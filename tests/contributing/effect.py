"""Itching in the program that docs/contributing/add-an-effect.patch makes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from kitlog.app.demo import cast
from kitlog.domain.papers import Paper
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.other_effects import OtherEffects
from kitlog.ui.chair.page import ChairPage
from kitlog.workflow import papers, reading
from kitlog.workflow.papers import Asked
from tests.contributing.room import (
    Found,
    course,
    exported,
    in_spanish,
    infused,
    press,
    summary,
    tell,
)
from tests.report.reading_pdf import pages_of
from tests.ui.shots.stage import Stage


def show(stage: Stage) -> Found:
    protocol = reading.shipped_protocols()[1]
    id = course(stage, protocol)
    session = infused(stage, id, "09:30", replace(cast.FOUR, until=19.5))
    stage.at("09:50:10")
    page = stage.show("chair", session)
    assert isinstance(page, ChairPage)
    body = page.centre
    assert isinstance(body, RunningBody)
    on_screen = [row.accessibleName().split(",")[0] for row in body.effects.rows]
    score_it(stage, body)
    failsafe = stage.do(lambda desk: papers.ready(desk, session, Asked(Paper.FAILSAFE, "a4")))
    data, _ = exported(stage, id)
    return {
        "on_screen": on_screen,
        "button": body.effects.other_button.text(),
        "log": [row.accessibleName() for row in body.log.rows],
        "failsafe": "".join(pages_of(failsafe.copy.data)),
        "pasted": stage.do(lambda desk: papers.paste_ready(desk, session)),
        "summary": summary(stage, id),
        "spanish": in_spanish("Itching", "itching"),
        "json": [
            score
            for one in data["sessions"]
            for entry in one["entries"]
            if entry["kind"] == "effects"
            for score in entry["fact"]["scores"]
        ],
        "codes": data["codes"]["effects"],
    }


def score_it(stage: Stage, body: RunningBody) -> None:
    """Under "Other…", by keys: down to its row, then its severity."""
    body.effects.other_button.click()
    stage.settle()
    (others,) = stage.window.findChildren(OtherEffects)
    for _ in range(list(others.rows).index("itching")):
        stage.press(Qt.Key.Key_Down)
    press(stage, "2")
    stage.press(Qt.Key.Key_Escape)


if __name__ == "__main__":
    tell(show)
