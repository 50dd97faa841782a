"""The cohort page on a real record: what it shows, its keys, a long count, the file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kitlog.domain.cohort import Chosen, Period, cohort
from kitlog.domain.course_result import POINTS, result_of
from kitlog.domain.outcomes import Point
from kitlog.domain.people import Role
from kitlog.ui.cohort.filter_dialog import FilterDialog
from kitlog.ui.cohort.interval import Axis, spoken
from kitlog.ui.cohort.page import NOT_COUNTED, CohortPage
from kitlog.ui.cohort.responder_row import axis_of, beside, mark
from kitlog.ui.cohort.responders_card import NONE
from kitlog.workflow import people
from tests.cohort_record import half_a_year
from tests.ui.clipping import painted
from tests.ui.shots.stage import Stage, clinic_alone, closed_courses


@pytest.fixture(scope="module")
def shown(qapp: object) -> Iterator[Stage]:
    """One window for the tests that only look and press."""
    stage = Stage(closed_courses())
    stage.sign_in()
    stage.show("cohort")
    stage.fit(1366, 768)
    yield stage
    stage.close()


@pytest.fixture
def page(shown: Stage) -> CohortPage:
    """As it was first opened."""
    found = shown.page
    assert isinstance(found, CohortPage)
    found.chosen = Chosen()
    found.responders.points.choose(0)
    found.read()
    shown.settle()
    return found


def texts(stage: Stage) -> set[str]:
    return {one.text for one in painted(stage.window)}


def test_the_page_shows_what_was_counted(shown: Stage, page: CohortPage) -> None:
    today = shown.clock.now().local.date()
    told = cohort(
        [result_of(one.course) for one in half_a_year(today, "", "demo")], Chosen(), today
    )
    assert page.cohort == told
    assert shown.page.status.view.words == "64 courses closed"
    assert shown.page.status.view.detail == (
        "01-Jul-2025 to 14-Jan-2026 · 3 still open, not counted"
    )
    assert {"89.1", "%", "86.1 (83.8–88.1)", "n 64", "n 1,034"} <= texts(shown)
    assert page.completed.bounds.text() == "79.1–94.6"
    assert page.completed.parts.text() == "4 with an infusion given in part"


def test_every_row_says_its_counts_threshold_and_what_is_missing(
    shown: Stage, page: CohortPage
) -> None:
    for place, point in enumerate(POINTS):
        shown.press(getattr(Qt.Key, f"Key_{place + 1}"))
        assert page.cohort is not None
        told = page.cohort.at(point)
        assert len(page.responders.rows) == len(told) == 6
        words = texts(shown)
        for row, one in zip(page.responders.rows, told, strict=True):
            name = row.accessibleName()
            assert str(one.threshold.of.name) in name
            assert one.threshold.words in name
            assert spoken(one.share) in name
            assert {one.share.words, mark(one.threshold)} <= words
            for part in beside(one):
                assert part in name
        assert ("at the last infusion" in words) == (point is not Point.LAST)


def test_a_dot_and_its_line_stand_where_the_axis_has_them() -> None:
    axis = Axis(376, 962, 0, 70)
    assert (axis.x(0), axis.x(70), axis.x(35)) == (376, 962, 669)
    assert list(axis.ticks) == [0, 10, 20, 30, 40, 50, 60, 70]


def test_other_courses_are_counted_by_the_filter(shown: Stage, page: CohortPage) -> None:
    shown.press(Qt.Key.Key_F)
    dialog = shown.window.findChildren(FilterDialog)[-1]
    names = [one.text() for one in dialog.protocol.options]
    assert names == ["All protocols", "KIT-40", "KIT-40-Q5"]
    shown.keys("3")
    dialog.protocol.choose(2)
    shown.press(Qt.Key.Key_Return)
    assert page.chosen == Chosen(Period.ALL, "KIT-40-Q5")
    assert (page.period.text(), page.protocol.text()) == ("All time", "KIT-40-Q5")
    assert page.status.view.words == "0 courses closed"
    assert "No course was closed in this period." in (
        page.completed.counted.text(),
        page.responders.none.text(),
    )


def test_a_long_count_says_how_far_it_is_and_can_be_stopped(shown: Stage, page: CohortPage) -> None:
    """Nothing else is closed meanwhile, and going on counts only the rest."""
    shown.station.results.clear()
    seen: list[str] = []
    say = page.reading.say

    def hear(words: str, tone: str = "ink2") -> None:
        say(words, tone)
        seen.append(words)
        if len(seen) == 4:
            page.reading.show()  # as after a while
            QTest.keyClick(page, Qt.Key.Key_Escape)

    page.reading.say = hear  # type: ignore[method-assign]
    page.read()
    shown.settle()
    del page.reading.say
    assert seen[1] == "2 of 67 courses"
    assert seen[-1].startswith("Stopped at ")
    assert (page.period.reason, page.export.reason) == ("", str(NOT_COUNTED))
    assert not page.responders.isVisible()
    known = dict(shown.station.results)
    assert 0 < len(known) < 67
    page.reading.go_on.click()
    shown.settle()
    assert page.status.view.words == "64 courses closed"
    assert all(shown.station.results[id] is known[id] for id in known)
    assert not page.reading.isVisible()


def test_the_table_is_written_where_summaries_go(
    shown: Stage, page: CohortPage, tmp_path: Path
) -> None:
    shown.station.summaries = tmp_path
    shown.press(Qt.Key.Key_X)
    (path,) = tmp_path.glob("*.csv")
    said = f"Table written: {path.name}, folder {tmp_path.name}"
    assert page.status.view.detail == said
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert page.cohort is not None
    assert len([r for r in rows if r["Figure"] == "Responders"]) == len(page.cohort.responders)


def test_a_file_that_can_not_be_written_is_said(
    shown: Stage, page: CohortPage, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    shown.station.summaries = tmp_path / "file"
    shown.press(Qt.Key.Key_X)
    assert page.status.view.words.startswith("Table not written")
    assert page.export.reason == ""


def test_the_right_column_is_as_wide_as_it_stands(shown: Stage, page: CohortPage) -> None:
    """What a scroll area cuts off sideways no other test would see."""
    for height in (704, 768, 1080):
        shown.fit(1366, height)
        area = page.side.area
        inside = area.widget()
        assert inside is not None
        assert inside.width() <= area.viewport().width()
        assert area.verticalScrollBar().maximum() == 0
    shown.fit(1366, 768)


def test_rows_and_axis_stay_together_beside_a_scroll_bar(shown: Stage, page: CohortPage) -> None:
    """More measures than fit: the axis below belongs to the rows, however wide they are."""
    assert page.cohort is not None
    page.responders.draw(replace(page.cohort, responders=page.cohort.responders * 3))
    shown.settle()
    try:
        area, row = page.responders.area, page.responders.rows[0]
        assert area.verticalScrollBar().maximum() > 0
        marks = {one.text: one.box for one in painted(page.responders.foot)}
        axis = axis_of(row.width(), 70)
        for pct in axis.ticks:
            assert marks[f"{pct} %"].center().x() == pytest.approx(axis.x(pct), abs=1)
    finally:
        page.responders.draw(page.cohort)


def test_an_auditor_may_look_but_not_export(qtbot: QtBot) -> None:
    stage = Stage(clinic_alone())
    try:
        stage.sign_in()
        auditor = stage.do(lambda d: people.enrol(d, "A. Trial", Role.AUDITOR, "369147"))
        stage.station.sign_in(auditor)
        page = stage.show("cohort")
        assert isinstance(page, CohortPage)
        assert page.export.reason == "Only a nurse or a prescriber can export."
        assert page.responders.none.text() != str(NONE)
    finally:
        stage.close()
