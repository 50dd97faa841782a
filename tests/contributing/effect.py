"""Itching in the program that docs/contributing/add-an-effect.patch makes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt

from kitlog.app.demo import cast
from kitlog.domain.papers import Paper
from kitlog.domain.shapes import Box, Text
from kitlog.report.paper import sheet
from kitlog.report.parts import Drawn
from kitlog.report.pdf import laid_out
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.other_effects import OtherEffects
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.course.page import CoursePage
from kitlog.workflow import papers, reading, summarising
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
from tests.ui.clipping import painted
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
        **plotted(stage, id),
        "json": [
            score
            for one in data["sessions"]
            for entry in one["entries"]
            if entry["kind"] == "effects"
            for score in entry["fact"]["scores"]
        ],
        "codes": data["codes"]["effects"],
    }


def plotted(stage: Stage, course_id: str) -> Found:
    """Its row: under the infusions of the course page, and in the summary's matrix."""
    page = stage.show("course", course_id)
    assert isinstance(page, CoursePage)
    summed = stage.do(lambda desk: summarising.draft(desk, course_id))
    (paper,) = [one for one in laid_out(summed, sheet("a4")) if matrix_of(one)]
    return {
        "told": page.table.heads[0].accessibleDescription(),
        "tiles": in_the_row([(one.text, one.box) for one in painted(page.table)]),
        "printed": matrix_of(paper),
    }


def in_the_row(texts: list[tuple[str, QRectF]]) -> list[str]:
    """What stands at the height of its name, from left to right."""
    (name,) = [box for text, box in texts if text == "Itching"]
    row = [(box.x(), text) for text, box in texts if box.contains(box.x(), name.center().y())]
    return [text for _, text in sorted(row)]


def matrix_of(page: list[Drawn]) -> list[str]:
    """The ground of each tile with the number in it, at the height of the matrix's name for it."""
    names = [one.at for one in page if isinstance(one, Text) and one.text == "Itching"]
    tiles = [one for one in page if isinstance(one, Box) and one.fill.startswith("sev")]
    numbers = [one for one in page if isinstance(one, Text)]
    return [
        f"{tile.fill} {number.text}"
        for _, y in names
        for tile in tiles
        for number in numbers
        if tile.y < y < tile.y + tile.height
        and tile.y < number.at[1] < tile.y + tile.height
        and tile.x < number.at[0] < tile.x + tile.width
    ]


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
